import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { SaxesParser } from 'saxes';
import { exportDossiers } from '../../../src/core/export/export-dossiers';
import { brat } from '../../../src/core/export/formats/brat';
import { docx } from '../../../src/core/export/formats/docx';
import { qdpx } from '../../../src/core/export/formats/qdpx';
import { dossierFrom } from '../../support/export/dossier-from';

const text =
  'ANN LEE: 𝒳 <&> We built 300 homes\r\n\r\nand lost 40 jobs.\r\n\r\nBOB ROY: No. It was 200.\r\nANN LEE: We built 300 homes\r\n\r\nand more.\r\n';
const entry = (id: string, exact: string, more: object = {}) => ({
  id,
  tag: 'claim',
  quote: { exact },
  status: 'published',
  verdict: 'half-true',
  claim: `<b>Wording</b> of ${id}`,
  sources: [{ title: 'Report & more', url: 'https://example.org/r?a=1&b=2' }],
  ...more,
});
const entries = [
  entry('k1', 'We built 300 homes\n\nand lost 40 jobs.', { parts: [{ quote: { exact: 'It was 200.' } }] }),
  entry('k2', 'lost 40 jobs', { tag: '承諾 x' }),
  entry('k3', 'and more.'),
];
const dossier = dossierFrom(text, entries, { head: { about: { title: 'A "talk"', date: '2031-03-04' } } });
const filesOf = (format: typeof brat, more: object = {}) => {
  const { content } = exportDossiers([dossier], format, {
    claims: 'published',
    at: '2031-03-05T10:00:00Z',
    ...more,
  });
  return Object.fromEntries(
    Object.entries(unzipSync(content as Uint8Array)).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
};

describe('brat', () => {
  const files = filesOf(brat);
  const points = [...files['talk.txt']!];
  const lines = files['talk.ann']!.split('\n').filter(Boolean);

  it('holds the text as read, and for each claim its words by code points, in fragments that stay in a line', () => {
    const bounds = lines.filter((line) => line.startsWith('T'));
    assert.deepEqual(
      bounds.map((line) => line.split('\t')[2]),
      ['We built 300 homes and lost 40 jobs. It was 200.', 'lost 40 jobs', 'and more.'],
    );
    for (const line of bounds) {
      const [, key, label, places, words] = /^(T\d+)\t([\w-]+) (\d+ \d+(?:;\d+ \d+)*)\t(.+)$/.exec(line) ?? [];
      assert.ok(key && label && places, line);
      const fragments = places.split(';').map((place) => place.split(' ').map(Number) as [number, number]);
      const texts = fragments.map(([start, end]) => points.slice(start, end).join(''));
      assert.equal(texts.join(' '), words);
      assert.ok(texts.every((one) => one !== '' && !one.includes('\n')));
      assert.ok(fragments.every(([start], i) => i === 0 || start >= fragments[i - 1]![1]));
    }
  });

  it('uses each key once, refers to keys that are there, and to labels that its configuration declares', () => {
    const keys = lines.map((line) => line.split('\t')[0]!);
    assert.equal(new Set(keys).size, keys.length);
    const conf = files['annotation.conf']!;
    for (const line of lines) {
      const [key, rest] = line.split('\t') as [string, string];
      if (key.startsWith('T')) assert.ok(conf.split('\n').includes(rest.split(' ')[0]!), line);
      else assert.ok(keys.includes(rest.split(' ')[1]!), line);
      const [name, , value] = rest.split(' ');
      if (key.startsWith('A'))
        assert.match(conf, new RegExp(`^${name}\\tArg:<ENTITY>, Value:(.*\\|)?${value}(\\||$)`, 'm'));
    }
    assert.deepEqual(conf.match(/^\[\w+\]$/gm), ['[entities]', '[relations]', '[events]', '[attributes]']);
  });
});

/** The elements of XML, each with its attributes, its parent and the text in it; throws where it isn't well formed. */
function elementsOf(xml: string) {
  const all: { name: string; attributes: Record<string, string>; parent: string; text: string }[] = [];
  const open: typeof all = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element = {
      name,
      attributes: attributes as Record<string, string>,
      parent: open.at(-1)?.name ?? '',
      text: '',
    };
    all.push(element);
    open.push(element);
  });
  parser.on('text', (words) => {
    for (const one of open) one.text += words;
  });
  parser.on('closetag', () => void open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return all;
}

