import { silenceOf, silentTooLongOn } from "~/domain/audiences/silence";
import type { StateFact } from "~/domain/reminders/reminder-facts";
import { type Day, dayIn, formatDay } from "~/shared/calendar";
import { listLastTold } from "../audiences/spoken.queries.server";
import { database } from "../database.server";
import { type Around, real } from "./state-around.server";

/** An audience that heard nothing for longer than it was promised: it arises the day after the last promised one. */
export async function listSilences(
  workspaceId: string,
  { timeZone, leaderIds, today }: Around,
): Promise<StateFact[]> {
  const audiences = await database().audience.findMany({
    where: { workspaceId, retiredOn: null, cadenceDays: { not: null } },
    select: { id: true, name: true, ownerId: true, cadenceDays: true, createdAt: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  if (audiences.length === 0) return [];
  const told = await listLastTold(database(), { workspaceId, timeZone });
  return audiences.flatMap(({ id, name, ownerId, cadenceDays, createdAt }) => {
    if (cadenceDays === null) return [];
    const lastOn: Day | null = told.get(id) ?? null;
    const { since } = silenceOf({ lastOn, madeOn: dayIn(createdAt, timeZone), cadenceDays, today });
    return [
      {
        key: `silence:${id}:${since}`,
        kind: "gap" as const,
        title: `${name}: no message since ${formatDay(since, "en")}, ${cadenceDays} days were promised`,
        href: `/audiences/${id}`,
        arisenOn: silentTooLongOn(since, cadenceDays),
        toldTo: [...new Set([...real([ownerId]), ...leaderIds])],
        settledOn: null,
      },
    ];
  });
}
