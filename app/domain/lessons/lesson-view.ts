import { DECISION_LABELS, type DecisionChoice, PILOT_STATUS_LABELS, type PilotStatus } from "../pilots/pilot";
import type { LessonKind } from "./lesson";

/** A lesson as a page shows it, with what became of the pilot or plan that taught it. */
export interface LessonView {
  id: string;
  pilotId: string | null;
  text: string;
  kind: LessonKind;
  stage: string;
  source: { code: string; title: string; href: string; fate: string } | null;
  byId: string;
  byName: string;
  createdAt: Date;
  retired: boolean;
  version: number;
}

/** What became of it in that round: an early round that was repeated says so, the last one says how it ended. */
export function pilotFate(
  pilot: { status: PilotStatus; round: number },
  round: number | null,
  choice: DecisionChoice | null,
): string {
  const inRound = round !== null && pilot.round > 1 ? `round ${round}: ` : "";
  if (choice) return `${inRound}${CHOSEN[choice]}`;
  return `${inRound}${PILOT_STATUS_LABELS[pilot.status].toLowerCase()}`;
}

const CHOSEN: Record<DecisionChoice, string> = {
  scale: "scaled",
  iterate: `to ${DECISION_LABELS.iterate.toLowerCase()}`,
  stop: "stopped",
};
