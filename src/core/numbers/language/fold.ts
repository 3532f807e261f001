/**
 * Pairs of a character and the one that it is looked up as: traditional and Japanese forms of the characters that the
 * tables of words and units use, and forms that machine conversion mixes up (公裏 for 公里).
 */
const variants =
  '萬万 賄贿 詐诈 億亿 個个 點点 兩两 餘余 幾几 來来 過过 達达 滿满 雙双 電电 時时 鐘钟 週周 歲岁 噸吨 錢钱 圓元 塊块 頃顷 畝亩 裏里 裡里 釐厘 條条 間间 張张 隻只 頭头 輛辆 層层 級级 項项 ' +
  '處处 輪轮 種种 樣样 場场 屆届 劑剂 對对 組组 隊队 門门 題题 誌志 號号 戶户 員员 約约 將将 佔占 於于 為为 無无 總总 數数 減减 長长 國国 產产 業业 會会 區区 縣县 鄉乡 鎮镇 華华 ' +
  '攝摄 體体 負负 標标 問问 議议 見见 類类 顆颗 棟栋 樓楼 臺台 檯台 盞盏 筆笔 單单 聲声 陣阵 節节 課课 齣出 廠厂 幣币 鎊镑 歐欧 盧卢 韓韩 銖铢 蘭兰 絲丝 從从 後后 開开 關关 還还 ' +
  '這这 話话 實实 現现 發发 車车 學学 貸贷 費费 稅税 資资 額额 價价 賺赚 虧亏 損损 債债 預预 獎奖 撥拨 補补 貼贴 營营 歷历 線线 網网 頁页 屬属 據据 計计 驗验 環环 護护 醫医 畫画 ' +
  '務务 農农 邊边 難难 齊齐 圆元 瓩千 貳贰 弐贰 銭钱 氣气 禮礼 內内 準准 註注 繳缴 獲获 榮荣 亞亚 黃黄 馬马 聽听 觀观 眾众 幹干 職职 師师 遊游 選选 軍军 兒儿 婦妇 畢毕 勞劳 鄰邻 ' +
  '贏赢 償偿 銷销 淨净 冊册 捲卷 講讲 導导 備备 紀纪 階阶 幀帧 義义 證证 郵邮 熱热 專专 當当 曆历 麥麦 紐纽 羅罗 維维 納纳 爾尔 傳传 頂顶 頓顿 賬账 帳账 擔担 繫系 係系 織织 編编 ' +
  '給给 衆众 視视 親亲 許许 謝谢 讓让 貝贝 貨货 責责 賓宾 賠赔 載载 連连 針针 順顺 館馆 黨党 並并 乾干 亂乱 佈布 併并 侖仑 侷局 倆俩 側侧 傢家 凈净 別别 則则 剋克 動动 勵励 厤历 ' +
  '噹当 嚮向 園园 圖图 團团 夥伙 奬奖 審审 島岛 峽峡 崙仑 嵗岁 帶带 幫帮 幷并 廈厦 彆别 徑径 應应 搧扇 摺折 敎教 斬斩 昇升 晝昼 曏向 棊棋 極极 榦干 槍枪 機机 沒没 淩凌 湯汤 潤润 ' +
  '灣湾 爭争 爲为 牀床 牴抵 獨独 産产 畵画 盃杯 盤盘 碼码 稱称 穫获 箇个 糰团 紙纸 統统 經经 綫线 緻致 纔才 罰罚 羣群 脫脱 腳脚 與与 舉举 舘馆 茲兹 蓆席 衕同 製制 証证 語语 譜谱 ' +
  '讀读 變变 豬猪 貫贯 踰逾 躋跻 迴回 逕径 鈡钟 錶表 鍼针 鍾钟 鎭镇 閤合 陞升 陸陆 韆千 願愿 風风 颱台 驟骤 髮发 鳴鸣 麪面 麫面 麯曲 麴曲 麵面 ' +
  '東东 訴诉 綱纲 衝冲 雲云 傷伤 湊凑 擊击 創创 劍剑 勢势 協协 廳厅 叄叁 圍围 堅坚 復复 宮宫 寬宽 盡尽 廬庐 強强 錄录 徵征 撓挠 擺摆 斷断 殺杀 雜杂 權权 樹树 檻槛 塗涂 溫温 煉炼 ' +
  '狀状 瓏珑 磚砖 確确 離离 穩稳 籃篮 紅红 緬缅 縷缕 勝胜 捨舍 觸触 認认 論论 詞词 該该 說说 諜谍 敗败 轉转 轟轰 運运 遠远 鈞钧 錘锤 鍵键 際际 陳陈 顧顾 飲饮 鳥鸟 ' +
  '戰战 漲涨 掛挂 説说 賽赛 銜衔 績绩 聯联 衛卫 衞卫 銀银 銅铜 閱阅 閲阅 評评 齡龄 書书 遞递 報报 請请 進进 ' +
  '談谈 憲宪 訟讼 舊旧 嚿旧 續续 彎弯 贊赞 驍骁 龍龙 縮缩 擴扩 惡恶 蘋苹 寶宝 奧奥 馳驰 趕赶 涼凉 輕轻 暢畅 壞坏 團团 雞鸡 層层 喫吃 寫写 辦办 賣卖 買买 輸输 飛飞 採采 訪访 參参 換换 養养 試试 罵骂 調调 燒烧 領领 臨临 訂订 識识 規规 偉伟 搖摇 劃划 險险 絕绝 麼么 魚鱼 曬晒 彈弹 臘腊 敵敌 橫横 掃扫 蓋盖 搶抢 誤误 騙骗 ' +
  '凍冻 蘿萝 蔔卜 枴拐 柺拐 燈灯 綠绿 緑绿 諺谚 騎骑 攪搅 燉炖 練练 臥卧 記记 諒谅 質质 辯辩 醃腌 釋释 靜静 飯饭 誰谁 刪删 閉闭 ' +
  '敘叙 繼继 鈴铃 響响 俬私 們们 倖幸 儘尽 剛刚 卽即 唸念 噁恶 埰采 寧宁 錄录 彔录 彫雕 慾欲 懞蒙 拚拼 撐撑 擇择 旣既 暫暂 査查 構构 歡欢 沖冲 況况 溝沟 濛蒙 煩烦 犧牺 琱雕 璣玑 盜盗 眞真 矇蒙 簡简 紮扎 紹绍 結结 絶绝 纍累 翫玩 脩修 脹胀 興兴 著着 蔘参 藝艺 衚胡 複复 襬摆 覺觉 討讨 託托 設设 詢询 讚赞 貴贵 軸轴 較较 釦扣 録录 鍊炼 鎚锤 鏇旋 闆板 隨随 饋馈 駡骂 鬍胡 鴨鸭 鴻鸿 鵰雕 麽么 龜龟 寀采 ' +
  '倉仓 僅仅 儀仪 儲储 剮剐 勸劝 叢丛 喪丧 嘗尝 噓嘘 嚐尝 塵尘 墜坠 墰坛 壇坛 壜坛 壯壮 壽寿 夠够 夾夹 孃娘 寵宠 屍尸 屢屡 峯峰 嶺岭 巒峦 巖岩 庫库 廣广 彿佛 悶闷 惱恼 愛爱 態态 憂忧 懸悬 捱挨 揚扬 擠挤 ' +
  '擲掷 攢攒 攬揽 斃毙 旂旗 朮术 棄弃 楊杨 楓枫 樂乐 橋桥 檔档 櫥橱 歸归 殲歼 汙污 決决 淚泪 淵渊 滷卤 滾滚 漢汉 瀉泻 瀾澜 災灾 煙烟 燜焖 爺爷 牽牵 猶犹 獃呆 獄狱 獸兽 甌瓯 痠酸 瘡疮 癢痒 睏困 穀谷 積积 ' +
  '窩窝 窮穷 竄窜 竅窍 竪竖 簫箫 籌筹 紛纷 絃弦 絡络 綵彩 綻绽 緒绪 緣缘 縱纵 繞绕 繩绳 罈坛 罎坛 罷罢 羆罴 聖圣 聞闻 脈脉 腸肠 舖铺 艦舰 莊庄 菸烟 葉叶 葯药 蒓莼 蓮莲 蓴莼 藍蓝 藥药 蟲虫 術术 袷夹 裝装 ' +
  '褲裤 覽览 訛讹 訣诀 診诊 詩诗 誅诛 誡诫 誦诵 謬谬 谿溪 豎竖 貓猫 財财 販贩 貽贻 蹤踪 躍跃 軀躯 軟软 輩辈 轍辙 辭辞 遙遥 遶绕 遷迁 遺遗 醜丑 釵钗 鉗钳 鋒锋 鋪铺 錦锦 錯错 鐵铁 鑼锣 閑闲 閒闲 閥阀 閻阎 ' +
  '闔阖 闢辟 陽阳 霧雾 鞦秋 須须 頰颊 頻频 飾饰 餅饼 駛驶 騏骐 騰腾 驅驱 驚惊 驥骥 驪骊 鬆松 鬚须 鬥斗 鱉鳖 鳳凤 鴉鸦 鵝鹅 鵬鹏 鶴鹤 鷄鸡 鷹鹰 鸝鹂 鹵卤 鹼碱 麗丽 鼕冬 齋斋 勻匀 卻却 唄呗 嗎吗 囉啰 弔吊 撈捞 爐炉 篩筛 簽签 籤签 緊紧 誠诚 諾诺 適适 鍋锅 顯显 鹽盐 劇剧 慘惨 攤摊 櫃柜 艙舱 譯译 貶贬 遲迟 鉛铅 閘闸 隸隶 飆飙 駐驻 尋寻 戲戏 擾扰 欄栏 輯辑 優优 兌兑 媽妈 薦荐 賭赌 闇暗';

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

