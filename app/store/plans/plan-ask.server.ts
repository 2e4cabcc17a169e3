import type { AskContext } from "~/domain/plans/plan-list";
import { readPlanAsk } from "~/domain/plans/plan-list";
import type { Viewer } from "~/domain/viewer";
import type { Day } from "~/shared/calendar";
import { database } from "../database.server";
import { listFields } from "../fields/field.queries.server";
import { findDataMoment } from "./data-moment.server";
import { type PlanListAsk, readPlans } from "./plan-list.queries.server";

/** What an address of the list is read by: the fields of the workspace, its currency and its stages. */
export interface ListContext extends AskContext {
  stages: string[];
}

export async function findListContext(viewer: Viewer): Promise<ListContext> {
  const db = database();
  const { workspaceId } = viewer;
  const [fields, { currency }, stages] = await Promise.all([
    listFields(viewer, "plan"),
    db.workspace.findUniqueOrThrow({ where: { id: workspaceId }, select: { currency: true } }),
    // The model in its order, then what plans say beside it.
    db.$queryRaw<{ name: string }[]>`
      SELECT name FROM (
        SELECT name, position AS place FROM "Stage" WHERE "workspaceId" = ${workspaceId} AND "retiredAt" IS NULL
        UNION ALL
        SELECT DISTINCT stage, 10000 FROM "Plan" WHERE "workspaceId" = ${workspaceId} AND stage <> ''
      ) said GROUP BY name ORDER BY min(place), name LIMIT 200`,
  ]);
  return { fields, currency, stages: stages.map(({ name }) => name) };
}

/** The ask of an address, ready to be read with. */
export async function findPlanAsk(
  viewer: Viewer,
  params: URLSearchParams,
): Promise<{ ask: ReturnType<typeof readPlanAsk>; context: ListContext; given: PlanListAsk }> {
  const context = await findListContext(viewer);
  const ask = readPlanAsk(params, context.fields, context.currency);
  return { ask, context, given: { ...ask, fields: context.fields, stages: context.stages } };
}

/** The ids of every plan an address speaks of, at most so many: what is changed at once is what was shown. */
export async function listPlanIdsOf(
  viewer: Viewer,
  params: URLSearchParams,
  moment: Day | Date,
  most: number,
): Promise<{ ids: string[]; more: boolean }> {
  const [{ given }, { today }] = await Promise.all([
    findPlanAsk(viewer, params),
    findDataMoment(viewer, moment),
  ]);
  const ids: string[] = [];
  for await (const { id } of readPlans(viewer, { ...given, columns: [] }, today)) {
    if (ids.length === most) return { ids, more: true };
    ids.push(id);
  }
  return { ids, more: false };
}
