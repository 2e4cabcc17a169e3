import type { PlanFilter } from "~/domain/plans/plan-filter";
import type { Viewer } from "~/domain/viewer";
import { database } from "../database.server";

export interface PlanChoices {
  /** Everybody of the workspace by id, those who left included. */
  names: Record<string, { name: string; active: boolean }>;
  quarters: string[];
  /** The name of the customer the list is narrowed to. */
  account: string | null;
}

const MOST_QUARTERS = 40;

/** What the filters of the list offer: people, and the quarters in which plans end. */
export async function findPlanChoices(viewer: Viewer, filter: PlanFilter): Promise<PlanChoices> {
  const db = database();
  const { workspaceId } = viewer;
  const [people, quarters, account] = await Promise.all([
    db.person.findMany({
      where: { workspaceId, auditor: false },
      select: { id: true, name: true, active: true },
      orderBy: [{ active: "desc" }, { name: "asc" }, { id: "asc" }],
    }),
    db.$queryRaw<{ quarter: string }[]>`
      SELECT DISTINCT substr("endOn", 1, 4) || '-Q' || ((substr("endOn", 6, 2)::int + 2) / 3)::text AS quarter
      FROM "Plan" WHERE "workspaceId" = ${workspaceId} AND "endOn" IS NOT NULL
      ORDER BY quarter DESC LIMIT ${MOST_QUARTERS}`,
    filter.account === ""
      ? null
      : db.account.findFirst({ where: { workspaceId, id: filter.account }, select: { name: true } }),
  ]);
  return {
    names: Object.fromEntries(people.map(({ id, name, active }) => [id, { name, active }])),
    quarters: quarters.map(({ quarter }) => quarter),
    account: account?.name ?? null,
  };
}
