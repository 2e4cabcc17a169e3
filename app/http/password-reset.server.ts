import { setTimeout as pause } from "node:timers/promises";
import { waitMinutes, waitWords } from "./attempts.server";
import { askAuth } from "./auth.server";

/** Writing a letter takes time, not writing one takes none: both answer after the same while. */
const SAME_WHILE_MS = 350;

/** Asks for a letter. The answer is the same for every address. */
export async function askForReset(request: Request, email: string): Promise<void> {
  const asked = async () => {
    // Whoever has had enough letters gets none, and the same answer.
    if ((await waitMinutes("forgot", request, email)) !== null) return;
    await askAuth(request, "/request-password-reset", { email });
  };
  await Promise.all([asked(), pause(SAME_WHILE_MS)]);
}

/** Null when the new password is set; else the sentence that says why not. */
export async function resetPassword(
  request: Request,
  { token, password }: { token: string; password: string },
): Promise<string | null> {
  const minutes = await waitMinutes("reset", request, "");
  if (minutes !== null) return waitWords(minutes);
  const answer = await askAuth(request, "/reset-password", { token, newPassword: password });
  if (answer.ok) return null;
  return "This link has been used or has expired. Ask for a new letter; it takes a minute.";
}
