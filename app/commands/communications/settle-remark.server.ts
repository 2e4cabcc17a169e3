import type { Act } from "~/domain/act";
import type { RemarkSettling } from "~/domain/communications/message-review.schema";
import { maySettleRemark, WHO_SETTLES_REMARKS } from "~/domain/communications/remark.rules";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { findMessageFacts } from "~/store/communications/message-facts.queries.server";
import { findRemark } from "~/store/communications/remark.queries.server";

/** Calls a remark settled, or opens it again. */
export async function settleRemark(
  act: Act,
  input: RemarkSettling & { code: string; remarkId: string },
): Promise<Result<{ code: string; version: number; left: number }>> {
  const { viewer, now } = act;
  return commit(act, async (unit) => {
    const facts = await findMessageFacts(viewer, input.code, now, unit.db);
    const remark = facts && (await findRemark(unit.db, facts, input.remarkId));
    if (!facts || !remark) return notFound("remark");
    if (!maySettleRemark(viewer, facts, remark.version, remark)) return notPermitted(WHO_SETTLES_REMARKS);
    const settled = input.settled === "yes";
    const row = await unit.move(
      "passageRemark",
      { id: remark.id, version: input.version },
      { settledAt: settled ? now : null, settledById: settled ? viewer.personId : null },
    );
    unit.log({
      noun: "communication",
      recordId: facts.id,
      planId: facts.about?.kind === "plan" ? facts.about.id : null,
      verb: settled ? "settled" : "reopened",
      summary: `${settled ? "settled" : "opened again"} a remark on ${facts.code} for ${remark.version.audience}`,
      after: { audience: remark.version.audience, remark: remark.text },
    });
    const left = remark.version.openRemarks + (settled ? -1 : 1);
    return done({ code: facts.code, version: row.version, left: Math.max(0, left) });
  });
}
