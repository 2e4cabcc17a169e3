import type { Act } from "~/domain/act";
import { mayWorkOn } from "~/domain/plans/plan-work";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { followByTakingPart } from "~/store/follows/follow.write.server";
import { findMentions } from "~/store/people/nameable.server";
import { findPlanFactsIn } from "~/store/plans/plan-facts.queries.server";

/** A word on a plan, from those who have a part in it and those who lead the program. */
export async function commentOnPlan(
  act: Act,
  input: { code: string; text: string },
): Promise<Result<{ commentId: string }>> {
  const { viewer, now } = act;
  return commit(act, async (unit) => {
    const facts = await findPlanFactsIn(unit.db, viewer.workspaceId, input.code, now);
    if (!facts) return notFound("plan");
    if (!mayWorkOn(facts, viewer)) {
      return notPermitted(
        `Comments on ${facts.code} are written by those who have a part in it and by leaders.`,
      );
    }
    const mentionIds = await findMentions(unit.db, facts.workspaceId, input.text);
    const comment = await unit.db.comment.create({
      data: {
        id: newId(),
        workspaceId: facts.workspaceId,
        planId: facts.id,
        text: input.text,
        byId: viewer.personId,
        mentionIds,
        createdAt: now,
      },
    });
    await followByTakingPart(
      unit.db,
      { workspaceId: facts.workspaceId, personId: viewer.personId, noun: "plan", recordId: facts.id },
      now,
    );
    unit.log({
      noun: "comment",
      recordId: comment.id,
      planId: facts.id,
      verb: "commented",
      summary: `commented on ${facts.code}`,
      after: { commentId: comment.id, text: input.text, mentionIds },
    });
    return done({ commentId: comment.id });
  });
}
