import { Link } from "@remix-run/react";
import { faultyWords, QUALITY_DAYS, QUALITY_LABELS } from "~/domain/technologies/system";
import type { SystemView } from "~/domain/technologies/system-view";
import { DataTable } from "../controls/data-table";
import { DateText } from "../controls/date-text";
import { Section } from "../layout/section";

export interface LoadRow {
  id: string;
  kind: "import" | "key";
  at: string;
  name: string;
  href: string;
  added: number;
  faulty: number;
}

/** What a system tells, what its data is worth, and what came of it. */
export function SystemStory({ system, loads }: { system: SystemView; loads: readonly LoadRow[] }) {
  return (
    <>
      <Section title="What it tells us about customers">
        <p className="max-w-[70ch] text-base break-words whitespace-pre-line">
          {system.feeds || <span className="text-ink-muted">Nobody has said yet.</span>}
        </p>
      </Section>
      <Section
        title="Data quality"
        lead="What somebody thinks of it, beside what came in and could not be taken."
      >
        <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
          <Own system={system} />
          <Measured system={system} />
        </div>
      </Section>
      <Section
        title="What came of it"
        lead="The newest loads: imports of its surveys, and answers by its keys."
      >
        <DataTable
          caption="Newest loads of this system"
          rows={loads}
          rowKey={(load) => load.id}
          rowHref={(load) => load.href}
          empty={
            <p className="text-sm text-ink-muted">
              Nothing has come in yet. Say under Edit which surveys it feeds, then bring its answers in by{" "}
              <Link to="/imports/new" className="link">
                Import
              </Link>{" "}
              or{" "}
              <Link to="/intake" className="link">
                Intake
              </Link>
              .
            </p>
          }
          columns={[
            {
              id: "load",
              header: "Load",
              primary: true,
              cell: (load) => (load.kind === "import" ? `Import ${load.name}` : `Key ${load.name}`),
            },
            { id: "at", header: "When", cell: (load) => <DateText value={load.at} /> },
            {
              id: "added",
              header: "Added",
              align: "end",
              cell: (load) => load.added.toLocaleString("en-US"),
            },
            {
              id: "faulty",
              header: "Refused",
              align: "end",
              cell: (load) => load.faulty.toLocaleString("en-US"),
            },
          ]}
        />
      </Section>
    </>
  );
}

function Own({ system }: { system: SystemView }) {
  return (
    <div>
      <p className="text-xs text-ink-muted">Graded by hand</p>
      {system.quality === null ? (
        <p className="mt-1 text-sm text-ink-muted">Not graded yet.</p>
      ) : (
        <>
          <p className="mt-0.5 text-lg font-semibold">
            {QUALITY_LABELS[system.quality]}{" "}
            <span className="text-sm font-normal text-ink-muted">({system.quality} of 4)</span>
          </p>
          <p className="mt-1 text-sm break-words">{system.qualityNote}</p>
        </>
      )}
    </div>
  );
}

function Measured({ system }: { system: SystemView }) {
  const { refused, duplicate, setAside } = system.measured;
  const words = faultyWords(system.measured);
  return (
    <div>
      <p className="text-xs text-ink-muted">Measured over {QUALITY_DAYS} days</p>
      {words === null ? (
        <p className="mt-1 text-sm text-ink-muted">
          No data: nothing came in during these {QUALITY_DAYS} days.
        </p>
      ) : (
        <>
          <p className="tabular mt-0.5 text-lg font-semibold">{words}</p>
          <p className="tabular mt-1 text-sm text-ink-muted">
            could not be read {refused} · came twice {duplicate} · set aside by a check {setAside}
          </p>
        </>
      )}
    </div>
  );
}
