import type { Act } from "~/domain/act";
import { findingCode } from "~/domain/findings/finding";
import { canEditFinding, WHO_EDITS_FINDINGS } from "~/domain/findings/finding.access";
import { done, invalid, notFound, notPermitted, type Result } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { findFindingForChange, listKnownResponses } from "~/store/findings/finding.queries.server";

/** Links answers of customers to a finding, or marks what somebody inside believes. */
export async function addEvidence(
  act: Act,
  input: { number: number; evidence: readonly string[]; belief: string },
): Promise<Result<{ added: number }>> {
  if (input.evidence.length === 0 && input.belief === "") {
    return invalid("Choose at least one answer, or write down what you believe.", {
      evidence: ["Nothing was chosen."],
    });
  }
  return commit(act, async (unit) => {
    const finding = await findFindingForChange(act.viewer, { number: input.number }, unit.db);
    if (!finding) return notFound("finding");
    if (!canEditFinding(act.viewer, finding)) return notPermitted(WHO_EDITS_FINDINGS);
    const wanted = [...new Set(input.evidence)];
    const known = await listKnownResponses(act.viewer, wanted, unit.db);
    if (known.length < wanted.length) {
      return invalid("Some of the chosen answers are no longer here. Nothing was saved; choose again.", {
        evidence: ["Some of these answers were withdrawn meanwhile."],
      });
    }
    const { count } = await unit.db.findingEvidence.createMany({
      data: [
        ...known.map((responseId) => ({ responseId, kind: "customer", note: "" })),
        ...(input.belief === "" ? [] : [{ responseId: null, kind: "belief", note: input.belief }]),
      ].map((piece) => ({ ...piece, id: newId(), findingId: finding.id, createdAt: act.now })),
      // An answer chosen twice is one piece of evidence.
      skipDuplicates: true,
    });
    if (count > 0) {
      unit.log({
        noun: "finding",
        recordId: finding.id,
        verb: "linked",
        summary: `added ${count} ${count === 1 ? "piece" : "pieces"} of evidence to ${findingCode(finding.number)}`,
        after: { responses: known, belief: input.belief },
      });
    }
    return done({ added: count });
  });
}
