import { planCode } from "~/domain/plans/plan";
import type { StateFact } from "~/domain/reminders/reminder-facts";
import { addDays, type Day } from "~/shared/calendar";
import { database } from "../database.server";
import { type Around, real } from "./state-around.server";

/** Days after which a result that nobody was told is an expired clock. */
export const TELL_DAYS = 14;
const GOOD_NEWS = ["effective", "effectiveByAnotherCause", "partlyEffective"];

/** Results of closed plans that are not good news and that nobody was told, fourteen days on; readings taken again. */
export async function listResults(workspaceId: string, { leaderIds }: Around): Promise<StateFact[]> {
  const [untold, later] = [
    await database().plan.findMany({
      where: {
        workspaceId,
        status: "closed",
        closedOn: { not: null },
        verdicts: { some: { word: { notIn: GOOD_NEWS } } },
        communications: { none: { kind: "results", status: "sent" } },
      },
      select: {
        id: true,
        number: true,
        suffix: true,
        closedOn: true,
        communications: { where: { kind: "results" }, select: { code: true }, take: 1 },
      },
      orderBy: [{ number: "asc" }, { suffix: "asc" }],
    }),
    await database().laterReading.findMany({
      where: { workspaceId, readOn: null },
      select: {
        id: true,
        months: true,
        dueOn: true,
        plan: { select: { id: true, number: true, suffix: true, verifierId: true, ownerId: true } },
      },
      orderBy: { dueOn: "asc" },
    }),
  ];
  const relapses = await database().laterReading.findMany({
    where: { workspaceId, result: "relapsed", readOn: { not: null }, acknowledgedAt: null },
    select: {
      id: true,
      months: true,
      readOn: true,
      plan: { select: { id: true, number: true, suffix: true, ownerId: true } },
    },
    orderBy: { dueOn: "asc" },
  });
  return [
    ...untold.map((plan): StateFact => {
      const code = planCode(plan.number, plan.suffix);
      const [draft] = plan.communications;
      return {
        key: `clock:${plan.id}`,
        kind: "clock",
        title: `${code}: its result is untold for ${TELL_DAYS} days`,
        href: draft ? `/communications/${draft.code}` : `/plans/${code}`,
        arisenOn: addDays(plan.closedOn as Day, TELL_DAYS),
        toldTo: leaderIds,
        settledOn: null,
        planId: plan.id,
      };
    }),
    ...relapses.map((each): StateFact => {
      const code = planCode(each.plan.number, each.plan.suffix);
      return {
        key: `relapse:${each.id}`,
        kind: "later",
        title: `${code}: its effect is no longer shown after ${each.months} months; say what follows`,
        href: `/later-readings/${each.id}/answer`,
        arisenOn: each.readOn as Day,
        toldTo: [...real([each.plan.ownerId]), ...leaderIds],
        settledOn: null,
        planId: each.plan.id,
      };
    }),
    ...later.map((each): StateFact => {
      const code = planCode(each.plan.number, each.plan.suffix);
      return {
        key: `later:${each.id}`,
        kind: "later",
        title: `${code}: does it last? The reading after ${each.months} months can be taken`,
        href: `/plans/${code}/verdict`,
        arisenOn: each.dueOn as Day,
        toldTo: real([each.plan.verifierId, each.plan.ownerId]),
        settledOn: null,
        planId: each.plan.id,
      };
    }),
  ];
}