/** The noughts of other scripts' digits, which stand in their order: Arabic, Persian, Devanagari, Bengali and so on. */
const noughts = '٠۰०০੦૦୦௦౦೦൦๐໐༠၀០᠐';
/** Signs that go with Arabic digits. */
const signs: Readonly<Record<string, string>> = { '٪': '%', '٫': '.', '٬': ',' };

/**
 * The UTF-16 unit that each unit is looked up as: lower case without accents, half-width, digits 0 to 9, simplified Chinese. One unit
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
  for (const nought of noughts)
    for (let digit = 0; digit < 10; digit++) table[nought.charCodeAt(0) + digit] = 0x30 + digit;
  for (const [from, to] of Object.entries({ ...latin, ...signs })) table[from.charCodeAt(0)] = to.charCodeAt(0);
  for (const pair of variants.trim().split(' ')) table[pair.charCodeAt(0)] = pair.charCodeAt(1);
  return table;
}

/** A word as it is looked up: each UTF-16 unit folded. */
export function foldWord(word: string): string {
  let folded = '';
  for (let i = 0; i < word.length; i++) folded += String.fromCharCode(fold[word.charCodeAt(i)]!);
  return folded;
}

let unfolded: ReadonlyMap<number, readonly number[]> | undefined;

function buildUnfolded(): Map<number, number[]> {
  const codes = new Map<number, number[]>();
  for (let code = 0; code < fold.length; code++) {
    const folded = fold[code]!;
    if (code === folded) continue;
    const others = codes.get(folded);
    if (others) others.push(code);
    else codes.set(folded, [folded, code]);
  }
  return codes;
}

/** Every UTF-16 unit that is looked up as this one, and itself. */
export function unfold(folded: number): readonly number[] {
  unfolded ??= buildUnfolded();
  return unfolded.get(folded) ?? [folded];
}
