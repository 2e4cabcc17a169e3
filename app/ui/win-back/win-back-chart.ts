import { type ChartLayout, layoutChart } from "~/domain/machines/chart-layout";
import { describeMachine } from "~/domain/machines/describe-machine";
import { WIN_BACK_LABELS, type WinBackStatus } from "~/domain/win-back/win-back";
import { winBackMachine } from "~/domain/win-back/win-back.machine";
import type { WinBackEventType } from "~/domain/win-back/win-back-event";
import { winBackMoveLabel } from "~/domain/win-back/win-back-moves";

const stateLabel = (id: string): string => WIN_BACK_LABELS[id as WinBackStatus] ?? id;

interface MoveInFull {
  label: string;
  from: string[];
  to: string[];
}

/** What is told elsewhere and what mends a mistake can happen nearly everywhere: they stand in words, not in the picture. */
const LEFT_OUT: ReadonlySet<string> = new Set(["BACK", "RETURN", "TAKE_BACK"]);

/** The picture of the machine itself; made on the server, so that neither machine nor layout travels. */
export function winBackChart(): { layout: ChartLayout; moves: MoveInFull[] } {
  const { states, transitions } = describeMachine(winBackMachine);
  const unique = (ids: readonly string[]) => [...new Set(ids)].map(stateLabel);
  const labelOf = (event: string) => winBackMoveLabel(event as WinBackEventType);
  return {
    layout: layoutChart(
      states.map(({ id }) => ({
        id,
        label: stateLabel(id),
        kind:
          id === "wonBack"
            ? ("final" as const)
            : id === "lostForGood"
              ? ("side" as const)
              : ("main" as const),
      })),
      transitions
        .filter(({ event }) => !LEFT_OUT.has(event))
        .map(({ from, to, event }) => ({ from, to, event, label: labelOf(event) })),
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
