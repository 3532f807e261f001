const words = (...lines: string[]): ReadonlySet<string> => new Set(lines.join(' ').split(' '));

/**
 * Words that end in a full stop without ending a sentence, without that stop and in lower case. `always`: something
 * always follows (a name, a number). `often`: the sentence may end here too, so the next word decides.
 */
export const abbreviations = {
  always: words(
    // English
    'mr mrs ms dr prof rev hon sen rep gov gen lt col sgt capt cmdr maj adm pres supt det amb cllr ald messrs mx insp cpl pvt brig msgt ssgt asst sec atty st mt ft',
    'vs v e.g i.e cf approx est fig nos vol pp al ca',
    // German
    'z.b d.h u.a z.t bzw abg dipl nr hr fr evtl ggf sog rund mio mrd',
    // Spanish, Portuguese, French
    'sra srta dña excmo excma ilmo ilma núm art dra exmo exma mme mlle mm av ee',
  ),
  often: words(
    'jr sr inc corp ltd co bros etc ave blvd rd dept assn univ esq',
    'jan feb mar apr jun jul aug sep sept oct nov dec',
    'usw ud uds vd vds uu',
  ),
};

/** Words that begin a sentence far more often than they follow an abbreviation. */
export const sentenceStarters = words(
  "the a an this that these those it its he she we they you i i'm it's that's we're they're you're there's don't",
  'there here my our his her their your and but or so because if when while as in on at to for from with by',
  'what who why how where is are was were do does did not no yes well now then also after before since',
  'some many most all let thank thanks today once even only',
);
