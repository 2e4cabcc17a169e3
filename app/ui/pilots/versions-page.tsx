import { ShieldAlert, ShieldCheck } from "lucide-react";
import { Badge } from "../controls/badge";
import { DateText } from "../controls/date-text";
import { Disclosure } from "../controls/disclosure";
import { EmptyState } from "../layout/empty-state";
import { Section } from "../layout/section";
import { Prose } from "../plans/prose";

interface Version {
  id: string;
  number: number;
  lockedAt: Date;
  lockedByName: string;
  reason: string;
  dataSeen: boolean;
  hash: string;
  intact: boolean;
  lines: { label: string; text: string }[];
  differences: { label: string; before: string; after: string }[] | null;
}

export interface VersionsProps {
  rounds: readonly {
    round: number;
    decision: { choice: string; on: string; byName: string; rationale: string; lessons: string } | null;
    versions: readonly Version[];
  }[];
}

/** What was promised, version by version; a later one shows what it changed and whether data was seen by then. */
export function PilotVersions({ rounds }: VersionsProps) {
  if (rounds.length === 0) {
    return (
      <EmptyState title="Nothing is locked yet">
        At the start the whole design is locked as version 1. Until then it can be changed freely.
      </EmptyState>
    );
  }
  return rounds.map(({ round, decision, versions }) => (
    <Section key={round} title={`Round ${round}`}>
      {decision && (
        <div className="mb-5 rounded-lg border border-line bg-surface p-4">
          <p className="text-sm font-semibold">
            {decision.choice}, signed by {decision.byName}, <DateText value={decision.on} mode="day" />
          </p>
          <Prose className="mt-1">{decision.rationale}</Prose>
          <p className="mt-2 text-xs text-ink-muted">What was learned</p>
          <Prose>{decision.lessons}</Prose>
        </div>
      )}
      <ol className="space-y-5">
        {versions.map((version) => (
          <li key={version.id} id={`version-${round}-${version.number}`} className="scroll-mt-16">
            <OneVersion version={version} />
          </li>
        ))}
      </ol>
    </Section>
  ));
}

function OneVersion({ version }: { version: Version }) {
  return (
    <article className="rounded-lg border border-line bg-surface p-4">
      <header className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h3 className="text-sm font-semibold">Version {version.number}</h3>
        <p className="text-sm text-ink-muted">
          locked <DateText value={version.lockedAt.toISOString()} /> by {version.lockedByName}
        </p>
        {version.differences !== null && (
          <Badge tone={version.dataSeen ? "warn" : "quiet"}>
            {version.dataSeen ? "after data was seen" : "before any data was seen"}
          </Badge>
        )}
      </header>
      {version.reason && <Prose className="mt-2">{version.reason}</Prose>}
      {version.differences && (
        <dl className="mt-3 space-y-2 text-sm">
          {version.differences.map(({ label, before, after }) => (
            <div key={label}>
              <dt className="text-xs text-ink-muted">{label}</dt>
              <dd className="break-words">
                <del className="text-ink-muted">{before || "nothing"}</del>{" "}
                <ins className="no-underline">{after || "nothing"}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <Disclosure
        summary="The whole plan as it was locked"
        className="mt-3"
        open={version.differences === null}
      >
        <dl className="space-y-2 text-sm">
          {version.lines.map(({ label, text }) => (
            <div key={label}>
              <dt className="text-xs text-ink-muted">{label}</dt>
              <dd className="break-words whitespace-pre-line">{text || "not said"}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
      <p className="mt-3 flex flex-wrap items-center gap-x-2 text-xs text-ink-muted">
        {version.intact ? (
          <ShieldCheck aria-hidden="true" className="size-4 text-good" />
        ) : (
          <ShieldAlert aria-hidden="true" className="size-4 text-bad" />
        )}
        {version.intact ? "Unchanged since it was locked" : "This is not what was locked: its hash differs"}
        <code className="break-all">{version.hash}</code>
      </p>
    </article>
  );
}
