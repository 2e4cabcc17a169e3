import { type ChartLayout, layoutChart } from "~/domain/machines/chart-layout";
import { describeMachine } from "~/domain/machines/describe-machine";
import { PLAN_STATUS_LABELS, type PlanStatus } from "~/domain/plans/plan";
import { planMachine } from "~/domain/plans/plan.machine";
import type { PlanMoveEvent } from "~/domain/plans/plan-event";
import { moveLabel } from "~/domain/plans/plan-moves";

const SIDE: readonly string[] = ["onHold", "cancelled"];

/** The picture of the machine itself; made on the server, so that neither machine nor layout travels. */
export function planChart(): ChartLayout {
  const { states, transitions } = describeMachine(planMachine);
  return layoutChart(
    states.map(({ id, final }) => ({
      id,
      label: PLAN_STATUS_LABELS[id as PlanStatus],
      kind: SIDE.includes(id) ? "side" : final ? "final" : "main",
    })),
    transitions.map(({ from, to, event }) => ({
      from,
      to,
      event,
      label: event === "" ? "by itself" : moveLabel(event as PlanMoveEvent),
    })),
  );
}
