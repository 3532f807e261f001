import assert from 'node:assert/strict';
import { importFile } from '../../../src/core/import/import-file';
import { finish } from '../../../src/core/text/finish';
import { decodeAnyText } from '../../../src/files/decode-any-text';
import { decodeBytes } from '../../../src/files/decode-bytes';
import { odtOf, wordOf } from '../../support/import/documents';

/** The text that comes of a file, after its head, and what is told of it. */
function imported(name: string, source: Uint8Array | string): { body: string; notes: readonly string[] } {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  const decoded = decodeAnyText(bytes);
  const text = 'problem' in decoded ? undefined : decoded.text;
  const made = finish(importFile({ name, bytes, decode: decodeBytes, text }));
  if ('problem' in made) return { body: `! ${made.problem}`, notes: [] };
  return { body: made.text.replace(/^---[\s\S]*?\n---\n\n/, '').trim(), notes: made.notes };
}

/** A paragraph of each form, of words in mark-up of that form. */
const forms = {
  docx: (words: string) => wordOf(`<w:p>${words}</w:p>`, { styles: wordStyles, numbering: wordLists }),
  odt: (words: string) => odtOf(`<text:p>${words}</text:p>`, odtStyles),
  rtf: (words: string) => `{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset2 Symbol;}}\\f0 ${words}\\par}`,
  html: (words: string) => `<!doctype html><html><body><p>${words}</p></body></html>`,
  xml: (words: string) =>
    `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><u who="#IDA"><seg>${words}</seg></u></body></text></TEI>`,
  md: (words: string) => `${words}\n`,
} as const;

type Form = keyof typeof forms;

const wordStyles =
  '<w:style w:type="character" w:styleId="Reference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style><w:style w:type="character" w:styleId="Power"><w:name w:val="Power"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style><w:style w:type="character" w:styleId="Gone"><w:name w:val="Gone"/><w:rPr><w:strike/></w:rPr></w:style><w:style w:type="character" w:styleId="GoneToo"><w:name w:val="Gone too"/><w:basedOn w:val="Gone"/></w:style>';
const wordLists =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>';
const odtStyle = (name: string, properties: string) =>
  `<style:style style:name="${name}" style:family="text"><style:text-properties ${properties}/></style:style>`;
const odtStyles = [
  odtStyle('Up', 'style:text-position="super 58%"'),
  odtStyle('High', 'style:text-position="33% 100%"'),
  odtStyle('Low', 'style:text-position="-25% 58%"'),
  odtStyle('Gone', 'style:text-line-through-style="solid"'),
  odtStyle('Hidden', 'text:display="none"'),
  odtStyle('Signs', 'style:font-name="Symbol"'),
].join('');

