import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { type GrantInput, refusedUntil } from "~/domain/tasks/grant.schema";
import { MAX_LINKS } from "~/domain/tasks/guest";
import { isOpenTask } from "~/domain/tasks/task";
import { taskPlanSubject } from "~/domain/tasks/task.access";
import { planIsOpen } from "~/domain/tasks/task.rules";
import { type Day, dayIn } from "~/shared/calendar";
import { hashToken, newId, newToken } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { findTaskForMove } from "~/store/tasks/task-facts.server";
import { writeTaskLinkLetter } from "~/store/tasks/task-link-letter.server";

export interface SharedTask {
  grantId: string;
  /** Told this once; only its fingerprint is kept. */
  token: string;
  expiresOn: string;
}

/** Gives one task to somebody without an account, by a link that ends by itself. */
export function shareTask(act: Act, input: GrantInput & { taskId: string }): Promise<Result<SharedTask>> {
  const { viewer, now } = act;
  return commit(act, async (unit) => {
    const task = await findTaskForMove(unit.db, viewer, input.taskId);
    if (!task) return notFound("task");
    if (!can(viewer, "plan.edit", taskPlanSubject(task))) {
      return notPermitted(
        `Whom a task of ${task.planCode} is given to outside is said by its owner or a leader.`,
      );
    }
    const open = planIsOpen(task);
    if (!open.met) return notAllowedNow(`${open.detail}.`);
    if (!isOpenTask(task.status)) {
      return notAllowedNow(`“${task.title}” is ${task.status}. Reopen it before you give it to somebody.`);
    }
    const workspace = await unit.db.workspace.findUniqueOrThrow({
      where: { id: viewer.workspaceId },
      select: { timeZone: true },
    });
    const today = dayIn(now, workspace.timeZone);
    const refused = refusedUntil(input.expiresOn as Day, today, viewer.locale);
    if (refused) return invalid(refused, { expiresOn: [refused] });
    const links = await unit.db.taskGrant.findMany({
      where: { taskId: task.id, revokedAt: null, expiresOn: { gte: today } },
      select: { email: true, name: true },
    });
    const known = links.find(({ email }) => email === input.email);
    if (known) {
      const message = `${known.name} has a link to this task already. Renew it, or end it first.`;
      return invalid(message, { email: [message] });
    }
    if (links.length >= MAX_LINKS) {
      return notAllowedNow(`${MAX_LINKS} people outside have a link to this task. End one of them first.`);
    }
    const token = newToken();
    const grant = await unit.db.taskGrant.create({
      data: {
        id: newId(),
        workspaceId: viewer.workspaceId,
        taskId: task.id,
        name: input.name,
        email: input.email,
        tokenHash: hashToken(token),
        expiresOn: input.expiresOn,
        createdById: viewer.personId,
        createdAt: now,
      },
    });
    if (input.letter) await writeTaskLinkLetter(unit, act, { ...grant, dueOn: task.dueOn, token });
    unit.log({
      noun: "task-link",
      recordId: task.id,
      planId: task.planId,
      verb: "shared",
      summary: `gave task ${task.number} “${task.title}” of ${task.planCode} to ${input.name} outside, by a link until ${input.expiresOn}`,
      after: { grantId: grant.id, name: input.name, email: input.email, expiresOn: input.expiresOn },
    });
    return done({ grantId: grant.id, token, expiresOn: input.expiresOn });
  });
}
