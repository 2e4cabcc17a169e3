import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import type { HandOver } from "~/domain/people/holdings";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { findMember } from "~/store/people/people.queries.server";
import { takeHandOver } from "./take-hand-over.server";

/** Everything of one person goes to others, because they change their work or have left: nobody has to ask for it. */
export async function handOverWork(
  act: Act,
  input: { personId: string; handOver: HandOver },
): Promise<Result<{ name: string; given: number }>> {
  const { viewer } = act;
  const person = await findMember(viewer, input.personId);
  if (!person) return notFound("person");
  const subject = { workspaceId: viewer.workspaceId, ownIds: [person.id] };
  if (!can(viewer, "person.hand-over", subject)) {
    return notPermitted(
      "Work is handed over by whoever answers for it, by a CX leader or by an administrator.",
    );
  }
  return commit(act, async (unit) => {
    const given = await takeHandOver(unit, act, {
      person,
      handOver: input.handOver,
      href: `/people/${person.id}/hand-over`,
      before: "",
    });
    if (!given.ok) return given;
    if (given.value.given === 0)
      return notAllowedNow(`Nothing lies with ${person.name} that could be handed over.`);
    return done({ name: person.name, given: given.value.given });
  });
}
