import { type Gate, unmet } from "~/domain/gate";
import type { ActGround, ActPlan, ActTask } from "~/domain/mail-acts/act-ground";
import { itemOf, whyNot } from "~/domain/mail-acts/act-standing";
import type { ActForm, ActView } from "~/domain/mail-acts/act-view";
import { ACT_WORDS } from "~/domain/mail-acts/act-words";
import { isPlainMove } from "~/domain/mail-acts/acts-for";
import { MAIL_ACT_KINDS, type MailAct } from "~/domain/mail-acts/mail-act";
import { HALT_REASON_LABELS, type HaltReason, PLAN_STATUS_LABELS } from "~/domain/plans/plan";
import type { PlanMoveEvent } from "~/domain/plans/plan-event";
import type { PlanFacts } from "~/domain/plans/plan-facts";
import { moveLabel, movesFor } from "~/domain/plans/plan-moves";
import { ACKNOWLEDGED_DAYS, LONGEST_ACKNOWLEDGED } from "~/domain/reminders/acknowledgement";
import { TASK_STATE_LABELS, taskPath } from "~/domain/tasks/task";
import { movesForTask } from "~/domain/tasks/task.machine";
import type { Viewer } from "~/domain/viewer";
import { addDays, type Day, daysBetween, formatDay, later } from "~/shared/calendar";
import { database } from "../database.server";
import { findPlanFacts } from "../plans/plan-facts.queries.server";
import { findWorkspaceDay } from "../tasks/task-date.queries.server";
import { listActGrounds } from "./act-ground.server";
import type { KeptActLink } from "./act-link.server";

const FORMS: Partial<Record<MailAct, ActForm>> = {
  taskDone: "evidence",
  acknowledge: "acknowledge",
  declineTaskDate: "words",
  declineDate: "words",
  declineMove: "words",
};

/** A year ahead at most: whoever needs more plans anew. */
const FURTHEST = 366;

/** Everything the page of one act shows, asked anew each time: the letter may have lain for days. */
export async function findActView(link: KeptActLink, viewer: Viewer, at: Date): Promise<ActView> {
  const db = database();
  const item = itemOf(link.act, link.subject);
  const grounds = await listActGrounds(db, viewer.workspaceId, [{ item, title: link.title }]);
  const ground = grounds.get(item) ?? null;
  const today = await findWorkspaceDay(db, viewer.workspaceId, at);
  const { asks, button, means } = ACT_WORDS[link.act];
  const bare: ActView = {
    act: link.act,
    asks,
    button,
    means,
    code: "",
    title: "",
    href: "/work",
    lines: [],
    quote: null,
    missing: [],
    stands: whyNot(ground, link.act, viewer) ?? (await saidAlready(link, ground, viewer, today)),
    form: FORMS[link.act] ?? "none",
    evidenceRequired: false,
    days: daysOf(link.act, ground, today),
    signIn: MAIL_ACT_KINDS[link.act].signIn,
    version: null,
    goesOn: false,
    move: null,
  };
  return ground ? { ...bare, ...(await aboutOf(ground, link, viewer, at)) } : bare;
}

/** To say the same once more changes nothing; of a day that has moved since it says nothing either. */
async function saidAlready(
  { act, subject }: KeptActLink,
  ground: ActGround | null,
  viewer: Viewer,
  today: Day,
): Promise<string | null> {
  if (act !== "acknowledge") return null;
  const { workspaceId, personId } = viewer;
  const due = dueOf(ground);
  const said = await database().acknowledgement.findFirst({
    where: {
      workspaceId,
      personId,
      item: subject,
      withdrawnAt: null,
      untilDay: { gt: today },
      ...(due && { dueDay: due }),
    },
    select: { untilDay: true },
  });
  return said && `You said so already; reminders rest until ${say(said.untilDay as Day, viewer)}.`;
}

const dueOf = (ground: ActGround | null): Day | null =>
  ground?.on === "task" ? ground.task.dueOn : ground?.on === "plan" ? ground.plan.endOn : null;

function daysOf(act: MailAct, ground: ActGround | null, today: Day): ActView["days"] {
  if (act === "acknowledge") {
    return {
      min: addDays(today, 1),
      max: addDays(today, LONGEST_ACKNOWLEDGED),
      usual: addDays(today, ACKNOWLEDGED_DAYS),
    };
  }
  if (act !== "moreTime") return null;
  const min = later(addDays(dueOf(ground) ?? today, 1), today);
  return { min, max: addDays(later(min, today), FURTHEST), usual: "" };
}

async function aboutOf(
  ground: ActGround,
  link: KeptActLink,
  viewer: Viewer,
  at: Date,
): Promise<Partial<ActView>> {
  switch (ground.on) {
    case "task":
      return aboutTask(ground.task, link.act, viewer);
    case "plan":
      return link.act === "approvePlan"
        ? aboutApproval(ground.plan, viewer, at)
        : aboutPlanDate(ground.plan, viewer, at, link.act);
    case "date":
      return aboutDate(ground, viewer, at);
    case "taskDate":
      return aboutTaskDate(ground, viewer);
    case "move":
      return aboutMove(ground, link.act, viewer, at);
    case "other":
      return { title: ground.title };
  }
}

const say = (day: Day | null, viewer: Viewer, none = "none"): string =>
  day ? formatDay(day, viewer.locale) : none;

async function aboutTask(task: ActTask, act: MailAct, viewer: Viewer): Promise<Partial<ActView>> {
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
      { label: "Due", value: say(task.dueOn, viewer) },
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

async function aboutApproval(plan: ActPlan, viewer: Viewer, at: Date): Promise<Partial<ActView>> {
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
  viewer: Viewer,
  at: Date,
  act: MailAct,
): Promise<Partial<ActView>> {
  const facts = await findPlanFacts(viewer, plan.id, at);
  return {
    ...planHead(plan),
    ...(act === "moreTime" && { form: "planDate" as const }),
    lines: [
      { label: "Now", value: PLAN_STATUS_LABELS[plan.status] },
      { label: "End", value: say(plan.endOn, viewer) },
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
  viewer: Viewer,
  at: Date,
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
      { label: "The end that holds", value: say(plan.endOn, viewer) },
      { label: "Asked for", value: `${say(asked.toDay, viewer)}${addedDays(plan.endOn, asked.toDay)}` },
      ...movedLines(facts, viewer),
      { label: "Moved before", value: earlierMoves === 0 ? "never" : times(earlierMoves) },
    ],
  };
}

const times = (count: number): string => (count === 1 ? "once" : `${count} times`);

function addedDays(from: Day | null, to: Day): string {
  if (!from) return "";
  const days = daysBetween(from, to);
  return `, ${Math.abs(days)} ${Math.abs(days) === 1 ? "day" : "days"} ${days >= 0 ? "later" : "earlier"}`;
}

async function aboutTaskDate(
  { task, asked }: Extract<ActGround, { on: "taskDate" }>,
  viewer: Viewer,
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
      { label: "Due", value: say(task.dueOn, viewer) },
      { label: "Asked for", value: `${say(asked.toDay, viewer)}${addedDays(task.dueOn, asked.toDay)}` },
    ],
  };
}

async function aboutMove(
  { plan, asked }: Extract<ActGround, { on: "move" }>,
  act: MailAct,
  viewer: Viewer,
  at: Date,
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
