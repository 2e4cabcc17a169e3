import type { Day } from "~/shared/calendar";
import type { CaseCause, CaseStatus, EntryKind, Speaker } from "./case";
import type { CaseFacts } from "./case.rules";

export interface CaseRow {
  id: string;
  number: number;
  title: string;
  status: CaseStatus;
  cause: CaseCause;
  value: number | null;
  account: string | null;
  accountId: string | null;
  tier: string | null;
  ownerId: string | null;
  owner: string | null;
  accountOwnerId: string | null;
  openedOn: Day;
  acknowledgeBy: Day;
  resolveBy: Day;
  acknowledgedOn: Day | null;
  resolvedOn: Day | null;
  outcome: string;
}

export interface CaseEntry {
  id: string;
  kind: EntryKind;
  speaker: Speaker;
  text: string;
  by: string;
  at: Date;
}

/** The answer behind a case, as it came in. */
export interface CaseAnswer {
  responseId: string;
  day: Day;
  survey: string;
  stage: string;
  channel: string;
  region: string;
  scores: { label: string; kind: string; value: number }[];
  words: string[];
  /** Its import was undone, or it was set aside: no figure counts it any more. */
  counts: boolean;
}

export interface CasePage extends CaseFacts {
  id: string;
  version: number;
  key: string | null;
  title: string;
  value: number | null;
  outcomeNote: string;
  ownerId: string | null;
  owner: string | null;
  openedAt: Date;
  openedOn: Day;
  openedBy: string | null;
  acknowledgeBy: Day;
  resolveBy: Day;
  acknowledgedAt: Date | null;
  resolvedAt: Date | null;
  toldAt: Date | null;
  answer: CaseAnswer | null;
  contact: {
    id: string;
    /** Null without consent. */
    name: string | null;
    level: string | null;
    consent: boolean;
    /** Why nobody may reach out; "" where they may, and only then phone and mail are told. */
    noReach: string;
    phone: string;
    email: string;
  } | null;
  account: {
    id: string;
    name: string;
    tier: string | null;
    keyAccount: boolean;
    renewsOn: Day | null;
    ownerId: string | null;
    owner: string | null;
  } | null;
  finding: { number: number; title: string } | null;
  entries: CaseEntry[];
}
