import { wordSet } from './word-set';

/**
 * Words that name a speaker by themselves, in lower case: functions in a talk (`moderator`, `主持人`), letters that stand
 * for a side (`q`, `答`), people whom nobody knows (`unidentified`, `speaker`). A number or a letter may follow.
 */
export const speakerRoles = wordSet(
  // English: in a studio, on a stage
  'moderator moderators host hosts co-host cohost announcer narrator interviewer interviewee guest guests caller callers',
  'presenter anchor reporter reporters correspondent journalist host_1 panelist panellist panelists panellists audience',
  'audience_member audience_question audience_questions emcee mc facilitator translator interpreter commentator voiceover',
  'voice-over voice producer director editor speaker speakers speaker_change participant participants attendee respondent',
  'questioner question answer response student teacher man woman boy girl male female crowd all both everyone multiple',
  'multiple_speakers unknown unknown_speaker unidentified unidentified_speaker unidentified_male unidentified_female',
  'unidentified_person unidentified_man unidentified_woman unidentified_participant unnamed anonymous q a q&a recording',
  'automated_voice operator coordinator conference_operator analyst staff staff_member',
  // English: in a chamber, in a court
  'chair chairman chairwoman chairperson vice_chair the_chair president vice_president the_president secretary clerk',
  'mayor councilmember councilman councilwoman councillor commissioner governor senator congressman congresswoman',
  'representative treasurer sheriff general_manager city_manager city_attorney city_clerk court the_court judge justice',
  'witness the_witness counsel defense prosecution prosecutor plaintiff defendant bailiff the_clerk court_clerk reporter',
  'the_reporter court_reporter the_interpreter the_operator jury juror jurors foreperson deponent attorney examiner',
  'speaker_pro_tempore the_speaker deputy_speaker presiding_officer acting_president acting_chair members',
  'member hon._members hon_members hon._member several_hon._members some_hon._members an_hon._member opposition_members',
  'government_members honourable_members several_members some_members the_moderator the_host the_mayor the_secretary',
  'prime_minister the_prime_minister minister the_minister public_speaker dispatcher officer investigator detective',
  'interpreter prof professor doctor patient therapist client counselor pastor priest',
  'mother father child mom dad grandmother grandfather brother sister friend',
  // German
  'stimmen präsident präsidentin vizepräsident vizepräsidentin alterspräsident moderator moderatorin sprecher sprecherin',
  'vorsitzender vorsitzende interviewer interviewerin frage antwort reporterin journalistin publikum zuschauer',
  'zusatzfrage nachfrage teilnehmer teilnehmerin dolmetscher dolmetscherin bundeskanzler bundeskanzlerin zwischenruf f zeuge zeugin',
  // French
  'président présidente vice-président le_président la_présidente monsieur_le_président madame_la_présidente journaliste',
  'question réponse modérateur modératrice animateur animatrice intervenant intervenante intervieweur public rapporteur',
  'des_voix une_voix plusieurs_voix voix le_rapporteur la_rapporteure le_journaliste la_journaliste présentateur présentatrice r d le_ministre le_maire',
  // Spanish, Portuguese, Italian
  'presidente presidenta vicepresidente vicepresidenta secretario secretaria pregunta respuesta periodista moderador',
  'moderadora entrevistador entrevistadora entrevistado entrevistada presentador presentadora locutor locutora público',
  'interlocutor orador oradora hablante p desconocido desconocida portavoz letrado testigo ponente asistente',
  'voces una_voz varias_voces voz voz_mujer voz_hombre vozes várias_vozes voci una_voce pergunta resposta repórter jornalista apresentador apresentadora entrevistador mediador mediadora plateia locutor',
  'domanda risposta giornalista intervistatore conduttore conduttrice moderatore moderatrice presidente_di_turno',
  // Dutch, Scandinavian, Polish, Czech
  'voorzitter de_voorzitter interviewer vraag antwoord talman talmannen presidenten formanden stortingspresidenten',
  'marszałek wicemarszałek przewodniczący przewodnicząca prowadzący prowadząca dziennikarz předseda předsedkyně',
  'místopředseda místopředsedkyně moderátor moderátorka redaktor redaktorka otázka odpověď',
  // Russian, Ukrainian
  'ведущий ведущая председатель председательствующий вопрос ответ корреспондент журналист модератор спикер реплика',
  'в_зале голос_из_зала голоса голоса_из_зала голоси_із_залу голос_із_залу голоси из_зала участник участница ведучий ведуча головуючий головуюча питання відповідь кореспондент',
  // Arabic
  'المذيع المذيعة مقدم_البرنامج الصحفي الصحفية سؤال جواب السؤال الجواب الرئيس المحاور المحاورة الضيف س ج المتحدث المترجم',
  'رئيس_الجلسة مدير_الحوار مدير_الجلسة المراسل المراسلة',
  // Chinese
  '主持人 主持 記者 记者 問 问 答 嘉賓 嘉宾 網友 网友 觀眾 观众 聽眾 听众 提問 提问 提問者 提问者 回答 與會者 与会者 司儀 司仪',
  '主席 代理主席 會議主席 会议主席 發言人 发言人 說話人 说话人 語者 语者 話者 话者 說話者 说话者 發話者 发话者 發話人 发话人 發言者 发言者 講者 讲者 講師 讲师 主播 旁白 畫外音 画外音 現場觀眾 现场观众',
  '學生 学生 老師 老师 家長 家长 同學 同学 眾人 众人 全體 全体 翻譯 翻译 口譯 口译 法官 審判長 审判长 檢察官 检察官 律師 律师',
  '追問 追问 插話 插话 答覆 答复 證人 证人 被告 原告 被告人 辯護人 辩护人 書記員 书记员 委員 委员 議長 议长 副議長 院長 部長 部长 局長 局长 市長 市长 總統 总统',
  '總理 总理 秘書長 秘书长 編輯 采訪者 採訪者 采访者 受訪者 受访者 訪問者 访问者 工作人員 工作人员 民眾 民众 住戶代表 甲 乙 丙 丁',
  '男 女 男士 女士 先生 小姐 來賓 来宾 與談人 引言人 主講人 主讲人 報告人 提案人 附議人 代表 多人 不明 未知 議員 议员 各位委員',
  '多位議員 多位委員 讀者 读者 用戶 用户 網民 网民 參加者 参加者 參與者 参与者 調解員 客服 媒體 媒体 現場 场内 台下 台下觀眾',
  // Japanese
  '司会 司会者 質問 回答 質問者 回答者 記者 聞き手 話し手 インタビュアー ナレーション ナレーター 参加者 会場 委員長 議長 副議長 大臣',
  '参考人 政府参考人 事務局 部会長 座長 会長 総理 官房長官 広報官 幹事社 編集部 スタッフ 一同 アナウンサー 裁判長 弁護人 検察官 証人',
  // Korean
  '사회자 진행자 앵커 기자 질문 답변 문 답 의장 부의장 위원장 의원 장관 총리 청중 방청객 참석자 참가자 인터뷰어 시청자 해설 화자',
  '발언자 국무총리 아나운서 리포터 내레이션 변호인 재판장 검사 증인',
);

