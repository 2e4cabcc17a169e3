import {
  faultyWords,
  INTEGRATION_LABELS,
  QUALITY_LABELS,
  SYSTEM_KIND_LABELS,
} from "~/domain/technologies/system";
import type { SystemView } from "~/domain/technologies/system-view";
import type { Day } from "~/shared/calendar";
import { Badge } from "../controls/badge";
import { DataTable } from "../controls/data-table";
import { LoadMark, OwnerMark } from "./load-mark";

const rhythm = (days: number | null): string =>
  days === null ? "no rhythm" : days === 1 ? "every day" : `every ${days} days`;

/** The register: who answers for each system, how it comes in, when it last did, and what its data is worth. */
export function SystemTable({ systems, today }: { systems: readonly SystemView[]; today: Day }) {
  return (
    <DataTable
      caption="Systems that feed the program"
      rows={systems}
      rowKey={(system) => system.id}
      rowHref={(system) => `/systems/${system.id}`}
      columns={[
        {
          id: "system",
          header: "System",
          primary: true,
          cell: (system) => (
            <>
              <span className="block">
                {system.name} {system.retired && <Badge tone="quiet">Retired</Badge>}
              </span>
              <span className="block text-xs font-normal text-ink-muted">
                {SYSTEM_KIND_LABELS[system.kind]}
              </span>
            </>
          ),
        },
        {
          id: "feeds",
          header: "What it tells us",
          hideOnPhone: true,
          cell: (system) =>
            system.feeds ? (
              <span className="line-clamp-2">{system.feeds}</span>
            ) : (
              <span className="text-ink-muted">not said yet</span>
            ),
        },
        {
          id: "owner",
          header: "Owner",
          cell: (system) =>
            system.retired ? (system.owner?.name ?? "–") : <OwnerMark owner={system.owner} />,
        },
        {
          id: "integration",
          header: "Comes in",
          cell: (system) => (
            <>
              <span className="block">{INTEGRATION_LABELS[system.integration]}</span>
              {system.integration !== "none" && (
                <span className="block text-xs text-ink-muted">{rhythm(system.everyDays)}</span>
              )}
            </>
          ),
        },
        { id: "load", header: "Last load", cell: (system) => <LoadMark system={system} today={today} /> },
        { id: "quality", header: "Data quality", cell: (system) => <Quality system={system} /> },
      ]}
    />
  );
}

/** A person's grade and what the product saw, one under the other: they may differ. */
function Quality({ system }: { system: SystemView }) {
  const measured = faultyWords(system.measured);
  return (
    <>
      <span className="block">
        {system.quality === null ? (
          <span className="text-ink-muted">not graded</span>
        ) : (
          `${QUALITY_LABELS[system.quality]} (${system.quality} of 4)`
        )}
      </span>
      {measured && <span className="tabular block text-xs text-ink-muted">{measured} refused</span>}
    </>
  );
}
