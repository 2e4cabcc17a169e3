import { caseCode } from "../cases/case";
import { planPath, taskPath } from "../plans/plan-places";
import type { LogLine } from "./log-line";
import type { NoticeKind } from "./notice";
import type { NoticeEvent, PlanMoved, TaskMoved } from "./notice-event";
import type { NoticeGround, NoticePlan, NoticeTask } from "./notice-ground";

/** Somebody who has to hear of an event, before it is asked whether they are there. */
export interface Hearer {
  personId: string;
  kind: NoticeKind;
  /** "you are its sponsor" */
  reason: string;
  /** A sentence without the actor. */
  title: string;
  text: string;
  href: string;
  about: string;
}

interface Words {
  title: string;
  text?: string;
  href: string;
  about: string;
}

/** One person stands in it once, with the first of their reasons: those who are meant come before those who look on. */
type Say = (
  personIds: string | null | readonly (string | null)[],
  kind: NoticeKind,
  reason: string,
  words?: Partial<Words>,
) => void;

/**
 * Who hears of what, and why: the one place that decides it. It names everybody an event concerns; who of them is
 * away, has left, does not want to hear it or did it themselves is the next question (see tell-hearers).
 */
export function hearersOf(event: NoticeEvent, line: LogLine, ground: NoticeGround): Hearer[] {
  const hearers = new Map<string, Hearer>();
  const usual = usualWords(event, line, ground);
  if (!usual) return [];
  const say: Say = (personIds, kind, reason, words = {}) => {
    for (const personId of Array.isArray(personIds) ? personIds : [personIds]) {
      if (!personId || hearers.has(personId)) continue;
      hearers.set(personId, { personId, kind, reason, text: "", ...usual, ...words });
    }
  };
  addHearers(event, line.actorId, ground, say);
  return [...hearers.values()];
}

/** The log's own sentence, and the place it speaks of; null where that is gone by now. */
function usualWords(event: NoticeEvent, line: LogLine, ground: NoticeGround): Words | null {
  const { plan, task, record } = ground;
  const title = line.summary;
  switch (event.what) {
    case "commented": {
      const place = task ? taskPath(task.id) : plan && planPath(plan.code);
      if (!place) return null;
      return {
        title,
        text: event.text,
        href: task ? `${place}#comment-${event.commentId}` : `${place}#comments`,
        about: task ? `task:${task.id}` : `plan:${plan?.id}`,
      };
    }
    case "handed-over":
      if (record) return { title, href: record.href, about: `${record.noun}:${record.id}` };
      if (task) return { title, href: taskPath(task.id), about: `task:${task.id}` };
      if (plan) return { title, href: planPath(plan.code), about: `plan:${plan.id}` };
      return { title, href: "/work", about: `${line.noun}:${line.recordId}` };
    case "task-given":
    case "task-moved":
      return task && { title, href: taskPath(task.id), about: `task:${task.id}` };
    case "case-given":
    case "record-moved":
      return record && { title, href: record.href, about: `${record.noun}:${record.id}` };
    case "cases-opened":
      return { title, href: "/cases", about: `${line.noun}:${line.recordId}` };
    case "deputy-named":
      return { title, href: `/absences/${line.recordId}`, about: `absence:${line.recordId}` };
    default: {
      if (task) return { title, href: taskPath(task.id), about: `task:${task.id}` };
      return plan && { title, href: planPath(plan.code), about: `plan:${plan.id}` };
    }
  }
}

