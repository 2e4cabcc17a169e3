import { type ChartLayout, type ChartTransition, layoutChart } from "~/domain/machines/chart-layout";
import { type DescribedTransition, describeMachine } from "~/domain/machines/describe-machine";
import { PLAN_PATH, PLAN_STATUS_LABELS, type PlanStatus } from "~/domain/plans/plan";
import { planMachine } from "~/domain/plans/plan.machine";
import type { PlanMoveEvent } from "~/domain/plans/plan-event";
import { moveLabel } from "~/domain/plans/plan-moves";

const SIDE: readonly string[] = ["onHold", "cancelled"];
const ANY = "anyOpen";
/** What can be done from at least so many states is drawn once, from all of them together. */
const MANY = 6;

export interface MoveInFull {
  label: string;
  from: string[];
  to: string[];
}

export interface PlanChart {
  layout: ChartLayout;
  /** Every move with all its beginnings and ends: what the picture draws together stands here apart. */
  moves: MoveInFull[];
}

const labelOf = (event: string): string => (event === "" ? "by itself" : moveLabel(event as PlanMoveEvent));
const stateLabel = (id: string): string => PLAN_STATUS_LABELS[id as PlanStatus] ?? id;

/** The picture of the machine itself; made on the server, so that neither machine nor layout travels. */
export function planChart(): PlanChart {
  const { states, transitions } = describeMachine(planMachine);
  const boxes = states.map(({ id, final }) => ({
    id,
    label: stateLabel(id),
    kind: SIDE.includes(id) ? ("side" as const) : final ? ("final" as const) : ("main" as const),
  }));
  return {
    layout: layoutChart(
      [...boxes, { id: ANY, label: "Any open plan", kind: "main" as const }],
      drawn(transitions),
    ),
    moves: inFull(transitions),
  };
}

/** Neighbours settle into each other by themselves; steps that skip several are the same rule again. */
function isShown({ from, to, event }: DescribedTransition): boolean {
  if (event !== "") return true;
  const distance = PLAN_PATH.indexOf(to as PlanStatus) - PLAN_PATH.indexOf(from as PlanStatus);
  return Math.abs(distance) === 1;
}

function drawn(transitions: readonly DescribedTransition[]): ChartTransition[] {
  const starts = (event: string, to: string) =>
    transitions.filter((each) => each.event === event && each.to === to).length;
  const ends = (event: string, from: string) =>
    transitions.filter((each) => each.event === event && each.from === from).length;
  return transitions.filter(isShown).map(({ from, to, event }) => ({
    from: event !== "" && starts(event, to) >= MANY ? ANY : from,
    to: event !== "" && ends(event, from) >= MANY ? ANY : to,
    event,
    label: labelOf(event),
  }));
}

function inFull(transitions: readonly DescribedTransition[]): MoveInFull[] {
  const events = [...new Set(transitions.map(({ event }) => event))];
  return events.map((event) => {
    const own = transitions.filter((each) => each.event === event);
    const unique = (ids: string[]) => [...new Set(ids)].map(stateLabel);
    return {
      label: labelOf(event),
      from: unique(own.map(({ from }) => from)),
      to: unique(own.map(({ to }) => to)),
    };
  });
}
