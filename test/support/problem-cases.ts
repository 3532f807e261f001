import type { ProblemCode } from '../../src/core/text/problem';

/** The smallest files in which something is wrong. */
export interface ProblemCase {
  readonly code: ProblemCode;
  /** By name; the transcript is `talk.transcript`, if there is one. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** The words that the problem stands at in the transcript. */
  readonly at?: string;
  /** True if no file can hold it, only an editor. */
  readonly isUnsaved?: boolean;
}

const words = 'We built 300 homes last year.';
const talk = `ANN: ${words} Nobody did more.\n\nBOB: That is 12 percent less than in 2019.\n\nANN: It is not.\n`;

/** Who speaks in the third place isn't known. */
const deputies =
  'Deputy Ann Lee: How many families wait?\n\nDeputy Bob Roy: It is 4,316.\n\nAn Leas-Chathaoirleach: The Deputy to conclude.\n\nDeputy Ann Lee: It was 3,900.\n\nDeputy Bob Roy: We built 2,100 homes.\n';

interface Parts {
  readonly id?: string;
  readonly exact?: string;
  readonly lines?: readonly string[];
}

function entry({ id = 'a1b2c3d4e5f6', exact = words, lines = ['tag: claim'] }: Parts = {}): string {
  const quote = ['    quote:', `      exact: "${exact}"`, '      prefix: "ANN: "', '      suffix: " Nobody did more."'];
  return [
    `  - id: ${id}`,
    ...lines.map((line) => `    ${line}`),
    ...quote,
    '    position: {start: 5, end: 34}',
    '',
  ].join('\n');
}

const head = 'version: 1\ntranscript: "talk.transcript"\n\n';
const shared = 'talk.transcript.annotations.yaml';

/** A talk with one sidecar. */
function claims(code: ProblemCode, entries: string, others: Partial<ProblemCase> = {}): ProblemCase {
  return { code, files: { 'talk.transcript': talk, [shared]: `${head}annotations:\n${entries}` }, ...others };
}

/** A claim whose entry has such lines. */
const claim = (code: ProblemCode, ...lines: readonly string[]) => claims(code, entry({ lines }), { at: words });

/** A talk whose sidecar is this text. */
const sidecar = (code: ProblemCode, text: string): ProblemCase => ({
  code,
  files: { 'talk.transcript': talk, [shared]: text },
});

const changedTalk = talk.replace('300 homes', '350 homes');
/** Words that stand twice, with nothing around them that tells which. */
const ambiguous = '  - id: a1b2c3d4e5f6\n    tag: claim\n    quote:\n      exact: "ANN:"\n';
const judged = ['tag: claim', 'verdict: "true"', 'sources: [{title: "Report"}]'];

/** A talk with one claim, and other files. */
const beside = (code: ProblemCode, files: ProblemCase['files'], lines?: readonly string[]): ProblemCase => {
  const { files: own, ...rest } = claims(code, entry(lines ? { lines } : {}));
  return { ...rest, files: { ...own, ...files } };
};

const team = 'transcript-team.yaml';
/** What a newsroom that asks for everything says. */
const strict = 'people: [mei]\nrules: {preset: ifcn}\n';

/** A claim that breaks a rule of a newsroom. */
const ruled = (code: ProblemCode, ...lines: readonly string[]): ProblemCase => ({
  ...beside(code, { [team]: strict }, lines.some((line) => line.startsWith('tag:')) ? lines : ['tag: claim', ...lines]),
  at: words,
});

const again = `${head}annotations:\n${entry()}`;

/** A sidecar that nothing can be written to. */
const marked = `${head}<<<<<<< ours\nannotations: []\n=======\nannotations:\n>>>>>>> theirs\n`;

