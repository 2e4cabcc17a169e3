import type { OperationalReading } from "../verification/proof";

/** What an ended plan came to, as its verdict was signed. */
export interface Result {
  code: string;
  title: string;
  ownerName: string | null;
  verdict: string | null;
  /** Whether the verdict says that it worked, by whatever cause; null without one. */
  worked: boolean | null;
  /** Null where no outcome was planned. */
  outcome: {
    /** "Satisfaction, stage Onboard". */
    what: string;
    nBefore: number;
    nAfter: number;
    diff: number | null;
    lower: number | null;
    upper: number | null;
  } | null;
  operational: OperationalReading | null;
}
