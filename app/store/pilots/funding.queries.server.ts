import { actingFor, can } from "~/domain/access";
import {
  beyondBudget,
  fundingTotals,
  mayAnswer,
  whoAsks,
  whoFunds,
  whyNotAsk,
  whyNotGrant,
  yearOfGrant,
} from "~/domain/pilots/funding.rules";
import type { PilotStatus } from "~/domain/pilots/pilot";
import { pilotSubject } from "~/domain/pilots/pilot.access";
import type { FundingFact, PilotFacts } from "~/domain/pilots/pilot-facts";
import { isDesignComplete } from "~/domain/pilots/pilot-life.rules";
import { fiscalYearLabel } from "~/domain/spend/fiscal-year";
import type { Viewer } from "~/domain/viewer";
import type { Day } from "~/shared/calendar";
import { database } from "../database.server";
import { sumSpendOfPilot } from "../spend/spend-ground.server";
import { findYearBudget } from "../spend/year-budget.server";
import { findMoneyWords } from "./funding-request.server";

export interface FundingRow {
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

/** The request that waits, as whoever answers it needs it. */
export interface OpenRequest {
  id: string;
  version: number;
  askedMinor: bigint;
  purpose: string;
  askedBy: string;
  askedOn: Day;
  mayAnswer: boolean;
  /** For whom the viewer would answer, where it is not their own right. */
  insteadOf: string | null;
  /** Why nothing can be granted now, whoever answers. */
  hindered: string | null;
  mayWithdraw: boolean;
  /** By how much all of it would go beyond the year's budget. */
  overMinor: bigint | null;
}

export interface FundingView {
  code: string;
  title: string;
  status: PilotStatus;
  round: number;
  /** Granted in this round, and in all of them. */
  grantedMinor: bigint | null;
  grantedEverMinor: bigint | null;
  openMinor: bigint | null;
  spentMinor: bigint | null;
  /** The year whose budget would bear a grant now. */
  year: { label: string; year: number; budgetMinor: bigint | null; leftMinor: bigint | null };
  rows: FundingRow[];
  open: OpenRequest | null;
  mayAsk: boolean;
  whyNotAsk: string | null;
  whoAsks: string;
  whoFunds: string;
}

/** Something changed around it that nobody has looked at since: a unit that stands in another pilot by now. */
const undone = (facts: PilotFacts): string | null =>
  facts.status === "designed" && !isDesignComplete(facts)
    ? `The design of ${facts.code} lacks something again. What it is stands on its page; it is granted once that is mended.`
    : null;

/** Everything about the money of a pilot: asked, granted, spent, and what the year's budget still holds. */
export async function findFunding(viewer: Viewer, facts: PilotFacts): Promise<FundingView> {
  const db = database();
  const { workspaceId } = viewer;
  const words = await findMoneyWords(db, workspaceId);
  const stored = await db.fundingRequest.findMany({
    where: { workspaceId, pilotId: facts.id },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  const named = stored.flatMap(({ askedById, answeredById }) => [askedById, answeredById ?? ""]);
  const people = await db.person.findMany({
    where: { workspaceId, id: { in: [...new Set(named)] } },
    select: { id: true, name: true },
  });
  const nameOf = (id: string | null) => people.find((person) => person.id === id)?.name ?? "";
  const year = yearOfGrant(facts, words.fiscalYearStart);
  const budget = await findYearBudget(db, { workspaceId, ...words }, year);
  const subject = pilotSubject(facts);
  const waiting = stored.find(({ status }) => status === "open");
  return {
    code: facts.code,
    title: facts.title,
    status: facts.status,
    round: facts.round,
    ...fundingTotals(facts.funding, facts.round),
    spentMinor: await sumSpendOfPilot(db, facts.id),
    year: {
      label: fiscalYearLabel(year, words.fiscalYearStart),
      year,
      budgetMinor: budget.budgetMinor,
      leftMinor: budget.leftToPromise,
    },
    rows: stored.map((row) => ({
      id: row.id,
      round: row.round,
      status: row.status as FundingFact["status"],
      askedMinor: row.askedMinor,
      purpose: row.purpose,
      askedBy: nameOf(row.askedById),
      askedOn: row.askedOn as Day,
      grantedMinor: row.grantedMinor,
      answer: row.answer,
      answeredBy: nameOf(row.answeredById),
      answeredOn: row.answeredOn as Day | null,
      yearLabel: row.year === null ? "" : fiscalYearLabel(row.year, words.fiscalYearStart),
    })),
    open: waiting
      ? {
          id: waiting.id,
          version: waiting.version,
          askedMinor: waiting.askedMinor,
          purpose: waiting.purpose,
          askedBy: nameOf(waiting.askedById),
          askedOn: waiting.askedOn as Day,
          mayAnswer: mayAnswer(viewer, facts, waiting),
          insteadOf: actingFor(viewer, "pilot.fund", subject)?.name ?? null,
          hindered: whyNotGrant(facts) ?? undone(facts),
          mayWithdraw: waiting.askedById === viewer.personId || can(viewer, "pilot.edit", subject),
          overMinor: beyondBudget(budget.leftToPromise, waiting.askedMinor),
        }
      : null,
    mayAsk: can(viewer, "pilot.edit", subject),
    whyNotAsk: whyNotAsk(facts),
    whoAsks: whoAsks(facts.code),
    whoFunds: whoFunds(facts),
  };
}
