import type { Act } from "~/domain/act";
import { canEditHypothesis, WHO_EDITS } from "~/domain/hypotheses/hypothesis";
import type { HypothesisFields } from "~/domain/hypotheses/hypothesis.schema";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { findHypothesisForChange, listReviewers } from "~/store/hypotheses/hypothesis.queries.server";

/** Only while it is open: what was judged stays what was judged. */
export async function editHypothesis(
  act: Act,
  { id, version, ...fields }: HypothesisFields & { id: string; version: number },
): Promise<Result<{ id: string }>> {
  return commit(act, async (unit) => {
    const before = await findHypothesisForChange(act.viewer, id, unit.db);
    if (!before) return notFound("hypothesis");
    if (!canEditHypothesis(act.viewer, before)) return notPermitted(WHO_EDITS);
    if (before.verdict !== "open")
      return notAllowedNow("A hypothesis with a verdict stays as it was judged. Open it again first.");
    const reviewers = await listReviewers(act.viewer, unit.db);
    const isKept = fields.reviewerId === before.reviewerId;
    if (fields.reviewerId !== null && !isKept && !reviewers.some((person) => person.id === fields.reviewerId))
      return invalid("Choose a reviewer who works here.", { reviewerId: ["Choose one of the list."] });
    await unit.move("hypothesis", { id, version }, fields);
    const { statement, goal, dataNeeded, reviewerId } = before;
    unit.log({
      noun: "hypothesis",
      recordId: id,
      verb: "changed",
      summary: `changed the hypothesis “${fields.statement}”`,
      before: { statement, goal, dataNeeded, reviewerId },
      after: fields,
    });
    return done({ id });
  });
}
