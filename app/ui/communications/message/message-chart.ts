import { MESSAGE_STATE_LABELS, type MessageState } from "~/domain/communications/communication";
import { messageMachine } from "~/domain/communications/message.machine";
import type { VersionEventType } from "~/domain/communications/message-event";
import { versionMoveLabel } from "~/domain/communications/message-moves";
import { type ChartLayout, layoutChart } from "~/domain/machines/chart-layout";
import { describeMachine } from "~/domain/machines/describe-machine";

const BY_ITSELF: Partial<Record<VersionEventType, string>> = {
  FALL: "Approval falls",
  SEND: "Its hour comes",
  FINISH: "Every letter left",
  CONTINUE: "Send to the rest",
  APPROVE: "Approve",
};

const labelOf = (event: string): string =>
  BY_ITSELF[event as VersionEventType] ?? versionMoveLabel(event as Parameters<typeof versionMoveLabel>[0]);
const stateLabel = (id: string): string => MESSAGE_STATE_LABELS[id as MessageState] ?? id;

/** The picture of the machine itself; made on the server, so that neither machine nor layout travels. */
export function messageChart(): {
  layout: ChartLayout;
  moves: { label: string; from: string[]; to: string[] }[];
} {
  const { states, transitions } = describeMachine(messageMachine);
  // To go on writing in a draft leads nowhere.
  const ways = transitions.filter(({ from, to }) => from !== to);
  const unique = (ids: readonly string[]) => [...new Set(ids)].map(stateLabel);
  return {
    layout: layoutChart(
      states.map(({ id, final }) => ({
        id,
        label: stateLabel(id),
        kind: final ? ("final" as const) : id === "returned" ? ("side" as const) : ("main" as const),
      })),
      ways.map(({ from, to, event }) => ({ from, to, event, label: labelOf(event) })),
    ),
    moves: [...new Set(ways.map(({ event }) => event))].map((event) => {
      const own = ways.filter((each) => each.event === event);
      return {
        label: labelOf(event),
        from: unique(own.map(({ from }) => from)),
        to: unique(own.map(({ to }) => to)),
      };
    }),
  };
}