function addHearers(event: NoticeEvent, actorId: string, ground: NoticeGround, say: Say): void {
  const { plan, task, record } = ground;
  switch (event.what) {
    case "plan-moved":
      if (plan) planMoved(event.move, event.words, plan, ground, say);
      return;
    case "plan-reopened":
      if (!plan) return;
      aroundPlan("plan", plan, ground, say, {
        href: planPath(event.successor || plan.code),
        text: plan.title,
      });
      return;
    case "verdict-signed":
      if (plan) aroundPlan("proof", plan, ground, say, { text: plan.title });
      return;
    case "relapsed":
      if (!plan) return;
      owners("proof", plan, say, { text: plan.title });
      say(ground.leaderIds, "proof", "you lead the program", { text: plan.title });
      aroundPlan("proof", plan, ground, say, { text: plan.title });
      return;
    case "feed-lost":
      if (plan) owners("proof", plan, say);
      return;
    case "move-requested":
      if (!plan) return;
      say(event.askedOfId, "request", "you were asked", {
        text: event.note,
        about: `request:${event.requestId}`,
      });
      return;
    case "date-requested":
      dateRequested(event, ground, say);
      return;
    case "move-answered":
    case "date-answered":
      say(ground.askedById, "answer", "you asked for it", { text: event.words });
      if (plan && event.what === "date-answered" && !task) {
        owners("plan", plan, say, { text: event.words });
        say(plan.involvedIds, "plan", "you have a part in it", { text: event.words });
        say(ground.followerIds, "plan", "you follow it", { text: event.words });
      }
      return;
    case "task-given":
      if (!task) return;
      say(event.toId, "assigned", "it is yours now", {
        ...(plan && { title: `gave you “${task.title}” of ${plan.code}` }),
        text: task.dueOn ? `Due ${task.dueOn}.` : "",
      });
      return;
    case "task-moved":
      if (plan && task) taskMoved(event.move, event.words, { plan, task, ground }, say);
      return;
    case "commented":
      commented(event, ground, say);
      return;
    case "case-given":
      if (!record) return;
      say(event.toId, "assigned", "it is yours now", { title: `gave you ${record.title}` });
      say(ground.followerIds, "plan", "you follow it");
      return;
    case "cases-opened":
      for (const [ownerId, numbers] of byOwner(event.cases)) {
        const [only, ...more] = numbers;
        say(ownerId, "assigned", "they came in for you", {
          title:
            more.length > 0
              ? `opened ${numbers.length} cases of yours`
              : `opened ${caseCode(only ?? 0)} for you`,
          ...(more.length === 0 && { href: `/cases/${only}` }),
        });
      }
      return;
    case "record-moved":
      if (!record) return;
      say(record.ownerId, "plan", record.noun === "case" ? "it is yours" : "you logged it");
      say(ground.followerIds, "plan", "you follow it");
      return;
    case "handed-over":
      say(event.toId, "assigned", "it is yours now");
      say(ground.followerIds, "plan", "you follow it");
      return;
    case "deputy-named": {
      const away = ground.people.get(event.personId)?.name ?? "somebody";
      say(event.deputyId, "assigned", "you stand in", {
        title:
          actorId === event.personId
            ? "will be away and named you as deputy"
            : `named you as deputy of ${away}`,
        text: `From ${event.fromDay} to ${event.toDay}.`,
      });
      say(event.personId, "time", "it is your absence");
      return;
    }
  }
}

const owners = (kind: NoticeKind, plan: NoticePlan, say: Say, words: Partial<Words> = {}): void => {
  say(plan.ownerId, kind, "you own it", words);
  say(plan.deputyId, kind, "you are its deputy", words);
};

/** Everybody who has to do with a plan, those who answer for it first. */
function aroundPlan(
  kind: NoticeKind,
  plan: NoticePlan,
  ground: NoticeGround,
  say: Say,
  words: Partial<Words> = {},
): void {
  owners(kind, plan, say, words);
  say(plan.sponsorId, kind, "you are its sponsor", words);
  say(plan.verifierId, kind, "you verify it", words);
  say(plan.involvedIds, kind, "you have a part in it", words);
  say(ground.followerIds, kind, "you follow it", words);
}

function planMoved(move: PlanMoved, said: string, plan: NoticePlan, ground: NoticeGround, say: Say): void {
  const words = { text: said || plan.title };
  switch (move) {
    case "submitted":
      say(plan.sponsorId, "approval", "you are its sponsor", {
        title: `sent ${plan.code} for your approval`,
        text: plan.title,
      });
      owners("plan", plan, say, words);
      say(ground.followerIds, "plan", "you follow it", words);
      return;
    case "returned":
      owners("answer", plan, say, words);
      say(ground.answeredIds, "answer", "you asked for it", words);
      say(ground.followerIds, "plan", "you follow it", words);
      return;
    case "approved":
      owners("answer", plan, say, words);
      say(ground.answeredIds, "answer", "you asked for it", words);
      aroundPlan("plan", plan, ground, say, words);
      return;
    default:
      say(ground.answeredIds, "answer", "you asked for it", words);
      aroundPlan("plan", plan, ground, say, words);
  }
}

/** Asked of the sponsor; of the leaders where none is named. For one task whoever answers for the plan decides. */
function dateRequested(
  event: Extract<NoticeEvent, { what: "date-requested" }>,
  { plan, task, leaderIds, followerIds }: NoticeGround,
  say: Say,
): void {
  if (!plan) return;
  const text = event.reason;
  if (task) {
    const asked = {
      title: `asks for a later day for “${task.title}” of ${plan.code}: ${event.toDay}`,
      text,
      about: `task-date:${event.dateMoveId}`,
    };
    say(plan.ownerId, "request", "you own its plan", asked);
    say(plan.deputyId, "request", "you are the deputy of its plan", asked);
    return;
  }
  const asked = {
    title: `asks you to move the end of ${plan.code} to ${event.toDay}`,
    text,
    about: `date-request:${event.dateMoveId}`,
  };
  if (plan.sponsorId) say(plan.sponsorId, "request", "you are its sponsor", asked);
  else say(leaderIds, "request", "you lead the program", asked);
  owners("plan", plan, say, { text });
  say(followerIds, "plan", "you follow it", { text });
}

interface TaskEvent {
  plan: NoticePlan;
  task: NoticeTask;
  ground: NoticeGround;
}

function taskMoved(move: TaskMoved, words: string, { plan, task, ground }: TaskEvent, say: Say): void {
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

function commented(
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

function byOwner(cases: readonly { number: number; ownerId: string }[]): Map<string, number[]> {
  const owned = new Map<string, number[]>();
  for (const { number, ownerId } of cases) owned.set(ownerId, [...(owned.get(ownerId) ?? []), number]);
  return owned;
}
