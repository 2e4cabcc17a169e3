import { type Day, later } from "~/shared/calendar";
import { actingFor, can } from "../access";
import { fiscalYearOf } from "../spend/fiscal-year";
import { sumOf } from "../spend/spend";
import type { Viewer } from "../viewer";
import { isPilotOver, PILOT_STATUS_LABELS, type PilotStatus } from "./pilot";
import { type PilotStanding, pilotSubjectOf } from "./pilot.access";
import type { FundingFact, PilotFacts } from "./pilot-facts";

export const FUNDING_LABELS: Record<FundingFact["status"], string> = {
  open: "Open",
  granted: "Granted",
  declined: "Declined",
  withdrawn: "Withdrawn",
};

/** Why a request takes no answer any more. */
export const fundingAnswered = (status: Exclude<FundingFact["status"], "open">): string =>
  status === "withdrawn"
    ? "This request was withdrawn; nothing is asked for any more."
    : `This request was answered already: it is ${FUNDING_LABELS[status].toLowerCase()}.`;

export interface FundingTotals {
  /** Of requests that wait for an answer. */
  openMinor: bigint | null;
  /** Of this round; null while nothing was granted. A grant of 0 is one. */
  grantedMinor: bigint | null;
  /** Of all rounds. */
  grantedEverMinor: bigint | null;
}

export function fundingTotals(funding: readonly FundingFact[], round: number): FundingTotals {
  const granted = funding.filter(({ status }) => status === "granted");
  return {
    openMinor: sumOrNull(funding.filter(({ status }) => status === "open").map((each) => each.askedMinor)),
    grantedMinor: sumOrNull(granted.filter((each) => each.round === round).map(grantOf)),
    grantedEverMinor: sumOrNull(granted.map(grantOf)),
  };
}

const grantOf = ({ grantedMinor }: FundingFact): bigint => grantedMinor ?? 0n;
const sumOrNull = (amounts: readonly bigint[]): bigint | null =>
  amounts.length === 0 ? null : sumOf(amounts);

/** Money is asked for on a design, and while it runs where it takes more. */
const ASKABLE: readonly PilotStatus[] = ["designed", "funded", "running"];

export function whyNotAsk({
  code,
  status,
  funding,
}: Pick<PilotFacts, "code" | "status" | "funding">): string | null {
  if (isPilotOver(status)) return `${code} is “${PILOT_STATUS_LABELS[status]}”; it takes no more money.`;
  if (!ASKABLE.includes(status)) {
    return status === "evaluating"
      ? `${code} has ended and waits for its decision. Money for another round is asked for then.`
      : `Money is asked for on a design that stands: ${code} is “${PILOT_STATUS_LABELS[status]}”. What its design misses stands on its page.`;
  }
  return funding.some((each) => each.status === "open")
    ? "A request waits for its answer already. Withdraw it first to ask for something else."
    : null;
}

/** A design that fell back, or a pilot that is over, is granted nothing; declining is possible always. */
export const whyNotGrant = ({ code, status }: Pick<PilotFacts, "code" | "status">): string | null =>
  ASKABLE.includes(status)
    ? null
    : `${code} is “${PILOT_STATUS_LABELS[status]}” by now. Money is granted on a design that stands, and until the pilot ends.`;

export const whoAsks = (code: string): string =>
  `Money for ${code} is asked for by its owner, by a CX leader or by an administrator.`;

export function whoFunds({ code, sponsor, owner }: Pick<PilotFacts, "code" | "sponsor" | "owner">): string {
  const who = sponsor ? `its sponsor, ${sponsor.name}, or by an executive` : "an executive";
  return `Money for ${code} is granted or declined by ${who}; never by its owner${owner ? `, ${owner.name},` : ""} nor by whoever asked.`;
}

/** Whether this viewer answers this request; nobody grants what they asked for, nor for whom they stand in. */
export function mayAnswerFunding(viewer: Viewer, pilot: PilotStanding, askedById: string): boolean {
  const subject = pilotSubjectOf(pilot);
  return (
    can(viewer, "pilot.fund", subject) &&
    askedById !== viewer.personId &&
    actingFor(viewer, "pilot.fund", subject)?.personId !== askedById
  );
}

export const mayAnswer = (
  viewer: Viewer,
  { owner, sponsor, ...facts }: PilotFacts,
  { askedById }: Pick<FundingFact, "askedById">,
): boolean =>
  mayAnswerFunding(
    viewer,
    { ...facts, ownerId: owner?.id ?? null, sponsorId: sponsor?.id ?? null },
    askedById,
  );

/** The year whose budget bears a grant: the one the pilot starts in, or this one where that is past. */
export const yearOfGrant = (
  { startedOn, startOn, today }: { startedOn: Day | null; startOn: Day | null; today: Day },
  startMonth: number,
): number => fiscalYearOf(later(startedOn ?? startOn ?? today, today), startMonth);

/** By how much a grant would go beyond what the year can still promise; null while it fits, or without a budget. */
export const beyondBudget = (leftToPromise: bigint | null, grantMinor: bigint): bigint | null =>
  leftToPromise !== null && grantMinor > 0n && grantMinor > leftToPromise ? grantMinor - leftToPromise : null;
