import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { type HandOver, mayHold } from "~/domain/people/holdings";
import type { ChangeRole } from "~/domain/people/person.schema";
import { choiceOf, ROLE_CHOICE_LABELS, roleOf } from "~/domain/people/role-choice";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import type { Role } from "~/domain/viewer";
import { commit } from "~/store/commit.server";
import { hasAdmin } from "~/store/people/last-admin.server";
import { findMember } from "~/store/people/people.queries.server";
import { settleDraftsAround } from "~/store/plans/plan-settling.server";
import { takeHandOver } from "./take-hand-over.server";

/** Another role; what the new one may not hold goes to somebody else in the same commit. */
export async function changeRole(
  act: Act,
  input: ChangeRole & { handOver?: HandOver },
): Promise<Result<{ name: string; given: number }>> {
  const { viewer } = act;
  if (!can(viewer, "member.manage")) return notPermitted("Only an administrator can change roles.");
  const person = await findMember(viewer, input.personId);
  if (!person) return notFound("person");
  if (!person.active) {
    return notAllowedNow(`${person.name} is deactivated. Activate them first, then choose the role.`);
  }
  const before = choiceOf({ role: person.role as Role, auditor: person.auditor });
  if (before === input.role) return done({ name: person.name, given: 0 });
  const after = roleOf(input.role);
  return commit(act, async (unit) => {
    const given = await takeHandOver(unit, act, {
      person,
      handOver: input.handOver ?? null,
      lost: ({ kind }) => !mayHold(kind, after.role, after.auditor),
      href: `/people/${person.id}/hand-over?purpose=role&role=${input.role}`,
      before: `before ${person.name} becomes ${ROLE_CHOICE_LABELS[input.role].toLowerCase()}`,
    });
    if (!given.ok) return given;
    await unit.move("person", { id: person.id, version: input.version }, after);
    if (!(await hasAdmin(unit.db, viewer.workspaceId))) {
      return notAllowedNow("The workspace needs an administrator. Make somebody else one first.");
    }
    // Another role may lead, approve or verify more, or less.
    await settleDraftsAround(unit, viewer.workspaceId, [person.id]);
    unit.log({
      noun: "person",
      recordId: person.id,
      verb: "changed",
      summary: `made ${person.name} ${ROLE_CHOICE_LABELS[input.role].toLowerCase()}`,
      before: { role: before },
      after: { role: input.role },
    });
    return done({ name: person.name, given: given.value.given });
  });
}
