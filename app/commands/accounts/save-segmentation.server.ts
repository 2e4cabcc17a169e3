import { SEGMENTATION_QUESTIONS, WHO_WRITES_SEGMENTATION } from "~/domain/accounts/segmentation";
import { canWriteSegmentation } from "~/domain/accounts/segmentation.access";
import type { SaveSegmentation } from "~/domain/accounts/segmentation.schema";
import type { Act } from "~/domain/act";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { findSegmentationFacts } from "~/store/accounts/segmentation.queries.server";
import { commit } from "~/store/commit.server";

/** Keeps the three answers as they are; blanks may stay until it is to be approved. */
export async function saveSegmentation(
  act: Act,
  input: SaveSegmentation,
): Promise<Result<{ version: number }>> {
  const { viewer } = act;
  const review = await findSegmentationFacts(viewer, input.year);
  if (!review) return notFound("segmentation review");
  if (!canWriteSegmentation(viewer)) return notPermitted(WHO_WRITES_SEGMENTATION);
  if (review.status === "approved") {
    return notAllowedNow(
      `The review of ${input.year} is approved. Take it up again first, with a reason, to change its words.`,
    );
  }
  const { whoQualifies, whatChanges, howMeasured, version } = input;
  const words = { whoQualifies, whatChanges, howMeasured };
  const changed = SEGMENTATION_QUESTIONS.filter(({ key }) => review[key] !== words[key]).map(
    ({ key }) => key,
  );
  return commit(act, async (unit) => {
    const after = await unit.move(
      "segmentationReview",
      { id: review.id, version },
      // Saving without a change of words makes nobody a writer.
      changed.length > 0 ? { ...words, writtenById: viewer.personId } : {},
    );
    if (changed.length > 0) {
      unit.log({
        noun: "segmentation",
        recordId: review.id,
        verb: "changed",
        summary: `changed the segmentation review of ${input.year}`,
        before: Object.fromEntries(changed.map((key) => [key, review[key]])),
        after: Object.fromEntries(changed.map((key) => [key, words[key]])),
      });
    }
    return done({ version: after.version });
  });
}
