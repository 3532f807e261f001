/** The status of what somebody said is no claim. */
export const dismissedStatus = 'not-a-claim';
