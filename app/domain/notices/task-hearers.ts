import { taskPath } from "../plans/plan-places";
import type { Say } from "./hearer";
import type { NoticeEvent, TaskMoved } from "./notice-event";
import type { NoticeGround, NoticePlan, NoticeTask } from "./notice-ground";

interface TaskEvent {
  plan: NoticePlan;
  task: NoticeTask;
  ground: NoticeGround;
}

export function taskMoved(move: TaskMoved, words: string, { plan, task, ground }: TaskEvent, say: Say): void {
  const text = { text: words || (move === "blocked" ? task.blockedReason : "") };
  const name = `“${task.title}” of ${plan.code}`;
  if (move === "blocked") {
    say(task.waitingForId, "request", "it waits for you", { ...text, title: `waits for you with ${name}` });
  }
  if (move === "done") {
    for (const next of task.freed) {
      say(next.assigneeId, "task", "your task waited for it", {
        title: `finished ${name}: yours, “${next.title}”, can begin`,
        href: taskPath(next.id),
      });
    }
  }
  if (move === "reopened") {
    say(task.assigneeId, "assigned", "it is yours", { ...text, title: `reopened ${name}` });
  } else {
    say(task.assigneeId, "task", "it is yours", text);
  }
  say(plan.ownerId, "task", "you own its plan", text);
  say(plan.deputyId, "task", "you are the deputy of its plan", text);
  say(ground.followerIds, "task", "you follow it", text);
}

export function commented(
  event: Extract<NoticeEvent, { what: "commented" }>,
  { plan, task, followerIds }: NoticeGround,
  say: Say,
): void {
  const place = task ? `“${task.title}”${plan ? ` of ${plan.code}` : ""}` : (plan?.code ?? "");
  say(event.mentionIds, "mention", "you were named", { title: `named you in a comment on ${place}` });
  if (!event.isNew) return;
  if (task) say(task.assigneeId, "comment", "it is yours");
  if (plan) {
    say(plan.ownerId, "comment", task ? "you own its plan" : "you own it");
    say(plan.deputyId, "comment", task ? "you are the deputy of its plan" : "you are its deputy");
  }
  say(followerIds, "comment", "you follow it");
}
