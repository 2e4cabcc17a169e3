import type { Act } from "~/domain/act";
import { audiencesRefusal } from "~/domain/audiences/audience.access";
import { done, notFound, type Result } from "~/domain/refusal";
import { findAudience } from "~/store/audiences/audience.queries.server";
import { commit } from "~/store/commit.server";

/** Takes somebody off the list, or lets in again whoever was left out by hand. The rule is another matter. */
export function removeMember(
  act: Act,
  input: { audienceId: string; memberId: string },
): Promise<Result<{ email: string; wasExcluded: boolean }>> {
  const { viewer } = act;
  return commit<{ email: string; wasExcluded: boolean }>(act, async (unit) => {
    const audience = await findAudience(viewer, input.audienceId, unit.db);
    if (!audience) return notFound("audience");
    const refused = audiencesRefusal(viewer);
    if (refused) return refused;
    const member = await unit.db.audienceMember.findFirst({
      where: { id: input.memberId, audienceId: audience.id },
    });
    if (!member) return notFound("member");
    // Who stood on the list before they were left out stands there again.
    if (member.excluded && member.listed) {
      await unit.db.audienceMember.update({
        where: { id: member.id },
        data: { excluded: false, reason: "" },
      });
    } else {
      await unit.db.audienceMember.delete({ where: { id: member.id } });
    }
    const who = member.name || member.email;
    unit.log({
      noun: "audience",
      recordId: audience.id,
      verb: member.excluded ? "restored" : "unlinked",
      summary: member.excluded
        ? `let ${who} into “${audience.name}” again`
        : `took ${who} off the list of “${audience.name}”`,
      before: { email: member.email, reason: member.reason, consent: member.consent },
    });
    return done({ email: member.email, wasExcluded: member.excluded });
  });
}
