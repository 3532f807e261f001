import { visibleText } from './visible-text';

/** Text as Markdown that shows it as it is, on one line: no mark-up of its own, no links, no HTML. */
export function escapeMarkdown(text: string): string {
  return visibleText(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~]/g, String.raw`\$&`)
    .replace(/&(?=#?\w+;)/g, String.raw`\&`)
    .replace(/:(?=\/\/)/g, String.raw`\:`)
    .replace(/(?<=\bwww)\./gi, String.raw`\.`)
    .replace(/^(?=[#+=-])/, '\\')
    .replace(/^(\d{1,9})(?=[.)])/, String.raw`$1\\`.replace('\\\\', '\\'));
}
