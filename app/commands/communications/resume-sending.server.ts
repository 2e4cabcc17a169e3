import type { Act } from "~/domain/act";
import { done, notAllowedNow, type Result } from "~/domain/refusal";
import { figuresChanged } from "~/store/communications/figures/figures-changed.server";
import { changeSending, logSending, type SendingChange, type SendingChanged } from "./change-sending.server";

/** Goes on where it was paused, unless a figure is another one than the letters before said. */
export const resumeSending = (act: Act, input: SendingChange): Promise<Result<SendingChanged>> =>
  changeSending(
    act,
    input,
    ({ status, pausedAt }) => status === "sending" && pausedAt === null,
    async (unit, facts, version) => {
      if (version.status !== "sending")
        return notAllowedNow(
          `${facts.code} for ${version.audience} is not being sent, so there is nothing to go on with.`,
        );
      const changed = await figuresChanged(unit.db, version.id, act.now);
      if (changed.length > 0)
        return notAllowedNow(
          `${changed.map(({ label, was, now }) => `${label} was ${was} when it was approved and is ${now ?? "without a value"} now`).join("; ")}. Stop it, and tell everybody by a new message; those who have it get a correction.`,
        );
      await unit.move("communicationAudience", version, { pausedAt: null });
      logSending(unit, facts, version, "resumed", `let ${facts.code} for ${version.audience} go on`);
      return done({ code: facts.code, audience: version.audience, count: 0 });
    },
  );
