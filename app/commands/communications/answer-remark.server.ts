import type { Act } from "~/domain/act";
import type { RemarkAnswer } from "~/domain/communications/message-review.schema";
import { mayRemark, WHO_REMARKS } from "~/domain/communications/remark.rules";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { findMessageFacts } from "~/store/communications/message-facts.queries.server";
import { findRemark } from "~/store/communications/remark.queries.server";

/** Says something under a remark. */
export async function answerRemark(
  act: Act,
  input: RemarkAnswer & { code: string; remarkId: string },
): Promise<Result<{ id: string; code: string }>> {
  const { viewer, now } = act;
  return commit(act, async (unit) => {
    const facts = await findMessageFacts(viewer, input.code, now, unit.db);
    const remark = facts && (await findRemark(unit.db, facts, input.remarkId));
    if (!facts || !remark) return notFound("remark");
    if (!mayRemark(viewer, facts)) return notPermitted(WHO_REMARKS);
    const id = newId();
    await unit.db.passageRemark.create({
      data: {
        id,
        workspaceId: viewer.workspaceId,
        communicationAudienceId: remark.versionId,
        field: remark.field,
        text: input.text,
        answersId: remark.id,
        byId: viewer.personId,
        at: now,
      },
    });
    unit.log({
      noun: "communication",
      recordId: facts.id,
      planId: facts.about?.kind === "plan" ? facts.about.id : null,
      verb: "answered",
      summary: `answered a remark on ${facts.code} for ${remark.version.audience}`,
      after: { audience: remark.version.audience, text: input.text, answersRemark: true, toId: remark.byId },
    });
    return done({ id, code: facts.code });
  });
}
