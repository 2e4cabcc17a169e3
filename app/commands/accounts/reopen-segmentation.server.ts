import { WHO_APPROVES_SEGMENTATION } from "~/domain/accounts/segmentation";
import { canApproveSegmentation } from "~/domain/accounts/segmentation.access";
import { decideSegmentation } from "~/domain/accounts/segmentation-decision";
import type { Act } from "~/domain/act";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { findSegmentationFacts } from "~/store/accounts/segmentation.queries.server";
import { commit } from "~/store/commit.server";

/** The way back: an approved review becomes a draft again, with the reason on record. */
export async function reopenSegmentation(
  act: Act,
  input: { year: number; version: number; reason: string },
): Promise<Result<{ year: number }>> {
  const { viewer } = act;
  const review = await findSegmentationFacts(viewer, input.year);
  if (!review) return notFound("segmentation review");
  if (!canApproveSegmentation(viewer)) return notPermitted(WHO_APPROVES_SEGMENTATION);
  const decision = decideSegmentation(review, { type: "REOPEN", reason: input.reason });
  if (!decision.ok) return decision;
  return commit(act, async (unit) => {
    await unit.move(
      "segmentationReview",
      { id: review.id, version: input.version },
      { status: decision.status, approvedById: null, approvedAt: null },
    );
    unit.log({
      noun: "segmentation",
      recordId: review.id,
      verb: "reopened",
      summary: `took up the segmentation review of ${input.year} again`,
      before: { status: review.status },
      after: { status: decision.status, reason: input.reason },
    });
    return done({ year: input.year });
  });
}
