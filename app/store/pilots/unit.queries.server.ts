import { type Draw, drawFromStore } from "~/domain/pilots/assignment";
import { isPilotInDesign, isPilotOver } from "~/domain/pilots/pilot";
import type { PilotFacts } from "~/domain/pilots/pilot-facts";
import { type PowerCheck, powerCheck, type SpreadOffer, spreadText } from "~/domain/pilots/power-check";
import { overlapRefusal } from "~/domain/pilots/unit.rules";
import type { AddAccounts } from "~/domain/pilots/unit.schema";
import type { NewUnit } from "~/domain/pilots/unit-file";
import { type UnitsView, unitsView } from "~/domain/pilots/units-view";
import type { Viewer } from "~/domain/viewer";
import { addMonths, type Day } from "~/shared/calendar";
import { moneyText } from "~/shared/money";
import { database, type Tx } from "../database.server";
import { listDrawnSeeds } from "./draws.queries.server";

/** How the arms were drawn; null where they were not, or where the draw no longer stands. */
export async function findDraw(db: Tx, facts: PilotFacts): Promise<Draw | null> {
  if (facts.seed === "" || facts.assignedAt === null) return null;
  const row = await db.pilot.findFirst({
    where: { id: facts.id, workspaceId: facts.workspaceId },
    select: { draw: true },
  });
  return drawFromStore(row?.draw);
}

export interface UnitBatch {
  id: string;
  fileName: string;
  added: number;
  /** Of those, how many are still there. */
  left: number;
  byName: string;
  at: Date;
  undone: boolean;
}