/**
 * Words that name whoever speaks from among many, in lower case: two labels that begin so are two people if what stands behind
 * differs. Some, as `floor`, are a speaker only with somebody behind them, so they are no roles of their own.
 */
export const crowdRoles = wordSet(
  'floor the_floor from_the_floor gallery the_gallery public_gallery public public_comment public_speaker audience',
  'audience_member audience_question member_of_the_audience member_of_the_public member members caller attendee',
  'participant panelist panellist questioner respondent voice speaker saal aus_dem_saal publikum zuschauer zuschauerin',
  'zwischenruf teilnehmer teilnehmerin salle la_salle dans_la_salle public voix intervenant intervenante sala público',
  'asistente plateia 觀眾 观众 現場觀眾 现场观众 台下觀眾 聽眾 听众 網友 网友 網民 网民 民眾 民众 台下 現場 会场 會場 席上 旁聽席 旁听席',
  '與會者 与会者 參加者 参加者 參與者 参与者 提問者 提问者 讀者 读者 家長 家长 學生 学生 会場 参加者 質問者 청중 방청객 참석자 참가자',
);

/** Words that say of what kind a nameless speaker is, in lower case: `Female Participant`, `Unidentified Male`. */
export const speakerKinds = wordSet(
  'unidentified unknown unnamed anonymous male female man woman audience member speaker participant person voice',
  'caller student reporter young old older elderly boy girl guest public citizen resident translator interpreter',
  'first second third another other off-camera offscreen off-screen group crowd protester supporter voter viewer',
  'listener host co-host interviewer questioner attendee panelist staff officer local number no. from via through video',
);