/** Words of a run of Word with properties. */
const run = (words: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;
const up = (words: string) => run(words, '<w:vertAlign w:val="superscript"/>');
const down = (words: string) => run(words, '<w:vertAlign w:val="subscript"/>');
const span = (style: string, words: string) => `<text:span text:style-name="${style}">${words}</text:span>`;
const hi = (rend: string, words: string) => `<hi rend="${rend}">${words}</hi>`;
const field = (instruction: string, result?: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r>${result === undefined ? '' : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}`}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

interface Case {
  /** The words after `IDA: ` as the document shows them. */
  readonly shown: string;
  readonly told?: readonly string[];
  readonly forms: Readonly<Partial<Record<Form, string>>>;
}

const cases: Readonly<Record<string, Case>> = {
  'a power': {
    shown: 'It cost 10⁶ for 40 m² at 10⁻³.',
    forms: {
      docx:
        run('IDA: It cost 10') +
        up('6') +
        run(' for 40 m') +
        run('2', '<w:rStyle w:val="Power"/>') +
        run(' at 10') +
        up('−') +
        up('3') +
        run('.'),
      odt: `IDA: It cost 10${span('Up', '6')} for 40 m${span('High', '2')} at 10${span('Up', '−3')}.`,
      rtf: String.raw`IDA: It cost 10{\super 6} for 40 m\super 2\nosupersub  at 10{\up6 -3}.`,
      html: 'IDA: It cost 10<sup>6</sup> for 40 m<span style="vertical-align: super">2</span> at 10<sup>−3</sup>.',
      xml: `It cost 10${hi('superscript', '6')} for 40 m${hi('sup', '2')} at 10${hi('super', '-3')}.`,
      md: 'IDA: It cost 10<sup>6</sup> for 40 m^2^ at 10<sup>-3</sup>.',
    },
  },
  'what raised digits can’t write': {
    shown: 'It grew 2^(0.5) times in the 19th year.',
    forms: {
      docx: run('IDA: It grew 2') + up('0.5') + run(' times in the 19') + up('th') + run(' year.'),
      odt: `IDA: It grew 2${span('Up', '0.5')} times in the 19${span('Up', 'th')} year.`,
      rtf: String.raw`IDA: It grew 2{\super 0.5} times in the 19{\super th} year.`,
      html: 'IDA: It grew 2<sup>0.5</sup> times in the 19<sup>th</sup> year.',
      xml: `It grew 2${hi('superscript', '0.5')} times in the 19${hi('superscript', 'th')} year.`,
      md: 'IDA: It grew 2^0.5^ times in the 19^th^ year.',
    },
  },
  'raised words behind a figure': {
    shown: 'It cost 10⁶ of them at 5^(2e).',
    forms: {
      docx: run('IDA: It cost 10') + up('6 of them') + run(' at 5') + up('2e') + run('.'),
      odt: `IDA: It cost 10${span('Up', '6 of them')} at 5${span('Up', '2e')}.`,
      rtf: String.raw`IDA: It cost 10{\super 6 of them} at 5{\super 2e}.`,
      html: 'IDA: It cost 10<sup>6 of them</sup> at 5<sup>2e</sup>.',
      xml: `It cost 10${hi('superscript', '6 of them')} at 5${hi('sup', '2e')}.`,
      md: 'IDA: It cost 10<sup>6 of them</sup> at 5<sup>2e</sup>.',
    },
  },
  'a lowered figure': {
    shown: 'Of CO₂ there is log₁₀ 6.',
    forms: {
      docx: run('IDA: Of CO') + down('2') + run(' there is log') + down('10') + run(' 6.'),
      odt: `IDA: Of CO${span('Low', '2')} there is log${span('Low', '10')} 6.`,
      rtf: String.raw`IDA: Of CO{\sub 2} there is log{\dn4 10} 6.`,
      html: 'IDA: Of CO<sub>2</sub> there is log<sub>10</sub> 6.',
      xml: `Of CO${hi('subscript', '2')} there is log${hi('sub', '10')} 6.`,
      md: 'IDA: Of CO~2~ there is log<sub>10</sub> 6.',
    },
  },
  'a fraction': {
    shown: 'We sold 3 ½ and 5/16 tons.',
    forms: {
      docx:
        run('IDA: We sold 3') +
        up('1') +
        run('/') +
        down('2') +
        run(' and ') +
        up('5') +
        run('⁄') +
        down('16') +
        run(' tons.'),
      odt: `IDA: We sold 3${span('Up', '1')}/${span('Low', '2')} and ${span('Up', '5')}⁄${span('Low', '16')} tons.`,
      rtf: String.raw`IDA: We sold 3{\super 1}/{\sub 2} and {\super 5}/{\sub 16} tons.`,
      html: 'IDA: We sold 3<sup>1</sup>&frasl;<sub>2</sub> and <sup>5</sup>/<sub>16</sub> tons.',
      xml: `We sold 3${hi('sup', '1')}/${hi('sub', '2')} and ${hi('sup', '5')}/${hi('sub', '16')} tons.`,
      md: 'IDA: We sold 3<sup>1</sup>/<sub>2</sub> and <sup>5</sup>/<sub>16</sub> tons.',
    },
  },
  'no mark of a note': {
    shown: 'We sold 300 barns.',
    told: ['Footnotes left out: 2.'],
    forms: {
      docx: run('IDA: We sold 300') + up('*') + run(' barns.') + up('12'),
      odt: `IDA: We sold 300<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>So.</text:p></text:note-body></text:note> barns.${span('Up', '12')}`,
      rtf: String.raw`IDA: We sold 300{\super \chftn{\footnote \super\chftn\nosupersub  So.}} barns.{\super 12}`,
      html: 'IDA: We sold 300<sup><a href="#n1">1</a></sup> barns.<sup>12</sup>',
      xml: `We sold 300<note place="foot">So.</note> barns.${hi('superscript', '12')}`,
      md: 'IDA: We sold 300[^1] barns.<sup>12</sup>\n\n[^1]: So it was.',
    },
  },
  'no words that are struck out': {
    shown: 'We sold 300 barns.',
    told: ['Struck-out words left out: 2.'],
    forms: {
      docx:
        run('IDA: We sold ') +
        run('200', '<w:strike/>') +
        run(' 300 barns') +
        run(' and ', '<w:dstrike/>') +
        run('9', '<w:rStyle w:val="GoneToo"/>') +
        run('.', '<w:strike w:val="false"/>'),
      odt: `IDA: We sold ${span('Gone', '200')} 300 barns${span('Gone', ' and 9')}.`,
      rtf: String.raw`IDA: We sold {\strike 200} 300 barns\striked1  and 9\striked0 .`,
      html: 'IDA: We sold <s>200</s> 300 barns<span style="text-decoration: line-through"> and 9</span>.',
      xml: `We sold <del>200</del> 300 barns${hi('strikethrough', ' and 9')}.`,
      md: 'IDA: We sold ~~200~~ 300 barns<del> and 9</del>.',
    },
  },
  'no words that nobody sees': {
    shown: 'We sold 300 barns.',
    told: ['Hidden words left out: 1.'],
    forms: {
      docx: run('IDA: We sold 300') + run('00', '<w:vanish/>') + run(' barns.'),
      odt: `IDA: We sold 300${span('Hidden', '00')} barns.`,
      rtf: String.raw`IDA: We sold 300{\v 00} barns.`,
      html: 'IDA: We sold 300<span style="display:none">00</span> barns.',
      xml: `We sold 300${hi('hidden', '00')} barns.`,
      md: 'IDA: We sold 300<!-- 00 --> barns.',
    },
  },
  'one of two readings': {
    shown: 'We sold 300 barns.',
    forms: {
      docx: `${run('IDA: We sold ')}<w:del w:id="1"><w:r><w:delText>200</w:delText></w:r></w:del><w:ins w:id="2">${run('300')}</w:ins>${run(' barns.')}`,
      rtf: String.raw`IDA: We sold {\deleted 200}{\revised 300} barns.`,
      html: 'IDA: We sold <del>200</del><ins>300</ins> barns.',
      xml: 'We sold <choice><sic>200</sic><corr>300</corr></choice> barns.',
    },
  },
  'words that were moved once': {
    shown: 'We sold 300 barns.',
    told: [],
    forms: {
      docx: `${run('IDA: ')}<w:moveFrom w:id="1">${run('300 barns ')}</w:moveFrom>${run('We sold ')}<w:moveTo w:id="2">${run('300 barns')}</w:moveTo>${run('.')}`,
      rtf: String.raw`IDA: {\mvf 300 barns }We sold {\mvt 300 barns}.`,
    },
  },
  'signs of a font of signs': {
    shown: 'It grew by ≥ 5 μm.',
    told: [],
    forms: {
      docx: `${run('IDA: It grew by ')}<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>${run(' 5 ')}${run('m', '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>')}${run('m.')}`,
      odt: `IDA: It grew by ${span('Signs', '\uf0b3')} 5 ${span('Signs', 'm')}m.`,
      rtf: String.raw`IDA: It grew by {\f1\'b3} 5 {\field{\*\fldinst SYMBOL 109 \\f "Symbol" \\s 12}{\fldrslt}}m.`,
    },
  },
  'the place of a sign that nobody can tell': {
    shown: 'It grew by […] 5.',
    told: ['Symbols of fonts of their own, marked […] in the text: 1.'],
    forms: {
      docx: `${run('IDA: It grew by ')}<w:r><w:sym w:font="House Pictures" w:char="F041"/></w:r>${run(' 5.')}`,
      odt: 'IDA: It grew by \uf041 5.',
      rtf: String.raw`IDA: It grew by \u-4031? 5.`,
      xml: 'It grew by <g ref="#house"/> 5.',
    },
  },
  'a formula': {
    shown: 'So it is E = 3 ½·10⁶ of it.',
    told: [],
    forms: {
      docx: `${run('IDA: So it is ')}<m:oMath><m:r><m:t>E = 3</m:t></m:r><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f><m:r><m:t>·</m:t></m:r><m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>6</m:t></m:r></m:sup></m:sSup></m:oMath>${run(' of it.')}`,
      rtf: String.raw`IDA: So it is {\mmath{\*\moMath{\mr\mscr0\msty2 E = 3}{\mf{\mfPr{\mctrlPr\f34}}{\mnum{\mr 1}}{\mden{\mr 2}}}{\mr \'b7}{\msSup{\me{\mr 10}}{\msup{\mr 6}}}}{\mmathPict{\pict 00ff}}} of it.`,
    },
  },
  'blanks that hold a figure together': {
    shown: 'We sold 12\u00a0345 and 1\u202f234 barns.',
    forms: {
      docx: run('IDA: We sold 12\u00a0345 and 1\u202f234 barns.'),
      odt: 'IDA: We sold 12\u00a0345 and 1\u202f234 barns.',
      rtf: String.raw`IDA: We sold 12\~345 and 1\u8239?234 barns.`,
      html: 'IDA: We sold 12&nbsp;345 and 1\u202f234 barns.',
      xml: 'We sold 12\u00a0345 and 1\u202f234 barns.',
      md: 'IDA: We sold 12\u00a0345 and 1\u202f234 barns.',
    },
  },
  'a figure that may be parted': {
    shown: 'We sold 20000 barns.',
    told: [],
    forms: {
      docx: `${run('IDA: We sold 20')}<w:r><w:softHyphen/></w:r>${run('0\u00ad00 barns.')}`,
      odt: 'IDA: We sold 20\u00ad000 barns.',
      rtf: String.raw`IDA: We sold 20\-000 barns.`,
      html: 'IDA: We sold 20&shy;0<wbr>00 barns.',
      xml: 'We sold 20<lb break="no"/>\n\u00ad000 barns.',
      md: 'IDA: We sold 20\u00ad000 barns.',
    },
  },
  'figures apart that only how they are set parts': {
    shown: 'We sold 200 300 barns.',
    forms: {
      docx: `${run('IDA: We sold 200')}<w:r><w:ptab/></w:r>${run('300 barns.')}`,
      odt: 'IDA: We sold 200<text:tab/>300 barns.',
      rtf: String.raw`IDA: We sold 200\tab 300 barns.`,
      xml: 'We sold <table><row><cell>200</cell><cell>300</cell></row></table> barns.',
    },
  },
  'characters without what says how to read them': {
    shown: '東京 has 9.',
    told: ['Readings over characters (ruby) left out: 1.'],
    forms: {
      docx: `${run('IDA: ')}<w:r><w:ruby><w:rt>${run('とうきょう')}</w:rt><w:rubyBase>${run('東京')}</w:rubyBase></w:ruby></w:r>${run(' has 9.')}`,
      odt: 'IDA: <text:ruby><text:ruby-base>東京</text:ruby-base><text:ruby-text>とうきょう</text:ruby-text></text:ruby> has 9.',
      html: 'IDA: <ruby>東京<rp>(</rp><rt>とうきょう</rt><rp>)</rp></ruby> has 9.',
      xml: '<ruby><rb>東京</rb><rt>とうきょう</rt></ruby> has 9.',
    },
  },
  'no number of a page': {
    shown: 'See page.',
    told: ['Page numbers left out: 1.'],
    forms: {
      docx: run('IDA: See page') + field(' PAGE ', run(' 12')) + run('.'),
      odt: 'IDA: See page<text:page-number>12</text:page-number>.',
      rtf: String.raw`IDA: See page{\field{\*\fldinst PAGE}{\fldrslt 12}}.`,
    },
  },
};

