import { absenceProblems } from "~/domain/absences/absence";
import { absenceSubject, WHO_KEEPS_ABSENCES } from "~/domain/absences/absence.access";
import type { NewAbsence } from "~/domain/absences/absence.schema";
import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, invalid, notFound, notPermitted, type Result } from "~/domain/refusal";
import { dayIn } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import { findForAbsence, listAbsencesOf } from "~/store/absences/absence.queries.server";
import { commit } from "~/store/commit.server";

/** Somebody is not there for some days; approvals, verifications and tasks of theirs are their deputy's, too. */
export async function addAbsence(act: Act, input: NewAbsence): Promise<Result<{ id: string; name: string }>> {
  const { viewer, now } = act;
  const { workspaceId } = viewer;
  const { key, ...fields } = input;
  if (!can(viewer, "absence.edit", absenceSubject({ workspaceId, personId: fields.personId }))) {
    return notPermitted(WHO_KEEPS_ABSENCES);
  }
  return commit(act, async (unit) => {
    const made = key ? await unit.db.absence.findUnique({ where: { id: key } }) : null;
    const person = await findForAbsence(unit.db, workspaceId, fields.personId);
    if (!person) return notFound("person");
    if (made?.workspaceId === workspaceId) return done({ id: made.id, name: person.name });
    if (!person.active) {
      return invalid(`${person.name} is no longer active here; hand their work over instead.`, {
        personId: [`${person.name} is no longer active here.`],
      });
    }
    const deputy = await findForAbsence(unit.db, workspaceId, fields.deputyId);
    if (!deputy) {
      return invalid("Choose who stands in.", { deputyId: ["Choose somebody of this workspace."] });
    }
    const { timeZone } = await unit.db.workspace.findUniqueOrThrow({
      where: { id: workspaceId },
      select: { timeZone: true },
    });
    const others = await listAbsencesOf(unit.db, workspaceId, [person.id, deputy.id]);
    const problems = absenceProblems({
      ...fields,
      id: null,
      personName: person.name,
      deputy,
      today: dayIn(now, timeZone),
      others,
    });
    const first = Object.values(problems)[0]?.[0];
    if (first) return invalid(first, problems);
    const id = made ? newId() : (key ?? newId());
    await unit.db.absence.create({
      data: { ...fields, id, workspaceId, createdById: viewer.personId, createdAt: now },
    });
    unit.log({
      noun: "absence",
      recordId: id,
      verb: "created",
      summary: `said that ${person.name} is away from ${fields.fromDay} to ${fields.toDay}, with ${deputy.name} standing in`,
      after: fields,
    });
    return done({ id, name: person.name });
  });
}
