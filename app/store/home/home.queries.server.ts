import { stuckRank, stuckReasons } from "~/domain/plans/stuck";
import type { Viewer } from "~/domain/viewer";
import { listPlans } from "../plans/plan-list.queries.server";

/** Open plans that stand still, worst first, at most so many; and how many are open at all. */
export async function listStuckPlans(viewer: Viewer, at: Date, most = 7) {
  const { rows, total } = await listPlans(viewer, { state: "open", take: 100 }, at);
  const stuck = rows
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
export async function listResults(viewer: Viewer, at: Date) {
  const { rows, total } = await listPlans(viewer, { state: "closed", take: 20 }, at);
  return {
    results: rows.map(({ code, title, ownerName, verdict, endOn }) => ({
      code,
      title,
      ownerName,
      verdict,
      endOn,
    })),
    closed: total,
  };
}
