import type { Day } from "~/shared/calendar";
import type { HypothesisView } from "./check-in.schema";

/** A look in between as its page tells it. */
export interface CheckInView {
  id: string;
  day: Day;
  version: number;
  heldAt: Date | null;
  heldByName: string | null;
  hypothesis: HypothesisView | "";
  teamSees: string;
  customersSay: string;
  realign: string;
  decision: string;
  plan: {
    id: string;
    code: string;
    title: string;
    status: string;
    /** The words that are asked about. */
    hypothesis: string;
    ownerId: string | null;
    deputyId: string | null;
    sponsorId: string | null;
  };
  /** All looks of the plan, this one included, by day. */
  all: { id: string; day: Day; held: boolean }[];
}

export type CheckInState = "held" | "missed" | "due" | "ahead";

/** Missed is a visible gap; it can still be held late. */
export function checkInState(checkIn: { day: Day; held: boolean }, today: Day): CheckInState {
  if (checkIn.held) return "held";
  if (checkIn.day < today) return "missed";
  return checkIn.day === today ? "due" : "ahead";
}
