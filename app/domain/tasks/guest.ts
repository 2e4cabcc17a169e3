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

/** Gates that speak of the task alone; what the others say is not for outside. */
const OWN = ["evidence", "checklist"];

const OUTSIDE = {
  plan: {
    label: "The work has begun",
    open: "the plan it belongs to has not started, rests or has ended",
    met: "the plan it belongs to is running",
  },
  other: {
    label: "What it waits for is done",
    open: "something else has to be done before it",
    met: "nothing else has to be done before it",
  },
};

/** The same gates in words that tell nothing but the task itself; several of one kind are one. */
export function outsideGates(gates: readonly Gate[]): Gate[] {
  const told: Gate[] = gates
    .filter(({ id }) => OWN.includes(id))
    .map((gate) => ({ ...gate, href: `#${gate.id}` }));
  const rest = gates.filter(({ id }) => !OWN.includes(id));
  for (const kind of ["plan", "other"] as const) {
    const same = rest.filter(({ id }) => (id.startsWith("plan-") ? "plan" : "other") === kind);
    if (same.length === 0) continue;
    const met = same.every((gate) => gate.met);
    const { label, open, met: fine } = OUTSIDE[kind];
    told.push({ id: kind, label, met, detail: met ? fine : open, href: "" });
  }
  return told;
}

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
