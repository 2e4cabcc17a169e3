import type { Day } from "~/shared/calendar";
import type { FindingStatus } from "./finding";
import type { FindingFacts } from "./finding.rules";
import type { FindingReading } from "./finding-reading";

export interface EvidencePiece {
  id: string;
  kind: "customer" | "belief";
  note: string;
  /** Null for a belief. */
  answer: {
    responseId: string;
    day: Day;
    account: string | null;
    tier: string | null;
    /** Null without consent. */
    contact: string | null;
    level: string | null;
    stage: string;
    scores: { label: string; value: number }[];
    comment: string | null;
  } | null;
}

export interface FindingPage extends FindingFacts {
  id: string;
  version: number;
  source: string;
  stage: string;
  reading: FindingReading | null;
  exposedAccounts: number | null;
  exposedRevenueMinor: bigint | null;
  dismissReason: string;
  createdById: string;
  createdBy: string;
  createdAt: Date;
  updatedAt: Date;
  evidence: EvidencePiece[];
  planTitles: { code: string; title: string; status: string }[];
}

export interface FindingRow {
  id: string;
  number: number;
  title: string;
  status: FindingStatus;
  source: string;
  category: string;
  severity: number | null;
  costBenefit: number | null;
  horizon: string | null;
  exposedAccounts: number | null;
  exposedRevenueMinor: bigint | null;
  customerEvidence: number;
  plans: string[];
}
