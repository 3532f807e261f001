import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { decodeAnyText } from '../../../src/files/decode-any-text';
import { encodeAs } from '../../support/import/encode-as';

const found = (name: string) => {
  const decoded = decodeAnyText(readFileSync(`test/fixtures/import/${name}.txt`));
  return 'problem' in decoded ? decoded.problem.code : decoded.encoding;
};

describe('the encoding of a text', () => {
  const cases = [
    ['pasted', 'UTF-8'],
    ['big5', 'Big5'],
    ['gb18030', 'GB18030'],
    ['shift-jis', 'Shift_JIS'],
    ['euc-kr', 'EUC-KR'],
    ['windows-1252', 'Windows-1252'],
    ['utf-16-no-mark', 'UTF-16LE'],
  ] as const;
  for (const [name, encoding] of cases) {
    it(`is found by its content: ${encoding}`, () => assert.equal(found(name), encoding));
  }

  it('is not guessed of bytes that read as no language', () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, i) => 0x80 + ((i * i * 31) % 127));
    assert.ok('problem' in decodeAnyText(noise));
  });

  it('is what a person says', () => {
    const decoded = decodeAnyText(Uint8Array.of(0xa7, 0x41), 'Big5');
    assert.ok('text' in decoded);
    assert.equal(decoded.text, '你');
    const wrong = decodeAnyText(Uint8Array.of(0xa7), 'klingon');
    assert.ok('problem' in wrong);
  });

  it('is UTF-16 without a byte order mark also where all of the letters are plain ones', () => {
    const text = 'Ann: We built 300 homes, and the town paid for them.\nBen: So it is, and it was so for long.\n';
    const little = Buffer.from(text, 'utf16le');
    assert.deepEqual(decodeAnyText(little), { text, encoding: 'UTF-16LE' });
    assert.deepEqual(decodeAnyText(Buffer.from(little).swap16()), { text, encoding: 'UTF-16BE' });
  });

  it('is not UTF-16 for plain text with a NUL in it', () => {
    for (const text of ['Ann: We built 300\0 homes.\n', 'A\0: So it is, and it was so for long.\n'])
      assert.ok('problem' in decodeAnyText(new TextEncoder().encode(text)), text);
  });

  it('is a question where two fit', () => {
    // 中 of GB18030 and of EUC-KR: a single character tells nothing.
    const decoded = decodeAnyText(Uint8Array.of(0xb4, 0xeb, 0xb5, 0xc0));
    assert.ok('problem' in decoded);
  });
});

const texts = {
  polish:
    'Anna Zięba: W zeszłym roku sprzedaliśmy trzysta stodół, a koszt wyniósł 4,5 miliona złotych.\nJan Żak: Myślę, że będzie więcej.\n',
  czech:
    'Jana Nová: Loni jsme prodali tři sta stodol a stálo to 4,5 milionu korun.\nPetr Říha: Myslím, že jich bude více, příští rok uvidíme.\n',
  hungarian:
    'Kis Anna: Tavaly háromszáz csűrt adtunk el, és ez 4,5 millió forintba került.\nSzőke Éva: Azt hiszem, hogy több lesz.\n',
  croatian:
    'Ana Horvat: Prošle godine prodali smo tristo štala za našu općinu.\nIvan Čović: Mislim da će ih biti više.\n',
  french:
    'Anne Dupré: Nous avons vendu trois cents granges, et cela a coûté 4,5 millions.\nPaul: Je crois que c’est très cher, à mon avis.\n',
  frenchOfOffices:
    "Anne Dupré: Nous avons vendu des œufs pour 4,5 millions d'€, à cœur ouvert.\nPaul: C'est très cher, à mon avis.\n",
  german: 'Jörg Müller: Wir haben dreihundert Scheunen verkauft, größer als früher.\nInge: Das ist schön.\n',
  italian: 'Anna Riva: Abbiamo venduto trecento granai, perché la città è più grande.\nLuca: Però è costato di più.\n',
  danish:
    'Bjørn Skov: Sidste år solgte vi tre hundrede lader.\nInger: Jeg tror, der bliver flere, det er ikke småting.\n',
  spanish: 'Ana Muñoz: El año pasado vendimos trescientos graneros.\nJosé Gil: Creo que habrá más, ¿verdad?\n',
  english: 'Ann: We sold “nine” crème pies – that’s all of it.\nBen: It was a tenth of the budget, and that is it.\n',
  russian: 'Анна Лис: В прошлом году мы продали триста амбаров за 4,5 миллиона.\nПётр: Я думаю, их будет больше.\n',
  bulgarian: 'Ана Петрова: Миналата година продадохме триста хамбара.\nИван: Мисля, че ще бъдат повече.\n',
  ukrainian: 'Ганна: Минулого року ми продали триста комор, і це коштувало 4,5 мільйона.\nПетро: Їх буде більше.\n',
  japanese: '佐藤：昨年は納屋を三百棟売りました。費用は４５０万円でした。\n田中：もっと増えると思います。\n',
  chinese: '王明：去年我们卖了三百个谷仓，花了四百五十万元。\n李华：我认为会更多，因为大家都想盖房子。\n',
} as const;

