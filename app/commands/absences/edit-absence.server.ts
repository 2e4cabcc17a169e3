import { absenceProblems, stateOf } from "~/domain/absences/absence";
import { absenceSubject, WHO_KEEPS_ABSENCES } from "~/domain/absences/absence.access";
import type { EditAbsence } from "~/domain/absences/absence.schema";
import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { findAbsence, findForAbsence, listAbsencesOf } from "~/store/absences/absence.queries.server";
import { commit } from "~/store/commit.server";

/** Other days or another deputy, while it is not over. What it handed over so far stays as it happened. */
export async function editAbsence(
  act: Act,
  { absenceId, version, ...fields }: EditAbsence & { absenceId: string },
): Promise<Result<{ name: string; version: number }>> {
  const { viewer, now } = act;
  const { workspaceId } = viewer;
  const before = await findAbsence(viewer, absenceId, now);
  if (!before) return notFound("absence");
  if (!can(viewer, "absence.edit", absenceSubject({ workspaceId, personId: before.personId }))) {
    return notPermitted(WHO_KEEPS_ABSENCES);
  }
  const state = stateOf(before, before.today);
  if (state === "past" || state === "ended") {
    return notAllowedNow("This absence is over and stays on record as it was. Enter a new one.");
  }
  if (state === "now" && fields.fromDay !== before.fromDay) {
    return invalid("It has begun: its first day stays.", {
      fromDay: ["It has begun already; only its last day and the deputy can change."],
    });
  }
  return commit(act, async (unit) => {
    const deputy = await findForAbsence(unit.db, workspaceId, fields.deputyId);
    if (!deputy) {
      return invalid("Choose who stands in.", { deputyId: ["Choose somebody of this workspace."] });
    }
    const others = await listAbsencesOf(unit.db, workspaceId, [before.personId, deputy.id]);
    const problems = absenceProblems({
      ...fields,
      id: before.id,
      personId: before.personId,
      personName: before.personName,
      deputy,
      today: before.today,
      others,
    });
    const first = Object.values(problems)[0]?.[0];
    if (first) return invalid(first, problems);
    const after = await unit.move("absence", { id: before.id, version }, fields);
    unit.log({
      noun: "absence",
      recordId: before.id,
      verb: "changed",
      summary: `changed the absence of ${before.personName}: ${fields.fromDay} to ${fields.toDay}, with ${deputy.name} standing in`,
      before: {
        fromDay: before.fromDay,
        toDay: before.toDay,
        deputyId: before.deputyId,
        note: before.note,
      },
      after: fields,
    });
    return done({ name: before.personName, version: after.version });
  });
}
