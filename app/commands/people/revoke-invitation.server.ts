import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { findInvitation } from "~/store/people/people.queries.server";

export async function revokeInvitation(
  act: Act,
  input: { invitationId: string },
): Promise<Result<{ email: string }>> {
  const { viewer, now } = act;
  if (!can(viewer, "member.manage")) return notPermitted("Only an administrator can withdraw invitations.");
  const invitation = await findInvitation(viewer, input.invitationId);
  if (!invitation) return notFound("invitation");
  if (invitation.acceptedAt) {
    return notAllowedNow(
      `${invitation.name} has joined already. Deactivate them in the list of people instead.`,
    );
  }
  if (invitation.revokedAt) return notAllowedNow("This invitation was withdrawn already.");
  return commit(act, async (unit) => {
    await unit.move("invitation", invitation, { revokedAt: now });
    unit.log({
      noun: "invitation",
      recordId: invitation.id,
      verb: "revoked",
      summary: `withdrew the invitation to ${invitation.email}`,
    });
    return done({ email: invitation.email });
  });
}
