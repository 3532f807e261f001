/**
 * Pairs of a character and the one it is looked up as: traditional and Japanese forms, forms that machine conversion
 * mixes up (公裏 for 公里).
 */
const variants =
  '萬万 億亿 個个 點点 兩两 餘余 幾几 來来 過过 達达 滿满 雙双 壓压 電电 時时 鐘钟 週周 歲岁 噸吨 錢钱 圓圆 塊块 頃顷 ' +
  '畝亩 裏里 裡里 釐厘 條条 間间 張张 隻只 頭头 輛辆 層层 級级 項项 處处 輪轮 種种 樣样 場场 屆届 劑剂 對对 組组 隊队 ' +
  '門门 題题 雜杂 誌志 號号 戶户 員员 約约 將将 佔占 於于 為为 無无 遠远 總总 數数 減减 長长 國国 產产 業业 會会 區区 ' +
  '縣县 鄉乡 鎮镇 華华 攝摄 溫温 體体 積积 質质 負负 捨舍 換换 戰战 進进 標标 問问 議议 見见 類类 顆颗 棟栋 樓楼 臺台 ' +
  '檯台 盞盏 筆笔 單单 響响 聲声 陣阵 節节 課课 齣出 齡龄 齢龄 廠厂 幣币 鎊镑 歐欧 盧卢 韓韩 銖铢 蘭兰 倫伦 絲丝 從从 ' +
  '後后 開开 關关 絕绝 僅仅 還还 這这 說说 話话 認认 實实 現现 發发 東东 車车 書书 學学 鈔钞 貸贷 費费 稅税 資资 財财 ' +
  '額额 價价 購购 賣卖 買买 賺赚 虧亏 損损 債债 預预 獎奖 撥拨 補补 貼贴 營营 績绩 嗎吗 們们 歷历 廳厅 線线 網网 頁页 ' +
  '屬属 據据 創创 設设 計计 劃划 復复 複复 測测 檢检 驗验 環环 護护 療疗 醫医 畫画 辦办 務务 農农 陳陈 術术 衛卫 協协 ' +
  '較较 輕轻 轉转 邊边 難难 齊齐 龍龙 龜龟 圆元 瓩千 參叁 叄叁 参叁 貳贰 弐贰 銭钱 氣气 ';

/** Folded away letter by letter though Unicode has no decomposition for them. */
const latin: Readonly<Record<string, string>> = {
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  '’': "'",
  ʼ: "'",
  '′': "'",
  '″': '"',
  '“': '"',
  '”': '"',
};

/**
 * The UTF-16 unit that each unit is looked up as: lower case without accents, half-width, simplified Chinese. One unit
 * always folds to one unit, so offsets stay what they are.
 */
export const fold: Uint16Array = buildFold();

function buildFold(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let code = 0; code < 0x10000; code++) table[code] = code;
  for (let code = 0x41; code < 0x2000; code++) {
    if (code > 0x24f && code < 0x1e00) continue;
    const base = String.fromCharCode(code).normalize('NFD').charAt(0).toLowerCase();
    if (base.length === 1) table[code] = base.charCodeAt(0);
  }
  for (let code = 0xff01; code <= 0xff5e; code++) table[code] = table[code - 0xfee0]!;
  for (const code of [0x09, 0xa0, 0x2002, 0x2003, 0x2007, 0x2009, 0x200a, 0x202f, 0x3000]) table[code] = 0x20;
  for (let code = 0x2010; code <= 0x2015; code++) table[code] = 0x2d;
  table[0x2212] = 0x2d;
  for (const [from, to] of Object.entries(latin)) table[from.charCodeAt(0)] = to.charCodeAt(0);
  for (const pair of variants.trim().split(' ')) table[pair.charCodeAt(0)] = pair.charCodeAt(1);
  return table;
}

/** A word as it is looked up: each UTF-16 unit folded. */
export function foldWord(word: string): string {
  let folded = '';
  for (let i = 0; i < word.length; i++) folded += String.fromCharCode(fold[word.charCodeAt(i)]!);
  return folded;
}
