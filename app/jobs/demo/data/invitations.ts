/** Kestrelyn invites the same number of people every month, so the response rate is the answers over this. */
export const invitationsPerMonth = 120;
