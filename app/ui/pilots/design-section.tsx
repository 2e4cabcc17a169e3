import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { PILOT_DESIGN_LABELS } from "~/domain/pilots/pilot";
import type { MetricFact, PilotFacts } from "~/domain/pilots/pilot-facts";
import {
  pilotEditPath,
  pilotMetricsPath,
  pilotNewVersionPath,
  pilotVersionsPath,
} from "~/domain/pilots/pilot-places";
import { DateText } from "../controls/date-text";
import { Section } from "../layout/section";
import { Prose } from "../plans/prose";
import { Unsaid } from "../plans/unsaid";

interface DesignSectionProps {
  facts: PilotFacts;
  canEdit: boolean;
  canVersion: boolean;
  /** What so many units could show. */
  power?: ReactNode;
}

/** What was said before anything was known: hypothesis, metrics, numbers, looks, criteria, and the lock on it. */
export function DesignSection({ facts, canEdit, canVersion, power }: DesignSectionProps) {
  const { code } = facts;
  const edit = (field: string) => (canEdit ? pilotEditPath(code, field) : null);
  return (
    <Section
      id="design"
      title="Design"
      lead={<LockLine facts={facts} />}
      aside={
        <>
          {canEdit && (
            <Link to={pilotEditPath(code)} className="link no-print">
              Edit
            </Link>
          )}
          {canVersion && (
            <Link to={pilotNewVersionPath(code)} className="link no-print">
              Change it by a new version
            </Link>
          )}
        </>
      }
    >
      <dl className="grid gap-4 sm:grid-cols-2">
        <Entry term="Hypothesis" wide>
          <Said text={facts.hypothesis} href={edit("hypothesis")} />
        </Entry>
        <Entry term={`What treated ${facts.unitWords} get`}>
          <Said text={facts.treatment} href={edit("treatment")} />
        </Entry>
        <Entry term="What the others get meanwhile">
          <Said text={facts.controlGets} href={edit("controlGets")} />
        </Entry>
        <Entry term="Metrics" wide>
          <Metrics facts={facts} href={canEdit ? pilotMetricsPath(code) : null} />
        </Entry>
        <Entry term="When we scale, iterate or stop" wide>
          <Said text={facts.successCriteria} href={edit("successCriteria")} />
        </Entry>
        {power && (
          <Entry term="What it could show" wide>
            {power}
          </Entry>
        )}
        <Entry term="Planned">
          <p className="text-sm">
            {facts.plannedTreated !== null && facts.plannedControl !== null ? (
              <span className="tabular">
                {facts.plannedTreated} treated, {facts.plannedControl} control
              </span>
            ) : (
              <Unsaid href={edit("plannedTreated")}>No numbers fixed yet</Unsaid>
            )}
          </p>
          <p className="text-sm text-ink-muted">{PILOT_DESIGN_LABELS[facts.design]}</p>
        </Entry>
        <Entry term="Looks before the end">
          <p className="text-sm">
            {facts.looks.length === 0
              ? "none; nothing but the number measured is shown before the end"
              : `at ${facts.looks.map((share) => `${Math.round(Number(share) * 100)} %`).join(", ")} of the information`}
          </p>
        </Entry>
        {(facts.stage || facts.persona) && (
          <Entry term="For whom" wide>
            <p className="text-sm break-words">{[facts.stage, facts.persona].filter(Boolean).join(" · ")}</p>
          </Entry>
        )}
      </dl>
    </Section>
  );
}

function LockLine({ facts: { lock, code } }: { facts: PilotFacts }) {
  if (!lock) return <>Nothing is locked yet. At the start all of this is locked, and later changes show.</>;
  return (
    <>
      Locked as version {lock.number}, <DateText value={lock.lockedAt.toISOString()} mode="day" />, by{" "}
      {lock.lockedByName}
      {lock.number > 1 && (lock.dataSeen ? ", after data was seen" : ", before any data was seen")}.{" "}
      <Link to={pilotVersionsPath(code)} className="link">
        Versions
      </Link>
    </>
  );
}

function Metrics({ facts, href }: { facts: PilotFacts; href: string | null }) {
  if (facts.metrics.length === 0) {
    return (
      <p className="text-sm">
        <Unsaid href={href}>No metric named yet</Unsaid>
      </p>
    );
  }
  return (
    <>
      <ul className="space-y-1.5 text-sm">
        {facts.metrics.map((metric) => (
          <li key={metric.id} className="break-words">
            <span className="font-medium">{metric.name}</span>
            {metric.primary && <span className="text-ink-muted"> · carries the result</span>}
            <span className="block text-ink-muted">{metricWords(metric)}</span>
          </li>
        ))}
      </ul>
      {href && (
        <p className="no-print mt-1 text-sm">
          <Link to={href} className="link">
            Change the metrics
          </Link>
        </p>
      )}
    </>
  );
}

function metricWords(metric: MetricFact): string {
  const unit = metric.unit ? ` ${metric.unit}` : "";
  return [
    metric.direction === "up" ? "higher is better" : "lower is better",
    metric.minEffect && `worth having from ${metric.minEffect}${unit}`,
    metric.hopedEffect && `hoped for ${metric.hopedEffect}${unit}`,
    metric.source === "index" && "from the accounts’ own answers",
  ]
    .filter(Boolean)
    .join(" · ");
}

function Entry({ term, wide, children }: { term: string; wide?: boolean; children: ReactNode }) {
  return (
    <div className={wide ? "min-w-0 sm:col-span-2" : "min-w-0"}>
      <dt className="mb-0.5 text-xs text-ink-muted">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const Said = ({ text, href }: { text: string; href: string | null }) =>
  text ? (
    <Prose>{text}</Prose>
  ) : (
    <p className="text-sm">
      <Unsaid href={href}>Not said yet</Unsaid>
    </p>
  );
