import type { Act } from "~/domain/act";
import { findingCode } from "~/domain/findings/finding";
import { canEditFinding, WHO_EDITS_FINDINGS } from "~/domain/findings/finding.access";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { findFindingForChange } from "~/store/findings/finding.queries.server";

/** Takes a piece of evidence off a finding; the answer itself stays where it is. */
export async function removeEvidence(
  act: Act,
  input: { number: number; evidenceId: string },
): Promise<Result<{ responseId: string | null; belief: string }>> {
  return commit(act, async (unit) => {
    const finding = await findFindingForChange(act.viewer, { number: input.number }, unit.db);
    if (!finding) return notFound("finding");
    if (!canEditFinding(act.viewer, finding)) return notPermitted(WHO_EDITS_FINDINGS);
    const where = { id: input.evidenceId, findingId: finding.id };
    const piece = await unit.db.findingEvidence.findFirst({ where });
    if (!piece) return notFound("piece of evidence");
    await unit.db.findingEvidence.delete({ where: { id: piece.id } });
    unit.log({
      noun: "finding",
      recordId: finding.id,
      verb: "unlinked",
      summary: `removed a piece of evidence from ${findingCode(finding.number)}`,
      before: { responseId: piece.responseId, belief: piece.note },
    });
    return done({ responseId: piece.responseId, belief: piece.note });
  });
}
