import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { expiryFrom } from "~/domain/people/invitation";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { hashToken, newToken } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { writeInvitationLetter } from "~/store/people/invitation-letter.server";
import { findInvitation } from "~/store/people/people.queries.server";

/** A new letter with a new link and seven new days; the link sent before stops working. */
export async function resendInvitation(
  act: Act,
  input: { invitationId: string },
): Promise<Result<{ email: string }>> {
  const { viewer, now } = act;
  if (!can(viewer, "member.manage")) return notPermitted("Only an administrator can send invitations.");
  const invitation = await findInvitation(viewer, input.invitationId);
  if (!invitation) return notFound("invitation");
  if (invitation.acceptedAt) return notAllowedNow(`${invitation.name} has joined already.`);
  if (invitation.revokedAt) {
    return notAllowedNow("This invitation was withdrawn. Invite the person anew.");
  }
  const token = newToken();
  return commit(act, async (unit) => {
    const moved = await unit.move("invitation", invitation, {
      tokenHash: hashToken(token),
      expiresAt: expiryFrom(now),
      invitedById: viewer.personId,
    });
    await writeInvitationLetter(unit, act, moved, token);
    unit.log({
      noun: "invitation",
      recordId: invitation.id,
      verb: "invited",
      summary: `sent the invitation to ${invitation.email} again`,
    });
    return done({ email: invitation.email });
  });
}
