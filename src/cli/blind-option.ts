import { localize } from '../core/text/localize';

/** For every command that can show what somebody sees who reads blind. */
export const blindOption = {
  blind: {
    type: 'string',
    value: 'NAME',
    help: () => localize('as NAME sees it, who reads blind: nothing of what others found'),
  },
} as const;
