import * as z from "zod";
import { storableText } from "../activity/activity";
import { notAllowedNow, type Refusal } from "../refusal";
import { isOpen, PLAN_STATUS_LABELS } from "./plan";
import { GOAL_LIMIT } from "./plan.schema";
import type { PlanFacts } from "./plan-facts";

const STALE_PAGE = "This page is missing the version it was read at; reload it.";

export const goalSchema = z.object({
  version: z.coerce.number({ error: STALE_PAGE }).int(STALE_PAGE).min(1, STALE_PAGE),
  goal: z
    .string({ error: "Write this as text." })
    .trim()
    .overwrite(storableText)
    .max(GOAL_LIMIT, `At most ${GOAL_LIMIT} characters, please; shorten it.`)
    .default(""),
});
export type NameGoal = z.output<typeof goalSchema>;

/** Null while the goal may still be named; it is no promise, so an approved plan may find one as well. */
export function goalRefusal(facts: PlanFacts): { ok: false; refusal: Refusal } | null {
  if (!isOpen(facts.status)) return notAllowedNow(`${facts.code} is over: it stays as it was.`);
  if (facts.status === "inReview" || (facts.status === "onHold" && facts.heldFrom === "inReview")) {
    return notAllowedNow(
      `${facts.code} is “${PLAN_STATUS_LABELS[facts.status]}”: what a reviewer reads does not change under their eyes.`,
    );
  }
  return null;
}
