import type { Act } from "~/domain/act";
import { audiencesRefusal } from "~/domain/audiences/audience.access";
import { done, notAllowedNow, notFound, type Result } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { findAudience } from "~/store/audiences/audience.queries.server";
import { commit } from "~/store/commit.server";

interface LeaveOut {
  audienceId: string;
  email: string;
  reason: string;
}

/** Somebody is told nothing as this audience, whatever its rule and its list say. */
export function leaveOut(
  act: Act,
  { audienceId, email, reason }: LeaveOut,
): Promise<Result<{ memberId: string }>> {
  const { viewer } = act;
  const { workspaceId } = viewer;
  return commit<{ memberId: string }>(act, async (unit) => {
    const audience = await findAudience(viewer, audienceId, unit.db);
    if (!audience) return notFound("audience");
    const refused = audiencesRefusal(viewer);
    if (refused) return refused;
    const there = await unit.db.audienceMember.findFirst({ where: { audienceId, email } });
    if (there?.excluded) return notAllowedNow(`${email} is left out already: “${there.reason}”.`);
    const [person, contact] = await Promise.all([
      unit.db.person.findFirst({ where: { workspaceId, email }, select: { id: true, name: true } }),
      unit.db.contact.findFirst({ where: { workspaceId, email }, select: { id: true, name: true } }),
    ]);
    // Whoever changes their address is left out all the same.
    const known = { personId: person?.id ?? null, contactId: contact?.id ?? null };
    const memberId = there?.id ?? newId();
    if (there) {
      await unit.db.audienceMember.update({
        where: { id: there.id },
        data: { ...known, excluded: true, reason },
      });
    } else {
      await unit.db.audienceMember.create({
        data: {
          ...known,
          id: memberId,
          workspaceId,
          audienceId,
          email,
          name: contact?.name ?? person?.name ?? "",
          excluded: true,
          listed: false,
          reason,
          addedById: viewer.personId,
          createdAt: act.now,
        },
      });
    }
    unit.log({
      noun: "audience",
      recordId: audienceId,
      verb: "set-aside",
      summary: `left ${contact?.name ?? person?.name ?? email} out of “${audience.name}”: ${reason}`,
      after: { email, reason },
    });
    return done({ memberId });
  });
}
