import { planCode } from "~/domain/plans/plan";
import { missedStartKey, wakeUpKey } from "~/domain/plans/time-moves";
import { type Day, toDay } from "~/shared/calendar";
import { database } from "../database.server";

export interface DuePlan {
  id: string;
  code: string;
  /** It was told already that it is due and waits for somebody. */
  isTold: boolean;
}

const PLAN = { id: true, number: true, suffix: true, startOn: true, wakeOn: true } as const;
interface Row {
  id: string;
  number: number;
  suffix: string;
  startOn: string | null;
  wakeOn: string | null;
}

/** Approved plans whose start day has come, also those of days on which nobody looked. */
export async function listPlansToStart(workspaceId: string, day: Day): Promise<DuePlan[]> {
  const rows = await database().plan.findMany({
    where: { workspaceId, status: "approved", startOn: { lte: day } },
    orderBy: [{ number: "asc" }, { suffix: "asc" }],
    select: PLAN,
  });
  return withTold(workspaceId, rows, ({ id, startOn }) => missedStartKey(id, toDay(startOn)));
}

/** Plans on hold whose wake-up day has come. */
export async function listHoldsToWake(workspaceId: string, day: Day): Promise<DuePlan[]> {
  const rows = await database().plan.findMany({
    where: { workspaceId, status: "onHold", wakeOn: { lte: day } },
    orderBy: [{ number: "asc" }, { suffix: "asc" }],
    select: PLAN,
  });
  return withTold(workspaceId, rows, ({ id, wakeOn }) => wakeUpKey(id, toDay(wakeOn)));
}

async function withTold(
  workspaceId: string,
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): Promise<DuePlan[]> {
  if (rows.length === 0) return [];
  const told = await database().notice.findMany({
    where: { workspaceId, planId: { in: rows.map(({ id }) => id) }, key: { in: rows.map(keyOf) } },
    select: { key: true },
  });
  const keys = new Set(told.map(({ key }) => key));
  return rows.map((row) => ({
    id: row.id,
    code: planCode(row.number, row.suffix),
    isTold: keys.has(keyOf(row)),
  }));
}
