import { bold } from './bold';
import { bracketed } from './bracketed';
import { circle } from './circle';
import { colon } from './colon';
import { dash } from './dash';
import { nameTime } from './name-time';
import { ownLine } from './own-line';
import { questionAnswer } from './question-answer';
import type { Recogniser } from './recogniser';
import { stop } from './stop';
import { tabbed } from './tabbed';
import { wideSpace } from './wide-space';

/**
 * The ways of writing a speaker in free text. Each may find a label in a line; the document decides which ways it keeps to.
 * Where it keeps to several and a line has a label by more than one, the earlier in this list wins.
 */
export const recognisers: readonly Recogniser[] = [
  bold,
  bracketed,
  circle,
  colon,
  questionAnswer,
  nameTime,
  tabbed,
  wideSpace,
  stop,
  dash,
  ownLine,
];
