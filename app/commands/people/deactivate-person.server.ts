import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import type { HandOver } from "~/domain/people/holdings";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { hasAdmin } from "~/store/people/last-admin.server";
import { findMember } from "~/store/people/people.queries.server";
import { endSessionsIfNowhereActive } from "~/store/people/sign-in-user.server";
import { settleDraftsAround } from "~/store/plans/plan-settling.server";
import { takeHandOver } from "./take-hand-over.server";

/**
 * Ends somebody's access at once. What they did stays theirs; what they answer for goes to somebody else in the same
 * commit, and without that answer nobody is deactivated. An import may tell of somebody who left without one.
 */
export async function deactivatePerson(
  act: Act,
  input: { personId: string; handOver?: HandOver },
): Promise<Result<{ name: string; given: number }>> {
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
    const given =
      act.door === "import"
        ? done({ given: 0 })
        : await takeHandOver(unit, act, {
            person,
            handOver: input.handOver ?? null,
            href: `/people/${person.id}/hand-over?purpose=deactivation`,
            before: `before ${person.name} is deactivated`,
          });
    if (!given.ok) return given;
    await unit.move("person", person, { active: false });
    if (!(await hasAdmin(unit.db, workspaceId))) {
      return notAllowedNow("The workspace needs an administrator. Make somebody else one first.");
    }
    await unit.db.invitation.updateMany({
      where: { workspaceId, email: person.email, acceptedAt: null, revokedAt: null },
      data: { revokedAt: now, version: { increment: 1 } },
    });
    if (person.userId) await endSessionsIfNowhereActive(unit.db, person.userId);
    // Nobody is away from a place they have left.
    await unit.db.absence.updateMany({
      where: { workspaceId, personId: person.id, endedAt: null },
      data: { endedAt: now, version: { increment: 1 } },
    });
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
    return done({ name: person.name, given: given.value.given });
  });
}
