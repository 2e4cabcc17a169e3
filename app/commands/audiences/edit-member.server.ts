import type { Act } from "~/domain/act";
import { audiencesRefusal } from "~/domain/audiences/audience.access";
import type { EditMember } from "~/domain/audiences/audience.schema";
import { done, invalid, notAllowedNow, notFound, type Result } from "~/domain/refusal";
import { findAudience } from "~/store/audiences/audience.queries.server";
import { commit } from "~/store/commit.server";

/** What is known of an address on the list: its name, its language and zone, and where the consent comes from. */
export function editMember(
  act: Act,
  { audienceId, memberId, ...input }: EditMember & { audienceId: string; memberId: string },
): Promise<Result<{ email: string }>> {
  const { viewer } = act;
  return commit<{ email: string }>(act, async (unit) => {
    const audience = await findAudience(viewer, audienceId, unit.db);
    const member = audience
      ? await unit.db.audienceMember.findFirst({ where: { id: memberId, audienceId: audience.id } })
      : null;
    if (!audience || !member) return notFound("member");
    const refused = audiencesRefusal(viewer);
    if (refused) return refused;
    if (member.personId !== null || member.contactId !== null) {
      return notAllowedNow("What is known of people of the program and of contacts is kept with them.");
    }
    const twin = await unit.db.audienceMember.findFirst({
      where: { audienceId, email: input.email, id: { not: memberId } },
      select: { id: true },
    });
    if (twin) {
      const message = `${input.email} is on the list already.`;
      return invalid(message, { email: [message] });
    }
    await unit.db.audienceMember.update({ where: { id: memberId }, data: input });
    const names = Object.keys(input) as (keyof typeof input)[];
    const changed = names.filter((name) => member[name] !== input[name]);
    unit.log({
      noun: "audience",
      recordId: audienceId,
      verb: "changed",
      summary: `changed what is known of ${input.email} on the list of “${audience.name}”`,
      before: Object.fromEntries(changed.map((name) => [name, member[name]])),
      after: Object.fromEntries(changed.map((name) => [name, input[name]])),
    });
    return done({ email: input.email });
  });
}
