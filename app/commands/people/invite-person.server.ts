import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { expiryFrom } from "~/domain/people/invitation";
import type { Invite } from "~/domain/people/person.schema";
import { ROLE_CHOICE_LABELS, roleOf } from "~/domain/people/role-choice";
import { done, invalid, notPermitted, type Result } from "~/domain/refusal";
import { hashToken, newId, newToken } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { writeInvitationLetter } from "~/store/people/invitation-letter.server";

/** Asks somebody into the workspace: the link in the letter is the only copy of its token. */
export async function invitePerson(act: Act, input: Invite): Promise<Result<{ invitationId: string }>> {
  const { viewer, now } = act;
  const { workspaceId } = viewer;
  if (!can(viewer, "member.manage", { workspaceId })) {
    return notPermitted("Only an administrator can invite people.");
  }
  const { email, name } = input;
  const { role, auditor } = roleOf(input.role);
  const token = newToken();
  return commit(act, async (unit) => {
    const member = await unit.db.person.findUnique({ where: { workspaceId_email: { workspaceId, email } } });
    if (member && !member.active) {
      const message = `${member.name} was a member here and is deactivated. Activate them again in the list below.`;
      return invalid(message, { email: [message] });
    }
    if (member?.userId) {
      const message = `${member.name} is a member already. Their role can be changed in the list.`;
      return invalid(message, { email: [message] });
    }
    const open = await unit.db.invitation.findFirst({
      where: { workspaceId, email, acceptedAt: null, revokedAt: null },
    });
    if (open) {
      const message = `${email} is invited already. Send that invitation again or withdraw it first.`;
      return invalid(message, { email: [message] });
    }
    const invitation = await unit.db.invitation.create({
      data: {
        id: newId(),
        workspaceId,
        email,
        name,
        role,
        auditor,
        tokenHash: hashToken(token),
        invitedById: viewer.personId,
        createdAt: now,
        expiresAt: expiryFrom(now),
      },
    });
    await writeInvitationLetter(unit, act, invitation, token);
    unit.log({
      noun: "invitation",
      recordId: invitation.id,
      verb: "invited",
      summary: `invited ${name} (${email}) as ${ROLE_CHOICE_LABELS[input.role].toLowerCase()}`,
      after: { email, name, role, auditor },
    });
    return done({ invitationId: invitation.id });
  });
}
