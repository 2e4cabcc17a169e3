import { type Gate, unmet } from "~/domain/gate";
import { addedDays, say, sayDue, times } from "~/domain/mail-acts/act-days";
import type { ActGround, ActPlan, ActTask } from "~/domain/mail-acts/act-ground";
import type { ActView } from "~/domain/mail-acts/act-view";
import { isPlainMove } from "~/domain/mail-acts/acts-for";
import type { MailAct } from "~/domain/mail-acts/mail-act";
import { HALT_REASON_LABELS, type HaltReason, PLAN_STATUS_LABELS } from "~/domain/plans/plan";
import type { PlanMoveEvent } from "~/domain/plans/plan-event";
import type { PlanFacts } from "~/domain/plans/plan-facts";
import { moveLabel, movesFor } from "~/domain/plans/plan-moves";
import { TASK_STATE_LABELS, taskPath } from "~/domain/tasks/task";
import { movesForTask } from "~/domain/tasks/task.machine";
import type { Viewer } from "~/domain/viewer";
import { type Day, daysBetween } from "~/shared/calendar";
import { database } from "../database.server";
import { findPlanFacts } from "../plans/plan-facts.queries.server";
import { aboutFunding } from "./about-funding.server";

interface Around {
  viewer: Viewer;
  at: Date;
  today: Day;
}

/** What an act's page says of the record itself: its name, its state, what is missing first. */
export async function aboutOf(ground: ActGround, act: MailAct, around: Around): Promise<Partial<ActView>> {
  switch (ground.on) {
    case "task":
      return aboutTask(ground.task, act, around);
    case "plan":
      return act === "approvePlan"
        ? aboutApproval(ground.plan, around)
        : aboutPlanDate(ground.plan, act, around);
    case "date":
      return aboutDate(ground, around);
    case "taskDate":
      return aboutTaskDate(ground, around);
    case "move":
      return aboutMove(ground, act, around);
    case "funding":
      return aboutFunding(ground, act, around);
    case "other":
      return { title: ground.title };
  }
}

async function aboutTask(task: ActTask, act: MailAct, { viewer, today }: Around): Promise<Partial<ActView>> {
  const event = act === "taskDone" ? "FINISH" : task.status === "blocked" ? "UNBLOCK" : "START";
  const move = movesForTask(task).find((each) => each.event === event);
  const asksMove = act === "taskDone" || act === "taskStarted";
  return {
    code: `${task.planCode} · task ${task.number}`,
    title: task.title,
    href: taskPath(task.id),
    version: asksMove ? task.version : null,
    goesOn: act === "taskStarted" && task.status === "blocked",
    evidenceRequired: act === "taskDone" && task.evidenceRequired && task.evidenceCount === 0,
    // A note or a file comes with this very form, so it does not stand in its way.
    missing: asksMove && move ? unmet(move.gates).filter(({ id }) => id !== "evidence") : [],
    lines: [
      { label: "Now", value: TASK_STATE_LABELS[task.status] },
      { label: "Due", value: sayDue(task.dueOn, viewer, today) },
      { label: "Part of", value: `${task.planCode}, ${await planTitle(viewer, task.id)}` },
    ],
    ...(act === "moreTime" && { form: "taskDate" as const }),
  };
}

async function planTitle(viewer: Viewer, taskId: string): Promise<string> {
  const row = await database().task.findFirst({
    where: { id: taskId, workspaceId: viewer.workspaceId },
    select: { plan: { select: { title: true } } },
  });
  return row ? `“${row.plan.title}”` : "";
}

const planHead = (plan: ActPlan): Pick<ActView, "code" | "title" | "href"> => ({
  code: plan.code,
  title: plan.title,
  href: `/plans/${plan.code}`,
});

const gatesOf = (facts: PlanFacts | null, viewer: Viewer, event: PlanMoveEvent): Gate[] =>
  facts ? (movesFor(facts, viewer).find((move) => move.event === event)?.missing ?? []) : [];

async function aboutApproval(plan: ActPlan, { viewer, at }: Around): Promise<Partial<ActView>> {
  const facts = await findPlanFacts(viewer, plan.id, at);
  return {
    ...planHead(plan),
    version: facts?.version ?? null,
    missing: gatesOf(facts, viewer, "APPROVE"),
    lines: [
      { label: "Now", value: PLAN_STATUS_LABELS[plan.status] },
      { label: "Owner", value: facts?.owner?.name ?? "nobody" },
      { label: "Start", value: say(facts?.startOn ?? null, viewer) },
      { label: "End", value: say(plan.endOn, viewer) },
      ...(facts ? [{ label: "Tasks", value: String(facts.tasks.length) }] : []),
    ],
  };
}

