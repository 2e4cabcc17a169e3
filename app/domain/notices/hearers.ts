import { caseCode } from "../cases/case";
import { messagePath } from "../communications/message-places";
import { questionPath } from "../communications/questions";
import { pilotPath } from "../pilots/pilot-places";
import { handsPath } from "../pilots/spread-places";
import { planPath, taskPath } from "../plans/plan-places";
import type { Hearer, Say, Words } from "./hearer";
import type { LogLine } from "./log-line";
import { messageHearers } from "./message-hearers";
import type { NoticeEvent } from "./notice-event";
import type { NoticeGround } from "./notice-ground";
import { pilotHearers } from "./pilot-hearers";
import { aroundPlan, dateRequested, owners, partsGiven, planMoved } from "./plan-hearers";
import { commented, taskMoved } from "./task-hearers";

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
  const { plan, task, record, pilot } = ground;
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
      if (pilot) return { title, href: pilotPath(pilot.code), about: `pilot:${pilot.id}` };
      return { title, href: "/work", about: `${line.noun}:${line.recordId}` };
    case "task-given":
    case "task-moved":
      return task && { title, href: taskPath(task.id), about: `task:${task.id}` };
    case "case-given":
    case "record-moved":
      return record && { title, href: record.href, about: `${record.noun}:${record.id}` };
    case "funding-asked":
    case "funding-answered":
    case "funding-withdrawn":
    case "replication-asked":
    case "replication-answered":
    case "hand-raised":
    case "pilot-moved":
    case "pilot-ended":
    case "pilot-decided":
      return pilot && { title, href: pilotPath(pilot.code), about: `pilot:${pilot.id}` };
    case "message-submitted":
    case "message-returned":
    case "message-approved":
    case "message-withdrawn":
    case "message-remarked":
    case "remark-answered":
      return reviewedWords(title, ground);
    case "hand-answered":
      return { title, href: handsPath(pilot?.code ?? null), about: `hand-raiser:${line.recordId}` };
    case "message-asked":
    case "message-answered":
      return (
        ground.message && {
          title,
          href: questionPath(ground.message.code, event.questionId),
          about: `message-question:${event.questionId}`,
        }
      );
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

function reviewedWords(title: string, { reviewed }: NoticeGround): Words | null {
  if (!reviewed) return null;
  const { id, code, subject } = reviewed;
  return { title, text: subject, href: messagePath(code), about: `message:${id}` };
}

function addHearers(event: NoticeEvent, actorId: string, ground: NoticeGround, say: Say): void {
  const { plan, task, record, pilot } = ground;
  switch (event.what) {
    case "plan-moved":
      if (plan) planMoved(event.move, event.words, plan, ground, say);
      return;
    case "parts-given":
      if (plan) partsGiven(event.parts, plan, say);
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
    case "date-withdrawn":
      // What was asked is asked no more: see settled.ts.
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
    case "funding-asked":
    case "funding-answered":
    case "funding-withdrawn":
    case "replication-asked":
    case "replication-answered":
    case "hand-raised":
    case "pilot-moved":
    case "pilot-ended":
    case "pilot-decided":
      if (pilot) pilotHearers(event, pilot, ground, say);
      return;
    case "message-asked": {
      const { message } = ground;
      if (!message) return;
      say(message.ownIds, "request", "it is about what is yours", { text: event.text });
      say(message.createdById, "request", "you wrote it", { text: event.text });
      say(ground.leaderIds, "plan", "you lead the program", { text: event.text });
      return;
    }
    case "message-answered":
      // What was asked is asked no more: see settled.ts.
      return;
    case "message-submitted":
    case "message-returned":
    case "message-approved":
    case "message-withdrawn":
    case "message-remarked":
    case "remark-answered":
      if (ground.reviewed) messageHearers(event, ground.reviewed, ground, say);
      return;
    case "hand-answered":
      say(event.toId, "answer", "you raised your hand", { text: event.words });
      return;
    case "record-moved":
      if (!record) return;
      say(record.ownerId, "plan", record.noun === "finding" ? "you logged it" : "it is yours");
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

function byOwner(cases: readonly { number: number; ownerId: string }[]): Map<string, number[]> {
  const owned = new Map<string, number[]>();
  for (const { number, ownerId } of cases) owned.set(ownerId, [...(owned.get(ownerId) ?? []), number]);
  return owned;
}
