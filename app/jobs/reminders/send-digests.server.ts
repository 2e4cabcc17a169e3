import { sendDigests } from "~/commands/reminders/send-digests.server";
import { systemAct } from "~/domain/act";
import { groupBy } from "~/domain/reminders/fact-index";
import { digestsOf } from "~/domain/reminders/reminders";
import { log } from "~/shared/log.server";
import { type DueDigests, listDueDigests, markLookedThrough } from "~/store/reminders/due-digests.server";
import { findReminderFacts } from "~/store/reminders/reminder-facts.server";

/** People whose digests stand or fall together; what is cut off is made again at the next turn. */
const CHUNK = 100;

/** Makes the digest of everybody whose moment has come and who has none of their day yet. */
export async function sendDueDigests(at: Date): Promise<void> {
  for (const due of await listDueDigests(at)) await sendIn(due, at);
}

async function sendIn({ workspaceId, timeZone, days }: DueDigests, at: Date): Promise<void> {
  const act = systemAct(workspaceId, timeZone, at);
  const facts = await findReminderFacts(act.viewer, at);
  for (const { day, personIds } of days) {
    const { digests, heldBack } = digestsOf(facts, day);
    const digestOf = new Map(digests.map((digest) => [digest.person.id, digest]));
    const heldOf = groupBy(heldBack, ({ personId }) => personId);
    const isTold = (id: string) => digestOf.has(id) || heldOf.has(id);
    const told = personIds.filter(isTold);
    for (let from = 0; from < told.length; from += CHUNK) {
      const result = await sendDigests(act, {
        day,
        digests: told.slice(from, from + CHUNK).map((personId) => ({
          personId,
          digest: digestOf.get(personId) ?? null,
          held: heldOf.get(personId) ?? [],
        })),
      });
      if (!result.ok) log.error("Digests were not made.", { workspaceId, day, why: result.refusal.message });
    }
    await markLookedThrough(
      workspaceId,
      personIds.filter((id) => !isTold(id)),
      day,
    );
  }
}
