import { pilotCode } from "~/domain/pilots/pilot";
import type { BusinessCase } from "~/domain/roi/business-case";
import type { CaseReading } from "~/domain/roi/case-reading";
import { effectsOfPilot } from "~/domain/roi/effect-of-case";
import { readCase } from "~/domain/roi/read-case";
import type { Viewer } from "~/domain/viewer";
import { database, type Tx } from "../database.server";
import { readPilots } from "../pilots/pilot-reading.server";
import { caseFromRow, WITH_LINES } from "./case-rows.server";

/** A case belongs to a pilot or to a plan. */
export type CaseOf = { pilotId: string } | { planId: string };

export const findCase = (viewer: Viewer, of: CaseOf): Promise<BusinessCase | null> =>
  findCaseIn(database(), viewer.workspaceId, of);

/** The same within a transaction. */
export async function findCaseIn(db: Tx, workspaceId: string, of: CaseOf): Promise<BusinessCase | null> {
  const row = await db.businessCase.findFirst({ where: { ...of, workspaceId }, include: WITH_LINES });
  return row && caseFromRow(row);
}

/** What the cases of these pilots and plans come to, by the id of the pilot or plan; what has no case is not in it. */
export async function readCases(
  viewer: Viewer,
  { pilotIds = [], planIds = [] }: { pilotIds?: readonly string[]; planIds?: readonly string[] },
  at: Date,
): Promise<Map<string, CaseReading>> {
  const { workspaceId } = viewer;
  const db = database();
  const rows = await db.businessCase.findMany({
    where: { workspaceId, OR: [{ pilotId: { in: [...pilotIds] } }, { planId: { in: [...planIds] } }] },
    include: WITH_LINES,
  });
  const withCase = rows.flatMap(({ pilotId }) => pilotId ?? []);
  const pilots = await db.pilot.findMany({
    where: { workspaceId, id: { in: withCase } },
    include: { metrics: true },
  });
  const readings = await readPilots(
    viewer,
    pilots.map(({ number }) => pilotCode(number)),
    at,
  );
  const spent = new Map<string, bigint>();
  for (const by of ["pilotId", "planId"] as const) {
    const sums = await db.spendEntry.groupBy({
      by: [by],
      where: { workspaceId, withdrawnAt: null, [by]: { in: rows.flatMap((row) => row[by] ?? []) } },
      _sum: { amountMinor: true },
    });
    for (const sum of sums) spent.set(sum[by] ?? "", sum._sum.amountMinor ?? 0n);
  }
  return new Map(
    rows.map((row) => {
      const id = row.pilotId ?? row.planId ?? "";
      const pilot = pilots.find((each) => each.id === row.pilotId);
      const reading = pilot ? (readings.get(pilotCode(pilot.number)) ?? null) : null;
      const effects = effectsOfPilot((pilot?.metrics ?? []).map(metricOf), reading);
      return [id, readCase(caseFromRow(row), effects, { spentMinor: spent.get(id) ?? null })];
    }),
  );
}

const metricOf = (metric: {
  id: string;
  name: string;
  unit: string;
  direction: string;
  hopedEffect: string;
  decimals: number;
}) => ({ ...metric, direction: metric.direction === "down" ? ("down" as const) : ("up" as const) });
