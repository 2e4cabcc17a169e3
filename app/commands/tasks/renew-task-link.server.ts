import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { type RenewalInput, refusedUntil } from "~/domain/tasks/grant.schema";
import { taskPlanSubject } from "~/domain/tasks/task.access";
import { planIsOpen } from "~/domain/tasks/task.rules";
import { type Day, dayIn } from "~/shared/calendar";
import { hashToken, newToken } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { findTaskForMove } from "~/store/tasks/task-facts.server";
import { writeTaskLinkLetter } from "~/store/tasks/task-link-letter.server";

/** A new link for the same person and task: the one before ends with it, lost or run out. */
export function renewTaskLink(
  act: Act,
  input: RenewalInput & { taskId: string; grantId: string },
): Promise<Result<{ token: string; expiresOn: string; name: string }>> {
  const { viewer, now } = act;
  return commit(act, async (unit) => {
    const task = await findTaskForMove(unit.db, viewer, input.taskId);
    const grant =
      task && (await unit.db.taskGrant.findFirst({ where: { id: input.grantId, taskId: task.id } }));
    if (!task || !grant) return notFound("link");
    if (!can(viewer, "plan.edit", taskPlanSubject(task))) {
      return notPermitted(`Links to tasks of ${task.planCode} are renewed by its owner or a leader.`);
    }
    const open = planIsOpen(task);
    if (!open.met) return notAllowedNow(`${open.detail}.`);
    const workspace = await unit.db.workspace.findUniqueOrThrow({
      where: { id: viewer.workspaceId },
      select: { timeZone: true },
    });
    const refused = refusedUntil(input.expiresOn as Day, dayIn(now, workspace.timeZone), viewer.locale);
    if (refused) return invalid(refused, { expiresOn: [refused] });
    const token = newToken();
    const { expiresOn, letter } = input;
    await unit.move("taskGrant", grant, { tokenHash: hashToken(token), expiresOn, revokedAt: null });
    if (letter) await writeTaskLinkLetter(unit, act, { ...grant, expiresOn, dueOn: task.dueOn, token });
    unit.log({
      noun: "task-link",
      recordId: task.id,
      planId: task.planId,
      verb: "granted",
      summary: `renewed ${grant.name}'s link to task ${task.number} “${task.title}” of ${task.planCode} until ${expiresOn}`,
      before: { expiresOn: grant.expiresOn },
      after: { expiresOn },
    });
    return done({ token, expiresOn, name: grant.name });
  });
}
