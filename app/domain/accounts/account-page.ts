import type { AccountRow } from "./account";
import type { LevelVoice } from "./coverage";

export interface ContactOfAccount {
  id: string;
  name: string;
  email: string;
  jobTitle: string;
  level: string | null;
  consent: boolean;
  bouncedOn: string | null;
  quarantinedUntil: string | null;
  lastHeard: string | null;
  answers: number;
}

/** One response as the account's page tells it. */
export interface AccountAnswer {
  responseId: string;
  day: string;
  satisfaction: number | null;
  loyalty: number | null;
  comment: string | null;
  /** By name only with consent. */
  contact: string | null;
  level: string | null;
  stage: string;
}

export interface TierChangeLine {
  id: string;
  at: Date;
  from: string | null;
  to: string | null;
  proposed: string | null;
  reason: string;
  by: string;
}

/** What one month's answers to a question add up to. */
export interface MonthSum {
  kind: "satisfaction" | "loyalty";
  month: string;
  n: number;
  points: number;
}

export interface NamedLink {
  href: string;
  code: string;
  title: string;
  state: string;
}

/** Everything about one account. */
export interface AccountPage
  extends Pick<
    AccountRow,
    | "id"
    | "version"
    | "name"
    | "tier"
    | "revenueMinor"
    | "status"
    | "keyAccount"
    | "strategic"
    | "region"
    | "segment"
    | "ownerId"
    | "owner"
    | "renewsOn"
  > {
  externalId: string;
  potential: boolean;
  strategicNote: string;
  contractMinor: bigint | null;
  customerSince: string | null;
  atRiskOn: string | null;
  lostOn: string | null;
  wonBackOn: string | null;
  perception: string | null;
  notes: string;
  createdAt: Date;
  contacts: ContactOfAccount[];
  coverage: LevelVoice[];
  months: MonthSum[];
  answers: AccountAnswer[];
  answersInAll: number;
  tierChanges: TierChangeLine[];
  cases: NamedLink[];
  casesInAll: number;
  findings: NamedLink[];
  plans: NamedLink[];
  enrolment: { manager: string; enrolledOn: string; reason: string } | null;
  perceptionRead: { day: string; perception: string; source: string; evidence: string } | null;
}
