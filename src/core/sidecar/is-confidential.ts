/** True if a source must stay: whatever stands there but a plain `false`, also nothing behind the colon, may mean so. */
export function isConfidential({ confidential }: { readonly confidential?: unknown }): boolean {
  return confidential !== undefined && confidential !== false;
}
