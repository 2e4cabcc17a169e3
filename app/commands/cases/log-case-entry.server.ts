import type { Act } from "~/domain/act";
import { CASE_STATUS_LABELS, caseCode, ENTRY_KIND_LABELS, isOpenCase } from "~/domain/cases/case";
import { canWorkCase, WHO_WORKS_CASES } from "~/domain/cases/case.access";
import type { CaseEntryInput } from "~/domain/cases/case.schema";
import { decideCase } from "~/domain/cases/case-decision";
import { isCaseMove } from "~/domain/cases/case-moves";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { dayIn } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import { findCaseForChange, findCaseRules } from "~/store/cases/case.queries.server";
import { commit } from "~/store/commit.server";
import { acknowledgedBy } from "./take-case-move.server";

/** Writes down what was said, and by whom. Talking with the customer starts the work by itself; a note among us does not. */
export async function logCaseEntry(
  act: Act,
  input: CaseEntryInput & { number: number },
): Promise<Result<{ number: number; started: boolean }>> {
  return commit(act, async (unit) => {
    const record = await findCaseForChange(act.viewer, { number: input.number }, unit.db);
    if (!record || record.status === "withdrawn") return notFound("case");
    if (!canWorkCase(act.viewer, record)) return notPermitted(WHO_WORKS_CASES);
    // The form was sent twice: what it asked for is done already.
    const made = input.key ? await unit.db.caseNote.findUnique({ where: { id: input.key } }) : null;
    if (made && made.caseId === record.id) return done({ number: record.number, started: false });
    const isTalk = input.kind !== "note";
    if (isTalk && !isOpenCase(record.status)) {
      return notAllowedNow(
        `${caseCode(record.number)} is ${CASE_STATUS_LABELS[record.status].toLowerCase()}. Reopen it to go on talking, or leave a note among us.`,
      );
    }
    const speaker = isTalk ? input.speaker : "us";
    await unit.db.caseNote.create({
      data: {
        id: made ? newId() : (input.key ?? newId()),
        caseId: record.id,
        kind: input.kind,
        speaker,
        text: input.text,
        byId: act.viewer.personId,
        at: act.now,
      },
    });
    const started = isTalk && isCaseMove(record.status, "START");
    if (started) {
      const decision = decideCase(record, { type: "START" });
      if (!decision.ok) return decision;
      const { timeZone } = await findCaseRules(act.viewer.workspaceId, unit.db);
      const { status } = decision.value;
      const today = dayIn(act.now, timeZone);
      await unit.move("customerCase", record, { status, ...acknowledgedBy(act, record, status, today) });
    }
    unit.log({
      noun: "case",
      recordId: record.id,
      verb: isTalk ? "recorded" : "commented",
      summary: `${isTalk ? `logged a ${ENTRY_KIND_LABELS[input.kind].toLowerCase()} on` : "left a note on"} ${caseCode(record.number)}`,
      after: { kind: input.kind, speaker, started },
    });
    return done({ number: record.number, started });
  });
}
