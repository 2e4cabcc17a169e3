/** What the ladders of the twelve components are read from, counted in one question. */
export interface MaturityCounts {
  champions: number;
  charters: number;
  chartersSigned: number;
  stages: number;
  orphanStages: number;
  strategiesCurrent: number;
  decisions: number;
  accounts: number;
  tieredAccounts: number;
  tierOne: number;
  tierOneSilent: number;
  keyAccounts: number;
  keyAccountsPlanned: number;
  segmentationReviewed: number;
  responses: number;
  freshAnswers: number;
  comments: number;
  systems: number;
  systemsOwned: number;
  systemsIntegrated: number;
  findings: number;
  findingsTriaged: number;
  findingsSevere: number;
  findingsSevereEvident: number;
  triages: number;
  triagesRecent: number;
  hypotheses: number;
  targets: number;
  targetsOwned: number;
  benchmarks: number;
  benchmarksOwn: number;
  benchmarksOutside: number;
  plans: number;
  plansLocked: number;
  plansOverdue: number;
  plansBudgeted: number;
  verdicts: number;
  verdictsEffective: number;
  handRaisers: number;
  messages: number;
  messagesComplete: number;
  messagesSent: number;
  /** Those of them that somebody says to have read. */
  messagesAcknowledged: number;
  /** Signed verdicts and decided pilots; those that are bad, untold and past their fourteen days. */
  resultsKnown: number;
  resultsOverdue: number;
  lostAccounts: number;
  wonBackAccounts: number;
  winBacks: number;
  /** Those with a reason in words, whose it is, and a value. */
  winBacksDiagnosed: number;
  /** Those that were approached, and those of them approached before the cause was shown to be gone. */
  winBacksApproached: number;
  winBacksEarly: number;
  /** Won-back accounts whose return stands in the revenue ledger. */
  wonBackCounted: number;
  pilots: number;
  /** Pilots that are running or have run; those with units in both arms; those with a cost and a benefit. */
  pilotsRan: number;
  pilotsControlled: number;
  pilotsValued: number;
  revenueChanges: number;
  /** Accounts whose revenue is not what the ledger says. */
  revenueDiffering: number;
}
