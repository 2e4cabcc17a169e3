import type { MeasuredValue } from "~/domain/pilots/measured";
import type { PilotFacts } from "~/domain/pilots/pilot-facts";
import { indexFrom, pilotMonths } from "~/domain/pilots/read-pilot";
import { addMonths, type Day, earlier } from "~/shared/calendar";
import type { Tx } from "../database.server";

/** How far back the arms' months are looked at, so that their paths before the start can be seen. */
const TREND_MONTHS = 12;

interface Asked {
  metricId: string;
  measure: string;
  pilotId: string;
  round: number;
  from: Day;
  start: Day;
  until: Day;
}

/**
 * Values that nobody types: of each account the mean of its own answers, month by month, apart before and after the
 * start. By metric; a metric without an answer is not in it.
 */
export async function listIndexValues(
  db: Tx,
  workspaceId: string,
  pilots: readonly PilotFacts[],
): Promise<Map<string, MeasuredValue[]>> {
  const found = new Map<string, MeasuredValue[]>();
  const asked = pilots.flatMap(askedOf);
  if (asked.length === 0) return found;
  const list = (key: keyof Asked) => asked.map((one) => String(one[key]));
  const rows = await db.$queryRaw<
    { metricId: string; unitId: string; day: string; value: number; n: number }[]
  >`
    select q."metricId", u.id as "unitId", min(a.day) as day, avg(a.value)::float8 as value, count(*)::int as n
    from unnest(${list("metricId")}::text[], ${list("measure")}::text[], ${list("pilotId")}::text[],
      ${list("round")}::int[], ${list("from")}::text[], ${list("start")}::text[], ${list("until")}::text[])
      as q("metricId", measure, "pilotId", round, "from", start, until)
    join "PilotUnit" u on u."pilotId" = q."pilotId" and u.round = q.round and u."workspaceId" = ${workspaceId}
    join "Response" r on r."accountId" = u."accountId" and r."workspaceId" = ${workspaceId}
    join "Answer" a on a."responseId" = r.id and a."workspaceId" = ${workspaceId}
    where a.shelf = '' and a.kind = q.measure and a.value is not null and a.day between q."from" and q.until
    group by q."metricId", u.id, left(a.day, 7), a.day >= q.start
    order by q."metricId", u.id, 3`;
  for (const { metricId, unitId, day, value, n } of rows) {
    const own = found.get(metricId) ?? [];
    own.push({ unitId, day: day as Day, value, k: null, n });
    found.set(metricId, own);
  }
  return found;
}

function askedOf(pilot: PilotFacts): Asked[] {
  const start = pilot.startedOn ?? pilot.startOn;
  if (start === null) return [];
  const end = pilot.endedOn ?? pilot.endOn ?? pilot.today;
  const months = Math.max(TREND_MONTHS, pilotMonths(start, pilot.endOn ?? end));
  return pilot.metrics
    .filter(({ source, measure }) => source === "index" && measure !== "")
    .map(({ id, measure }) => ({
      metricId: id,
      measure,
      pilotId: pilot.id,
      round: pilot.round,
      from: earlier(indexFrom(start, months), addMonths(start, -TREND_MONTHS)),
      start,
      until: earlier(end, pilot.today),
    }));
}
