import { can } from "~/domain/access";
import { messagePath } from "~/domain/communications/message-places";
import { clockWords, type OwedResult } from "~/domain/communications/results/owed-result";
import type { Viewer } from "~/domain/viewer";
import type { DecisionItem } from "~/domain/work/work-item";
import type { Day } from "~/shared/calendar";
import { listOwedOn } from "../communications/owed-results.queries.server";
import { database } from "../database.server";

/** Results that are no good news and untold: to whose plan or pilot it is at once, to leaders once the clock ran out. */
export async function listResultWork(viewer: Viewer, today: Day): Promise<DecisionItem[]> {
  const owed = (await listOwedOn(viewer.workspaceId, today)).filter(({ isBad }) => isBad);
  if (owed.length === 0) return [];
  const own = await listOwn(viewer, owed);
  const leads = can(viewer, "communication.edit");
  return owed
    .filter(({ about, daysLeft }) => own.has(about.id) || (leads && (daysLeft ?? 0) < 0))
    .map(({ about, since, says, daysLeft, message }) => ({
      id: `owed-${about.id}`,
      kind: "request",
      text: `Tell what came of ${about.code}: ${says}`,
      detail: daysLeft === null ? about.title : `${about.title}: ${clockWords(daysLeft)}`,
      href: message
        ? messagePath(message.code)
        : `/communications/new?${about.kind}=${about.code}&kind=${about.kind === "plan" ? "results" : "decision"}`,
      since,
    }));
}

async function listOwn(viewer: Viewer, owed: readonly OwedResult[]): Promise<Set<string>> {
  const { workspaceId, personId } = viewer;
  const where = { workspaceId, ownerId: personId, id: { in: owed.map(({ about }) => about.id) } };
  const [plans, pilots] = await Promise.all([
    database().plan.findMany({ where, select: { id: true } }),
    database().pilot.findMany({ where, select: { id: true } }),
  ]);
  return new Set([...plans, ...pilots].map(({ id }) => id));
}
