import type { Act } from "~/domain/act";
import { audiencesRefusal } from "~/domain/audiences/audience.access";
import type { AddMember } from "~/domain/audiences/audience.schema";
import { done, invalid, notAllowedNow, notFound, type Result } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { findAudience } from "~/store/audiences/audience.queries.server";
import { findMemberFor, MOST_MEMBERS } from "~/store/audiences/members.server";
import { commit } from "~/store/commit.server";

/** Somebody joins the list: a person of the program, a contact, or an address that is neither. */
export function addMember(
  act: Act,
  { audienceId, ...input }: AddMember & { audienceId: string },
): Promise<Result<{ email: string }>> {
  const { viewer } = act;
  const { workspaceId } = viewer;
  return commit<{ email: string }>(act, async (unit) => {
    const audience = await findAudience(viewer, audienceId, unit.db);
    if (!audience) return notFound("audience");
    const refused = audiencesRefusal(viewer);
    if (refused) return refused;
    if (audience.retiredOn !== null) return notAllowedNow("This audience is retired. Bring it back first.");
    const found = await findMemberFor(unit.db, workspaceId, input);
    if (!found.ok) return found;
    const member = found.value;
    const field = input.who === "person" ? "personId" : input.who === "contact" ? "contact" : "email";
    const there = await unit.db.audienceMember.findFirst({ where: { audienceId, email: member.email } });
    if (there && !there.excluded) {
      const message = `${member.email} is on the list already.`;
      return invalid(message, { [field]: [message] });
    }
    if (there?.excluded) {
      const message = `${member.email} is left out by hand: “${there.reason}”. Let them in again first, under “Left out by hand”.`;
      return invalid(message, { [field]: [message] });
    }
    if ((await unit.db.audienceMember.count({ where: { audienceId } })) >= MOST_MEMBERS) {
      return notAllowedNow(`A list holds up to ${MOST_MEMBERS.toLocaleString("en")} addresses.`);
    }
    await unit.db.audienceMember.create({
      data: {
        ...member,
        id: newId(),
        workspaceId,
        audienceId,
        addedById: viewer.personId,
        createdAt: act.now,
      },
    });
    unit.log({
      noun: "audience",
      recordId: audienceId,
      verb: "linked",
      summary: `put ${member.name || member.email} on the list of “${audience.name}”`,
      after: { email: member.email, consent: member.consent },
    });
    return done({ email: member.email });
  });
}
