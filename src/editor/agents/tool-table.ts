import type { AgentTool } from './agent-tool';
import { findClaimsTool, listClaimsTool, readTurnsTool } from './reading-tools';
import { setVerdictTool, tagClaimTool } from './writing-tools';

/**
 * Every tool for language models, by its name. `npm run manifest` writes it into package.json; its title and what people read of it are
 * `tool.REFERENCE` and `tool.REFERENCE.description` in package.nls*.json.
 */
export const toolTable: Readonly<Record<string, AgentTool>> = {
  transcript_list_claims: listClaimsTool,
  transcript_read_turns: readTurnsTool,
  transcript_find_claims: findClaimsTool,
  transcript_tag_claim: tagClaimTool,
  transcript_set_verdict: setVerdictTool,
};
