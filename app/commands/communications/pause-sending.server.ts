import type { Act } from "~/domain/act";
import { done, notAllowedNow, type Result } from "~/domain/refusal";
import { takeBackLetters } from "~/store/communications/dispatch.server";
import { changeSending, logSending, type SendingChange, type SendingChanged } from "./change-sending.server";

/** Nothing more leaves until somebody lets it go on: letters that wait are taken back, and nobody is lost. */
export const pauseSending = (act: Act, input: SendingChange): Promise<Result<SendingChanged>> =>
  changeSending(
    act,
    input,
    ({ status, pausedAt }) => status === "sending" && pausedAt !== null,
    async (unit, facts, version) => {
      if (version.status !== "sending")
        return notAllowedNow(
          `${facts.code} for ${version.audience} is not being sent, so there is nothing to pause.`,
        );
      await unit.move("communicationAudience", version, { pausedAt: act.now });
      const count = await takeBackLetters(unit, version.id);
      logSending(unit, facts, version, "paused", `paused ${facts.code} for ${version.audience}`);
      return done({ code: facts.code, audience: version.audience, count });
    },
  );
