import { wordSet } from './word-set';

/** Words over or before a list of the people who take part, in lower case and without their colon. */
export const rosterHeadings = wordSet(
  'participants participant_list call_participants company_participants corporate_participants conference_call_participants',
  'conference_participants other_participants analysts executives company_representatives management panelists panellists',
  'panel speakers moderators moderator_and_panelists guests guest_list hosts present attendees attendance in_attendance',
  'members_present members also_present staff_present staff councilmembers_present present_at_the_meeting cast appearances',
  'witnesses candidates presenters interviewers interviewees who_is_who featuring invited_guests',
  'teilnehmer teilnehmende teilnehmerinnen_und_teilnehmer anwesend anwesende gäste podium mitwirkende referenten',
  'participants_: participantes asistentes presentes invitados ponentes ponentes_invitados intervinientes',
  'présents intervenants invités étaient_présents membres_présents presenti partecipanti ospiti relatori convidados',
  'участники присутствовали гости приглашённые المشاركون الضيوف الحضور',
  '特邀嘉賓 特邀嘉宾 嘉賓 嘉宾 本期嘉賓 本期嘉宾 出席 出席者 出席人員 出席人员 與會者 与会者 與會人員 与会人员 參加人員 参加人员 參會人員 参会人员',
  '與談人 与谈人 講者 讲者 主講人 列席 列席者 列席人員 列席人员 訪談嘉賓 访谈嘉宾 受訪者 採訪者 采访者 發言人 参加者 出席委員 登壇者 參與人 與會來賓',
  '참석자 참가자 출연 출연자 토론자 패널',
);
