import type { AgentTool } from './agent-tool';
import { findClaims, listClaims, readTurns } from './reading-tools';
import { setVerdict, tagClaim } from './writing-tools';

/**
 * Every tool for language models, by its name. `npm run manifest` writes it into package.json; its title and what people read of it are
 * `tool.REFERENCE` and `tool.REFERENCE.description` in package.nls*.json.
 */
export const toolTable: Readonly<Record<string, AgentTool>> = {
  transcript_list_claims: listClaims,
  transcript_read_turns: readTurns,
  transcript_find_claims: findClaims,
  transcript_tag_claim: tagClaim,
  transcript_set_verdict: setVerdict,
};
