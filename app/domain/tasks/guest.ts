import { addDays, type Day, earlier, later } from "~/shared/calendar";
import type { Act } from "../act";
import type { Gate } from "../gate";
import type { Refusal } from "../refusal";
import type { Viewer } from "../viewer";

/** Somebody without an account, who was given one task by a link. */

export const MAX_LINK_DAYS = 90;
/** Links to one task that work at the same time. */
export const MAX_LINKS = 5;

const GUEST = "guest:";
export const guestIdOf = (grantId: string): string => `${GUEST}${grantId}`;
export const grantIdOf = (personId: string): string | null =>
  personId.startsWith(GUEST) ? personId.slice(GUEST.length) : null;
export const isGuest = ({ personId }: Pick<Viewer, "personId">): boolean => personId.startsWith(GUEST);

/** Two weeks after it is due, so that lateness does not lock anybody out; never beyond what a link may last. */
export const usualUntil = (dueOn: Day | null, today: Day): Day =>
  earlier(addDays(later(dueOn ?? today, today), 14), addDays(today, MAX_LINK_DAYS));

interface Guest {
  grantId: string;
  name: string;
  workspaceId: string;
  timeZone: string;
  locale: string;
}

/**
 * The act of somebody outside. They have the rights of whoever does a task, and stand on that one task alone:
 * nothing else names them.
 */
export const guestAct = (guest: Guest, now: Date): Act => ({
  viewer: {
    personId: guestIdOf(guest.grantId),
    workspaceId: guest.workspaceId,
    name: guest.name,
    role: "owner",
    auditor: false,
    timeZone: guest.timeZone,
    locale: guest.locale,
  },
  now,
  door: "mail-link",
});

const OUTSIDE: Record<string, { label: string; open: string; met: string }> = {
  "plan-running": {
    label: "The work has begun",
    open: "the plan it belongs to has not started, or rests for now",
    met: "the plan it belongs to is running",
  },
  predecessor: {
    label: "What it waits for is done",
    open: "something else has to be done before it",
    met: "nothing else has to be done before it",
  },
};

/** The same gates in words that tell nothing but the task itself. */
export const outsideGates = (gates: readonly Gate[]): Gate[] =>
  gates.map((gate) => {
    const words = OUTSIDE[gate.id];
    if (!words) return { ...gate, href: `#${gate.id}` };
    return { ...gate, label: words.label, detail: gate.met ? words.met : words.open, href: "" };
  });

/** A refusal as it is said to somebody outside. */
export function outsideWords(refusal: Refusal): string {
  switch (refusal.kind) {
    case "incomplete":
      return "It cannot be set to this yet. What is missing stands below.";
    case "invalid":
      return refusal.message;
    case "stale":
      return "Somebody changed the task meanwhile. Look at it again, then go on.";
    case "not-allowed-now":
      return "This is not possible any more. Look at how the task stands now.";
    case "not-permitted":
    case "not-found":
      return "This cannot be done with your link.";
  }
}
