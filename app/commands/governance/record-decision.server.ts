import type { Act } from "~/domain/act";
import { canRecordDecision, decisionCode, WHO_RECORDS_DECISIONS } from "~/domain/governance/decision";
import type { RecordDecision } from "~/domain/governance/decision.schema";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { dayIn } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { findDecision } from "~/store/governance/decision.queries.server";
import { writeDecision } from "~/store/governance/decision-line.server";
import { listStrangers } from "~/store/plans/plan-people.server";
import { findTimeZone } from "~/store/surveys/time-zone.queries.server";

/** Puts a decision on record; deciding again takes the place of the earlier one, which stays readable. */
export async function recordDecision(
  act: Act,
  { replaces, key, ...fields }: RecordDecision,
): Promise<Result<{ id: string; number: number }>> {
  const { viewer, now } = act;
  if (!canRecordDecision(viewer, fields.decidedById)) return notPermitted(WHO_RECORDS_DECISIONS);
  const today = dayIn(now, await findTimeZone(viewer.workspaceId));
  if (fields.day > today)
    return invalid("A decision lies in the past.", { day: ["This day has not come yet."] });
  return commit(act, async (unit) => {
    const made = key ? await unit.db.decision.findUnique({ where: { id: key } }) : null;
    // The form was sent twice: what it asked for is done already.
    if (made && made.workspaceId === viewer.workspaceId && made.createdById === viewer.personId) {
      return done({ id: made.id, number: made.number });
    }
    if ((await listStrangers(unit.db, viewer, [fields.decidedById])).length > 0) {
      return invalid("Some of it needs another look.", { decidedById: ["Choose somebody who works here."] });
    }
    const earlier =
      replaces === null ? null : await findDecision(viewer, { number: replaces }, today, unit.db);
    if (replaces !== null && !earlier) return notFound("decision");
    if (earlier?.replacedById) {
      return notAllowedNow(
        `${decisionCode(earlier.number)} was replaced by ${decisionCode(earlier.replacedBy ?? 0)} already. Decide about that one again.`,
      );
    }
    const id = made ? newId() : (key ?? newId());
    const number = await writeDecision(unit.db, {
      ...fields,
      id,
      workspaceId: viewer.workspaceId,
      byId: viewer.personId,
      at: now,
    });
    if (earlier) await unit.move("decision", earlier, { replacedById: id });
    const isOwn = fields.decidedById === viewer.personId;
    unit.log({
      noun: "decision",
      recordId: id,
      // What somebody decided is their own act; writing down another's is not.
      verb: isOwn ? "decided" : "recorded",
      summary: `${isOwn ? "decided" : "recorded"} ${decisionCode(number)} “${fields.title}”${earlier ? `, in place of ${decisionCode(earlier.number)}` : ""}`,
      after: { ...fields, replaces },
    });
    return done({ id, number });
  });
}
