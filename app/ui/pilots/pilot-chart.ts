import { type ChartLayout, layoutChart } from "~/domain/machines/chart-layout";
import { describeMachine } from "~/domain/machines/describe-machine";
import { PILOT_STATUS_LABELS, type PilotStatus } from "~/domain/pilots/pilot";
import { pilotMachine } from "~/domain/pilots/pilot.machine";
import type { PilotMoveEvent } from "~/domain/pilots/pilot-event";
import { pilotMoveLabel } from "~/domain/pilots/pilot-moves";

const labelOf = (event: string): string =>
  event === "" ? "by itself" : pilotMoveLabel(event as PilotMoveEvent);
const stateLabel = (id: string): string => PILOT_STATUS_LABELS[id as PilotStatus] ?? id;

interface MoveInFull {
  label: string;
  from: string[];
  to: string[];
}

/** The picture of the machine itself; made on the server, so that neither machine nor layout travels. */
export function pilotChart(): { layout: ChartLayout; moves: MoveInFull[] } {
  const { states, transitions } = describeMachine(pilotMachine);
  const unique = (ids: readonly string[]) => [...new Set(ids)].map(stateLabel);
  return {
    layout: layoutChart(
      states.map(({ id, final }) => ({
        id,
        label: stateLabel(id),
        kind: final ? ("final" as const) : id === "iterating" ? ("side" as const) : ("main" as const),
      })),
      transitions.map(({ from, to, event }) => ({ from, to, event, label: labelOf(event) })),
    ),
    moves: [...new Set(transitions.map(({ event }) => event))].map((event) => {
      const own = transitions.filter((each) => each.event === event);
      return {
        label: labelOf(event),
        from: unique(own.map(({ from }) => from)),
        to: unique(own.map(({ to }) => to)),
      };
    }),
  };
}
