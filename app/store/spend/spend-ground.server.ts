import { fundingTotals } from "~/domain/pilots/funding.rules";
import { parsePilotCode } from "~/domain/pilots/pilot";
import { canBookOnPilot, canBookSpend, whoBooksOnPilot, whoBooksSpend } from "~/domain/spend/spend.access";
import type { Viewer } from "~/domain/viewer";
import type { Day } from "~/shared/calendar";
import type { Tx } from "../database.server";
import { findPilotFactsIn } from "../pilots/pilot-facts.queries.server";
import { findPlanFactsIn } from "../plans/plan-facts.queries.server";

/** What money is spent on: a plan or a pilot, as far as its entries need to know it. */
export interface SpendGround {
  noun: "plan" | "pilot";
  id: string;
  code: string;
  title: string;
  today: Day;
  /** What a plan was to cost, or what was granted for a pilot; null where nobody said. */
  plannedMinor: bigint | null;
  actualMinor: bigint | null;
  mayBook: boolean;
  whoBooks: string;
}

/** By its code, "CAP-003" or "PIL-A". */
export const findSpendGround = (
  db: Tx,
  viewer: Viewer,
  code: string,
  at: Date,
): Promise<SpendGround | null> =>
  parsePilotCode(code) === null ? planGround(db, viewer, code, at) : pilotGround(db, viewer, code, at);

/** By the record an entry was booked on. */
export async function findSpendGroundOf(
  db: Tx,
  viewer: Viewer,
  { planId, pilotId }: { planId: string | null; pilotId: string | null },
  at: Date,
): Promise<SpendGround | null> {
  if (planId) return planGround(db, viewer, planId, at);
  return pilotId ? pilotGround(db, viewer, pilotId, at) : null;
}

async function planGround(db: Tx, viewer: Viewer, codeOrId: string, at: Date): Promise<SpendGround | null> {
  const facts = await findPlanFactsIn(db, viewer.workspaceId, codeOrId, at);
  return (
    facts && {
      noun: "plan",
      id: facts.id,
      code: facts.code,
      title: facts.title,
      today: facts.today,
      plannedMinor: facts.plannedSpendMinor,
      actualMinor: facts.actualSpendMinor,
      mayBook: canBookSpend(viewer, facts),
      whoBooks: whoBooksSpend(facts.code),
    }
  );
}

async function pilotGround(db: Tx, viewer: Viewer, codeOrId: string, at: Date): Promise<SpendGround | null> {
  const facts = await findPilotFactsIn(db, viewer.workspaceId, codeOrId, at);
  return (
    facts && {
      noun: "pilot",
      id: facts.id,
      code: facts.code,
      title: facts.title,
      today: facts.today,
      plannedMinor: fundingTotals(facts.funding, facts.round).grantedEverMinor,
      actualMinor: await sumSpendOfPilot(db, facts.id),
      mayBook: canBookOnPilot(viewer, facts),
      whoBooks: whoBooksOnPilot(facts.code),
    }
  );
}

/** Null while nothing was ever booked: no data, not nought. */
export async function sumSpendOfPilot(db: Tx, pilotId: string): Promise<bigint | null> {
  const { _sum, _count } = await db.spendEntry.aggregate({
    where: { pilotId, withdrawnAt: null },
    _sum: { amountMinor: true },
    _count: true,
  });
  return _count === 0 ? null : (_sum.amountMinor ?? 0n);
}

/** Where an entry of it is kept. */
export const columnsOf = ({ noun, id }: Pick<SpendGround, "noun" | "id">) =>
  noun === "plan" ? { planId: id } : { pilotId: id };

/** A pilot's activity is one list under its own id; an entry of a plan has its own. */
export const logOf = ({ noun, id }: Pick<SpendGround, "noun" | "id">, entryId: string) =>
  noun === "plan" ? { recordId: entryId, planId: id } : { recordId: id };
