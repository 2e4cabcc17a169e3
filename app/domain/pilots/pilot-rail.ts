import type { Day } from "~/shared/calendar";
import { type DecisionChoice, isPilotOver, PILOT_PATH, PILOT_STATUS_LABELS, type PilotStatus } from "./pilot";
import type { PilotFacts } from "./pilot-facts";

export interface PilotDates {
  createdOn: Day | null;
  designedOn: Day | null;
  grantedOn: Day | null;
  grantedBy: string | null;
  decidedOn: Day | null;
}

export interface PilotRailState {
  id: string;
  label: string;
  phase: "past" | "present" | "future" | "skipped";
  at?: string;
  by?: string;
}

const CHOICE_LABELS: Record<DecisionChoice, string> = {
  scale: "Scaled",
  iterate: "Iterated",
  stop: "Stopped",
};

/** How far the round came. */
function reached({ status, startedOn, funding, round }: PilotFacts): number {
  if (status === "scaled") return PILOT_PATH.length;
  if (status === "stopped") {
    if (startedOn) return PILOT_PATH.length;
    return funding.some((each) => each.round === round && each.status === "granted") ? 2 : 0;
  }
  return status === "iterating" ? 0 : PILOT_PATH.indexOf(status as (typeof PILOT_PATH)[number]);
}

/** The states of this round, left to right; a later round begins with its redesign. */
export function pilotRail(facts: PilotFacts, dates: PilotDates): PilotRailState[] {
  const at = reached(facts);
  const droppedEarly = facts.status === "stopped" && !facts.startedOn;
  const signed = facts.decisions.find(({ round }) => round === facts.round);
  const first: PilotStatus = facts.round > 1 ? "iterating" : "proposed";
  const days: (Day | null)[] = [
    facts.round === 1 ? dates.createdOn : null,
    dates.designedOn,
    dates.grantedOn,
    facts.startedOn,
    facts.endedOn,
  ];
  const states = PILOT_PATH.map((status, index): PilotRailState => {
    const day = index <= at ? days[index] : null;
    return {
      id: status,
      label: PILOT_STATUS_LABELS[index === 0 ? first : status],
      phase:
        index < at || (droppedEarly && index === at)
          ? "past"
          : index === at
            ? "present"
            : droppedEarly
              ? "skipped"
              : "future",
      ...(day ? { at: day } : {}),
      ...(status === "funded" && day && dates.grantedBy ? { by: dates.grantedBy } : {}),
    };
  });
  const over = isPilotOver(facts.status);
  return [
    ...states,
    {
      id: "decided",
      label: signed ? CHOICE_LABELS[signed.choice] : over ? PILOT_STATUS_LABELS[facts.status] : "Decided",
      phase: over && !droppedEarly ? "present" : droppedEarly ? "skipped" : "future",
      ...(signed ? { at: signed.signedOn, by: signed.signedByName } : {}),
    },
  ];
}
