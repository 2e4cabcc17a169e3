import type { Act } from "~/domain/act";
import { AT_ONCE, type SendHour, whyNotThen } from "~/domain/communications/due";
import { maySendMessage, WHO_SENDS_MESSAGES } from "~/domain/communications/message.access";
import { audienceNames } from "~/domain/communications/message-words";
import { hourOf, type ScheduleInput } from "~/domain/communications/sending.schema";
import { firstSpread } from "~/domain/communications/spread";
import { done, invalid, notFound, notPermitted, type Result } from "~/domain/refusal";
import { formatDay } from "~/shared/calendar";
import { commit } from "~/store/commit.server";
import { findMessageFacts } from "~/store/communications/message-facts.queries.server";
import { moveVersion } from "~/store/communications/move-version.server";

export interface Scheduled {
  code: string;
  audiences: string;
  hour: SendHour;
  /** Pressed twice: nothing had to be done. */
  isAgain: boolean;
}

/** Gives approved versions the hour at which they leave; who is told is listed right after. */
export async function scheduleVersions(
  act: Act,
  input: ScheduleInput & { code: string },
): Promise<Result<Scheduled>> {
  const { viewer, now } = act;
  return commit<Scheduled>(act, async (unit) => {
    const facts = await findMessageFacts(viewer, input.code, now, unit.db);
    if (!facts) return notFound("message");
    if (!maySendMessage(viewer, facts)) return notPermitted(WHO_SENDS_MESSAGES);
    const hour = hourOf(input, facts.today);
    const why = whyNotThen(hour, facts.today);
    if (why) return invalid(why, { [why.startsWith("Choose a full") ? "time" : "on"]: [why] });
    const ratePerHour = input.rate ?? null;
    const names: string[] = [];
    let moves = 0;
    for (const seen of input.versions) {
      const version = facts.versions.find(({ id }) => id === seen.id);
      if (!version) return notFound("audience of this message");
      names.push(version.audience);
      // Pressed twice, or sent once more by the browser: it is scheduled already, and just so.
      const isAgain =
        version.version > seen.version &&
        (version.status === "scheduled" || version.status === "sending" || version.status === "sent") &&
        version.sendOn === hour.on &&
        version.sendTime === hour.time;
      if (isAgain) continue;
      const round = seen.version + 1;
      const moved = await moveVersion(
        unit,
        facts,
        version.id,
        { type: "SCHEDULE", ...hour, ratePerHour },
        {
          by: viewer.personId,
          at: now,
          seen: seen.version,
          unlogged: true,
          columns: { spread: { ...firstSpread(round) }, pausedAt: null, stoppedAt: null },
        },
      );
      if (!moved.ok) return moved;
      unit.effect({
        kind: "message.spread",
        workspaceId: viewer.workspaceId,
        versionId: version.id,
        round,
      });
      moves += 1;
    }
    const audiences = audienceNames(names);
    if (moves > 0) {
      const when =
        hour.time === AT_ONCE ? "at once" : `on ${formatDay(hour.on, "en")} at ${hour.time} by each clock`;
      unit.log({
        noun: "communication",
        recordId: facts.id,
        planId: facts.about?.kind === "plan" ? facts.about.id : null,
        verb: "scheduled",
        summary: `scheduled ${facts.code} for ${audiences}, ${when}`,
        after: { audiences: names, on: hour.on, time: hour.time, ratePerHour },
      });
    }
    return done({ code: facts.code, audiences, hour, isAgain: moves === 0 });
  });
}
