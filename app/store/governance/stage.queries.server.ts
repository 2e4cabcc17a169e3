import { type StageGap, stageGaps } from "~/domain/governance/stage";
import type { Viewer } from "~/domain/viewer";
import { database, type Tx } from "../database.server";
import { listStages } from "../surveys/index-company.queries.server";

export interface StageRow {
  id: string;
  workspaceId: string;
  name: string;
  position: number;
  businessFunction: string;
  ownerId: string | null;
  ownerName: string | null;
  ownerActive: boolean;
  success: string;
  handOver: string;
  version: number;
  retiredAt: string | null;
  /** Why it is an orphan; empty: it is none. */
  gaps: StageGap[];
}

export interface StageUse {
  answers: number;
  findings: number;
  plans: number;
}

export interface StageModelPage {
  stages: (StageRow & { use: StageUse })[];
  retired: StageRow[];
  /** Named by answers, findings or plans, and not in the model. */
  unknown: { name: string; use: StageUse }[];
}

/** The model as it holds now, in order: what pickers offer first. */
export async function listStageModel(viewer: Viewer, db: Tx = database()): Promise<StageRow[]> {
  return (await listAllStages(viewer, db)).filter((stage) => stage.retiredAt === null);
}

/** The model's stages first, then what answers say beside it. */
export async function listStageNames(viewer: Viewer): Promise<string[]> {
  const [model, said] = await Promise.all([listStageModel(viewer), listStages(viewer)]);
  const names = model.map((stage) => stage.name);
  return [...names, ...said.filter((name) => !names.includes(name))];
}

export async function listAllStages(viewer: Viewer, db: Tx = database()): Promise<StageRow[]> {
  const { workspaceId } = viewer;
  const rows = await db.stage.findMany({
    where: { workspaceId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    take: 200,
  });
  const owners = await db.person.findMany({
    where: { workspaceId, id: { in: rows.flatMap((row) => row.ownerId ?? []) } },
    select: { id: true, name: true, active: true },
  });
  const known = new Map(owners.map((owner) => [owner.id, owner]));
  return rows.map(({ createdAt: _, retiredAt, ...row }) => {
    const owner = row.ownerId ? known.get(row.ownerId) : undefined;
    const ownerActive = owner?.active ?? false;
    return {
      ...row,
      ownerName: owner?.name ?? null,
      ownerActive,
      retiredAt: retiredAt?.toISOString() ?? null,
      gaps: stageGaps({ ownerId: row.ownerId, ownerActive, success: row.success }),
    };
  });
}

const NO_USE: StageUse = { answers: 0, findings: 0, plans: 0 };

export async function findStageModel(viewer: Viewer): Promise<StageModelPage> {
  const [all, use] = await Promise.all([listAllStages(viewer), readStageUse(viewer)]);
  const active = all.filter((stage) => stage.retiredAt === null);
  const names = new Set(active.map((stage) => stage.name));
  return {
    stages: active.map((stage) => ({ ...stage, use: use.get(stage.name) ?? NO_USE })),
    retired: all.filter((stage) => stage.retiredAt !== null),
    unknown: [...use].filter(([name]) => !names.has(name)).map(([name, counts]) => ({ name, use: counts })),
  };
}

async function readStageUse(viewer: Viewer): Promise<Map<string, StageUse>> {
  const { workspaceId } = viewer;
  const rows = await database().$queryRaw<({ name: string } & StageUse)[]>`
    SELECT "stage" AS "name", sum("a")::int AS "answers", sum("f")::int AS "findings", sum("p")::int AS "plans"
    FROM (
      SELECT "stage", count(*) AS "a", 0 AS "f", 0 AS "p" FROM "Response"
        WHERE "workspaceId" = ${workspaceId} AND "shelf" = '' AND "stage" <> '' GROUP BY 1
      UNION ALL
      SELECT "stage", 0, count(*), 0 FROM "Finding" WHERE "workspaceId" = ${workspaceId} AND "stage" <> '' GROUP BY 1
      UNION ALL
      SELECT "stage", 0, 0, count(*) FROM "Plan" WHERE "workspaceId" = ${workspaceId} AND "stage" <> '' GROUP BY 1
    ) named GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 200`;
  return new Map(rows.map(({ name, ...counts }) => [name, counts]));
}
