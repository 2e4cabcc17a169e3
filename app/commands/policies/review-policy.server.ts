import type { Act } from "~/domain/act";
import { usualNextReview } from "~/domain/policies/policy";
import { canReviewPolicy, WHO_REVIEWS_POLICIES } from "~/domain/policies/policy.access";
import type { PolicyReview } from "~/domain/policies/policy.schema";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { dayIn } from "~/shared/calendar";
import { commit } from "~/store/commit.server";
import { findTimeZone } from "~/store/surveys/time-zone.queries.server";

/** Answers the one question: would a customer feel good about this policy? A "no" is laid before the weekly triage. */
export async function reviewPolicy(
  act: Act,
  input: PolicyReview & { id: string },
): Promise<Result<{ feelsGood: boolean; name: string }>> {
  const { viewer } = act;
  const today = dayIn(act.now, await findTimeZone(viewer.workspaceId));
  if (input.nextReviewOn !== null && input.nextReviewOn <= today)
    return invalid("The next review lies ahead.", { nextReviewOn: ["Choose a day after today."] });
  return commit(act, async (unit) => {
    const policy = await unit.db.policy.findFirst({
      where: { workspaceId: viewer.workspaceId, id: input.id },
    });
    if (!policy) return notFound("policy");
    if (!canReviewPolicy(viewer, policy)) return notPermitted(WHO_REVIEWS_POLICIES);
    if (policy.retiredAt) return notAllowedNow("This policy is retired. Bring it back before reviewing it.");
    const feelsGood = input.feelsGood === "yes";
    const change = {
      feelsGood,
      why: input.why,
      reviewedOn: today,
      nextReviewOn: input.nextReviewOn ?? usualNextReview(today),
    };
    await unit.move("policy", { id: policy.id, version: input.version }, change);
    unit.log({
      noun: "policy",
      recordId: policy.id,
      verb: "reviewed",
      summary: `reviewed the policy “${policy.name}”: a customer would ${feelsGood ? "" : "not "}feel good about it`,
      before: { feelsGood: policy.feelsGood, why: policy.why, reviewedOn: policy.reviewedOn },
      after: change,
    });
    return done({ feelsGood, name: policy.name });
  });
}
