import type { Day } from "~/shared/calendar";
import type { AcknowledgedView } from "./acknowledged-view";
import type { Rung } from "./raised-line";

/** One step of the ladder for one promise. */
export interface RungView {
  rung: Rung;
  days: number;
  /** Its day, moved on where somebody below says that they are on it. */
  day: Day;
  rests: boolean;
  names: readonly string[];
  /** Was told, with the day of the digest's making. */
  toldAt: string | null;
}

export const RUNG_LABELS: Record<Rung, string> = {
  leader: "CX leader",
  sponsor: "Sponsor",
  champion: "Executive champion",
};

/** Who owes one thing, who says that they are on it, and who is told next. */
export interface LadderView {
  title: string;
  href: string;
  due: Day;
  today: Day;
  owedBy: readonly { name: string; as: "owner" | "deputy" | "assignee" }[];
  rungs: readonly RungView[];
  standing: readonly AcknowledgedView[];
  mayAcknowledge: boolean;
  viewerId: string;
  /** Until when it rests where no day is chosen, and the last day that can be. */
  usualDay: Day;
  latestDay: Day;
}
