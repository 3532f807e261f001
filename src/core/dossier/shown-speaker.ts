import type { Turn } from '../transcript/transcript';

/** Who speaks in a turn as views show it: the name that a person gave, else the label as printed, else the name that is known. */
export function shownSpeaker({ speaker, name, named }: Turn): string | undefined {
  return (named ? name : speaker) ?? speaker ?? name;
}
