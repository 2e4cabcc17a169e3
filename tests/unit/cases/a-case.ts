import type { CaseFacts } from "~/domain/cases/case.rules";

export const aCase = (change: Partial<CaseFacts> = {}): CaseFacts => ({
  number: 12,
  status: "new",
  cause: "lowAnswer",
  outcome: "",
  weDid: "",
  youSaid: "",
  toldBy: "",
  hasContact: true,
  hasAccount: true,
  consent: true,
  customerSpoke: false,
  ...change,
});

export const DEALT_WITH: Partial<CaseFacts> = { outcome: "solved", weDid: "Exchanged the probe" };
export const ANSWERED: Partial<CaseFacts> = { ...DEALT_WITH, youSaid: "It drifts", toldBy: "call" };