async function aboutPlanDate(
  plan: ActPlan,
  act: MailAct,
  { viewer, at, today }: Around,
): Promise<Partial<ActView>> {
  const facts = await findPlanFacts(viewer, plan.id, at);
  return {
    ...planHead(plan),
    ...(act === "moreTime" && { form: "planDate" as const }),
    lines: [
      { label: "Now", value: PLAN_STATUS_LABELS[plan.status] },
      { label: "End", value: sayDue(plan.endOn, viewer, today) },
      ...movedLines(facts, viewer),
      ...(act === "moreTime" && facts?.sponsor ? [{ label: "Answered by", value: facts.sponsor.name }] : []),
    ],
  };
}

function movedLines(facts: PlanFacts | null, viewer: Viewer): ActView["lines"] {
  if (!facts?.firstEndOn || !facts.endOn || facts.firstEndOn === facts.endOn) return [];
  const days = daysBetween(facts.firstEndOn, facts.endOn);
  return [
    {
      label: "First promised",
      value: `${say(facts.firstEndOn, viewer)}, ${Math.abs(days)} days ${days > 0 ? "earlier" : "later"}`,
    },
  ];
}

async function aboutDate(
  { plan, asked }: Extract<ActGround, { on: "date" }>,
  { viewer, at, today }: Around,
): Promise<Partial<ActView>> {
  const facts = await findPlanFacts(viewer, plan.id, at);
  const row = await database().dateMove.findUnique({
    where: { id: asked.id },
    select: { reason: true, reasonKind: true, fromDay: true },
  });
  const kind = row?.reasonKind ? HALT_REASON_LABELS[row.reasonKind as HaltReason] : "";
  const earlierMoves = await database().dateMove.count({ where: { planId: plan.id, status: "accepted" } });
  return {
    ...planHead(plan),
    quote: { by: asked.byName, text: [kind && `${kind}.`, row?.reason].filter(Boolean).join(" ") },
    lines: [
      { label: "Now", value: PLAN_STATUS_LABELS[plan.status] },
      { label: "End now", value: sayDue(plan.endOn, viewer, today) },
      { label: "Asked for", value: `${say(asked.toDay, viewer)}${addedDays(plan.endOn, asked.toDay)}` },
      ...movedLines(facts, viewer),
      { label: "Moved before", value: earlierMoves === 0 ? "never" : times(earlierMoves) },
    ],
  };
}

async function aboutTaskDate(
  { task, asked }: Extract<ActGround, { on: "taskDate" }>,
  { viewer, today }: Around,
): Promise<Partial<ActView>> {
  const row = await database().taskDateMove.findUnique({
    where: { id: asked.id },
    select: { reason: true },
  });
  return {
    code: `${task.planCode} · task ${task.number}`,
    title: task.title,
    href: taskPath(task.id),
    quote: { by: asked.byName, text: row?.reason ?? "" },
    lines: [
      { label: "Now", value: TASK_STATE_LABELS[task.status] },
      { label: "Due", value: sayDue(task.dueOn, viewer, today) },
      { label: "Asked for", value: `${say(asked.toDay, viewer)}${addedDays(task.dueOn, asked.toDay)}` },
    ],
  };
}

async function aboutMove(
  { plan, asked }: Extract<ActGround, { on: "move" }>,
  act: MailAct,
  { viewer, at }: Around,
): Promise<Partial<ActView>> {
  const facts = await findPlanFacts(viewer, plan.id, at);
  const row = await database().moveRequest.findUnique({
    where: { id: asked.id },
    select: { note: true },
  });
  const label = moveLabel(asked.event);
  const makes = act === "makeMove";
  return {
    ...planHead(plan),
    ...(makes && { asks: `${label}: do what you are asked?`, button: label }),
    move: makes && isPlainMove(asked.event) ? { event: asked.event, planId: plan.id } : null,
    version: makes ? (facts?.version ?? null) : null,
    missing: makes ? gatesOf(facts, viewer, asked.event) : [],
    quote: { by: asked.byName, text: row?.note || `Asks you to ${label.toLowerCase()}.` },
    lines: [
      { label: "Now", value: PLAN_STATUS_LABELS[plan.status] },
      { label: "Asked for", value: label },
      { label: "End", value: say(plan.endOn, viewer) },
    ],
  };
}