/** A case for each code that there is. */
export const problemCases: readonly ProblemCase[] = [
  { code: 'no-turns', files: { 'talk.transcript': 'Nobody is named in this line.\n' } },
  { code: 'near-label', files: { 'talk.transcript': deputies }, at: 'An Leas-Chathaoirleach:' },
  { code: 'foreign-format', files: { 'talk.transcript': '{"segments": [{"text": "We built 300 homes."}]}\n' } },
  {
    code: 'caption-form',
    files: { 'talk.transcript': '1\n00:00:01 --> 00:00:03\nWe built 300 homes.\n' },
    at: '00:00:01 --> 00:00:03',
  },
  { code: 'unreadable', files: { 'talk.transcript': talk, [shared]: Uint8Array.of(0x61, 0xe9, 0x0a) } },
  sidecar('too-large', `${head}annotations:\n# ${'-'.repeat(32 * 1024 * 1024)}\n`),
  sidecar('not-text', `${head}annotations:\n${entry()}# ${'-'.repeat(9000)}\0\n`),
  { ...sidecar('half-character', `${head}annotations:\n${entry({ exact: '\ud83d' })}`), isUnsaved: true },
  sidecar('conflict-markers', marked),
  beside('conflicted-copy', { 'talk.transcript.annotations (conflicted copy 2026-03-04).yaml': again }),
  // What waits beside a sidecar that can be written is joined with it as soon as it is seen.
  {
    code: 'waiting',
    files: {
      'talk.transcript': talk,
      [shared]: marked,
      'talk.transcript.waiting.annotations.yaml': `${head}annotations: []\n`,
    },
  },
  { code: 'transcript-missing', files: { [shared]: `${head}annotations:\n${entry()}` } },
  sidecar('newer-version', `${head.replace('1', '9')}annotations:\n${entry()}`),
  sidecar('other-transcript', `${head.replace('talk.', 'debate.')}annotations:\n${entry()}`),
  sidecar('transcript-path', `${head.replace('talk.', '../talk.')}annotations:\n${entry()}`),
  claims('needs-quotes', entry({ lines: ['tag: claim', 'claim: He said: no'] })),
  claims('tab-indent', entry({ lines: ['\ttag: claim'] })),
  claims('stray-line', entry({ lines: ['tag: claim'] }).replace('    tag: claim', ' tag: claim')),
  claim('hash-in-text', 'tag: claim', 'claim: We are the top # 1'),
  claims('duplicate-key', entry({ lines: ['tag: claim', 'tag: claim'] })),
  claims('bad-alias', entry({ lines: ['tag: claim', 'claim: *nothing'] })),
  sidecar('anchors', `{version: &v 1, transcript: "talk.transcript", annotations: [], x: *v}\n`),
  sidecar('several-documents', `${head}annotations:\n${entry()}---\nversion: 1\n`),
  claims('too-deep', entry({ lines: ['tag: claim', `claim: ${'['.repeat(2000)}${']'.repeat(2000)}`] })),
  claims('broken-yaml', entry({ lines: ['tag: claim', 'nothing but words'] })),
  claim('mistyped-key', 'tag: claim', 'staus: checked'),
  claims('mistyped-sign', entry({ lines: ['tag：claim'] })),
  claims('missing-key', entry({ lines: [] })),
  claim('wrong-type', 'tag: claim', 'turn: "first"'),
  claims('malformed-id', entry({ id: '"12e4"' }), { at: words }),
  beside('unknown-value', { 'transcript-team.yaml': 'files: both\n' }),
  claims('duplicate-id', `${entry()}\n${entry()}`, { at: words }),
  claim('unknown-tag', 'tag: clam'),
  claim('unknown-status', 'tag: claim', 'status: chekced'),
  claims('empty-quote', entry({ exact: ' ' })),
  claim('source-without-name', 'tag: claim', 'sources: [{accessed: "2026-03-04"}]'),
  claim('time-not-utc', 'tag: claim', 'at: "2026-03-04T19:22:10+09:00"'),
  claim('unsettled-conflict', 'tag: claim', 'conflicts: [{field: verdict, ours: "true", theirs: "false"}]'),
  claims('quote-lost', entry({ exact: 'Seven bridges fell into the river.' })),
  { ...beside('quote-changed', { 'talk.transcript': changedTalk }), at: words.replace('300', '350') },
  claim('quote-moved', 'tag: claim', 'speaker: "BOB"'),
  claims('quote-ambiguous', ambiguous),
  { ...beside('quote-changed', { 'talk.transcript': changedTalk }, judged), at: words.replace('300', '350') },
  claim('needs-attention', ...judged, 'previous: [{exact: "We built 200 homes last year."}]'),
  {
    ...beside('quote-moved', { 'talk.transcript': talk.replace(`ANN: ${words}`, `BOB: ${words}`) }, [
      'tag: claim',
      'speaker: ANN',
    ]),
    at: words,
  },
  {
    ...beside('speaker-renamed', { 'talk.transcript': talk.replaceAll('ANN:', 'ANNE:') }, [
      'tag: claim',
      'speaker: ANN',
    ]),
    at: words,
  },
  claims('tagged-twice', `${entry()}\n${entry({ id: 'b1b2c3d4e5f6' })}`, { at: words }),
  {
    ...beside('votes-open', { [team]: 'verdict-by: 2\npeople: [mei, bo]\n' }, [
      'tag: claim',
      'reviews: [{by: "ann", verdict: "true"}, {by: "mei", verdict: "true"}]',
    ]),
    at: words,
  },
  claim('verdict-without-source', 'tag: claim', 'verdict: "true"'),
  claim('unknown-verdict', 'tag: claim', 'verdict: perhaps', 'sources: [{title: "Report"}]'),
  ruled('source-without-date', ...judged),
  ruled('single-source', ...judged),
  ruled('own-source', 'speaker: "ANN LEE"', 'sources: [{title: "Ann Lee", kind: person}]'),
  ruled('nameless-verdict', 'reviews: [{verdict: "true"}]'),
  ruled('same-reviewer', 'reviews: [{by: "mei", verdict: "true"}, {by: "mei", verdict: "true"}]'),
  ruled('published-unread', 'status: published'),
  ruled('published-unheard', 'status: published'),
  ruled('line-unapproved', 'status: published', 'publish: {text: "They did."}'),
  ruled('stale-approval', 'publish: {text: "They did.", approved: {by: "mei", of: other}}'),
  ruled('claim-wording', ...judged),
  ruled('correction-without-note', 'corrections: [{by: "mei", from: "true", to: "false"}]'),
  ruled('confidential-named', 'claim: "See the Quay file."', 'sources: [{title: "Quay file", confidential: true}]'),
  ruled('unknown-assignee', 'assignee: "bo"'),
  ruled('number-not-in-quote', 'claim: "They built 900 homes."'),
  ruled('line-number-not-in-quote', 'publish: {text: "They built 900 homes."}'),
  {
    ...beside('quote-changed-since', { 'talk.transcript': changedTalk, [team]: strict }, [
      'tag: claim',
      'status: published',
    ]),
    at: words.replace('300', '350'),
  },
  {
    ...beside('role-without-claimant', { 'talk.transcript': talk.replaceAll('ANN:', 'MODERATOR:'), [team]: strict }, [
      'tag: claim',
      'status: published',
      'speaker: "MODERATOR"',
    ]),
    at: words,
  },
];