describe('an import writes what the document shows', () => {
  for (const [kind, { shown, told, forms: given }] of Object.entries(cases))
    for (const [form, words] of Object.entries(given) as [Form, string][]) {
      it(`${kind}, from ${form}`, () => {
        const { body, notes } = imported(`a.${form}`, forms[form](words));
        assert.equal(body.replace(/\t/g, ' '), `IDA: ${shown}`);
        if (told) assert.deepEqual(notes, told);
      });
    }
});

/** A power, and marks of a note by how each form has them: what stands directly behind the power. */
const marksOfNotes: Readonly<Record<Form, Readonly<Record<string, string>>>> = {
  docx: {
    'a reference by number':
      '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>',
    'a number of its own':
      '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>1</w:t></w:r>',
    'a number in the style of references': run('1', '<w:rStyle w:val="Reference"/>'),
    'a sign': up('*'),
    'a number in brackets': up('[') + run('1', '<w:rStyle w:val="Reference"/>') + up(']'),
  },
  odt: {
    'a reference by number':
      '<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>So.</text:p></text:note-body></text:note>',
    'a sign': span('Up', '*'),
    'signs one by one': span('High', '†') + span('Up', '‡'),
  },
  rtf: {
    'a reference by number': String.raw`{\super\chftn{\footnote\super\chftn\nosupersub  So.}}`,
    'a reference behind its number': String.raw`{\super\chftn}{\*\footnote\chftn\~So.}`,
    'a number of its own': String.raw`{\super 1}{\footnote 1 So.}`,
    'a number of its own in brackets': String.raw`{\super [}{\super 1}{\super ]{\footnote [1] So.}}`,
    'a sign': String.raw`{\super *}`,
  },
  html: {
    'a link': '<sup><a href="#fn1">1</a></sup>',
    'a link around it': '<a href="#fn1"><sup>1</sup></a>',
    'links in brackets': '<sup>[<a href="#fn1">1</a>,<a href="#fn2">2</a>]</sup>',
    'a number in brackets': '<sup>[1]</sup>',
    'a class': '<sup class="footnote-ref">1</sup>',
    'a sign': '<sup>*</sup>',
    'a sign with a link': '<sup><a href="#fn1">†</a></sup>',
  },
  xml: {
    'a note': '<note place="foot">So.</note>',
    'a reference': '<ref type="note" target="#n1">1</ref>',
    'a raised reference': hi('superscript', '<ref target="#n1">1</ref>'),
    'a sign': hi('sup', '*'),
  },
  md: {
    'a note': '[^1]',
    'a link': '<sup>[1](#fn1)</sup>',
    'a sign': '<sup>*</sup>',
  },
};
const raised: Readonly<Record<Form, (words: string) => string>> = {
  docx: up,
  odt: (words) => span('Up', words),
  rtf: (words) => `{\\super ${words}}`,
  html: (words) => `<sup>${words}</sup>`,
  xml: (words) => hi('superscript', words),
  md: (words) => `<sup>${words}</sup>`,
};

