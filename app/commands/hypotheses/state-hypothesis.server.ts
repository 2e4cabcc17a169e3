import type { Act } from "~/domain/act";
import { canState, WHO_STATES } from "~/domain/hypotheses/hypothesis";
import type { HypothesisFields } from "~/domain/hypotheses/hypothesis.schema";
import { done, invalid, notPermitted, type Result } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { listReviewers } from "~/store/hypotheses/hypothesis.queries.server";

/** The question comes first: what is supposed, what for, and which data would prove it wrong. */
export async function stateHypothesis(
  act: Act,
  { key, ...fields }: HypothesisFields & { key?: string },
): Promise<Result<{ id: string }>> {
  const { viewer } = act;
  if (!canState(viewer)) return notPermitted(WHO_STATES);
  return commit(act, async (unit) => {
    // The form was sent twice: what it asked for is done already.
    const made = key ? await unit.db.hypothesis.findUnique({ where: { id: key } }) : null;
    if (made?.workspaceId === viewer.workspaceId) return done({ id: made.id });
    const reviewers = await listReviewers(viewer, unit.db);
    if (fields.reviewerId !== null && !reviewers.some((person) => person.id === fields.reviewerId))
      return invalid("Choose a reviewer who works here.", { reviewerId: ["Choose one of the list."] });
    const id = made ? newId() : (key ?? newId());
    await unit.db.hypothesis.create({
      data: {
        ...fields,
        id,
        workspaceId: viewer.workspaceId,
        createdById: viewer.personId,
        createdAt: act.now,
      },
    });
    unit.log({
      noun: "hypothesis",
      recordId: id,
      verb: "created",
      summary: `stated the hypothesis “${fields.statement}”`,
      after: fields,
    });
    return done({ id });
  });
}
