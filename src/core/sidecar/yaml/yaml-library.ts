/** What is used of the library, so that bundles have no more of it. */
export { isAlias, isMap, isScalar, isSeq, parseAllDocuments, parseDocument, visit } from 'yaml';
