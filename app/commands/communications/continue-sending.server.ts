import type { Act } from "~/domain/act";
import { AT_ONCE, dueAt, type SendHour } from "~/domain/communications/due";
import { done, notAllowedNow, type Result } from "~/domain/refusal";
import { listAgain } from "~/store/communications/dispatch.server";
import { figuresChanged } from "~/store/communications/figures/figures-changed.server";
import { moveVersion } from "~/store/communications/move-version.server";
import { changeSending, type SendingChange, type SendingChanged } from "./change-sending.server";

/** Those who were cut off get it after all, from now on, in the words that were approved. */
export const continueSending = (act: Act, input: SendingChange): Promise<Result<SendingChanged>> =>
  changeSending(
    act,
    input,
    ({ status, stoppedAt }) => status === "sending" && stoppedAt === null,
    async (unit, facts, version) => {
      if (version.status === "sending")
        return notAllowedNow(
          `The last letters of ${facts.code} for ${version.audience} are on their way still. Wait for them, then go on.`,
        );
      const changed = await figuresChanged(unit.db, version.id, act.now);
      if (changed.length > 0)
        return notAllowedNow(
          `${changed.map(({ label, was, now }) => `${label} was ${was} when it was approved and is ${now ?? "without a value"} now`).join("; ")}. The rest is told by a new message.`,
        );
      const { personId: by } = act.viewer;
      const moved = await moveVersion(unit, facts, version.id, { type: "CONTINUE" }, { by, at: act.now });
      if (!moved.ok) return moved;
      const hour: SendHour = { on: facts.today, time: AT_ONCE };
      const count = await listAgain(unit, version.id, (timeZone) => dueAt(hour, timeZone, act.now));
      if (count === 0) return notAllowedNow("Nobody was cut off, so there is nobody to go on with.");
      return done({ code: facts.code, audience: version.audience, count });
    },
  );
