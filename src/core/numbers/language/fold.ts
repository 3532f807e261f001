/**
 * Pairs of a character and the one it is looked up as: traditional and Japanese forms, forms that machine conversion
 * mixes up (公裏 for 公里).
 */
const variants =
  '萬万 億亿 個个 點点 兩两 餘余 幾几 來来 過过 達达 滿满 雙双 壓压 電电 時时 鐘钟 週周 歲岁 噸吨 錢钱 圓圆 塊块 頃顷 畝亩 裏里 裡里 ' +
  '釐厘 條条 間间 張张 隻只 頭头 輛辆 層层 級级 項项 處处 輪轮 種种 樣样 場场 屆届 劑剂 對对 組组 隊队 門门 題题 雜杂 誌志 號号 戶户 ' +
  '員员 約约 將将 佔占 於于 為为 無无 遠远 總总 數数 減减 長长 國国 產产 業业 會会 區区 縣县 鄉乡 鎮镇 華华 攝摄 溫温 體体 積积 質质 ' +
  '負负 捨舍 換换 戰战 進进 標标 問问 議议 見见 類类 顆颗 棟栋 樓楼 臺台 檯台 盞盏 筆笔 單单 響响 聲声 陣阵 節节 課课 齣出 齡龄 齢龄 ' +
  '廠厂 幣币 鎊镑 歐欧 盧卢 韓韩 銖铢 蘭兰 倫伦 絲丝 從从 後后 開开 關关 絕绝 僅仅 還还 這这 說说 話话 認认 實实 現现 發发 東东 車车 ' +
  '書书 學学 鈔钞 貸贷 費费 稅税 資资 財财 額额 價价 購购 賣卖 買买 賺赚 虧亏 損损 債债 預预 獎奖 撥拨 補补 貼贴 營营 績绩 嗎吗 們们 ' +
  '歷历 廳厅 線线 網网 頁页 屬属 據据 創创 設设 計计 劃划 復复 複复 測测 檢检 驗验 環环 護护 療疗 醫医 畫画 辦办 務务 農农 陳陈 術术 ' +
  '衛卫 協协 較较 輕轻 轉转 邊边 難难 齊齐 龍龙 龜龟 圆元 瓩千 參叁 叄叁 参叁 貳贰 弐贰 銭钱 氣气 禮礼 內内 準准 該该 註注 詞词 輩辈 ' +
  '劍剑 繳缴 獲获 榮荣 薦荐 薩萨 亞亚 黃黄 馬马 憶忆 隨随 聽听 觀观 眾众 幹干 職职 師师 遊游 僑侨 選选 軍军 兒儿 婦妇 畢毕 勞劳 鄰邻 ' +
  '臨临 戲戏 獻献 徵征 贏赢 償偿 麼么 麽么 銷销 淨净 冊册 捲卷 韋韦 殘残 講讲 導导 顏颜 鹼碱 裝装 備备 擁拥 橋桥 衝冲 練练 紀纪 闊阔 ' +
  '廣广 寬宽 階阶 幀帧 謂谓 義义 礎础 錄录 證证 郵邮 熱热 專专 當当 曆历 舊旧 尋寻 終终 麥麦 蘆芦 諾诺 紐纽 羅罗 維维 納纳 爾尔 葉叶 ' +
  '圍围 緬缅 鳥鸟 魚鱼 龐庞 齒齿 傳传 鄭郑 淺浅 塵尘 滙汇 匯汇 彙汇 蓋盖 靜静 綠绿 藍蓝 紅红 輸输 濟济 際际 頂顶 須须 領领 頓顿 劵券 ' +
  '韻韵 勝胜 敗败 競竞 賽赛 賬账 帳账 擔担 綱纲 聯联 繫系 係系 織织 縮缩 編编 緊紧 給给 罷罢 範范 莊庄 藝艺 衆众 規规 視视 親亲 觸触 ' +
  '訂订 訊讯 託托 訪访 許许 評评 試试 詢询 詳详 誤误 請请 論论 諸诸 謝谢 識识 譯译 讓让 豐丰 貝贝 貨货 貧贫 責责 貴贵 賓宾 賠赔 趙赵 ' +
  '趕赶 跡迹 軟软 載载 輯辑 輿舆 辯辩 連连 運运 遞递 遲迟 遷迁 遺遗 邏逻 醜丑 釋释 針针 鈴铃 鉛铅 銀银 銅铜 鋼钢 錯错 鍵键 鐵铁 鑒鉴 ' +
  '閉闭 閱阅 陽阳 陰阴 險险 隱隐 雖虽 雲云 霧雾 靈灵 順顺 頻频 顧顾 飛飞 飯饭 館馆 驅驱 鬧闹 魯鲁 鮮鲜 麗丽 黨党 齋斋 ';

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
