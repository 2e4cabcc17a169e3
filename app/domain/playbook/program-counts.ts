/** What the product holds, counted once for all twelve components: evidence is derived, never typed in. */
export interface ProgramCounts {
  people: number;
  champions: number;
  chartersSigned: number;
  stages: number;
  orphanStages: number;
  activeAccounts: number;
  tieredAccounts: number;
  keyAccounts: number;
  /** This year's segmentation review is not approved yet. */
  segmentationDue: boolean;
  /** Customers of which nobody entered when the contract ends. */
  undatedContracts: number;
  contacts: number;
  contactsWithLevel: number;
  surveys: number;
  questions: number;
  responses: number;
  lastAnswerOn: string | null;
  lastImportAt: Date | null;
  comments: number;
  findingsOpen: number;
  findingsSevere: number;
  findingsUntriaged: number;
  findingsPlanned: number;
  casesOpen: number;
  signalsWaiting: number;
  hypothesesOpen: number;
  plansDraft: number;
  plansRunning: number;
  plansMonitoring: number;
  plansClosed: number;
  plansEffective: number;
  communications: number;
  communicationsComplete: number;
  regions: number;
  lostAccounts: number;
  wonBackAccounts: number;
  plannedSpend: number;
  pilots: number;
  pilotsRunning: number;
  /** Pilots that have ended and wait for somebody to scale, iterate or stop them. */
  pilotsDeciding: number;
  /** Pilots that run or have run, without a cost or without a benefit. */
  pilotsUnvalued: number;
  /** Systems in use, and those of them that nobody who is here owns. */
  systems: number;
  orphanSystems: number;
  keys: number;
}