describe('qdpx', () => {
  const files = filesOf(qdpx);
  const elements = elementsOf(files['project.qde']!);
  const named = (name: string) => elements.filter((one) => one.name === name);

  it('keeps to the order and the nesting of the standard', () => {
    const children: Readonly<Record<string, readonly string[]>> = {
      '': ['Project'],
      Project: ['Users', 'CodeBook', 'Cases', 'Sources', 'Description'],
      Users: ['User'],
      CodeBook: ['Codes'],
      Codes: ['Code'],
      Code: ['Code'],
      Cases: ['Case'],
      Case: ['SourceRef', 'SelectionRef'],
      Sources: ['TextSource'],
      TextSource: ['PlainTextSelection'],
      PlainTextSelection: ['Description', 'Coding'],
      Coding: ['CodeRef'],
    };
    for (const { name, parent } of elements) assert.ok(children[parent]?.includes(name), `${parent} > ${name}`);
    const top = elements.filter(({ parent }) => parent === 'Project').map(({ name }) => name);
    assert.deepEqual(
      top,
      children.Project!.filter((name) => top.includes(name)),
    );
    assert.equal(named('Project')[0]!.attributes.xmlns, 'urn:QDA-XML:project:1.0');
  });

  it('gives everything a GUID of its own, and refers to those that are there', () => {
    const guids = elements.flatMap(({ attributes }) => attributes.guid ?? []);
    assert.equal(new Set(guids).size, guids.length);
    for (const guid of guids) {
      assert.match(guid, /^[0-9a-f]{8}-[0-9a-f]{4}-[1-9a-f][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
    for (const { attributes } of elements) {
      for (const key of ['targetGUID', 'creatingUser', 'creatingUserGUID']) {
        if (attributes[key] !== undefined) assert.ok(guids.includes(attributes[key]!), attributes[key]);
      }
    }
  });

  it('holds the text as read, and codes the claims’ words in it by code points', () => {
    const [source] = named('TextSource');
    const path = source!.attributes.plainTextPath!.replace('internal://', 'sources/');
    const points = [...files[path]!];
    const words = named('PlainTextSelection').map(({ attributes: { startPosition, endPosition, name } }) => [
      name,
      points.slice(Number(startPosition), Number(endPosition)).join(''),
    ]);
    assert.deepEqual(words.slice(-4), [
      ['k1', 'We built 300 homes\n\nand lost 40 jobs.'],
      ['k1', 'It was 200.'],
      ['k2', 'lost 40 jobs'],
      ['k3', 'and more.'],
    ]);
    assert.deepEqual(
      named('Case').map(({ attributes }) => attributes.name),
      ['ANN LEE', 'BOB ROY'],
    );
  });
});

describe('docx', () => {
  const files = filesOf(docx);

  it('is read by another program, with the speech and each claim as a comment that begins with its id', async () => {
    const { content } = exportDossiers([dossier], docx, { claims: 'published' });
    const buffer = Buffer.from(content as Uint8Array);
    const { value, messages } = await mammoth.convertToHtml({ buffer }, { styleMap: ['comment-reference => sup'] });
    assert.deepEqual(
      messages.filter(({ type }) => type === 'error'),
      [],
    );
    assert.match(value, /<p>𝒳 &lt;&amp;&gt; We built 300 homes<\/p>/);
    const comments = [...value.matchAll(/<dd>(.*?)<\/dd>/gs)].map(([, one]) => one!.replace(/<[^>]+>/g, '\n').trim());
    assert.deepEqual(
      comments.map((one) => /^\[(\w+)\]/.exec(one)?.[1]),
      ['k2', 'k1', 'k1', 'k3'], // by where they end
    );
    assert.match(
      comments[1]!,
      /&lt;b&gt;Wording&lt;\/b&gt; of k1\n+Verdict: Half true\n+Sources: Report &amp; more https/,
    );
  });

  it('has each comment around its words', () => {
    const open = new Map<string, string>();
    const words = new Map<string, string>();
    let paragraphs = 0;
    for (const { name, attributes, text: said } of elementsOf(files['word/document.xml']!)) {
      const id = attributes['w:id']!;
      if (name === 'w:p') paragraphs++;
      if (name === 'w:commentRangeStart') open.set(id, '');
      if (name === 'w:t') for (const one of open.keys()) open.set(one, open.get(one)! + said);
      if (name === 'w:commentRangeEnd') {
        words.set(id, open.get(id)!);
        open.delete(id);
      }
    }
    assert.ok(paragraphs > 5);
    assert.deepEqual([...open], []);
    const ids = elementsOf(files['word/comments.xml']!).flatMap(({ name, attributes }) =>
      name === 'w:comment' ? attributes['w:id']! : [],
    );
    assert.deepEqual(ids, [...words.keys()].sort());
    assert.deepEqual(
      ids.map((id) => words.get(id)),
      ['We built 300 homesand lost 40 jobs.', 'lost 40 jobs', 'It was 200.', 'and more.'],
    );
  });

  it('is well formed in all its parts, whatever characters the text holds', () => {
    const odd = dossierFrom('ANN LEE: We built\u0000 300 \ud800 homes]]>.\n', [entry('k1', '300')], {
      name: '..\u202e/x.txt',
    });
    for (const format of [docx, qdpx, brat]) {
      const { content } = exportDossiers([odd], format, { claims: 'published' });
      for (const [name, bytes] of Object.entries(unzipSync(content as Uint8Array))) {
        assert.doesNotMatch(name, /\.\.|\u202e|\\/);
        if (/\.(?:xml|rels|qde)$/.test(name)) elementsOf(strFromU8(bytes));
      }
    }
  });
});