describe('an import keeps what is raised directly before', () => {
  for (const [form, kinds] of Object.entries(marksOfNotes) as [Form, Readonly<Record<string, string>>][])
    for (const [kind, mark] of Object.entries(kinds)) {
      it(`${kind}, in ${form}`, () => {
        const line = form === 'docx' ? run : (words: string) => words;
        const lead = form === 'xml' ? '' : 'IDA: ';
        const words = [
          line(`${lead}It cost 10`) + raised[form]('6') + mark,
          line(' for 5 km') + raised[form]('2') + mark,
          line(' in the 19') + raised[form]('th') + mark,
          line(' year.'),
        ].join('');
        const { body, notes } = imported(`a.${form}`, forms[form](words));
        assert.equal(body, 'IDA: It cost 10⁶ for 5 km² in the 19th year.');
        if (form !== 'md' || kind !== 'a note') assert.match(notes.join(), /Footnotes left out: [36]\./);
      });
    }

  it('a mark in the same element', () => {
    const words =
      'IDA: It cost 10<sup>6<a href="#fn1">1</a></sup> for 5 km<sup>2*</sup> or m<sup>3, <a href="#b">4</a></sup>.';
    assert.equal(imported('a.html', forms.html(words)).body, 'IDA: It cost 10⁶ for 5 km² or m³.');
    assert.equal(imported('a.html', forms.html('IDA: Of m<sup>2[1][note b]</sup>.')).body, 'IDA: Of m².');
  });

  it('no list of marks of which one is a link', () => {
    const made = imported('a.html', forms.html('IDA: It cost 300<sup><a href="#fn1">1</a>, 2</sup> there.'));
    assert.equal(made.body, 'IDA: It cost 300 there.');
  });
});

describe('a formula behind a figure', () => {
  const math = (upper: number, lower: number) =>
    `<math xmlns="http://www.w3.org/1998/Math/MathML"><mfrac><mn>${upper}</mn><mn>${lower}</mn></mfrac></math>`;
  const wordMath = (upper: number, lower: number) =>
    `<m:oMath><m:f><m:num><m:r><m:t>${upper}</m:t></m:r></m:num><m:den><m:r><m:t>${lower}</m:t></m:r></m:den></m:f></m:oMath>`;
  const rtfMath = (upper: number, lower: number) =>
    String.raw`{\mmath{\*\moMath{\mf{\mnum{\mr ${upper}}}{\mden{\mr ${lower}}}}}}`;
  const sources: Readonly<Partial<Record<Form, string>>> = {
    docx: `${run('IDA: Of 3')}${wordMath(1, 2)}${run(' and 4')}${wordMath(7, 8)}${run(' and 5')}${wordMath(3, 16)}${run('.')}`,
    odt: `IDA: Of 3${math(1, 2)} and 4${math(7, 8)} and 5${math(3, 16)}.`,
    rtf: `IDA: Of 3${rtfMath(1, 2)} and 4${rtfMath(7, 8)} and 5${rtfMath(3, 16)}.`,
    html: `IDA: Of 3${math(1, 2)} and 4${math(7, 8)} and 5${math(3, 16)}.`,
    xml: `Of 3${math(1, 2)} and 4${math(7, 8)} and 5${math(3, 16)}.`,
  };
  for (const [form, words] of Object.entries(sources) as [Form, string][]) {
    it(`is apart from it, in ${form}`, () => {
      assert.equal(imported(`a.${form}`, forms[form](words)).body, 'IDA: Of 3 ½ and 4 ⅞ and 5 3/16.');
    });
  }

  it('that only raises is a power of it', () => {
    const math = '<math><msup><mrow></mrow><mn>6</mn></msup></math>';
    assert.equal(imported('a.html', forms.html(`IDA: Of 10${math} barns.`)).body, 'IDA: Of 10⁶ barns.');
  });
});

describe('words that are struck out in two ways', () => {
  it('are, whatever is said of one way', () => {
    const word =
      run('40', '<w:rStyle w:val="Gone"/><w:dstrike w:val="0"/>') + run('50', '<w:dstrike/><w:strike w:val="0"/>');
    const sources = {
      docx: run('IDA: It is 30') + word + run('.'),
      rtf: String.raw`IDA: It is 30{\strike\striked0 40}{\striked1\strike0 50}{\strike\striked\strike0\striked0 .}`,
      odt: `IDA: It is 30${span('Gone', '40')}.`,
    };
    for (const [form, words] of Object.entries(sources) as [Form, string][])
      assert.equal(imported(`a.${form}`, forms[form](words)).body, 'IDA: It is 30.', form);
  });
});

