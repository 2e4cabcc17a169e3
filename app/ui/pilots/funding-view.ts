import type { FundingFact } from "~/domain/pilots/pilot-facts";
import type { Day } from "~/shared/calendar";

/** The money of a pilot as its pages read it. */
export interface FundingPageView {
  code: string;
  title: string;
  grantedMinor: bigint | null;
  grantedEverMinor: bigint | null;
  openMinor: bigint | null;
  spentMinor: bigint | null;
  year: { label: string; year: number; budgetMinor: bigint | null; leftMinor: bigint | null };
  round: number;
  rows: readonly FundingRowView[];
  open: {
    id: string;
    version: number;
    askedMinor: bigint;
    purpose: string;
    askedBy: string;
    askedOn: Day;
    mayAnswer: boolean;
    insteadOf: string | null;
    hindered: string | null;
    mayWithdraw: boolean;
    overMinor: bigint | null;
  } | null;
  mayAsk: boolean;
  whyNotAsk: string | null;
  whoAsks: string;
  whoFunds: string;
}

export interface FundingRowView {
  id: string;
  round: number;
  status: FundingFact["status"];
  askedMinor: bigint;
  purpose: string;
  askedBy: string;
  askedOn: Day;
  grantedMinor: bigint | null;
  answer: string;
  answeredBy: string;
  answeredOn: Day | null;
  yearLabel: string;
}
