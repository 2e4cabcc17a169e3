import type { Act } from "~/domain/act";
import { caseCode } from "~/domain/cases/case";
import { canWorkCase, WHO_WORKS_CASES } from "~/domain/cases/case.access";
import { findingCode, parseFindingCode } from "~/domain/findings/finding";
import { done, invalid, notFound, notPermitted, type Result } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { findCaseForChange } from "~/store/cases/case.queries.server";
import { commit } from "~/store/commit.server";
import { findFindingForChange, listKnownResponses } from "~/store/findings/finding.queries.server";

/** The one customer's answer speaks for a finding from now on: their case and their evidence in one step. */
export async function linkCaseFinding(
  act: Act,
  input: { number: number; version: number; finding: string },
): Promise<Result<{ finding: number | null }>> {
  return commit(act, async (unit) => {
    const record = await findCaseForChange(act.viewer, { number: input.number }, unit.db);
    if (!record || record.status === "withdrawn") return notFound("case");
    if (!canWorkCase(act.viewer, record)) return notPermitted(WHO_WORKS_CASES);
    const number = parseFindingCode(input.finding);
    const finding = number === null ? null : await findFindingForChange(act.viewer, { number }, unit.db);
    if (!finding && input.finding !== "")
      return invalid(`There is no finding ${input.finding} here.`, {
        finding: ["Choose a finding that is here."],
      });
    if ((finding?.id ?? null) === record.findingId) return done({ finding: finding?.number ?? null });
    await unit.move(
      "customerCase",
      { id: record.id, version: input.version },
      { findingId: finding?.id ?? null },
    );
    // An answer that counts no longer is no evidence of anything.
    const answers = record.responseId
      ? await listKnownResponses(act.viewer, [record.responseId], unit.db)
      : [];
    if (finding) {
      await unit.db.findingEvidence.createMany({
        data: answers.map((responseId) => ({
          id: newId(),
          findingId: finding.id,
          responseId,
          kind: "customer",
          createdAt: act.now,
        })),
        // Somebody linked the same answer before: it is one piece of evidence.
        skipDuplicates: true,
      });
    }
    unit.log({
      noun: "case",
      recordId: record.id,
      verb: finding ? "linked" : "unlinked",
      summary: finding
        ? `linked ${caseCode(record.number)} to ${findingCode(finding.number)} “${finding.title}”`
        : `took ${caseCode(record.number)} off its finding`,
      before: { findingId: record.findingId },
      after: { findingId: finding?.id ?? null, evidence: finding ? answers : [] },
    });
    return done({ finding: finding?.number ?? null });
  });
}