/** The files that brought units, newest first. */
export async function listUnitBatches(viewer: Viewer, pilotId: string): Promise<UnitBatch[]> {
  const rows = await database().pilotBatch.findMany({
    where: { workspaceId: viewer.workspaceId, pilotId, kind: "units" },
    orderBy: { createdAt: "desc" },
    take: 20,
  });
  if (rows.length === 0) return [];
  const [people, left] = await Promise.all([
    database().person.findMany({
      where: { workspaceId: viewer.workspaceId, id: { in: rows.map(({ byId }) => byId) } },
      select: { id: true, name: true },
    }),
    database().pilotUnit.groupBy({
      by: ["batchId"],
      where: { pilotId, batchId: { in: rows.map(({ id }) => id) } },
      _count: true,
    }),
  ]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const counts = new Map(left.map(({ batchId, _count }) => [batchId, _count]));
  return rows.map((row) => ({
    id: row.id,
    fileName: row.fileName,
    added: row.added,
    left: counts.get(row.id) ?? 0,
    byName: names.get(row.byId) ?? "somebody who has left",
    at: row.createdAt,
    undone: row.undoneAt !== null,
  }));
}

export interface AccountChoices {
  tiers: string[];
  segments: string[];
  regions: string[];
}

export async function listAccountChoices({ workspaceId }: Viewer): Promise<AccountChoices> {
  const customers = { workspaceId, status: { not: "lost" } };
  const [segments, regions] = await Promise.all([
    database().account.findMany({
      where: { ...customers, segment: { not: "" } },
      select: { segment: true },
      distinct: ["segment"],
      orderBy: { segment: "asc" },
      take: 200,
    }),
    database().account.findMany({
      where: { ...customers, region: { not: "" } },
      select: { region: true },
      distinct: ["region"],
      orderBy: { region: "asc" },
      take: 200,
    }),
  ]);
  return {
    tiers: ["I", "II", "III"],
    segments: segments.map(({ segment }) => segment),
    regions: regions.map(({ region }) => region),
  };
}

/** How long back a baseline reaches. */
const BASELINE_MONTHS = 12;

/** The accounts of a filter that are in the pilot not yet, as units with what is known of them before it. */
export async function listAccountUnits(
  db: Tx,
  facts: PilotFacts,
  { tier, segment, region, baseline }: AddAccounts,
): Promise<NewUnit[]> {
  const { workspaceId } = facts;
  const here = new Set(facts.units.flatMap(({ accountId }) => accountId ?? []));
  const names = new Set(facts.units.map(({ name }) => name.toLocaleLowerCase("en")));
  const found = await db.account.findMany({
    where: {
      workspaceId,
      status: { not: "lost" },
      ...(tier && { tier }),
      ...(segment && { segment }),
      ...(region && { region }),
    },
    select: { id: true, name: true, tier: true, segment: true, region: true, revenueMinor: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  const accounts = found.filter(({ id, name }) => !here.has(id) && !names.has(name.toLocaleLowerCase("en")));
  if (!baseline || accounts.length === 0) {
    return accounts.map((account) => asUnit(account, {}));
  }
  const { currency } = await db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { currency: true },
  });
  const answers = await listBaselines(db, facts);
  return accounts.map((account) =>
    asUnit(account, {
      ...(account.tier && { tier: account.tier }),
      ...(account.segment && { segment: account.segment }),
      ...(account.region && { region: account.region }),
      ...(account.revenueMinor !== null && { "annual revenue": moneyText(account.revenueMinor, currency) }),
      ...(answers.has(account.id) && { "satisfaction before": answers.get(account.id) as string }),
    }),
  );
}

const asUnit = ({ id, name }: { id: string; name: string }, traits: Record<string, string>): NewUnit => ({
  name,
  accountId: id,
  businessUnit: "",
  arm: null,
  traits,
});

/** The mean satisfaction of every account before the pilot, as decimal text. */
async function listBaselines(db: Tx, facts: PilotFacts): Promise<Map<string, string>> {
  const until: Day = facts.startOn !== null && facts.startOn < facts.today ? facts.startOn : facts.today;
  const since = addMonths(until, -BASELINE_MONTHS);
  const rows = await db.$queryRaw<{ accountId: string; mean: string }[]>`
    SELECT r."accountId", round(avg(a.value), 2)::text AS mean
    FROM "Answer" a JOIN "Response" r ON r.id = a."responseId"
    WHERE a."workspaceId" = ${facts.workspaceId} AND a.shelf = '' AND a.kind = 'satisfaction' AND a.value IS NOT NULL
      AND a.day >= ${since} AND a.day < ${until} AND r."accountId" IS NOT NULL
    GROUP BY r."accountId"`;
  return new Map(rows.map(({ accountId, mean }) => [accountId, String(Number(mean))]));
}

/** What values from before the start, or of an earlier round, tell about the spread of the primary metric between units. */
export async function listEarlierSpreads(db: Tx, facts: PilotFacts): Promise<SpreadOffer[]> {
  const metric = facts.metrics.find(({ primary }) => primary);
  if (metric?.kind !== "mean" || isPilotOver(facts.status)) return [];
  const rows = await db.$queryRaw<{ early: boolean; units: number; sd: number | null }[]>`
    SELECT early, count(*)::int AS units, stddev_samp(mean)::float8 AS sd FROM (
      SELECT round < ${facts.round} AS early, round, "unitId", avg(value) AS mean FROM "PilotValue"
      WHERE "workspaceId" = ${facts.workspaceId} AND "metricId" = ${metric.id} AND "withdrawnAt" IS NULL
        AND value IS NOT NULL
        AND (round = ${facts.round - 1} OR (round = ${facts.round} AND day < ${facts.startedOn ?? facts.startOn ?? facts.today}))
      GROUP BY round, "unitId"
    ) means GROUP BY early ORDER BY early`;
  return rows.flatMap(({ early, units, sd }) => {
    if (units < 5 || sd === null || !(sd > 0)) return [];
    const when = early ? `in round ${facts.round - 1}` : "before the start";
    return [{ sd: spreadText(sd), source: `${metric.name} of ${units} ${facts.unitWords} ${when}` }];
  });
}

/** What there is to say of a pilot's arms. */
export const readUnitsView = async (facts: PilotFacts): Promise<UnitsView> =>
  unitsView(facts, await findDraw(database(), facts), await listDrawnSeeds(database(), facts));

/** What its size could show, and the spreads its own values offer for that. */
async function readPower(facts: PilotFacts): Promise<{ check: PowerCheck; earlier: SpreadOffer[] }> {
  const check = powerCheck(facts);
  return {
    check,
    earlier: check.missing.includes("spread") ? await listEarlierSpreads(database(), facts) : [],
  };
}

/** What the sections of a pilot's page say of its units and its size. */
export async function findUnitsPart(viewer: Viewer, facts: PilotFacts) {
  return {
    view: await readUnitsView(facts),
    power: await readPower(facts),
    canEdit: overlapRefusal(viewer, facts) === null,
    isOpen: isPilotInDesign(facts.status),
  };
}
