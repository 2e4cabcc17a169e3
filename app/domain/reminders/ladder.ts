import { addDays, type Day, daysBetween, formatDay } from "~/shared/calendar";
import { type AcknowledgedFact, rungDayOf } from "./acknowledgement";
import type { FactIndex } from "./fact-index";
import { type Raised, RUNGS, type Rung } from "./raised-line";
import type { PromiseFact } from "./reminder-facts";

/** Whom a rung names, in order; those who owe the work are no rung above themselves. */
export function onRung(
  rung: Rung,
  promise: Pick<PromiseFact, "sponsorId" | "owedBy">,
  named: { leaderIds: readonly string[]; championId: string | null },
): string[] {
  const ids =
    rung === "leader" ? named.leaderIds : rung === "sponsor" ? [promise.sponsorId] : [named.championId];
  return ids.filter(
    (id): id is string => id !== null && promise.owedBy.every(({ personId }) => personId !== id),
  );
}

/** The ladder climbs one step on each of its days; whoever stands on two rungs gets one letter, the first. */
export function ladderLines(promise: PromiseFact, index: FactIndex, day: Day): Raised[] {
  const late = -daysBetween(day, promise.due);
  const words = index.wordsOn(promise.key);
  return index.facts.escalationDays.flatMap((days, step) => {
    const rung = RUNGS[step];
    if (!rung || late < days || (late > days && words.length === 0)) return [];
    const below = RUNGS.slice(0, step).flatMap((each) => onRung(each, promise, index.facts));
    return onRung(rung, promise, index.facts).flatMap((personId): Raised[] => {
      const raised: Raised = {
        personId,
        item: promise.key,
        reason: { kind: "escalation", days, rung },
        raisedOn: day,
        as: null,
        promise,
        state: null,
        skipped: null,
      };
      if (below.includes(personId)) {
        return late === days
          ? [{ ...raised, skipped: "stands on an earlier rung too and was told there" }]
          : [];
      }
      const planned = addDays(promise.due, days);
      const told = rungDayOf(planned, heededBy(words, [...below, personId], index), promise.due);
      if (day === told) return [raised];
      return day === planned ? [{ ...raised, skipped: saysWho(words, told, index) }] : [];
    });
  });
}

/** A word counts when it comes from those people, or from whoever stood in for them on its day. */
const heededBy = (words: readonly AcknowledgedFact[], ids: readonly string[], index: FactIndex) =>
  words.filter(
    ({ personId, onDay }) =>
      ids.includes(personId) || ids.some((id) => index.awayOn(id, onDay)?.deputyId === personId),
  );

const saysWho = (words: readonly AcknowledgedFact[], until: Day, index: FactIndex): string => {
  const name = words
    .map(({ personId }) => index.people.get(personId)?.name)
    .find((each) => each !== undefined);
  return `rests until ${formatDay(until, "en")}: ${name ?? "somebody"} said they are on it`;
};
