import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { hasAdmin } from "~/store/people/last-admin.server";
import { findMember } from "~/store/people/people.queries.server";
import { endSessionsIfNowhereActive } from "~/store/people/sign-in-user.server";
import { settleDraftsAround } from "~/store/plans/plan-settling.server";

/** Ends somebody's access at once. What they did stays theirs; plans and tasks keep their name. */
export async function deactivatePerson(
  act: Act,
  input: { personId: string },
): Promise<Result<{ name: string }>> {
  const { viewer, now } = act;
  const { workspaceId } = viewer;
  if (!can(viewer, "member.manage")) return notPermitted("Only an administrator can deactivate people.");
  const person = await findMember(viewer, input.personId);
  if (!person) return notFound("person");
  if (person.id === viewer.personId) {
    return notAllowedNow("You cannot deactivate yourself. Another administrator can.");
  }
  if (!person.active) return notAllowedNow(`${person.name} is deactivated already.`);
  return commit(act, async (unit) => {
    await unit.move("person", person, { active: false });
    if (!(await hasAdmin(unit.db, workspaceId))) {
      return notAllowedNow("The workspace needs an administrator. Make somebody else one first.");
    }
    await unit.db.invitation.updateMany({
      where: { workspaceId, email: person.email, acceptedAt: null, revokedAt: null },
      data: { revokedAt: now, version: { increment: 1 } },
    });
    if (person.userId) await endSessionsIfNowhereActive(unit.db, person.userId);
    // A draft that leaned on this person has a gap now.
    await settleDraftsAround(unit, workspaceId, [person.id]);
    unit.log({
      noun: "person",
      recordId: person.id,
      verb: "revoked",
      summary: `deactivated ${person.name}`,
      before: { active: true },
      after: { active: false },
    });
    return done({ name: person.name });
  });
}
