import { type Day, formatDay } from "~/shared/calendar";
import type { Gate } from "../gate";
import type { NewNotice } from "../notices/notice";
import type { PersonFact, PlanFacts } from "./plan-facts";
import { planPath } from "./plan-places";

/*
 * What time does to plans. It starts an approved plan on its day if nothing is missing; it never resumes one that is
 * held. What it could not do, or what has come due, is told once for each plan and day it was promised for.
 */

type Known = Pick<PlanFacts, "id" | "code" | "title" | "owner" | "sponsor" | "roster">;

export const missedStartKey = (planId: string, startOn: Day): string =>
  `plan:${planId}:missed-start:${startOn}`;
export const wakeUpKey = (planId: string, wakeOn: Day): string => `plan:${planId}:wake-up:${wakeOn}`;

const isThere = (person: PersonFact | null): person is PersonFact => person?.active === true;
const leadersOf = ({ roster }: Known): PersonFact[] =>
  roster.filter(({ role, active, auditor }) => role === "leader" && active && !auditor);

interface Told {
  person: PersonFact;
  reason: string;
}

/** Each person once, by the part that concerns them most. */
const once = (told: readonly Told[]): Told[] =>
  told.filter(({ person }, index) => told.findIndex((other) => other.person.id === person.id) === index);

const asLeaders = (facts: Known): Told[] =>
  leadersOf(facts).map((person) => ({ person, reason: "you lead the program" }));

/** The owner and the leaders. */
export const toldOfMissedStart = (facts: Known): Told[] =>
  once([
    ...(isThere(facts.owner) ? [{ person: facts.owner, reason: "you are its owner" }] : []),
    ...asLeaders(facts),
  ]);

/** The owner and the sponsor; the leaders where nobody owns it any more, so that it does not wake up unheard. */
export const toldOfWakeUp = (facts: Known): Told[] =>
  once([
    ...(isThere(facts.owner) ? [{ person: facts.owner, reason: "you are its owner" }] : asLeaders(facts)),
    ...(isThere(facts.sponsor) ? [{ person: facts.sponsor, reason: "you are its sponsor" }] : []),
  ]);

const noticeTo = (facts: Known, { person, reason }: Told) => ({
  personId: person.id,
  reason,
  kind: "time" as const,
  planId: facts.id,
  about: `plan:${facts.id}`,
});

export const missedStartNotices = (
  facts: Known,
  startOn: Day,
  missing: readonly Gate[],
  why: string,
): NewNotice[] =>
  toldOfMissedStart(facts).map((told) => ({
    ...noticeTo(facts, told),
    key: missedStartKey(facts.id, startOn),
    title: `could not start ${facts.code} on its day, ${formatDay(startOn, "en")}`,
    text: missing.length > 0 ? missing.map(({ label, detail }) => `${label}: ${detail}`).join("; ") : why,
    href: missing[0]?.href ?? planPath(facts.code),
  }));

export const wakeUpNotices = (facts: Known, wakeOn: Day): NewNotice[] =>
  toldOfWakeUp(facts).map((told) => ({
    ...noticeTo(facts, told),
    key: wakeUpKey(facts.id, wakeOn),
    title: `wakes ${facts.code}, which was put on hold until ${formatDay(wakeOn, "en")}`,
    text: `${facts.title} stays on hold until somebody resumes it, gives it a new wake-up day or cancels it.`,
    href: planPath(facts.code),
  }));
