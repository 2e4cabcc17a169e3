import type { Act } from "~/domain/act";
import {
  canEditDecision,
  canRecordDecision,
  decisionCode,
  WHO_RECORDS_DECISIONS,
} from "~/domain/governance/decision";
import type { EditDecision } from "~/domain/governance/decision.schema";
import { done, invalid, notFound, notPermitted, type Result } from "~/domain/refusal";
import { dayIn } from "~/shared/calendar";
import { commit } from "~/store/commit.server";
import { findDecision } from "~/store/governance/decision.queries.server";
import { listStrangers } from "~/store/plans/plan-people.server";
import { findTimeZone } from "~/store/surveys/time-zone.queries.server";

/** Mends the wording of a decision; what it said before stays in the log and on its page. */
export async function editDecision(
  act: Act,
  { number, version, ...fields }: EditDecision & { number: number },
): Promise<Result<{ number: number; version: number }>> {
  const { viewer } = act;
  const today = dayIn(act.now, await findTimeZone(viewer.workspaceId));
  const decision = await findDecision(viewer, { number }, today);
  if (!decision) return notFound("decision");
  const movesIt = fields.decidedById !== decision.decidedById;
  if (!canEditDecision(viewer, decision) || (movesIt && !canRecordDecision(viewer, fields.decidedById))) {
    return notPermitted(WHO_RECORDS_DECISIONS);
  }
  if (fields.day > today)
    return invalid("A decision lies in the past.", { day: ["This day has not come yet."] });
  return commit(act, async (unit) => {
    if ((await listStrangers(unit.db, viewer, [fields.decidedById])).length > 0) {
      return invalid("Some of it needs another look.", { decidedById: ["Choose somebody who works here."] });
    }
    const after = await unit.move("decision", { id: decision.id, version }, fields);
    const names = Object.keys(fields) as (keyof typeof fields)[];
    const changed = names.filter((name) => decision[name] !== fields[name]);
    unit.log({
      noun: "decision",
      recordId: decision.id,
      verb: "changed",
      summary: `changed the wording of ${decisionCode(number)} “${fields.title}”`,
      before: Object.fromEntries(changed.map((name) => [name, decision[name]])),
      after: Object.fromEntries(changed.map((name) => [name, fields[name]])),
    });
    return done({ number, version: after.version });
  });
}
