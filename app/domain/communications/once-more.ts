import type { RecipientState } from "./recipient";

interface Told {
  state: RecipientState;
  versionStatus: string;
  email: string;
  name: string;
}

/** Why one recipient is not sent the message once more; null when they can be. */
export function whyNotOnceMore({ state, versionStatus }: Told): string | null {
  if (versionStatus !== "sending" && versionStatus !== "sent" && versionStatus !== "closed")
    return "Its hour has not come: nobody has it yet, so nobody gets it once more.";
  if (state === "queued") return "A letter to them is on its way already. Wait for the mail server's answer.";
  return null;
}
