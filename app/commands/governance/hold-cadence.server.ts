import type { Act } from "~/domain/act";
import { occurrencesBetween } from "~/domain/governance/cadence";
import type { HoldCadence } from "~/domain/governance/cadence.schema";
import { canHoldCadence, WHO_HOLDS_CADENCE } from "~/domain/governance/governance.access";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { addDays } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { findCadence } from "~/store/governance/cadence.queries.server";
import { findWorkingCalendar } from "~/store/workspace/working-calendar.queries.server";

const FARTHEST = 31;

/** Says that a date was held, or that it fell out and why. Saying it again replaces what was said. */
export async function holdCadence(
  act: Act,
  input: HoldCadence & { entryId: string },
): Promise<Result<{ title: string; planned: string }>> {
  const { viewer, now } = act;
  const { calendar, today, timeZone } = await findWorkingCalendar(viewer, now);
  const entry = await findCadence(viewer, input.entryId, timeZone);
  if (!entry) return notFound("entry of the calendar");
  if (!canHoldCadence(viewer, entry)) return notPermitted(WHO_HOLDS_CADENCE);
  const { planned, outcome, note } = input;
  const date = occurrencesBetween(
    entry,
    addDays(planned, -FARTHEST),
    addDays(planned, FARTHEST),
    calendar,
  ).find((each) => each.planned === planned);
  if (!date) return notAllowedNow(`“${entry.title}” has no date on ${planned}. Reload the page.`);
  if (outcome === "missed" && date.due >= today) {
    return notAllowedNow("It can still be held: a date is missed once it has passed.");
  }
  if (outcome === "missed" && note === "") {
    return invalid("Say why it fell out.", { note: ["Say in a few words why it fell out."] });
  }
  return commit(act, async (unit) => {
    const fields = { outcome, note, heldOn: today, byId: viewer.personId, createdAt: now };
    await unit.db.cadenceHeld.upsert({
      where: { entryId_day: { entryId: entry.id, day: planned } },
      create: { ...fields, id: newId(), entryId: entry.id, day: planned },
      update: fields,
    });
    unit.log({
      noun: "cadence",
      recordId: entry.id,
      verb: outcome === "held" ? "held" : "recorded",
      summary:
        outcome === "held"
          ? `held “${entry.title}” of ${date.due}`
          : `wrote down that “${entry.title}” of ${date.due} fell out`,
      after: { planned, due: date.due, note },
    });
    return done({ title: entry.title, planned });
  });
}
