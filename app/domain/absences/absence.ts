import { type Day, daysBetween, formatDay } from "~/shared/calendar";
import { isRoleFor } from "../access";
import type { Role } from "../viewer";

/** Days on which somebody is not there, and who stands in for them. Both days belong to it. */
export interface AbsenceDays {
  id: string;
  personId: string;
  deputyId: string;
  fromDay: Day;
  toDay: Day;
  /** Called off or ended early: from then on it hands nothing over. */
  ended: boolean;
}

export const ABSENCE_STATES = ["now", "ahead", "past", "ended"] as const;
export type AbsenceState = (typeof ABSENCE_STATES)[number];
export const ABSENCE_STATE_LABELS: Record<AbsenceState, string> = {
  now: "Away",
  ahead: "Ahead",
  past: "Over",
  ended: "Ended early",
};

/** An absence holds on calendar days of the workspace: the deputy's rights begin and end with them. */
export function stateOf(absence: Pick<AbsenceDays, "fromDay" | "toDay" | "ended">, today: Day): AbsenceState {
  if (absence.ended) return "ended";
  if (absence.toDay < today) return "past";
  return absence.fromDay > today ? "ahead" : "now";
}

const overlaps = (
  a: Pick<AbsenceDays, "fromDay" | "toDay">,
  b: Pick<AbsenceDays, "fromDay" | "toDay">,
): boolean => a.fromDay <= b.toDay && b.fromDay <= a.toDay;

export interface Deputy {
  id: string;
  name: string;
  role: Role;
  active: boolean;
  auditor: boolean;
}

/** A year and a day: whoever stays away longer hands over instead. */
export const LONGEST_ABSENCE = 366;

interface Asked {
  /** The absence that is being changed; it does not stand in its own way. */
  id: string | null;
  personId: string;
  personName: string;
  fromDay: Day;
  toDay: Day;
  deputy: Deputy;
  today: Day;
  /** Absences of the person and of the deputy that have not ended. */
  others: readonly AbsenceDays[];
}

/** What speaks against an absence, by field; nothing when it can be kept. */
export function absenceProblems(asked: Asked): Record<string, string[]> {
  const { fromDay, toDay, deputy, personId, personName, today } = asked;
  if (toDay < fromDay) return { toDay: ["The last day lies before the first."] };
  if (daysBetween(fromDay, toDay) >= LONGEST_ABSENCE) {
    return { toDay: ["At most a year: whoever stays away longer hands their work over."] };
  }
  if (toDay < today) return { toDay: ["These days are over; there is nothing left to stand in for."] };
  const problem = deputyProblem(deputy, personId);
  if (problem) return { deputyId: [problem] };
  const at = asked.others.filter((each) => each.id !== asked.id && !each.ended && overlaps(each, asked));
  const own = at.find((each) => each.personId === personId);
  if (own)
    return { fromDay: [`${personName} is away from ${say(own)} already; change that absence instead.`] };
  // Standing in is not handed on, so a deputy who is away leaves nobody; two who name each other do, too.
  const theirs = at.find((each) => each.personId === deputy.id);
  if (!theirs) return {};
  const circle = theirs.deputyId === personId ? `, with ${personName} as deputy` : "";
  return {
    deputyId: [
      `${deputy.name} is away from ${say(theirs)}${circle}. Choose somebody who is there all those days.`,
    ],
  };
}

const say = ({ fromDay, toDay }: Pick<AbsenceDays, "fromDay" | "toDay">): string =>
  `${formatDay(fromDay, "en")} to ${formatDay(toDay, "en")}`;

function deputyProblem(deputy: Deputy, personId: string): string | null {
  if (deputy.id === personId) return "Nobody stands in for themselves: choose somebody else.";
  if (!deputy.active) return `${deputy.name} is no longer active here.`;
  if (deputy.auditor || !isRoleFor(deputy.role, "work.update"))
    return `${deputy.name} may only read here; choose somebody who works on the program.`;
  return null;
}

/** What a deputy of this role cannot take over, in words; null when their role may do all of it. */
export function roleGap(deputy: Pick<Deputy, "name" | "role">): string | null {
  const approves = isRoleFor(deputy.role, "plan.approve");
  const verifies = isRoleFor(deputy.role, "plan.verify");
  if (approves && verifies) return null;
  const what = [approves ? null : "approves no plans", verifies ? null : "signs no verdicts"].filter(
    (part) => part !== null,
  );
  return `${deputy.name}'s role ${what.join(" and ")}: these stay until you are back, or with another person.`;
}
