import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import type { ChangeRole } from "~/domain/people/person.schema";
import { choiceOf, ROLE_CHOICE_LABELS, roleOf } from "~/domain/people/role-choice";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import type { Role } from "~/domain/viewer";
import { commit } from "~/store/commit.server";
import { hasAdmin } from "~/store/people/last-admin.server";
import { findMember } from "~/store/people/people.queries.server";
import { settleDraftsAround } from "~/store/plans/plan-settling.server";

export async function changeRole(act: Act, input: ChangeRole): Promise<Result<{ name: string }>> {
  const { viewer } = act;
  if (!can(viewer, "member.manage")) return notPermitted("Only an administrator can change roles.");
  const person = await findMember(viewer, input.personId);
  if (!person) return notFound("person");
  if (!person.active) {
    return notAllowedNow(`${person.name} is deactivated. Activate them first, then choose the role.`);
  }
  const before = choiceOf({ role: person.role as Role, auditor: person.auditor });
  if (before === input.role) return done({ name: person.name });
  return commit(act, async (unit) => {
    await unit.move("person", { id: person.id, version: input.version }, roleOf(input.role));
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
    return done({ name: person.name });
  });
}
