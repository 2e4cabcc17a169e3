import { TELL_DAYS } from "~/domain/communications/results/owed-result";
import { planCode } from "~/domain/plans/plan";
import type { StateFact } from "~/domain/reminders/reminder-facts";
import type { Day } from "~/shared/calendar";
import { listOwedOn } from "../communications/owed-results.queries.server";
import { database } from "../database.server";
import { type Around, real } from "./state-around.server";

/** Results that are not good news and that nobody was told, fourteen days on; readings taken again. */
export async function listResults(workspaceId: string, { leaderIds, today }: Around): Promise<StateFact[]> {
  const [untold, later] = [
    (await listOwedOn(workspaceId, today)).filter(({ dueOn }) => dueOn !== null),
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
    ...untold.map(
      ({ about, dueOn, message }): StateFact => ({
        key: about.kind === "plan" ? `clock:${about.id}` : `clock:pilot:${about.id}`,
        kind: "clock",
        title: `${about.code}: its result is untold for ${TELL_DAYS} days`,
        href: message
          ? `/communications/${message.code}`
          : `/${about.kind === "plan" ? "plans" : "pilots"}/${about.code}`,
        arisenOn: dueOn as Day,
        toldTo: leaderIds,
        settledOn: null,
        planId: about.kind === "plan" ? about.id : null,
      }),
    ),
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
