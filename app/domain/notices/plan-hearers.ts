import type { Say, Words } from "./hearer";
import type { NoticeKind } from "./notice";
import type { NoticeEvent, PlanMoved, PlanPart } from "./notice-event";
import type { NoticeGround, NoticePlan } from "./notice-ground";

const PART_WORDS: Record<PlanPart, string> = {
  owner: "made you the owner of",
  sponsor: "named you as sponsor of",
  verifier: "named you to verify",
  deputy: "named you as deputy on",
  involved: "gave you a part in",
};

const PART_REASONS: Record<PlanPart, string> = {
  owner: "you own it now",
  sponsor: "you are its sponsor now",
  verifier: "you verify it now",
  deputy: "you are its deputy now",
  involved: "you have a part in it now",
};

export function partsGiven(
  parts: readonly { toId: string; part: PlanPart }[],
  plan: NoticePlan,
  say: Say,
): void {
  for (const { toId, part } of parts) {
    say(toId, "assigned", PART_REASONS[part], {
      title: `${PART_WORDS[part]} ${plan.code}`,
      text: plan.title,
    });
  }
}

/** Those who answer for a plan. */
export const owners = (kind: NoticeKind, plan: NoticePlan, say: Say, words: Partial<Words> = {}): void => {
  say(plan.ownerId, kind, "you own it", words);
  say(plan.deputyId, kind, "you are its deputy", words);
};

/** Everybody who has to do with a plan, those who answer for it first. */
export function aroundPlan(
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

export function planMoved(
  move: PlanMoved,
  said: string,
  plan: NoticePlan,
  ground: NoticeGround,
  say: Say,
): void {
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
      say(
        ground.answered.map(({ personId }) => personId),
        "answer",
        "you asked for it",
        words,
      );
      say(ground.followerIds, "plan", "you follow it", words);
      return;
    case "approved":
      owners("answer", plan, say, words);
      say(
        ground.answered.map(({ personId }) => personId),
        "answer",
        "you asked for it",
        words,
      );
      aroundPlan("plan", plan, ground, say, words);
      return;
    default:
      say(
        ground.answered.map(({ personId }) => personId),
        "answer",
        "you asked for it",
        words,
      );
      aroundPlan("plan", plan, ground, say, words);
  }
}

/** Asked of the sponsor; of the leaders where none is named. For one task whoever answers for the plan decides. */
export function dateRequested(
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