describe('of a Word document an import reads', () => {
  const paragraphs = (...all: string[]) => all.map((one) => `<w:p>${one}</w:p>`).join('');
  const body = (words: string) => imported('a.docx', wordOf(words, { styles: wordStyles, numbering: wordLists }));
  const cell = (words: string, properties = '') =>
    `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}<w:p>${run(words)}</w:p></w:tc>`;

  it('no row that was deleted or is hidden', () => {
    const row = (words: string, properties = '') =>
      `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cell('Ida')}${cell(words)}</w:tr>`;
    const made = body(
      `<w:tbl>${row('We sold nine barns.')}${row('We sold 200.', '<w:del w:id="1"/>')}${row('We sold 100.', '<w:hidden/>')}${cell('')}${row('And ten in all of the year.')}</w:tbl>`,
    );
    assert.doesNotMatch(made.body, /200|100/);
    assert.deepEqual(made.notes, ['Tracked deletions left out: 1.', 'Hidden words left out: 1.']);
  });

  it('cells behind one that goes over several columns in their own column', () => {
    const made = body(
      `<w:tbl><w:tr>${cell('Speaker')}${cell('Time')}${cell('Text')}</w:tr><w:tr>${cell('Ida', '<w:gridSpan w:val="2"/>')}${cell('We sold nine barns.')}</w:tr><w:tr>${cell('Tom')}${cell('0:10')}${cell('Or ten of them.')}</w:tr></w:tbl>`,
    );
    assert.equal(made.body, 'Ida: We sold nine barns.\n\n[0:00:10] Tom: Or ten of them.');
  });

  it('a paragraph on into the next one if its end was deleted', () => {
    const gone = '<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>';
    assert.equal(body(paragraphs(gone + run('IDA: We sold 3'), run('00 barns.'))).body, 'IDA: We sold 300 barns.');
  });

  it('no instruction of a field, and what shows of one in another', () => {
    const inner = field(' MERGEFIELD n ', run('1'));
    const made = body(
      paragraphs(
        run('IDA: We sold ') +
          field(` IF </w:instrText></w:r>${inner}${run(' = 1 "200" ')}<w:r><w:instrText>`, run('300')) +
          run('.'),
      ),
    );
    assert.equal(made.body, 'IDA: We sold 300.');
  });

  it('the rest of a document behind a field that nothing ends', () => {
    const made = body(
      paragraphs(`${run('IDA: We sold ')}<w:r><w:fldChar w:fldCharType="begin"/></w:r>`, run('TOM: Ten.')),
    );
    assert.match(made.body, /TOM: Ten\./);
  });

  it('equations of fields', () => {
    const made = body(
      paragraphs(run('IDA: We sold 3') + field(' EQ \\f(1,2) ') + run(' tons, ') + field(' EQ \\i(0,1,x) ') + run('.')),
    );
    assert.equal(made.body, 'IDA: We sold 3½ tons, […].');
    assert.deepEqual(made.notes, ['Formulas that can’t be written in a line, marked […] in the text: 1.']);
  });

  it('no table of contents, whose figures are pages', () => {
    const [first, second] = [run('Harvest 12'), run('Barns 13')];
    const made = body(
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${first}</w:p><w:p>${second}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p><w:p>${run('IDA: Nine.')}</w:p>`,
    );
    assert.equal(made.body, 'IDA: Nine.');
    assert.deepEqual(made.notes, ['Lines of tables of contents left out: 2.']);
  });

  it('no number that a list counts, and tells of it', () => {
    const item = (level: number, words: string) =>
      `<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="3"/></w:numPr></w:pPr>${run(words)}`;
    const made = body(paragraphs(item(0, 'IDA: We sow.'), item(1, 'TOM: We reap.')));
    assert.equal(made.body, 'IDA: We sow.\n\nTOM: We reap.');
    assert.deepEqual(made.notes, ['Automatic numbers of lists left out: 1.']);
  });

  it('the place of an equation that is an object, and tells of other objects', () => {
    const object = (program: string) =>
      `<w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" ProgID="${program}"/></w:object></w:r>`;
    const made = body(paragraphs(run('IDA: So ') + object('Equation.3') + object('Excel.Sheet.12') + run(' it is.')));
    assert.equal(made.body, 'IDA: So […] it is.');
    assert.deepEqual(made.notes, [
      'Embedded files left out: 1.',
      'Formulas that can’t be written in a line, marked […] in the text: 1.',
    ]);
  });
});

describe('of an OpenDocument text an import reads', () => {
  it('nothing hidden, whether a section, a paragraph or a field is', () => {
    const made = imported(
      'a.odt',
      odtOf(
        '<text:section text:display="none"><text:p>200</text:p></text:section><text:section text:style-name="Gone"><text:p>100</text:p></text:section><text:p>IDA: Nine <text:hidden-text text:is-hidden="true">99</text:hidden-text>barns.</text:p><text:p><text:hidden-paragraph text:is-hidden="true"/>TOM: 98.</text:p><text:p>TOM: Ten.</text:p>',
        '<style:style style:name="Gone" style:family="section"><style:section-properties text:display="none"/></style:style>',
      ),
    );
    assert.equal(made.body, 'IDA: Nine barns.\n\nTOM: Ten.');
    assert.deepEqual(made.notes, ['Hidden words left out: 4.']);
  });

  it('words around a drawing, without those in it', () => {
    const shape = '<draw:custom-shape><text:p>200</text:p></draw:custom-shape>';
    const made = imported('a.odt', odtOf(`<text:p>IDA: We sold ${shape}300 barns.</text:p>`));
    assert.equal(made.body, 'IDA: We sold 300 barns.');
    assert.deepEqual(made.notes, ['Text boxes left out: 1.']);
  });

  it('how named styles set words', () => {
    const styles =
      '<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"><office:styles><style:style style:name="Power" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style></office:styles></office:document-styles>';
    const made = imported(
      'a.odt',
      odtOf(
        `<text:p>IDA: It is 10${span('T1', '6')}.</text:p>`,
        '<style:style style:name="T1" style:family="text" style:parent-style-name="Power"/>',
        {
          'styles.xml': styles,
        },
      ),
    );
    assert.equal(made.body, 'IDA: It is 10⁶.');
  });

  it('formulas that lie in it', () => {
    const math =
      '<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mrow><msup><mn>10</mn><mn>6</mn></msup><mo>=</mo><mo>−</mo><mfrac><mi>a</mi><mrow><mi>b</mi><mo>+</mo><mn>1</mn></mrow></mfrac></mrow><annotation>10^6</annotation></semantics></math>';
    const object = '<draw:frame><draw:object xlink:href="./Object 1"/><draw:image/></draw:frame>';
    const made = imported(
      'a.odt',
      odtOf(`<text:p>IDA: So ${object} it is.</text:p>`, '', { 'Object 1/content.xml': math }),
    );
    assert.equal(made.body, 'IDA: So 10⁶ = −a/(b + 1) it is.');
    assert.deepEqual(made.notes, []);
  });

  it('cells behind covered ones in their own column', () => {
    const cell = (words: string, more = '') => `<table:table-cell ${more}><text:p>${words}</text:p></table:table-cell>`;
    const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;
    const made = imported(
      'a.odt',
      odtOf(
        `<table:table>${row(cell('Speaker'), cell('Time'), cell('Text'))}${row(cell('Ida', 'table:number-columns-spanned="2"'), '<table:covered-table-cell/>', cell('We sold nine barns.'))}${row(cell('Tom'), cell('0:10'), cell('Or ten of them.'))}</table:table>`,
      ),
    );
    assert.equal(made.body, 'Ida: We sold nine barns.\n\n[0:00:10] Tom: Or ten of them.');
  });

  it('no number that a list counts, and tells of it', () => {
    const made = imported(
      'a.odt',
      odtOf(
        '<text:list text:style-name="L"><text:list-item><text:p>IDA: We sow.</text:p><text:p>All of it.</text:p></text:list-item><text:list-item><text:p>TOM: Yes.</text:p></text:list-item></text:list>',
        '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style>',
      ),
    );
    assert.deepEqual(made.notes, ['Automatic numbers of lists left out: 2.']);
  });
});

describe('of RTF an import reads', () => {
  it('no number that a list counts, and no bullet', () => {
    const made = imported(
      'a.rtf',
      String.raw`{\rtf1{\fonttbl{\f1\fcharset2 Symbol;}}{\listtext 2.\tab}IDA: We sow.\par{\listtext{\f1\'b7}\tab}TOM: Yes.\par}`,
    );
    assert.equal(made.body, 'IDA: We sow.\n\nTOM: Yes.');
    assert.deepEqual(made.notes, ['Automatic numbers of lists left out: 1.']);
  });

  it('nothing of an instruction, whatever shows within it', () => {
    const inner = String.raw`{\field{\*\fldinst REF x {\field{\*\fldinst PAGE}{\fldrslt 9}}}{\fldrslt 2020}}{\field{\*\fldinst SYMBOL 109 \\f "Symbol"}{\fldrslt}}`;
    const made = imported(
      'a.rtf',
      String.raw`{\rtf1 IDA: We sold {\field{\*\fldinst IF ${inner} = "1" "200" "100"}{\fldrslt 30{\field{\*\fldinst REF y}{\fldrslt 0}}}} barns.\par}`,
    );
    assert.equal(made.body, 'IDA: We sold 300 barns.');
    assert.deepEqual(made.notes, []);
  });
});

describe('of a page an import reads', () => {
  const page = (words: string) => imported('a.html', `<!doctype html><html><body>${words}</body></html>`);

  it('paragraphs that are about to fade in, and nothing within a line that nobody sees', () => {
    const made = page(
      '<p style="opacity: 0">IDA: We sold 30<span style="OPACITY:0.0">0</span> barns.</p><div style="visibility:hidden; color: red"><p>TOM: Or 4<span style="visibility: hidden !important">0</span>.</p></div><p style="display:none">TOM: Or 50.</p>',
    );
    assert.equal(made.body, 'IDA: We sold 30 barns.\n\nTOM: Or 4.');
    assert.deepEqual(made.notes, ['Hidden words left out: 3.']);
  });

  it('words as its own styles set them', () => {
    const head = (styles: string) => `<!doctype html><html><head><style>${styles}</style></head><body>`;
    const styles =
      "@import url('a{b}.css');/* .c9{display:none} */ .c3{vertical-align:super}SPAN.C4 , i.x{text-decoration:line-through}\n.c5{display:none}.c6{top:-6pt;position:relative}.c7{vertical-align:4pt}.c8{vertical-align:-25%}.nudged{position:relative;top:1px}@media print{.c9{display:none}}.c9 span{display:none}.more{display:none}.c5.c9{}.back{display:inline}";
    const made = imported(
      'a.html',
      `${head(styles)}<p class="c9">IDA: 10<span class="c3 c9">6</span> homes <span class="c4">not</span> 300<span class="c5">99</span> or 10<span class="c6">7</span> or 10<span class="c7">8</span> of CO<span class="c8">2</span><span class="nudged">5</span>.</p><p class="more">TOM: Yes<span class="c5" style="display: inline">, 3</span><span class="c5 back">4</span>.</p></body></html>`,
    );
    assert.equal(made.body, 'IDA: 10⁶ homes 300 or 10⁷ or 10⁸ of CO₂5.\n\nTOM: Yes, 34.');
    assert.deepEqual(made.notes, ['Struck-out words left out: 1.', 'Hidden words left out: 1.']);
  });

  it('its date where it stands by itself, not days of which the talk is', () => {
    const head = (words: string) => {
      const bytes = new TextEncoder().encode(`<!doctype html><html><body>${words}</body></html>`);
      const made = finish(
        importFile({ name: 'a.html', bytes, decode: decodeBytes, text: new TextDecoder().decode(bytes) }),
      );
      return 'text' in made ? /^date: (.*)$/m.exec(made.text)?.[1] : made.problem;
    };
    const speech = '<p>IDA: In <time datetime="1987-05-01">May 1987</time> we built 5.</p><p>TOM: Yes.</p>';
    assert.equal(head(speech), undefined);
    assert.match(head(`<p>By Ann Lee, <time datetime="2031-05-02">2 May</time></p>${speech}`) ?? '', /2031-05-02/);
    assert.match(head(`${speech}<p>Posted on <time datetime="2031-05-03">3 May</time></p>`) ?? '', /2031-05-03/);
  });

  it('what a style says last', () => {
    const made = page(
      '<p style="display: none; display: block">IDA: <span style="text-decoration: none; text-decoration-line: underline line-through">9</span>Ten.</p>',
    );
    assert.equal(made.body, 'IDA: Ten.');
  });

  it('tables whose cells say nothing of how far they go, or to the end of their part', () => {
    const head = '<thead><tr><th rowspan="0">Speaker</th><th>Text</th></tr></thead>';
    const rows =
      '<tr><td rowspan="">Ann</td><td colspan="">We built 300.</td></tr><tr><td rowspan="-2">Ben</td><td>Or 400 of them.</td></tr><tr><td rowspan=" 0">Ann</td><td>So it is.</td></tr><tr><td>All of it.</td></tr>';
    const made = page(`<table>${head}<tbody>${rows}</tbody><tbody><tr><td>Ben</td><td>Well.</td></tr></tbody></table>`);
    assert.equal(made.body, 'Ann: We built 300.\n\nBen: Or 400 of them.\n\nAnn: So it is. All of it.\n\nBen: Well.');
  });

  it('what only screen readers skip, and nothing that only they read', () => {
    const made = page('<p>IDA: It cost <span aria-hidden="true">3.99</span><span class="sr-only">3 and 99</span>.</p>');
    assert.equal(made.body, 'IDA: It cost 3.99.');
    assert.deepEqual(made.notes, ['Hidden words left out: 1.']);
  });

  it('cells below one that goes over several rows in their own column', () => {
    const made = page(
      '<table><tr><th>Speaker</th><th>Time</th><th>Text</th></tr><tr><td rowspan="2">Ida</td><td>0:01</td><td>We sold nine barns.</td></tr><tr><td>0:05</td><td>Or ten.</td></tr><tr><td colspan="2">Tom</td><td>Ten it was, I think.</td></tr></table>',
    );
    assert.equal(made.body, '[0:00:01] Ida: We sold nine barns. Or ten.\n\nTom: Ten it was, I think.');
  });

  it('figures apart that stand in blocks of their own by how they are set', () => {
    const made = page(
      '<p>IDA: We sold <span style="display: block">200</span><span style="display:block">300</span></p>',
    );
    assert.equal(made.body, 'IDA: We sold\n\n200\n\n300');
  });

  it('a formula once, however the page draws it', () => {
    const math = '<math><msup><mn>10</mn><mn>6</mn></msup></math>';
    const made = page(
      `<p>IDA: So <span class="katex"><span class="katex-mathml">${math}</span><span class="katex-html" aria-hidden="true">106</span></span> or <span class="mwe-math-element"><span class="mwe-math-mathml-inline mwe-math-mathml-a11y" style="display: none;">${math}</span><img class="mwe-math-fallback-image-inline" alt="10^6"></span> it is.</p>`,
    );
    assert.equal(made.body, 'IDA: So 10⁶ or 10⁶ it is.');
    assert.deepEqual(made.notes, []);
  });

  it('signs that are pictures', () => {
    assert.equal(page('<p>IDA: Nine <img class="emoji" alt="🐄"> it is.</p>').body, 'IDA: Nine 🐄 it is.');
  });

  it('no number that a list counts, and tells of it', () => {
    const made = page('<ol start="5"><li>IDA: We sow.</li><li><p>TOM: Yes.</p></li></ol><ul><li>IDA: So.</li></ul>');
    assert.deepEqual(made.notes, ['Automatic numbers of lists left out: 2.']);
  });
});

describe('of TEI an import reads', () => {
  const tei = (words: string) => imported('a.xml', forms.xml(words));
  const one: readonly (readonly [what: string, words: string, shown: string, count: number])[] = [
    ['the correction', 'We sold <choice><corr>300</corr><sic>200</sic></choice>.', 'We sold 300.', 1],
    ['what is regularised', '<choice><orig>Seuen</orig><reg>Seven</reg></choice> barns.', 'Seven barns.', 1],
    ['what is written out', '<choice><abbr>bn</abbr><expan>billion</expan></choice> it is.', 'billion it is.', 1],
    ['the lemma', 'Of <app><lem>300</lem><rdg wit="#A">200</rdg><rdg wit="#B">100</rdg></app>.', 'Of 300.', 2],
    ['the first of readings alone', 'Of <app><rdgGrp><rdg>300</rdg><rdg>200</rdg></rdgGrp></app>.', 'Of 300.', 1],
    ['the addition', 'Of <subst><del>200</del><add>300</add></subst> barns.', 'Of 300 barns.', 1],
    [
      'readings in readings',
      'Of <app><lem><choice><sic>2</sic><corr>3</corr></choice>00</lem><rdg>9</rdg></app>.',
      'Of 300.',
      2,
    ],
    ['no note within a reading', 'Of <app><lem>300<note>So.</note></lem><rdg>9</rdg></app>.', 'Of 300.', 1],
  ];
  for (const [what, words, shown, count] of one) {
    it(what, () => {
      const { body, notes } = tei(words);
      assert.equal(body, `IDA: ${shown}`);
      assert.ok(notes.includes(`Other readings of the same words left out: ${count}.`), notes.join());
    });
  }

  it('nothing that is struck out from one place to another, if there is the other', () => {
    const words = 'Of <delSpan spanTo="#x"/> 34 <hi>or 35</hi> <anchor xml:id="x"/>300 <delSpan spanTo="#none"/>barns.';
    assert.equal(tei(words).body, 'IDA: Of 300 barns.');
    assert.deepEqual(tei(words).notes, ['Struck-out words left out: 1.']);
  });

  it('words of a turn behind a segment of it', () => {
    assert.equal(tei('We sold <seg>300</seg> barns.').body, 'IDA: We sold\n\n300\n\nbarns.');
  });

  it('a fault that nobody corrected', () => {
    assert.equal(tei('We sold <sic>300</sic> <orig>barnes</orig>.').body, 'IDA: We sold 300 barnes.');
  });

  it('words that a line parts, and words that are joined', () => {
    assert.equal(
      tei('We sold 20\n  <lb break="no"/>000 <w join="right">barns</w>\n<pc>.</pc>').body,
      'IDA: We sold 20000 barns.',
    );
  });

  it('raised figures of what happens in the room', () => {
    assert.equal(
      tei(`So. <kinesic><desc>10${hi('sup', '6')} people rise</desc></kinesic>`).body,
      'IDA: So.\n\n[10⁶ people rise]',
    );
  });
});

describe('of a table an import reads', () => {
  it('the columns of a transcript, and tells of others that hold words', () => {
    const rows = [
      ['Speaker', 'Text', 'Remark', ''],
      ['Ida', 'We sold nine barns.', 'by hand', ''],
      ['Tom', 'Or ten of them.', '', ''],
    ];
    const sources = {
      md: `${rows.map((row) => `| ${row.join(' | ')} |\n`).join('')}`.replace('\n', '\n|---|---|---|---|\n'),
      csv: rows.map((row) => row.join(',')).join('\n'),
      docx: wordOf(
        `<w:tbl>${rows.map((row) => `<w:tr>${row.map((one) => `<w:tc><w:p>${run(one)}</w:p></w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`,
      ),
    };
    for (const [form, source] of Object.entries(sources)) {
      const { body, notes } = imported(`a.${form}`, source);
      assert.equal(body, 'Ida: We sold nine barns.\n\nTom: Or ten of them.', form);
      assert.deepEqual(notes, ['Columns of the table left out: 1.'], form);
    }
  });
});

describe('the columns of a table of turns', () => {
  for (const head of ['Time,Speaker,Statement', 'Remarks,Name,Time', 'Speaker,Remarks,Text'])
    it(`are known by ${head}`, () => {
      const cells: Readonly<Record<string, readonly string[]>> = {
        Speaker: ['Ida', 'Tom'],
        Name: ['Ida', 'Tom'],
        Time: ['0:01', '0:05'],
        Statement: ['We sold nine barns.', 'Or ten of them.'],
        Remarks: head.includes('Text') ? ['loud', ''] : ['We sold nine barns.', 'Or ten of them.'],
        Text: ['We sold nine barns.', 'Or ten of them.'],
      };
      const rows = [0, 1].map((i) => head.split(',').map((name) => cells[name]![i]!));
      const { body } = imported('a.csv', [head, ...rows.map((row) => row.join(','))].join('\n'));
      assert.equal(body.replace(/\[[\d:]+\] /g, ''), 'Ida: We sold nine barns.\n\nTom: Or ten of them.');
    });
});

describe('of Markdown an import reads', () => {
  it('one blank where words were struck out on both sides of one', () => {
    const made = imported('a.md', 'IDA: We sold <del>2<b>0</b>0</del> <s>9</s> 300 barns.\n\nTOM: Yes.\n');
    assert.equal(made.body, 'IDA: We sold 300 barns.\n\nTOM: Yes.');
  });

  it('speech with no notes, and tildes of who draws a word out', () => {
    assert.equal(
      imported('a.md', 'IDA: So~~ it is.\n\nTOM: About ~20 or ~30.\n').body,
      'IDA: So~~ it is.\n\nTOM: About ~20 or ~30.',
    );
  });

  it('cells as it reads text', () => {
    const made = imported(
      'a.md',
      '| Speaker | Text |\n|---|---|\n| Ida | We sold 10<sup>6</sup> ~~or 9~~ barns. |\n| Tom | Yes. |\n',
    );
    assert.equal(made.body, 'Ida: We sold 10⁶ barns.\n\nTom: Yes.');
    assert.deepEqual(made.notes, ['Struck-out words left out: 1.']);
  });

  it('any other text as it stands', () => {
    assert.equal(
      imported('a.txt', 'IDA: It is 10^2^ ~~here~~.\n\nTOM: Yes.\n').body,
      'IDA: It is 10^2^ ~~here~~.\n\nTOM: Yes.',
    );
  });
});

describe('a short chat', () => {
  it('is one from two messages on, if each has its day and time', () => {
    const made = imported(
      'a.txt',
      '[12/03/2031, 10:15:03] Ann Lee: We sold nine.\n[12/03/2031, 10:16:10] Bo Ek: Ten.\n',
    );
    assert.equal(made.body, '[10:15:03] Ann Lee: We sold nine.\n\n[10:16:10] Bo Ek: Ten.');
  });

  it('is none that has times alone', () => {
    const made = imported('a.txt', 'Welcome  9:00 AM\nWords by the mayor\n\nHarvest  10:00 AM\nAll of us\n');
    assert.doesNotMatch(made.body, /^\[/);
  });
});
