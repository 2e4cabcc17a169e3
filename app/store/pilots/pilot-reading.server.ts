import { canonicalJson } from "~/domain/activity/activity";
import type { MeasuredValue } from "~/domain/pilots/measured";
import { parsePilotCode } from "~/domain/pilots/pilot";
import type { PilotFacts } from "~/domain/pilots/pilot-facts";
import type { TakenLook } from "~/domain/pilots/pilot-looks";
import type { PilotPlanContent } from "~/domain/pilots/pilot-plan";
import type { MetricReading, PilotReading } from "~/domain/pilots/pilot-reading";
import type { Planned } from "~/domain/pilots/planned-before-data";
import { type FullReading, readMeasuredPilot } from "~/domain/pilots/read-pilot";
import type { Viewer } from "~/domain/viewer";
import type { Day } from "~/shared/calendar";
import { hashToken } from "~/shared/id.server";
import { database, type Tx } from "../database.server";
import { listIndexValues } from "./index-values.server";
import { findPilotFactsIn, listPilotFactsIn } from "./pilot-facts.queries.server";

/** What a pilot's data say by now; null where there is no such pilot. */
export async function readPilot(
  db: Tx,
  viewer: Viewer,
  codeOrId: string,
  at: Date,
): Promise<PilotReading | null> {
  const facts = await findPilotFactsIn(db, viewer.workspaceId, codeOrId, at);
  return facts && (await readPilotOf(db, facts)).reading;
}

/** Several at once, by their codes, with as many statements as for one. */
export async function readPilots(
  viewer: Viewer,
  codes: readonly string[],
  at: Date,
): Promise<Map<string, PilotReading>> {
  const numbers = codes.flatMap((code) => parsePilotCode(code) ?? []);
  if (numbers.length === 0) return new Map();
  const db = database();
  const facts = await listPilotFactsIn(db, viewer.workspaceId, at, { where: { number: { in: numbers } } });
  const read = await readPilotsOf(db, facts);
  return new Map([...read.values()].map(({ reading }) => [reading.code, reading]));
}

/** Of a pilot whose facts are at hand: with what a look would freeze. */
export async function readPilotOf(db: Tx, facts: PilotFacts): Promise<FullReading> {
  const read = (await readPilotsOf(db, [facts])).get(facts.id);
  if (!read) throw new Error(`Pilot ${facts.id} was not read.`);
  return read;
}

/** Of pilots of one workspace whose facts are at hand, by their ids. */
export async function readPilotsOf(db: Tx, pilots: readonly PilotFacts[]): Promise<Map<string, FullReading>> {
  const [first] = pilots;
  if (!first) return new Map();
  const rounds = { OR: pilots.map(({ id, round }) => ({ pilotId: id, round })) };
  const [kept, looks, brought] = [
    await db.pilotValue.findMany({
      where: { ...rounds, withdrawnAt: null },
      select: { metricId: true, unitId: true, day: true, value: true, k: true, n: true },
      orderBy: [{ day: "asc" }, { id: "asc" }],
    }),
    await db.pilotLook.findMany({ where: rounds, orderBy: { takenAt: "asc" } }),
    await listIndexValues(db, first.workspaceId, pilots),
  ];
  const names = await namesOf(
    db,
    first.workspaceId,
    looks.map(({ takenById }) => takenById),
  );
  const planned = await listPlannedBefore(db, pilots);
  const values = new Map<string, MeasuredValue[]>(brought);
  const indexed = new Set(
    pilots.flatMap(({ metrics }) => metrics.filter(({ source }) => source === "index").map(({ id }) => id)),
  );
  for (const { metricId, unitId, day, value, k, n } of kept) {
    // What was typed for a metric that an index brings counts nowhere.
    if (indexed.has(metricId)) continue;
    const own = values.get(metricId) ?? [];
    own.push({ unitId, day: day as Day, value: value === null ? null : value.toNumber(), k, n });
    values.set(metricId, own);
  }
  return new Map(
    pilots.map((facts) => {
      const taken = looks
        .filter(({ pilotId }) => pilotId === facts.id)
        .map(
          (look): TakenLook => ({
            plannedAt: look.plannedAt,
            information: Number(look.information),
            alpha: Number(look.alpha),
            spentBefore: Number(look.spentBefore),
            reading: (look.reading as unknown as { metric: MetricReading }).metric,
            hash: look.hash,
            decisive: look.decisive,
            takenOn: look.takenOn as Day,
            takenByName: names.get(look.takenById) ?? "somebody who has left",
          }),
        );
      const plannedBefore = planned.get(facts.id) ?? null;
      return [facts.id, readMeasuredPilot({ ...facts, values, taken, plannedBefore }, hashOfRows)];
    }),
  );
}

const hashOfRows = (rows: unknown): string => hashToken(canonicalJson(rows));

/** The last version of each plan that was locked before any data was seen, where there are later ones. */
async function listPlannedBefore(db: Tx, pilots: readonly PilotFacts[]): Promise<Map<string, Planned>> {
  const changed = pilots.filter(({ lock }) => lock?.dataSeen);
  if (changed.length === 0) return new Map();
  const versions = await db.pilotPlan.findMany({
    where: { OR: changed.map(({ id, round }) => ({ pilotId: id, round })), dataSeen: false },
    orderBy: [{ pilotId: "asc" }, { number: "desc" }],
    distinct: ["pilotId"],
    select: { pilotId: true, content: true },
  });
  return new Map(
    versions.map(({ pilotId, content }) => {
      const { plannedTreated, plannedControl, endOn } = content as unknown as PilotPlanContent;
      return [pilotId, { treated: plannedTreated, control: plannedControl, endOn: endOn as Day | null }];
    }),
  );
}

async function namesOf(db: Tx, workspaceId: string, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const people = await db.person.findMany({
    where: { workspaceId, id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}
