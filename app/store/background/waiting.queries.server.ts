import { type Effect, effectSchema, LANES, type Lane } from "~/domain/effects";
import type { Viewer } from "~/domain/viewer";
import { connection } from "../database.server";

/** The queue is one for all workspaces: whose an effect is says the record it names (see ownerOf in domain/effects). */
const OF_WORKSPACE = `(
  job.data->>'workspaceId' = $1
  OR EXISTS (SELECT 1 FROM "Letter" WHERE "Letter".id = job.data->>'letterId' AND "Letter"."workspaceId" = $1)
  OR EXISTS (SELECT 1 FROM "Import" WHERE "Import".id = job.data->>'importId' AND "Import"."workspaceId" = $1)
  OR EXISTS (SELECT 1 FROM "Survey" WHERE "Survey".id = job.data->>'surveyId' AND "Survey"."workspaceId" = $1)
)`;

export interface LaneCount {
  lane: Lane;
  underWay: number;
  /** Ready, and only waiting for its turn. */
  ready: number;
  /** Not before a moment that lies ahead. */
  later: number;
}

/** How much of each lane waits and is under way. */
export async function countLanes(viewer: Viewer): Promise<LaneCount[]> {
  const { rows } = await connection().sql(
    `SELECT name, state = 'active' AS active, start_after > now() AND start_after > created_on AS later, count(*)::int AS n
     FROM pgboss.job AS job
     WHERE state IN ('created', 'retry', 'active') AND ${OF_WORKSPACE}
     GROUP BY 1, 2, 3`,
    [viewer.workspaceId],
  );
  const sum = (lane: Lane, isIt: (row: Record<string, unknown>) => boolean): number =>
    rows.reduce((total, row) => (row.name === lane && isIt(row) ? total + Number(row.n) : total), 0);
  return LANES.map((lane) => ({
    lane,
    underWay: sum(lane, (row) => row.active === true),
    ready: sum(lane, (row) => !row.active && !row.later),
    later: sum(lane, (row) => !row.active && row.later === true),
  }));
}

export interface WaitingEffect {
  id: string;
  lane: Lane;
  effect: Effect;
  isUnderWay: boolean;
  /** How often it failed so far. */
  failures: number;
  mostFailures: number;
  /** Why it failed last; "" where it did not. */
  error: string;
  /** Seconds until it may begin; below 0, for how long it has waited. */
  startsIn: number;
}

const SHOWN = 20;

/** What is under way, what failed before, and what comes next, in this order. */
export async function listWaiting(viewer: Viewer): Promise<WaitingEffect[]> {
  const { rows } = await connection().sql(
    `SELECT id::text, name, data, state = 'active' AS active, retry_count, retry_limit, output->>'error' AS error,
            extract(epoch FROM start_after - now())::float8 AS starts_in
     FROM pgboss.job AS job
     WHERE state IN ('created', 'retry', 'active') AND ${OF_WORKSPACE}
     ORDER BY state = 'active' DESC, state = 'retry' DESC, start_after, id
     LIMIT ${SHOWN}`,
    [viewer.workspaceId],
  );
  return rows.flatMap((row) => {
    const effect = effectSchema.safeParse(row.data).data;
    if (!effect) return [];
    const isUnderWay = row.active === true;
    const error = String(row.error ?? "");
    return {
      id: String(row.id),
      lane: row.name as Lane,
      effect,
      isUnderWay,
      failures: Number(row.retry_count) + (error && !isUnderWay ? 1 : 0),
      mostFailures: Number(row.retry_limit) + 1,
      error,
      startsIn: Number(row.starts_in),
    };
  });
}
