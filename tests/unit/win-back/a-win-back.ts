import type { LinkedPlan, OfferFact, WinBackFacts } from "~/domain/win-back/win-back-facts";
import type { Day } from "~/shared/calendar";

export const day = (text: string) => text as Day;

/** A case of which everything is known and nothing is over. */
export const aWinBack = (change: Partial<WinBackFacts> = {}): WinBackFacts => ({
  id: "WB",
  workspaceId: "W",
  number: 1,
  code: "WB-1",
  version: 1,
  status: "lost",
  account: {
    id: "A",
    name: "Pellworth Marine",
    status: "lost",
    version: 1,
    tier: "III",
    segment: "Industry",
    region: "Europe",
    ownerId: null,
  },
  lostOn: day("2026-02-27"),
  valueMinor: 38_000_000n,
  reason: "service",
  reasonDetail: "Four weeks for a probe, twice.",
  reasonSource: "customer",
  owner: { id: "H", name: "Hana Ito", active: true },
  noFixReason: "",
  earlyReason: "",
  approach: "",
  nextStep: "",
  nextOn: null,
  wonOn: null,
  wonMinor: null,
  outcome: "",
  tryAgainOn: null,
  closedOn: null,
  attempt: 1,
  withdrawn: false,
  plans: [],
  offers: [],
  talks: 0,
  createdById: "M",
  createdOn: day("2026-03-02"),
  updatedAt: new Date("2026-03-02T15:00:00Z"),
  today: day("2026-10-15"),
  currency: "USD",
  ...change,
});

export const aPlan = (change: Partial<LinkedPlan> = {}): LinkedPlan => ({
  id: "P",
  code: "CAP-007",
  title: "Field-service parts availability",
  status: "approved",
  verdict: null,
  effective: false,
  relapsed: false,
  ...change,
});

export const EFFECTIVE = { status: "closed", verdict: "effective (changed after)", effective: true } as const;

export const anOffer = (change: Partial<OfferFact> = {}): OfferFact => ({
  id: "O",
  text: "The old scope, and the part on the van.",
  valueMinor: 38_000_000n,
  costMinor: null,
  madeOn: day("2026-10-01"),
  validUntil: null,
  status: "open",
  answer: "",
  answeredOn: null,
  version: 1,
  ...change,
});
