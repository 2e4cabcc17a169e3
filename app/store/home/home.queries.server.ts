import type { Result } from "~/domain/plans/result";
import { stuckRank, stuckReasons } from "~/domain/plans/stuck";
import type { ProofReading } from "~/domain/verification/proof";
import type { ProofMetric } from "~/domain/verification/proof-metric";
import { isBadResult, type VerdictWord } from "~/domain/verification/verdict-word";
import { describeMetric, type Measure, type Segment } from "~/domain/verification/verification-plan";
import type { Viewer } from "~/domain/viewer";
import { database } from "../database.server";
import { listPlans } from "../plans/plan-list.queries.server";

/** Open plans that stand still, worst first, at most so many; and how many are open at all. */
export async function listStuckPlans(viewer: Viewer, at: Date, most = 7) {
  // Worst health first: whatever stands still by its figures is among these, however many plans there are.
  const ask = { filter: { state: ["open"] }, sort: "health", desc: false, take: 100 };
  const { rows, total } = await listPlans(viewer, ask, at);
  const stuck = rows
    .map((row) => ({ ...row, ownerName: row.owner?.name ?? null, ownerLeft: row.owner?.active === false }))
    .flatMap((row) => {
      const rank = stuckRank(row);
      return rank === null ? [] : [{ row, rank }];
    })
    .sort((a, b) => a.rank - b.rank || b.row.daysOverdue - a.row.daysOverdue)
    .slice(0, most)
    .map(({ row }) => ({
      code: row.code,
      title: row.title,
      status: row.status,
      health: row.health,
      ownerName: row.ownerName,
      reasons: stuckReasons(row),
    }));
  return { stuck, open: total };
}

/** What ended plans came to, newest first: what did not work gets the same room as what did. */
export async function listResults(viewer: Viewer, at: Date): Promise<{ results: Result[]; closed: number }> {
  const ask = { filter: { state: ["closed"] }, columns: ["state", "owner"], take: 20 };
  const { rows, total } = await listPlans(viewer, ask, at);
  const figures = await listSignedFigures(
    viewer,
    rows.map(({ id }) => id),
  );
  return {
    results: rows.map(({ id, code, title, owner, verdict }) => ({
      code,
      title,
      ownerName: owner?.name ?? null,
      verdict,
      worked: figures.get(id)?.worked ?? null,
      outcome: figures.get(id)?.outcome ?? null,
      operational: figures.get(id)?.operational ?? null,
    })),
    closed: total,
  };
}

type Figures = Pick<Result, "outcome" | "operational" | "worked">;

/** The figures as they stood when they were signed. */
async function listSignedFigures(viewer: Viewer, planIds: readonly string[]): Promise<Map<string, Figures>> {
  const verdicts = await database().verdict.findMany({
    where: { planId: { in: [...planIds] }, plan: { workspaceId: viewer.workspaceId } },
    orderBy: { signedAt: "asc" },
    select: {
      planId: true,
      word: true,
      reading: true,
      verificationPlan: { select: { measure: true, metric: true, segment: true, hasOutcome: true } },
    },
  });
  return new Map(
    verdicts.map(({ planId, word, reading, verificationPlan }) => {
      // Written by the signing command in this very shape, and never changed since.
      const { outcome, operational } = reading as unknown as ProofReading;
      const what = describeMetric({
        measure: verificationPlan.measure as Measure,
        metric: verificationPlan.metric as ProofMetric,
        segment: verificationPlan.segment as Segment,
        hasOutcome: verificationPlan.hasOutcome,
      });
      const worked = !isBadResult(word as VerdictWord);
      return [planId, { outcome: outcome && { what, ...outcome }, operational, worked }];
    }),
  );
}
