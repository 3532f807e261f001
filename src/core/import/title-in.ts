import { decodeReferences } from './decode-references';

/** The title in what a document tells of itself (Dublin Core); undefined if it has none. */
export function titleIn(metadata: string): string | undefined {
  const words = /<dc:title>([^<]{1,300})<\/dc:title>/.exec(metadata)?.[1];
  return words === undefined ? undefined : decodeReferences(words);
}
