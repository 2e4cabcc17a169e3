import type { Act } from "~/domain/act";
import type { ActivityVerb } from "~/domain/activity/activity";
import { CASE_STATUS_LABELS, type CaseStatus, caseCode } from "~/domain/cases/case";
import { canWorkCase, WHO_WORKS_CASES } from "~/domain/cases/case.access";
import type { CaseEvent } from "~/domain/cases/case.machine";
import { decideCase } from "~/domain/cases/case-decision";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { dayIn } from "~/shared/calendar";
import { type CaseForChange, findCaseForChange, findCaseRules } from "~/store/cases/case.queries.server";
import { type ChangeOf, commit, type Unit } from "~/store/commit.server";

export interface CaseMoved {
  number: number;
  status: CaseStatus;
  title: string;
}

export interface CaseMove {
  number: number;
  /** Null: whatever version there is; one tap from a list does not know it. */
  version: number | null;
  event: CaseEvent;
  verb: ActivityVerb;
  /** "resolved", followed by the case's number and title. */
  words: string;
  /** What the move writes beside the state; it is weighed by the gates as if it stood already. */
  fields?: Partial<Pick<CaseForChange, "outcome" | "outcomeNote" | "weDid" | "youSaid" | "toldBy">>;
  check?: (record: CaseForChange) => Result<null>;
  change?: (record: CaseForChange, today: string) => ChangeOf<"customerCase">;
  also?: (unit: Unit, record: CaseForChange) => Promise<void>;
}

/** What all moves of a case have in common: find, may you, decide on what holds at this moment, commit. */
export const takeCaseMove = (act: Act, move: CaseMove): Promise<Result<CaseMoved>> =>
  commit(act, (unit) => moveCase(act, unit, move));

export async function moveCase(act: Act, unit: Unit, move: CaseMove): Promise<Result<CaseMoved>> {
  const record = await findCaseForChange(act.viewer, { number: move.number }, unit.db);
  if (!record || record.status === "withdrawn") return notFound("case");
  if (!canWorkCase(act.viewer, record)) return notPermitted(WHO_WORKS_CASES);
  const checked = move.check?.(record);
  if (checked && !checked.ok) return checked;
  const decision = decideCase({ ...record, ...move.fields }, move.event);
  if (!decision.ok) return decision;
  const { status } = decision.value;
  const { timeZone } = await findCaseRules(act.viewer.workspaceId, unit.db);
  const today = dayIn(act.now, timeZone);
  await unit.move(
    "customerCase",
    { id: record.id, version: move.version ?? record.version },
    {
      status,
      ...move.fields,
      ...acknowledgedBy(act, record, status, today),
      ...move.change?.(record, today),
    },
  );
  await move.also?.(unit, record);
  const reason = "reason" in move.event ? `: ${move.event.reason}` : "";
  unit.log({
    noun: "case",
    recordId: record.id,
    verb: move.verb,
    summary: `${move.words} ${caseCode(record.number)} “${record.title}”${reason}`,
    before: { status: CASE_STATUS_LABELS[record.status] },
    after: { status: CASE_STATUS_LABELS[status], ...move.fields },
  });
  return done({ number: record.number, status, title: record.title });
}

/** Whoever starts on a new case has seen it: that is its acknowledgement. */
export function acknowledgedBy(
  act: Act,
  record: CaseForChange,
  status: CaseStatus,
  today: string,
): ChangeOf<"customerCase"> {
  const isFirst = record.status === "new" && (status === "acknowledged" || status === "inProgress");
  return isFirst
    ? { acknowledgedAt: act.now, acknowledgedOn: today, acknowledgedById: act.viewer.personId }
    : {};
}
