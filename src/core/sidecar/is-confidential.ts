/** True if a source must stay: whatever stands there but a plain `false` may mean so. */
export function isConfidential({ confidential }: { readonly confidential?: unknown }): boolean {
  return (confidential ?? false) !== false;
}
