import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { findMember } from "~/store/people/people.queries.server";

export async function reactivatePerson(
  act: Act,
  input: { personId: string },
): Promise<Result<{ name: string }>> {
  const { viewer } = act;
  if (!can(viewer, "member.manage")) return notPermitted("Only an administrator can activate people.");
  const person = await findMember(viewer, input.personId);
  if (!person) return notFound("person");
  if (person.active) return notAllowedNow(`${person.name} is active already.`);
  return commit(act, async (unit) => {
    await unit.move("person", person, { active: true });
    unit.log({
      noun: "person",
      recordId: person.id,
      verb: "restored",
      summary: `activated ${person.name} again`,
      before: { active: false },
      after: { active: true },
    });
    return done({ name: person.name });
  });
}