describe('the old encoding of a text', () => {
  const cases: Readonly<Record<string, readonly (keyof typeof texts)[]>> = {
    'Windows-1250': ['polish', 'czech', 'hungarian', 'croatian'],
    'Windows-1252': ['french', 'german', 'italian', 'danish', 'spanish', 'english'],
    'Windows-1251': ['russian', 'bulgarian', 'ukrainian'],
    'KOI8-R': ['russian', 'bulgarian'],
    'KOI8-U': ['ukrainian'],
    'ISO-8859-2': ['polish', 'czech', 'croatian'],
    'ISO-8859-15': ['frenchOfOffices'],
    'EUC-JP': ['japanese'],
    Shift_JIS: ['japanese'],
    'ISO-2022-JP': ['japanese'],
    GB18030: ['chinese'],
  };
  for (const [encoding, languages] of Object.entries(cases))
    for (const language of languages) {
      it(`is found for ${language} in ${encoding}`, () => {
        const decoded = decodeAnyText(encodeAs(texts[language], encoding));
        assert.deepEqual(decoded, { text: texts[language], encoding });
      });
    }

  it('is found by a letter at the end', () => {
    for (const text of ['Ann: We went to the caf\u00e9\n', 'Ann: We went to the caf\u00e9'])
      assert.deepEqual(decodeAnyText(encodeAs(text, 'Windows-1252')), { text, encoding: 'Windows-1252' });
  });

  it('is not guessed of NULs alone', () => assert.ok('problem' in decodeAnyText(new Uint8Array(2))));

  it('is found by the beginning of a long text, in whose sample the last character is cut', () => {
    const sentence = '王明：去年我们卖了三百个谷仓，花了四百五十万元。';
    for (const odd of [0, 1]) {
      const text = `${'a'.repeat(odd)}${sentence.repeat(1600)}\n`;
      const decoded = decodeAnyText(encodeAs(text, 'GB18030'));
      assert.deepEqual('encoding' in decoded && [decoded.encoding, decoded.text.length], ['GB18030', text.length]);
    }
  });

  it('is a question where a letter tells too little', () => {
    const decoded = decodeAnyText(encodeAs('Ana: N\u0103o.\n', 'Windows-1250'));
    assert.ok('problem' in decoded);
    assert.deepEqual(decoded.either?.toSorted(), ['Windows-1250', 'Windows-1252']);
  });

  it('is no question where the text is the same in both', () => {
    const decoded = decodeAnyText(encodeAs('J\u00f6rg: Sch\u00f6n.\n', 'Windows-1252'));
    assert.equal('text' in decoded && decoded.text, 'J\u00f6rg: Sch\u00f6n.\n');
  });

  it('is UTF-32 where a mark says so', () => {
    const codes = [0xfeff, ...Array.from('A: 3億 😀', (one) => one.codePointAt(0)!)];
    for (const isLittle of [true, false]) {
      const bytes = new Uint8Array(codes.length * 4);
      const view = new DataView(bytes.buffer);
      for (const [i, code] of codes.entries()) view.setUint32(i * 4, code, isLittle);
      assert.deepEqual(decodeAnyText(bytes), { text: 'A: 3億 😀', encoding: isLittle ? 'UTF-32LE' : 'UTF-32BE' });
      assert.ok('problem' in decodeAnyText(bytes.subarray(0, bytes.length - 1)));
    }
  });

  it('is what a person says of the width alone, with or without a mark, also where bytes are missing or wrong', () => {
    const encode = (text: string, width: 2 | 4, isLittle: boolean) => {
      const codes = Array.from(text, (one) => one.codePointAt(0)!);
      const view = new DataView(new ArrayBuffer(codes.length * width));
      for (const [i, code] of codes.entries())
        if (width === 4) view.setUint32(i * 4, code, isLittle);
        else view.setUint16(i * 2, code, isLittle);
      return new Uint8Array(view.buffer);
    };
    const read = (bytes: Uint8Array, name: string) => {
      const decoded = decodeAnyText(bytes, name);
      return 'text' in decoded ? decoded.text : decoded.problem.message;
    };
    const text = '王明：去年卖了 3 亿';
    for (const isLittle of [true, false]) {
      const wide = encode(text, 4, isLittle);
      for (const name of ['utf-32', 'UTF32', 'utf_32', isLittle ? 'utf-32le' : 'UTF-32-BE']) {
        assert.equal(read(wide, name), text, name);
        assert.equal(read(encode(`\ufeff${text}`, 4, isLittle), name), text, name);
        assert.equal(read(Uint8Array.of(...wide, 0), name), `${text}\ufffd`, name);
        assert.equal(read(Uint8Array.of(...wide, 0xff, 0xff, 0xff, 0xff), name), `${text}\ufffd`, name);
      }
      assert.equal(read(encode(`\ufeff${text}`, 2, isLittle), 'utf-16'), text);
    }
    assert.equal(read(encode(text, 2, true), 'UTF-16'), text);
    // Bytes of which one is that of a mark.
    for (const one of ['䇾', 'Ａ', '\ufe10']) assert.equal(read(encode(one, 2, true), 'utf-16'), one);
    assert.match(read(encode(text, 2, true), 'utf-24'), /no encoding/);
  });

  it('is UTF-8 for a text of which some bytes are none, and says in which line', () => {
    const bytes = Buffer.concat([
      Buffer.from('\ufffdANN: caf\u00e9 \ufffd \ufffd \u4e09\u767e\n'),
      Buffer.from([0x42, 0x3a, 0x20, 0x39, 0x92, 0x0a]),
      Buffer.from('ANN: \u662f\n').subarray(0, -2),
    ]);
    const decoded = decodeAnyText(bytes);
    assert.ok('text' in decoded);
    assert.equal(decoded.text, '\ufffdANN: café \ufffd \ufffd 三百\nB: 9\ufffd\nANN: \ufffd');
    assert.equal(decoded.encoding, 'UTF-8');
    assert.equal(decoded.note, 'Bytes that are no UTF-8 stand as � in the text: 2, the first in line 2.');
  });
});
