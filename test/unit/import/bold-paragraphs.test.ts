import assert from 'node:assert/strict';
import { importFile } from '../../../src/core/import/import-file';
import { finish } from '../../../src/core/text/finish';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript';
import { decodeBytes } from '../../../src/files/decode-bytes';

function imported(name: string, text: string): string {
  const made = finish(importFile({ name, bytes: new TextEncoder().encode(text), decode: decodeBytes, text }));
  assert.ok('text' in made, JSON.stringify(made));
  return made.text;
}

/** A page of paragraphs; `!` in front has one bold as a whole. */
function page(...paragraphs: readonly string[]): string {
  const body = paragraphs.map((one) =>
    one.startsWith('!') ? `<p><strong>${one.slice(1)}</strong></p>` : `<p>${one}</p>`,
  );
  return imported('a.html', `<!doctype html><html><body><article>${body.join('')}</article></body></html>`);
}

/** Who says each turn, and what. */
function said(text: string): string[] {
  const { turns, read } = parseTranscript(text);
  return turns.map(({ speaker, speech }) => `${speaker}| ${read.slice(speech).trim()}`);
}

const interview = [
  'Die Wirtin Ina Roth über ihre Hütten.',
  '!Bergpost: Ihr Vater hatte 90 Betten.',
  'Ina Roth: Wir haben 64 Betten.',
  '!Bergpost: Das kostete 3 Millionen Euro.',
  'Es waren 2 Millionen Euro. Eines ist klar: Das reicht.',
  '!Bergpost: Und im Winter kommen 40 Gäste?',
  'Roth: Es kommen 55 Gäste.',
];

describe('paragraphs that are bold as a whole', () => {
  it('have their label read, and what is asked is not said by who answers', () => {
    const text = page(...interview);
    assert.deepEqual(said(text), [
      'Bergpost| Ihr Vater hatte 90 Betten.',
      'Ina Roth| Wir haben 64 Betten.',
      'Bergpost| Das kostete 3 Millionen Euro.',
      'Ina Roth| Es waren 2 Millionen Euro. Eines ist klar: Das reicht.',
      'Bergpost| Und im Winter kommen 40 Gäste?',
      'Roth| Es kommen 55 Gäste.',
    ]);
  });

  it('are of who asks where only the first says it', () => {
    const text = page(...interview.map((one, i) => (i > 1 ? one.replace('Bergpost: ', '') : one)));
    assert.equal(said(text).filter((one) => one.startsWith('Bergpost| ')).length, 3);
    assert.doesNotMatch(said(text).join('\n'), /\*|Roth\| (?:Ihr|Das kostete|Und im)/);
  });

  it('give an answer to nobody known where no guest is named, or two are', () => {
    const bare = said(page(...interview.map((one) => one.replace(/^(?:Ina )?Roth: /, ''))));
    assert.deepEqual(
      bare.map((one) => one.split('|')[0]),
      ['Bergpost', 'A', 'Bergpost', 'A', 'Bergpost', 'A'],
    );
    const two = said(page(...interview.map((one) => one.replace(/^Roth:/, 'Karl Moser:'))));
    assert.ok(two.includes('A| Es waren 2 Millionen Euro. Eines ist klar: Das reicht.'), two.join('\n'));
  });

  it('keep who held the interview out of the last answer', () => {
    const last = (line: string) => said(page(...interview, line)).at(-1);
    for (const line of [
      'Das Gespräch führte Timo Lenz.',
      '<em>Die Fragen stellten Timo Lenz und Eva Brand. Die Bergpost hat 9.000 Leser.</em>',
      'Interview: Timo Lenz',
      'Propos recueillis par Timo Lenz',
    ])
      assert.equal(last(line), 'Roth| Es kommen 55 Gäste.', line);
    for (const line of ['Das Gespräch führte zu 40 Anzeigen.', 'Die Fragen stellten wir uns 12 Jahre lang.'])
      assert.match(last(line) ?? '', new RegExp(line.slice(0, 20)), line);
  });

  it('lose their marks as sentences without a label', () => {
    assert.doesNotMatch(page('Ida Moll: It rained.', '!We lost 40 barns.', 'Tom Reed: So we did.'), /\*/);
  });

  it('keep their marks as headings and as names', () => {
    const text = page(
      '!The barns of Moll',
      'Ida Moll: It rained.',
      'Tom Reed: It did.',
      '!Harbour: a history',
      'Ida Moll: Yes.',
    );
    assert.match(text, /^\*\*The barns of Moll\*\*$/m);
    assert.match(text, /^\*\*Harbour: a history\*\*$/m);
  });

  it('leave bold words within a paragraph as they were', () => {
    const text = page(
      '<b>Ida Moll:</b> It <b>never</b> rained.',
      '<b>Forty</b> barns burned.',
      '<b>Ida Moll:</b> Yes.',
    );
    assert.match(text, /^\*\*Ida Moll:\*\* It never rained\.$/m);
    assert.match(text, /^\*\*Forty\*\* barns burned\.$/m);
  });

  it('are read in Markdown, in bold and in italics, and no other line is touched', () => {
    const text = imported(
      'a.md',
      '**Bergpost: Wie viele Betten?**\n\nIna Roth: Es sind 64.\n\n*Bergpost: Und Gäste?*\n\nIna Roth: Es sind **55** Gäste.\n\n**Ein Ausblick**\n\n**Hinweis: ein Wort**\n\nIna Roth: Gut.\n',
    );
    assert.match(text, /^\*\*Bergpost:\*\* Wie viele Betten\?$/m);
    assert.match(text, /^\*\*Bergpost:\*\* Und Gäste\?$/m);
    assert.match(text, /\*\*55\*\*/);
    assert.match(text, /^\*\*Ein Ausblick\*\*$/m);
    assert.match(text, /^\*\*Hinweis: ein Wort\*\*$/m);
  });
});
