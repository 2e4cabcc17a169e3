import { actingFor, type Verb } from "~/domain/access";
import type { ActivityEntry } from "~/domain/activity/activity";
import type { StandIn, Viewer } from "~/domain/viewer";
import type { Tx } from "../database.server";

/** The right under which a line of the log came about, where an absence can hand that right over. */
function verbOf({ noun, verb }: ActivityEntry): Verb | null {
  if (noun === "task" || noun === "reading" || noun === "check-in" || noun === "comment")
    return "work.update";
  if (noun === "verdict" && verb === "signed") return "plan.verify";
  if (noun !== "plan") return null;
  if (verb === "approved" || verb === "returned" || verb === "accepted" || verb === "declined")
    return "plan.approve";
  return verb === "commented" ? "work.update" : null;
}

/**
 * Lines of somebody who stands in for others say for whom, when the right was not their own. Asked here, where every
 * line passes, so that no command can forget it; only those who stand in for somebody pay for it.
 */
export async function withDeputyWords(
  db: Tx,
  viewer: Viewer,
  entries: readonly ActivityEntry[],
): Promise<readonly ActivityEntry[]> {
  if (!viewer.standsInFor || viewer.standsInFor.length === 0) return entries;
  const told: ActivityEntry[] = [];
  for (const entry of entries) {
    const away = await awayBehind(db, viewer, entry);
    told.push(
      away
        ? {
            ...entry,
            summary: `${entry.summary}, as deputy of ${away.name}`,
            after: { ...entry.after, asDeputyOf: away.personId },
          }
        : entry,
    );
  }
  return told;
}

async function awayBehind(db: Tx, viewer: Viewer, entry: ActivityEntry): Promise<StandIn | null> {
  const verb = verbOf(entry);
  if (!verb || !entry.planId) return null;
  const plan = await db.plan.findFirst({
    where: { id: entry.planId, workspaceId: viewer.workspaceId },
    select: {
      ownerId: true,
      deputyId: true,
      sponsorId: true,
      verifierId: true,
      people: { select: { personId: true } },
    },
  });
  if (!plan) return null;
  const { ownerId, deputyId, sponsorId, verifierId } = plan;
  const task =
    entry.noun === "task"
      ? await db.task.findFirst({ where: { id: entry.recordId }, select: { assigneeId: true } })
      : null;
  // A check-in is the sponsor's work too, a comment that of everybody named on the plan.
  const wider =
    entry.noun === "check-in"
      ? [sponsorId]
      : entry.noun === "comment" || entry.noun === "plan"
        ? plan.people.map(({ personId }) => personId)
        : [];
  return actingFor(viewer, verb, {
    workspaceId: viewer.workspaceId,
    ownIds: [ownerId, deputyId, task?.assigneeId ?? null, ...wider],
    ownerId,
    sponsorId,
    verifierId,
  });
}
