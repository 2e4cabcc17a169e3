import type { Act } from "~/domain/act";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { ACKNOWLEDGED_DAYS, LONGEST_ACKNOWLEDGED } from "~/domain/reminders/acknowledgement";
import { mayAcknowledge, WHO_ACKNOWLEDGES } from "~/domain/reminders/acknowledgement.access";
import type { Acknowledge } from "~/domain/reminders/acknowledgement.schema";
import { sayPromise } from "~/domain/reminders/reminder-words";
import { addDays, type Day, formatDay } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { findPromiseToAcknowledge } from "~/store/reminders/acknowledgement.queries.server";

/** "I know, I am on it": repeats to this person rest until the day, and so do the rungs above theirs. */
export async function acknowledgeReminder(
  act: Act,
  input: Acknowledge,
): Promise<Result<{ id: string; untilDay: Day; title: string }>> {
  const { viewer, now } = act;
  const found = await findPromiseToAcknowledge(viewer, input.item, now);
  if (!found) return notFound("reminder");
  const { promise, ladder, today } = found;
  if (!mayAcknowledge(viewer, promise, ladder)) return notPermitted(WHO_ACKNOWLEDGES);
  if (promise.doneOn !== null && promise.doneOn <= today)
    return notAllowedNow("This is done already: nothing reminds you of it any more.");
  if (promise.rests) return notAllowedNow(`${promise.rests}: nothing reminds you of it for now.`);
  const untilDay = input.untilDay ?? addDays(today, ACKNOWLEDGED_DAYS);
  const latest = addDays(today, LONGEST_ACKNOWLEDGED);
  if (untilDay <= today)
    return invalid("Choose a day after today.", { untilDay: ["Choose a day after today."] });
  if (untilDay > latest) {
    const message = `At most ${LONGEST_ACKNOWLEDGED} days, until ${formatDay(latest, "en")}. Whoever needs longer asks for a new date.`;
    return invalid(message, { untilDay: [message] });
  }
  const { title, href } = sayPromise(promise, today);
  return commit(act, async (unit) => {
    // Looked for behind the workspace's lock: of two said at once only the later one stands.
    const mine = await unit.db.acknowledgement.findMany({
      where: {
        workspaceId: viewer.workspaceId,
        personId: viewer.personId,
        item: promise.key,
        dueDay: promise.due,
        untilDay: { gt: today },
        withdrawnAt: null,
      },
    });
    // Pressed twice, by impatience or by a mail program: it was said already.
    const same = mine.find((said) => said.untilDay === untilDay && said.note === input.note);
    if (same && mine.length === 1) return done({ id: same.id, untilDay, title });
    for (const said of mine) await unit.move("acknowledgement", said, { withdrawnAt: now });
    const id = newId();
    await unit.db.acknowledgement.create({
      data: {
        id,
        workspaceId: viewer.workspaceId,
        personId: viewer.personId,
        item: promise.key,
        title,
        href,
        planId: promise.planId ?? null,
        dueDay: promise.due,
        onDay: today,
        untilDay,
        note: input.note,
        createdAt: now,
      },
    });
    unit.log({
      noun: "acknowledgement",
      recordId: id,
      planId: promise.planId ?? null,
      verb: "acknowledged",
      summary: `is on it until ${formatDay(untilDay, "en")}: ${title}${input.note ? ` (“${input.note}”)` : ""}`,
      after: { item: promise.key, untilDay, note: input.note },
    });
    return done({ id, untilDay, title });
  });
}
