import type { Act } from "~/domain/act";
import type { ChangePassword } from "~/domain/people/person.schema";
import { done, invalid, notAllowedNow, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { hashPassword } from "~/store/people/password.server";
import {
  endSessions,
  findSignInByUser,
  isPasswordOf,
  replacePassword,
} from "~/store/people/sign-in-user.server";

/** A new password in place of the one the person has; every other session ends. */
export async function changePassword(
  act: Act,
  input: ChangePassword & { userId: string; keepSessionId: string },
): Promise<Result<{ ended: number }>> {
  const known = await findSignInByUser(input.userId);
  if (!known)
    return notAllowedNow("You have no password yet. Ask for a letter to set one on the sign-in page.");
  if (!(await isPasswordOf(known, input.currentPassword))) {
    const message =
      "That is not your present password. If you do not remember it, sign out and set a new one by mail.";
    return invalid(message, { currentPassword: [message] });
  }
  if (input.currentPassword === input.password) {
    const message = "This is the password you have already. Choose another one.";
    return invalid(message, { password: [message] });
  }
  const passwordHash = await hashPassword(input.password);
  return commit(act, async (unit) => {
    await replacePassword(unit.db, input.userId, passwordHash);
    const ended = await endSessions(unit.db, input.userId, input.keepSessionId);
    unit.log({
      noun: "person",
      recordId: act.viewer.personId,
      verb: "changed",
      summary: "changed their password and signed out on all other devices",
      after: { sessions: ended },
    });
    return done({ ended });
  });
}
