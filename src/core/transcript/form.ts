/**
 * How plainly a way of writing shows that a label is one, and thus how little evidence it needs: `plain` is hardly used for
 * anything else, `common` is used in lists and tables too, `doubtful` is how any short line or sentence looks.
 */
export type Plainness = 'plain' | 'common' | 'doubtful';

/** What a recogniser says of a way of writing that it finds. */
export interface FormTraits {
  /** Unique among all forms: `colon-alone`. */
  readonly name: string;
  /** The same for forms that differ only in what stands around the label, so that one label may be written in each. */
  readonly base: string;
  readonly plainness: Plainness;
  /** Forms that a document uses side by side; labels on a line of their own exclude those before a speech. */
  readonly family: 'line' | 'inline' | 'question';
  /** The break that must stand before the label: forms that look like any wrapped line or sentence need one. */
  readonly needs: ParagraphBreak;
  /** True if a colon ends the label. */
  readonly colon?: true;
}

/** A way of writing a speaker's label, with what stands in front of it. There is one object for each. */
export interface Form extends FormTraits {
  /** What stands in front of the label, in order: ``, `h3`, `bullet time`. */
  readonly lead: string;
  /** Name and lead, to sort by and to read. */
  readonly id: string;
}

/** Declares a way of writing. Returns what gives its form for what stands in front of a label. */
export function declareForm(traits: FormTraits): (lead: string) => Form {
  const forms = new Map<string, Form>();
  return (lead) => {
    const known = forms.get(lead);
    if (known) return known;
    const marks = lead.split(' ');
    const heading = marks.some((mark) => /^h\d/.test(mark));
    const form: Form = {
      ...traits,
      lead,
      id: lead === '' ? traits.name : `${traits.name} ${lead}`,
      plainness: plainnessAfter(marks, heading, traits),
      family: heading && traits.family === 'inline' ? 'line' : traits.family,
    };
    forms.set(lead, form);
    return form;
  };
}

/** A time or `>>` in front shows a label plainly, and so does a heading before a colon; bullets and numbers make a list. */
function plainnessAfter(marks: readonly string[], heading: boolean, traits: FormTraits): Plainness {
  if (marks.includes('time') || marks.includes('chevron')) return 'plain';
  if (marks.includes('bullet') || marks.includes('number')) return 'doubtful';
  return heading && traits.name === 'colon-alone' ? 'plain' : traits.plainness;
}

/**
 * How surely a paragraph ends with a line: `paragraph` after an empty line, a time, a page's end or words that end a
 * sentence; `rule` after a line of signs such as `---`; `short` after a line too short to be wrapped, such as a heading or a name in a list; `none` otherwise.
 */
export type ParagraphBreak = 'none' | 'short' | 'paragraph' | 'rule';
