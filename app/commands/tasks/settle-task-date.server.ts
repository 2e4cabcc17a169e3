import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { taskPlanSubject } from "~/domain/tasks/task.access";
import { dateNotMovable } from "~/domain/tasks/task-date";
import { commit } from "~/store/commit.server";
import { settlePlan } from "~/store/plans/plan-settling.server";
import { findTaskForMove } from "~/store/tasks/task-facts.server";

/** Accepts or declines a later day of a task. Only an accepted one moves it. */
export function settleTaskDate(
  act: Act,
  input: { dateMoveId: string; answer: "accepted" | "declined"; text?: string },
): Promise<Result<{ taskId: string; title: string; toDay: string }>> {
  const { viewer, now } = act;
  return commit(act, async (unit) => {
    const asked = await unit.db.taskDateMove.findFirst({
      where: { id: input.dateMoveId, workspaceId: viewer.workspaceId },
    });
    const task = asked && (await findTaskForMove(unit.db, viewer, asked.taskId));
    if (!asked || !task) return notFound("date request");
    if (!can(viewer, "plan.edit", taskPlanSubject(task)) || asked.requestedById === viewer.personId) {
      return notPermitted(
        `A later day is accepted by the owner of ${task.planCode}, their deputy or a leader, and never by whoever asked.`,
      );
    }
    if (asked.status !== "requested") return notAllowedNow(`This request was ${asked.status} already.`);
    const accepted = input.answer === "accepted";
    const text = input.text ?? "";
    const blocked = accepted ? dateNotMovable(task) : null;
    if (blocked) return notAllowedNow(blocked);
    if (!accepted && text === "") {
      return invalid("Say why the old day stays; whoever asked reads it.", {
        text: ["Say why the old day stays."],
      });
    }
    const { count } = await unit.db.taskDateMove.updateMany({
      where: { id: asked.id, status: "requested" },
      data: {
        status: input.answer,
        answer: text,
        agreedById: viewer.personId,
        agreedAt: now,
        version: { increment: 1 },
      },
    });
    if (count === 0) return notAllowedNow("Somebody else answered this request meanwhile.");
    if (accepted) {
      await unit.move("task", { id: task.id, version: task.version }, { dueOn: asked.toDay, updatedAt: now });
      await settlePlan(unit, task.planId, { edited: "assign" });
    }
    const what = `task ${task.number} “${task.title}” of ${task.planCode}`;
    unit.log({
      noun: "task",
      recordId: task.id,
      planId: task.planId,
      verb: input.answer,
      summary: accepted
        ? `accepted that the due date of ${what} moves from ${asked.fromDay} to ${asked.toDay}`
        : `declined to move the due date of ${what} to ${asked.toDay}`,
      before: { dueOn: task.dueOn },
      after: {
        dateMoveId: asked.id,
        dueOn: accepted ? asked.toDay : task.dueOn,
        reason: asked.reason,
        answer: text,
      },
    });
    return done({ taskId: task.id, title: task.title, toDay: asked.toDay });
  });
}
