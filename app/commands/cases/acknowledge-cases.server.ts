import type { Act } from "~/domain/act";
import { CASE_STATUS_LABELS, caseCode } from "~/domain/cases/case";
import { canWorkCase, WHO_WORKS_CASES } from "~/domain/cases/case.access";
import { decideCase } from "~/domain/cases/case-decision";
import { done, notFound, notPermitted, type Refusal, type Result } from "~/domain/refusal";
import { dayIn } from "~/shared/calendar";
import { findCaseRules, listCasesForChange } from "~/store/cases/case.queries.server";
import { commit } from "~/store/commit.server";
import { acknowledgedBy } from "./take-case-move.server";

export interface Acknowledged {
  /** Those that are acknowledged now by this very act. */
  numbers: number[];
  /** Those that were not, each with its why. */
  left: { number: number; refusal: Refusal }[];
}

/**
 * "I have seen it, it is mine to deal with": for one case or for several at once. Of several each is judged by
 * itself; a refusal comes back only where none could be acknowledged.
 */
export async function acknowledgeCases(
  act: Act,
  input: { numbers: readonly number[] },
): Promise<Result<Acknowledged>> {
  return commit(act, async (unit) => {
    const wanted = [...new Set(input.numbers)];
    const records = await listCasesForChange(act.viewer, wanted, unit.db);
    const known = records.filter((record) => record.status !== "withdrawn");
    if (known.length === 0) return notFound("case");
    const { timeZone } = await findCaseRules(act.viewer.workspaceId, unit.db);
    const today = dayIn(act.now, timeZone);
    const acknowledged: Acknowledged = { numbers: [], left: [] };
    for (const record of known) {
      const allowed = canWorkCase(act.viewer, record)
        ? decideCase(record, { type: "ACKNOWLEDGE" })
        : notPermitted(WHO_WORKS_CASES);
      if (!allowed.ok) {
        acknowledged.left.push({ number: record.number, refusal: allowed.refusal });
        continue;
      }
      const { status } = allowed.value;
      await unit.move("customerCase", record, { status, ...acknowledgedBy(act, record, status, today) });
      unit.log({
        noun: "case",
        recordId: record.id,
        verb: "acknowledged",
        summary: `acknowledged ${caseCode(record.number)} “${record.title}”`,
        before: { status: CASE_STATUS_LABELS[record.status] },
        after: { status: CASE_STATUS_LABELS[status] },
      });
      acknowledged.numbers.push(record.number);
    }
    const [first] = acknowledged.left;
    if (acknowledged.numbers.length === 0 && first) return { ok: false, refusal: first.refusal };
    return done(acknowledged);
  });
}
