import { figureText } from "~/domain/pilots/check-value";
import type { MeasuredValue } from "~/domain/pilots/measured";
import type { MetricFact, PilotFacts } from "~/domain/pilots/pilot-facts";
import { valueRefusal } from "~/domain/pilots/value.access";
import { GRID_UNITS } from "~/domain/pilots/value.schema";
import { type GridRow, gridMonths, valueGrid } from "~/domain/pilots/value-grid";
import type { Refusal } from "~/domain/refusal";
import type { Viewer } from "~/domain/viewer";
import { type Day, earlier, isDay, type Month } from "~/shared/calendar";
import { database } from "../database.server";
import { listIndexValues } from "./index-values.server";
import { keptOf, listKeptValues, seenOf } from "./kept-values.server";

export interface ValuesPage {
  metric: MetricFact | null;
  day: Day;
  months: Month[];
  rows: GridRow[];
  /** Names what this page shows of the day. */
  seen: string;
  first: number;
  total: number;
  previous: string | null;
  next: string | null;
  latest: LatestValue[];
  batches: ValueBatch[];
  refusal: Refusal | null;
}

export interface LatestValue {
  id: string;
  unitName: string;
  metricName: string;
  day: Day;
  figure: string;
  note: string;
  byName: string;
  at: Date;
}

export interface ValueBatch {
  id: string;
  fileName: string;
  added: number;
  left: number;
  byName: string;
  at: Date;
  undone: boolean;
}

/** Values shown of the newest; all of them are in the file. */
const LATEST = 12;

/** The grid of one metric: units by month, with the values of one day to be written. */
export async function findValuesPage(
  viewer: Viewer,
  pilot: PilotFacts,
  ask: { metric: string | null; day: string | null; after: string | null },
): Promise<ValuesPage> {
  const db = database();
  const metric =
    pilot.metrics.find(({ id }) => id === ask.metric) ??
    pilot.metrics.find(({ primary }) => primary) ??
    pilot.metrics[0] ??
    null;
  const end = pilot.endedOn ?? pilot.endOn;
  const newest = end === null ? pilot.today : earlier(end, pilot.today);
  const day = isDay(ask.day) ? ask.day : newest;
  const first = ask.after === null ? 0 : pilot.units.findIndex(({ id }) => id === ask.after) + 1;
  const units = pilot.units.slice(first, first + GRID_UNITS);
  const ids = units.map(({ id }) => id);
  const known = metric ? await listKeptValues(db, pilot, { metricId: metric.id, unitId: { in: ids } }) : [];
  const brought =
    metric?.source === "index"
      ? ((await listIndexValues(db, viewer.workspaceId, [pilot])).get(metric.id) ?? [])
      : null;
  const measured: readonly MeasuredValue[] =
    brought ??
    known.map(({ unitId, day, value, k, n }) => ({
      ...{ unitId, day, k, n },
      value: value === null ? null : Number(value),
    }));
  const months = gridMonths(measured, day);
  return {
    metric,
    day,
    months,
    rows: metric ? valueGrid(units, metric, { known, measured, day, months }) : [],
    seen: seenOf(
      ids,
      known.filter((value) => value.day === day),
    ),
    first,
    total: pilot.units.length,
    previous: first === 0 ? null : first <= GRID_UNITS ? "" : (pilot.units[first - GRID_UNITS - 1]?.id ?? ""),
    next: first + GRID_UNITS < pilot.units.length ? (units.at(-1)?.id ?? null) : null,
    ...(await listRecent(viewer, pilot)),
    refusal: valueRefusal(viewer, pilot)?.refusal ?? null,
  };
}

async function listRecent(
  viewer: Viewer,
  pilot: PilotFacts,
): Promise<Pick<ValuesPage, "latest" | "batches">> {
  const db = database();
  const values = await db.pilotValue.findMany({
    where: { pilotId: pilot.id, round: pilot.round, withdrawnAt: null },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: LATEST,
    include: { unit: { select: { name: true } }, metric: { select: { name: true } } },
  });
  const batches = await db.pilotBatch.findMany({
    where: { workspaceId: viewer.workspaceId, pilotId: pilot.id, kind: "values" },
    orderBy: { createdAt: "desc" },
    take: 20,
  });
  const left = await db.pilotValue.groupBy({
    by: ["batchId"],
    where: { pilotId: pilot.id, batchId: { in: batches.map(({ id }) => id) }, withdrawnAt: null },
    _count: true,
  });
  const people = await db.person.findMany({
    where: {
      workspaceId: viewer.workspaceId,
      id: { in: [...new Set([...values, ...batches].map(({ byId }) => byId))] },
    },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? "somebody who has left";
  const counts = new Map(left.map(({ batchId, _count }) => [batchId, _count]));
  return {
    latest: values.map((row) => ({
      id: row.id,
      unitName: row.unit.name,
      metricName: row.metric.name,
      day: row.day as Day,
      figure: figureText(keptOf(row)),
      note: row.note,
      byName: nameOf(row.byId),
      at: row.createdAt,
    })),
    batches: batches.map((row) => ({
      id: row.id,
      fileName: row.fileName,
      added: row.added,
      left: counts.get(row.id) ?? 0,
      byName: nameOf(row.byId),
      at: row.createdAt,
      undone: row.undoneAt !== null,
    })),
  };
}

export interface ValueLine {
  round: number;
  unit: string;
  arm: string | null;
  metric: string;
  day: string;
  value: string | null;
  k: number | null;
  n: number | null;
  note: string;
}

const STEP = 1_000;

/** Every row that counts, of every round, for a file: those an index brings too, with how many answers each is the mean of. */
export async function* eachValueLine(viewer: Viewer, pilot: PilotFacts): AsyncGenerator<ValueLine> {
  let cursor: string | undefined;
  do {
    const rows = await database().pilotValue.findMany({
      where: {
        workspaceId: viewer.workspaceId,
        pilotId: pilot.id,
        withdrawnAt: null,
        ...(cursor && { id: { gt: cursor } }),
      },
      orderBy: { id: "asc" },
      take: STEP,
      include: { unit: { select: { name: true, arm: true } }, metric: { select: { name: true } } },
    });
    for (const row of rows) {
      const { value, k, n } = keptOf(row);
      const { round, day, note } = row;
      yield {
        round,
        unit: row.unit.name,
        arm: row.unit.arm,
        metric: row.metric.name,
        day,
        value,
        k,
        n,
        note,
      };
    }
    cursor = rows.length === STEP ? rows.at(-1)?.id : undefined;
  } while (cursor);
  const brought = await listIndexValues(database(), viewer.workspaceId, [pilot]);
  const units = new Map(pilot.units.map((unit) => [unit.id, unit]));
  for (const metric of pilot.metrics) {
    for (const { unitId, day, value, n } of brought.get(metric.id) ?? []) {
      const unit = units.get(unitId);
      if (!unit) continue;
      yield {
        ...{ round: pilot.round, unit: unit.name, arm: unit.arm, metric: metric.name, day },
        ...{
          value: value === null ? null : String(value),
          k: null,
          n,
          note: "mean of its answers of the month",
        },
      };
    }
  }
}
