import type { Act } from "~/domain/act";
import { caseCode, parseCaseCode } from "~/domain/cases/case";
import { canWorkCase, WHO_WORKS_CASES } from "~/domain/cases/case.access";
import { findingCode } from "~/domain/findings/finding";
import { canLogFinding } from "~/domain/findings/finding.access";
import { proposedHorizon } from "~/domain/findings/finding.rules";
import { fieldsOf, type LogFinding } from "~/domain/findings/finding.schema";
import { done, invalid, notFound, notPermitted, type Result } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { type CaseForChange, findCaseForChange } from "~/store/cases/case.queries.server";
import { commit, type Unit } from "~/store/commit.server";
import { listKnownResponses } from "~/store/findings/finding.queries.server";
import { findReading } from "~/store/findings/finding-reading.queries.server";

/** Writes down what hurts, with the reading it was seen in and the answers that say so. */
export async function logFinding(act: Act, input: LogFinding): Promise<Result<{ number: number }>> {
  const { viewer } = act;
  if (!canLogFinding(viewer)) {
    return notPermitted("Findings are logged by owners, CX leaders and administrators.");
  }
  const proposed = proposedHorizon(input.severity, input.costBenefit);
  const horizon = input.horizon === proposed ? null : input.horizon;
  if (horizon !== null && input.horizonReason === "") {
    return invalid("Another horizon than the proposed one needs a reason.", {
      horizonReason: [`Say why it is ${horizon} and not ${proposed ?? "left open"}.`],
    });
  }
  const seen = input.reading === "" ? null : await findReading(viewer, input.reading, act.now);
  return commit(act, async (unit) => {
    // The form was sent twice: what it asked for is done already.
    const made = input.key ? await unit.db.finding.findUnique({ where: { id: input.key } }) : null;
    if (made && made.workspaceId === viewer.workspaceId && made.createdById === viewer.personId) {
      return done({ number: made.number });
    }
    const from = await findCase(act, unit, input.case);
    if (!from.ok) return from;
    const record = from.value;
    const chosen = record?.responseId ? [...new Set([...input.evidence, record.responseId])] : input.evidence;
    // Asked inside, where no import can be undone any more until the finding stands.
    const known = await listKnownResponses(viewer, chosen, unit.db);
    if (input.evidence.some((wanted) => !known.includes(wanted))) {
      return invalid("Some of the chosen answers are no longer here. Nothing was saved; choose again.", {
        evidence: ["Some of these answers were withdrawn meanwhile."],
      });
    }
    const { lastFindingNumber: number } = await unit.db.workspace.update({
      where: { id: viewer.workspaceId },
      data: { lastFindingNumber: { increment: 1 } },
      select: { lastFindingNumber: true },
    });
    const id = made ? newId() : (input.key ?? newId());
    const { belief } = input;
    const fields = fieldsOf(input);
    await unit.db.finding.create({
      data: {
        ...fields,
        horizon,
        category: fields.category ?? "",
        id,
        workspaceId: viewer.workspaceId,
        number,
        status: "logged",
        ...(seen && {
          reading: seen.reading,
          exposedAccounts: seen.exposure.accounts,
          exposedRevenueMinor: seen.exposure.revenueMinor,
        }),
        createdById: viewer.personId,
        createdAt: act.now,
        updatedAt: act.now,
      },
    });
    await unit.db.findingEvidence.createMany({
      data: [
        ...known.map((responseId) => ({ responseId, kind: "customer", note: "" })),
        ...(belief === "" ? [] : [{ responseId: null, kind: "belief", note: belief }]),
      ].map((piece) => ({ ...piece, id: newId(), findingId: id, createdAt: act.now })),
    });
    if (record) {
      await unit.move("customerCase", record, { findingId: id });
      unit.log({
        noun: "case",
        recordId: record.id,
        verb: "linked",
        summary: `made ${findingCode(number)} “${input.title}” from ${caseCode(record.number)}`,
        after: { findingId: id },
      });
    }
    unit.log({
      noun: "finding",
      recordId: id,
      verb: "created",
      summary: `logged finding ${findingCode(number)} “${input.title}”`,
      after: {
        ...fields,
        horizon,
        evidence: known.length,
        belief: belief !== "",
        reading: seen?.reading ?? null,
      },
    });
    return done({ number });
  });
}

/** The case a finding is made from; whoever may not work on it may not link it either. */
async function findCase(
  act: Act,
  unit: Unit,
  code: string | undefined,
): Promise<Result<CaseForChange | null>> {
  if (!code) return done(null);
  const number = parseCaseCode(code);
  const record = number === null ? null : await findCaseForChange(act.viewer, { number }, unit.db);
  if (!record || record.status === "withdrawn") return notFound("case");
  return canWorkCase(act.viewer, record) ? done(record) : notPermitted(WHO_WORKS_CASES);
}
