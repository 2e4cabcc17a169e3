import { findSignInByUser, isPasswordOf } from "~/store/people/sign-in-user.server";
import { clearAttempts, waitMinutes, waitWords } from "./attempts.server";
import type { Visit } from "./session.server";

/**
 * Signing is an act of its own: whoever does it says once more who they are, so that nobody signs at a desk
 * somebody else has left. What is wrong, in words; null when it is them.
 */
export async function passwordTrouble(
  request: Request,
  visit: Visit,
  password: string,
): Promise<string | null> {
  const minutes = await waitMinutes("password", request, visit.email);
  if (minutes !== null) return waitWords(minutes);
  const known = await findSignInByUser(visit.userId);
  if (!known) return "You have no password yet. Ask for a letter to set one on the sign-in page.";
  if (!(await isPasswordOf(known, password))) return "That is not your password.";
  await clearAttempts("password", request, visit.email);
  return null;
}
