import { attachApproximations } from './attach-approximations';
import { attachUnits } from './attach-units';
import { carryScale } from './carry-scale';
import { classifyOrdinals } from './classify-ordinals';
import { dropBound } from './drop-bound';
import { dropSetWords } from './drop-set-words';
import { implyUnits } from './imply-units';
import { joinCompounds } from './join-compounds';
import { joinRanges } from './join-ranges';
import { joinRatios } from './join-ratios';
import { joinSpoken } from './join-spoken';
import { markArticles } from './mark-articles';
import { markBesideNames } from './mark-beside-names';
import { markDates } from './mark-dates';
import { markFormulas } from './mark-formulas';
import { markFrames } from './mark-frames';
import { markIdentifiers } from './mark-identifiers';
import { markListMarkers } from './mark-list-markers';
import { markMoods } from './mark-moods';
import { markNamed } from './mark-named';
import { markOwnLists } from './mark-own-lists';
import { markPlay } from './mark-play';
import { markReadOut } from './mark-read-out';
import { markRequests } from './mark-requests';
import { markSayings } from './mark-sayings';
import { markSpokenTimes } from './mark-spoken-times';
import { markTopRanks } from './mark-top-ranks';
import { noteRates } from './note-rates';
import { readSigns } from './read-signs';
import type { Refiner } from './refiner';
import { settleOverlaps } from './settle-overlaps';
import { takeNouns } from './take-nouns';
import { takeShares } from './take-shares';
import { tellMultiples } from './tell-multiples';

/** Every decision after the scan, in the order in which they are made; each sees what those before it decided. */
export const refiners: readonly Refiner[] = [
  dropSetWords,
  readSigns,
  markSpokenTimes,
  markDates,
  joinSpoken,
  markIdentifiers,
  attachUnits,
  dropBound,
  markReadOut,
  joinCompounds,
  joinRanges,
  joinRatios,
  attachApproximations,
  markTopRanks,
  markListMarkers,
  classifyOrdinals,
  implyUnits,
  carryScale,
  takeShares,
  tellMultiples,
  markOwnLists,
  markArticles,
  markFormulas,
  markSayings,
  takeNouns,
  markNamed,
  markBesideNames,
  markPlay,
  markFrames,
  markRequests,
  markMoods,
  noteRates,
  settleOverlaps,
];
