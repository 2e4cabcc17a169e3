import type { Act } from "~/domain/act";
import { readSpread } from "~/domain/communications/spread";
import { done, notAllowedNow, type Result } from "~/domain/refusal";
import { cutOff, takeBackLetters } from "~/store/communications/dispatch.server";
import { keepSpread } from "~/store/communications/spread.server";
import { changeSending, logSending, type SendingChange, type SendingChanged } from "./change-sending.server";

/** Cuts it off half way: who has it has it, the rest does not get it and is counted apart. */
export const stopSending = (act: Act, input: SendingChange): Promise<Result<SendingChanged>> =>
  changeSending(
    act,
    input,
    ({ stoppedAt }) => stoppedAt !== null,
    async (unit, facts, version) => {
      if (version.status !== "sending")
        return notAllowedNow(
          version.status === "scheduled"
            ? `${facts.code} for ${version.audience} has not begun to leave. Take it off its hour instead.`
            : `${facts.code} for ${version.audience} is not being sent, so there is nothing to stop.`,
        );
      await unit.move("communicationAudience", version, { stoppedAt: act.now, pausedAt: null });
      await takeBackLetters(unit, version.id);
      const count = await cutOff(unit, version.id);
      const row = await unit.db.communicationAudience.findUniqueOrThrow({
        where: { id: version.id },
        select: { spread: true },
      });
      const far = readSpread(row.spread);
      // Nobody else is listed either.
      if (far && !far.done) await keepSpread(unit, version.id, { ...far, done: true });
      logSending(
        unit,
        facts,
        version,
        "stopped",
        `stopped sending ${facts.code} for ${version.audience} half way: ${count === 1 ? "one person does" : `${count} people do`} not get it`,
      );
      return done({ code: facts.code, audience: version.audience, count });
    },
  );
