import type { CalendarEntry, EntryState } from "~/domain/calendars/entry";
import { isDrafting, type PlanStatus, planCode } from "~/domain/plans/plan";
import { proofWindow } from "~/domain/verification/proof-window";
import type { Prisma } from "~/generated/prisma/client";
import type { Day } from "~/shared/calendar";
import { database } from "../database.server";

const PLAN = {
  id: true,
  number: true,
  suffix: true,
  title: true,
  status: true,
  version: true,
  updatedAt: true,
  ownerId: true,
  deputyId: true,
  startOn: true,
  startedOn: true,
  endOn: true,
  implementedOn: true,
  effectiveOn: true,
  checkIns: { select: { id: true, day: true, heldAt: true, version: true }, orderBy: { day: "asc" } },
  verifications: {
    where: { lockedAt: { not: null } },
    orderBy: { number: "desc" },
    take: 1,
    select: { windowMonths: true, evaluationOffsetDays: true },
  },
} satisfies Prisma.PlanSelect;
type Row = Prisma.PlanGetPayload<{ select: typeof PLAN }>;

/** What a calendar shows of plans; a draft promises no day yet. */
export type PlanPart = "start" | "end" | "checkIn" | "window" | "evaluation";

const stateOf = (status: string, isDone: boolean): EntryState =>
  status === "cancelled" ? "cancelled" : isDone ? "done" : "ahead";

/** The days of the plans that are asked for, part by part as `partsOf` says of each. */
export async function listPlanEntries(
  where: Prisma.PlanWhereInput & { workspaceId: string },
  today: Day,
  partsOf: (plan: { ownerId: string | null; deputyId: string | null }) => readonly PlanPart[],
): Promise<CalendarEntry[]> {
  const rows = await database().plan.findMany({ where, select: PLAN, orderBy: { id: "asc" } });
  return rows.flatMap((row) =>
    isDrafting(row.status as PlanStatus) ? [] : entriesOf(row, today, partsOf(row)),
  );
}

function entriesOf(row: Row, today: Day, parts: readonly PlanPart[]): CalendarEntry[] {
  const code = planCode(row.number, row.suffix);
  const entry = (
    part: string,
    from: string | null,
    words: { title: string; isDone: boolean; href?: string; to?: string; sequence?: number },
  ): CalendarEntry[] =>
    from === null
      ? []
      : [
          {
            uid: `${part}-${row.id}@capstan`,
            title: `${code} ${words.title}: ${row.title}`,
            from: from as Day,
            to: (words.to ?? from) as Day,
            href: words.href ?? `/plans/${code}`,
            detail: "",
            state: stateOf(row.status, words.isDone),
            // A check-in that is moved has a version of its own, and so has the plan around it.
            sequence: row.version + (words.sequence ?? 0),
            changedAt: row.updatedAt,
          },
        ];
  const promise = row.verifications[0];
  const window =
    promise && row.effectiveOn
      ? proofWindow(row.effectiveOn as Day, promise.windowMonths, promise.evaluationOffsetDays, today)
      : null;
  const isOver = row.status === "closed";
  const of: Record<PlanPart, () => CalendarEntry[]> = {
    start: () =>
      entry("plan-start", row.startedOn ?? row.startOn, { title: "starts", isDone: row.startedOn !== null }),
    end: () => entry("plan-end", row.endOn, { title: "ends", isDone: row.implementedOn !== null || isOver }),
    checkIn: () =>
      row.checkIns.flatMap(({ id, day, heldAt, version }) =>
        entry(`check-in-${id}`, day, {
          title: "check-in",
          isDone: heldAt !== null,
          href: `/plans/${code}/check-ins/${id}`,
          sequence: version,
        }),
      ),
    window: () =>
      entry("plan-window", window?.from ?? null, {
        title: "window in which answers count",
        isDone: isOver,
        href: `/plans/${code}/verdict`,
        to: window?.to,
      }),
    evaluation: () =>
      entry("plan-evaluation", window?.evaluateOn ?? null, {
        title: "evaluation, earliest close",
        isDone: isOver,
        href: `/plans/${code}/verdict`,
      }),
  };
  return parts.flatMap((part) => of[part]());
}
