import { CASE_STATUS_LABELS, type CaseStatus } from "~/domain/cases/case";
import { type CaseEvent, caseMachine } from "~/domain/cases/case.machine";
import { type ChartLayout, layoutChart } from "~/domain/machines/chart-layout";
import { describeMachine } from "~/domain/machines/describe-machine";

const MOVE_LABELS: Record<CaseEvent["type"], string> = {
  ACKNOWLEDGE: "acknowledge",
  UNDO: "take back",
  START: "start",
  RESOLVE: "resolve",
  TELL: "tell the customer",
  REOPEN: "reopen",
  SET_ASIDE: "not a case",
  WITHDRAW: "its import is undone",
  RESTORE: "its import counts again",
};

const SIDE = ["notACase", "withdrawn"];

/** The picture of the machine itself; made on the server, so that neither machine nor layout travels. */
export function caseChart(): ChartLayout {
  const { states, transitions } = describeMachine(caseMachine);
  return layoutChart(
    states.map(({ id }) => ({
      id,
      label: CASE_STATUS_LABELS[id as CaseStatus],
      kind: SIDE.includes(id) ? ("side" as const) : ("main" as const),
    })),
    transitions.map((each) => ({ ...each, label: MOVE_LABELS[each.event as CaseEvent["type"]] })),
  );
}
