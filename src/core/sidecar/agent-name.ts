const mark = / ?\(agent\)$/;

/** How an agent signs what it writes for a person: `Ann Wu (agent)`. */
export function agentName(person: string): string {
  return `${person.replace(mark, '')} (agent)`;
}

/** The person for whom an agent signed so; any other name as it is. Letters must be small and narrow. */
export function personBehind(name: string): string {
  return name.replace(mark, '') || name;
}
