/** How many key accounts a manager looks after, and whether that is more than the leader allows. */
export interface ManagerLoad {
  managerId: string;
  name: string;
  accounts: number;
  /** Of them, those that were taken on above the cap. */
  aboveCap: number;
}

export const loadWords = (load: Pick<ManagerLoad, "name" | "accounts">, cap: number): string =>
  `${load.name} ${load.accounts} of ${cap}`;

export const isAtCap = (accounts: number, cap: number): boolean => accounts >= cap;
export const isOvercommitted = (accounts: number, cap: number): boolean => accounts > cap;

/** What is said before one more account is given to somebody who is at the cap. */
export const overCommitmentWarning = (name: string, accounts: number, cap: number): string =>
  `${name} looks after ${accounts} key ${accounts === 1 ? "account" : "accounts"} already; ${cap} is the most one manager should have. Everyone beyond that gets less than was promised.`;

export const WHO_RUNS_THE_PROGRAM =
  "The key account program is run by a CX leader or an administrator. Ask one of them.";
export const WHO_WORKS_ON_KEY_ACCOUNT =
  "This is kept by the account’s manager, a CX leader or an administrator. Ask one of them.";
