/** Who made what leaves, where a form asks for a name. */
export const exporter = 'Transcript Annotator';
