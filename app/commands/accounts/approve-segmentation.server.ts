import { segmentationGates, WHO_APPROVES_SEGMENTATION } from "~/domain/accounts/segmentation";
import { canApproveSegmentation } from "~/domain/accounts/segmentation.access";
import { decideSegmentation } from "~/domain/accounts/segmentation-decision";
import type { Act } from "~/domain/act";
import { unmet } from "~/domain/gate";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { findSegmentationFacts } from "~/store/accounts/segmentation.queries.server";
import { commit } from "~/store/commit.server";

/** Approves a year's review with all three answers, by somebody who did not write it. */
export async function approveSegmentation(
  act: Act,
  input: { year: number; version: number },
): Promise<Result<{ year: number }>> {
  const { viewer } = act;
  const review = await findSegmentationFacts(viewer, input.year);
  if (!review) return notFound("segmentation review");
  if (!canApproveSegmentation(viewer)) {
    return notPermitted(WHO_APPROVES_SEGMENTATION, unmet(segmentationGates(review)));
  }
  const decision = decideSegmentation(review, { type: "APPROVE" });
  if (!decision.ok) return decision;
  return commit(act, async (unit) => {
    await unit.move(
      "segmentationReview",
      { id: review.id, version: input.version },
      { status: decision.status, approvedById: viewer.personId, approvedAt: act.now },
    );
    unit.log({
      noun: "segmentation",
      recordId: review.id,
      verb: "approved",
      summary: `approved the segmentation review of ${input.year}`,
      before: { status: review.status },
      after: { status: decision.status },
    });
    return done({ year: input.year });
  });
}
