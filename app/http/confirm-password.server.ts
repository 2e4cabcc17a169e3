import { findSignInByUser, isPasswordOf } from "~/store/people/sign-in-user.server";
import { clearAttempts, waitMinutes, waitWords } from "./attempts.server";

/** Whose password it is: a visit, or somebody who came by a link and has no session. */
interface SignInOwner {
  email: string;
  /** Null where they never set a password. */
  userId: string | null;
}

/**
 * Signing is an act of its own: whoever does it says once more who they are, so that nobody signs at a desk
 * somebody else has left. What is wrong, in words; null when it is them.
 */
export async function passwordTrouble(
  request: Request,
  { email, userId }: SignInOwner,
  password: string,
): Promise<string | null> {
  const minutes = await waitMinutes("password", request, email);
  if (minutes !== null) return waitWords(minutes);
  const known = userId === null ? null : await findSignInByUser(userId);
  if (!known) return "You have no password yet. Ask for a letter to set one on the sign-in page.";
  if (!(await isPasswordOf(known, password))) return "That is not your password.";
  await clearAttempts("password", request, email);
  return null;
}
