import type { Act } from "~/domain/act";
import type { Join } from "~/domain/people/person.schema";
import { choiceOf, ROLE_CHOICE_LABELS } from "~/domain/people/role-choice";
import { done, invalid, notAllowedNow, notFound, type Result } from "~/domain/refusal";
import { hashToken, newId } from "~/shared/id.server";
import { commit, type Unit } from "~/store/commit.server";
import { findInvitationByToken, type InvitationByToken } from "~/store/people/invitation.queries.server";
import { hashPassword } from "~/store/people/password.server";
import { createSignIn, findSignInByEmail, isPasswordOf } from "~/store/people/sign-in-user.server";
import { isUniqueViolation } from "~/store/violation.server";

const REFUSED = {
  expired:
    "This invitation has expired. Ask for a new one: an administrator can send it again with one click.",
  accepted: "This invitation has been used already. Sign in with your password.",
  revoked: "This invitation was withdrawn. Ask the person who invited you.",
};

/**
 * Whoever holds the link joins: with a new password, or, where the address has a sign-in already, with the
 * password it has. Nobody is signed in yet, so the person who joins is the one who acts.
 */
export async function joinWorkspace(
  input: { token: string; join: Join },
  now: Date,
): Promise<Result<{ email: string; workspaceId: string }>> {
  const { token, join } = input;
  const invitation = await findInvitationByToken(hashToken(token), now);
  if (!invitation) return notFound("invitation");
  if (invitation.state !== "open") return notAllowedNow(REFUSED[invitation.state]);
  const known = await findSignInByEmail(invitation.email);
  if (known && !(await isPasswordOf(known, join.password))) {
    const message = "That is not the password of your sign-in. You can set a new one by mail.";
    return invalid(message, { password: [message] });
  }
  const passwordHash = known ? null : await hashPassword(join.password);
  const act: Act = {
    door: "mail-link",
    now,
    viewer: {
      personId: invitation.heldPersonId ?? newId(),
      workspaceId: invitation.workspaceId,
      name: join.name,
      role: invitation.role,
      auditor: invitation.auditor,
      timeZone: join.timeZone,
      locale: join.locale,
    },
  };
  try {
    const result = await commit(act, async (unit) => {
      await unit.move("invitation", invitation, { acceptedAt: now });
      const userId =
        known?.userId ??
        (await createSignIn(unit.db, {
          email: invitation.email,
          name: join.name,
          passwordHash: passwordHash ?? "",
          at: now,
        }));
      await takePlace(unit, act, invitation, join, userId);
      return done({ email: invitation.email, workspaceId: invitation.workspaceId });
    });
    // Somebody clicked twice, or the invitation was sent again or withdrawn this very moment.
    if (!result.ok && result.refusal.kind === "stale") return notAllowedNow(REFUSED.accepted);
    return result;
  } catch (error) {
    if (isUniqueViolation(error)) return notAllowedNow(REFUSED.accepted);
    throw error;
  }
}

async function takePlace(
  unit: Unit,
  act: Act,
  invitation: InvitationByToken,
  join: Join,
  userId: string,
): Promise<void> {
  const { viewer, now } = act;
  const place = {
    userId,
    name: join.name,
    jobTitle: join.jobTitle,
    role: invitation.role,
    auditor: invitation.auditor,
    timeZone: join.timeZone,
    locale: join.locale,
    active: true,
  };
  const where = { id: viewer.personId, workspaceId: viewer.workspaceId };
  const held = await unit.db.person.updateMany({ where, data: { ...place, version: { increment: 1 } } });
  if (held.count === 0) {
    await unit.db.person.create({ data: { ...where, ...place, email: invitation.email, createdAt: now } });
  }
  const choice = choiceOf(invitation);
  unit.log({
    noun: "person",
    recordId: viewer.personId,
    verb: "joined",
    summary: `joined as ${ROLE_CHOICE_LABELS[choice].toLowerCase()}, invited by ${invitation.invitedBy}`,
    after: { name: join.name, email: invitation.email, role: invitation.role, auditor: invitation.auditor },
  });
}
