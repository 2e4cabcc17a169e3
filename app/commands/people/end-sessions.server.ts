import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { findMember } from "~/store/people/people.queries.server";
import { endSessions } from "~/store/people/sign-in-user.server";

/**
 * Signs somebody out on every device: an administrator another person, or a person themselves everywhere
 * but where they are (`keepSessionId`).
 */
export async function endSessionsOf(
  act: Act,
  input: { personId: string; keepSessionId?: string },
): Promise<Result<{ name: string; ended: number }>> {
  const { viewer } = act;
  const isSelf = input.personId === viewer.personId;
  if (!isSelf && !can(viewer, "member.manage")) {
    return notPermitted("Only an administrator can sign other people out.");
  }
  const person = await findMember(viewer, input.personId);
  if (!person) return notFound("person");
  const { userId } = person;
  if (!userId) return notAllowedNow(`${person.name} has no sign-in yet, so there is nothing to end.`);
  return commit(act, async (unit) => {
    const ended = await endSessions(unit.db, userId, isSelf ? input.keepSessionId : undefined);
    unit.log({
      noun: "person",
      recordId: person.id,
      verb: "signed-out",
      summary: isSelf ? "signed out on all other devices" : `signed ${person.name} out on every device`,
      after: { sessions: ended },
    });
    return done({ name: person.name, ended });
  });
}
