import assert from 'node:assert/strict';
import { foreignFormat } from '../../../src/core/transcript/foreign-format';

describe('a kind of file that isn’t read', () => {
  for (const [kind, text] of [
    ['RTF', '{\\rtf1\\ansi We built 300 homes.}'],
    ['ELAN (.eaf)', '<?xml version="1.0" encoding="UTF-8"?>\n<ANNOTATION_DOCUMENT AUTHOR="">'],
    ['TTML', '<tt xmlns="http://www.w3.org/ns/ttml">'],
    ['Praat (TextGrid)', 'File type = "ooTextFile"\nObject class = "TextGrid"'],
    ['Advanced SubStation', '\ufeff[Script Info]\nTitle: a'],
    ['SubViewer (.sbv)', '0:00:01.000,0:00:03.000\nWe built 300 homes.'],
    ['SAMI (.smi)', '<SAMI>\n<BODY>'],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg">'],
    ['MicroDVD (.sub)', '{1}{25}We built 300 homes.'],
    ['MHTML', 'From: <Saved by a browser>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\tboundary="a"\n'],
    ['Scenarist (.scc)', 'Scenarist_SCC V1.0\n\n00:00:01:00\t9420 9420'],
    ['EDL', 'TITLE: REEL_3\nFCM: NON-DROP FRAME\n\n001  AX       V     C        00:00:01:00 00:00:05:00'],
    ['JSON', '{\n  "segments": []\n}'],
    ['JSON', '[{"text": "We built"}]'],
  ] as const)
    it(`is named: ${kind}`, () => assert.equal(foreignFormat(text), kind));

  it('is no text, and none that begins with a bracket', () => {
    for (const text of [
      '[Applause] We built 300 homes.',
      '{sighs} "Well": no.',
      'ANN: <tt> is a tag.',
      'From: Ann\nTo: Ben\n\nContent-Type: multipart/related is what I said.',
      '[Ann] "So": yes.',
      'TITLE: The barn\n\nANN: We built 300 homes.',
    ])
      assert.equal(foreignFormat(text), undefined, text);
  });
});
