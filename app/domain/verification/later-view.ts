import type { Day } from "~/shared/calendar";
import type { LaterResult } from "./later-reading";

/** A reading six or twelve months after "effective", as pages show it. */
export interface LaterView {
  id: string;
  version: number;
  planCode: string;
  planTitle: string;
  ownerName: string | null;
  months: number;
  dueOn: Day;
  readOn: Day | null;
  /** Null while it has not been taken. */
  result: LaterResult | null;
  why: string[];
  /** The window that was read, and what it gave; null while not taken or not readable. */
  window: { from: Day; to: Day } | null;
  figures: {
    n: number;
    mean: number | null;
    diff: number | null;
    lower: number | null;
    upper: number | null;
  } | null;
  /** Who took note of a relapse, and what follows from it. */
  answered: { byName: string; on: Day; answer: string } | null;
}

/** A relapse that nobody has answered yet: the alarm. */
export const isAlarm = (reading: Pick<LaterView, "result" | "answered">): boolean =>
  reading.result === "relapsed" && reading.answered === null;
