import type { ChartLayout } from "~/domain/machines/chart-layout";
import { Button } from "../controls/button";
import { LifecycleRail } from "../lifecycle/lifecycle-rail";
import { StateChart } from "../lifecycle/state-chart";
import { GATES, MET_GATES, RAIL } from "./samples";
import { Specimen } from "./specimen";

export function LifecycleSamples({ layout }: { layout: ChartLayout }) {
  return (
    <>
      <Specimen name="LifecycleRail, blocked">
        <LifecycleRail
          label="Plan CAP-001"
          states={RAIL}
          chartHref="#chart"
          next={{
            label: "Monitoring",
            gates: GATES,
            button: <Button size="sm">Request it</Button>,
          }}
        />
      </Specimen>
      <Specimen name="LifecycleRail, ready">
        <LifecycleRail
          label="Case 12"
          states={RAIL.slice(6)}
          next={{
            label: "Monitoring",
            gates: MET_GATES.slice(0, 3),
            button: (
              <Button size="sm" variant="primary">
                Mark as implemented
              </Button>
            ),
          }}
        />
      </Specimen>
      <Specimen name="LifecycleRail, on hold">
        <LifecycleRail
          label="Plan CAP-009"
          states={RAIL}
          side={{
            kind: "hold",
            label: "On hold until 2 November",
            detail: "Not a good time: the contract is being renewed. Agreed by Ilse van den Broek.",
            at: "2026-10-12T09:00:00Z",
            by: "Mara Lindqvist",
          }}
        />
      </Specimen>
      <Specimen name="StateChart">
        <StateChart title="The life of a plan" layout={layout} current="acting" />
      </Specimen>
    </>
  );
}
