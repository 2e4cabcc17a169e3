import { Link } from "@remix-run/react";
import type { Gate } from "~/domain/gate";
import type { DryRunNotes, RowCounts } from "~/domain/surveys/dry-run";
import { batchCode, type ImportState as State } from "~/domain/surveys/import";
import type { ImportMove } from "~/domain/surveys/import.machine";
import type { QualityFinding } from "~/domain/surveys/quality";
import { Banner } from "../feedback/banner";
import { Section } from "../layout/section";
import { AcceptForm, DiscardButton } from "./accept-form";
import { CountTiles } from "./count-tiles";
import { ErrorFileLink, FailureBanner, ImportMoves, ImportReach } from "./import-outcome";
import { ImportProgress } from "./import-progress";
import { ImportSteps } from "./import-steps";
import { QualityList } from "./quality-list";

export interface ImportView {
  id: string;
  status: State;
  surveyId: string;
  surveyName: string;
  fileName: string;
  counts: RowCounts;
  notes: DryRunNotes;
  quality: QualityFinding[];
  isOld: boolean;
  progress: number;
  added: number;
  setAside: number;
  failure: string | null;
  isStalled: boolean;
  summary: string;
  outcome: string;
  acceptGates: Gate[];
  moves: ImportMove[];
  sameFile: { id: string; number: number } | null;
  mayNot: string | null;
}

/** The answer first: what the check found, or what came of the import. */
export function titleOfImport({ status, summary, outcome, counts, added }: ImportView): string {
  switch (status) {
    case "uploaded":
      return "Columns are to be mapped";
    case "checked":
      return counts.valid === 0 ? `Nothing new in this file: ${summary}` : summary;
    case "running":
      return "Importing";
    case "done":
      return outcome;
    case "undoing":
      return "Being undone";
    case "undone":
      return `Undone: ${added.toLocaleString("en-US")} responses no longer count`;
    case "redoing":
      return "Coming back";
    case "failed":
      return "The import stopped";
    case "discarded":
      return "This file was discarded before it was imported";
  }
}

export function StepsOfImport({ id, status }: Pick<ImportView, "id" | "status">) {
  if (status === "checked") return <ImportSteps step={3} hrefs={{ 2: `/imports/${id}/columns` }} />;
  if (status === "running" || status === "failed") return <ImportSteps step={4} />;
  return status === "done" ? <ImportSteps step={5} /> : null;
}

export function StateOfImport({ view }: { view: ImportView }) {
  const { id, counts, status } = view;
  if (status === "uploaded") return <Banner title="Its columns are not mapped yet.">{view.mayNot}</Banner>;
  if (status === "discarded") return null;
  if (status === "checked") return <Checked view={view} />;
  if (status === "running" || status === "undoing" || status === "redoing") {
    return (
      <ImportProgress
        importId={id}
        status={status}
        rows={counts.rows}
        progress={view.progress}
        added={view.added}
        isStalled={view.isStalled}
        failure={view.failure}
        mayRetry={!view.mayNot}
      />
    );
  }
  const notIn = counts.rows - view.added - view.setAside;
  return (
    <>
      {status === "failed" && <FailureBanner failure={view.failure ?? "nothing"} added={view.added} />}
      {status === "done" && <CountTiles counts={counts} setAside={view.setAside} />}
      <div className="flex flex-wrap gap-2">
        {status === "done" && view.added > 0 && (
          <ImportReach surveyId={view.surveyId} firstDay={view.notes.firstDay} lastDay={view.notes.lastDay} />
        )}
        {status !== "undone" && <ErrorFileLink importId={id} rows={notIn} />}
        <ImportMoves importId={id} moves={view.moves} mayNot={view.mayNot} />
      </div>
      {view.quality.length > 0 && (
        <Section title="Checked before anything counted" id="quality">
          <QualityList importId={id} quality={view.quality} />
        </Section>
      )}
    </>
  );
}

function Checked({ view }: { view: ImportView }) {
  const { id, counts, sameFile } = view;
  return (
    <>
      <CountTiles counts={counts} />
      {sameFile && (
        <Banner tone="warn" title={`This very file was imported before, as ${batchCode(sameFile.number)}.`}>
          Rows that are in already are recognised by their response id and are not added again.{" "}
          <Link to={`/imports/${sameFile.id}`} className="link">
            See that import
          </Link>
        </Banner>
      )}
      <p className="text-sm text-ink-muted">No answer has been added yet.</p>
      <AcceptForm
        importId={id}
        counts={counts}
        notes={view.notes}
        quality={view.quality}
        isOld={view.isOld}
        gates={view.acceptGates}
        mayNot={view.mayNot}
      />
      <div className="flex flex-wrap gap-2">
        <ErrorFileLink importId={id} rows={counts.rows - counts.valid} />
        {!view.mayNot && <DiscardButton importId={id} fileName={view.fileName} />}
      </div>
    </>
  );
}
