import { Link } from "@remix-run/react";
import type { PlanFacts } from "~/domain/plans/plan-facts";
import { technologyPath } from "~/domain/plans/plan-places";
import { technologyGates } from "~/domain/plans/technology.rules";
import { moneyText } from "~/shared/money";
import { ButtonLink } from "../../controls/button";
import { DateText } from "../../controls/date-text";
import { MoneyText } from "../../controls/money-text";
import { useReader } from "../../controls/reader";
import { GateList } from "../../feedback/gate-list";
import { Section } from "../../layout/section";

/** What a technology plan answers beyond the five questions; a standard plan shows nothing here. */
export function TechnologySection({ facts, editable }: { facts: PlanFacts; editable: boolean }) {
  const { currency } = useReader();
  const { technology } = facts;
  if (!technology) return null;
  const gates = technologyGates(facts);
  const missing = gates.filter((gate) => !gate.met);
  return (
    <Section
      id="technology"
      title="Technology"
      aside={
        editable && (
          <ButtonLink to={technologyPath(facts.code)} size="sm">
            Edit
          </ButtonLink>
        )
      }
    >
      <div className="space-y-5">
        {missing.length > 0 && <GateList gates={missing} leadsTo="Approved" />}
        {technology.audit && (
          <p className="text-sm">
            Rests on{" "}
            <Link to={`/audits/${technology.audit.id}`} className="link">
              {technology.audit.title}
            </Link>
            {technology.audit.doneOn && (
              <>
                , finished <DateText value={technology.audit.doneOn} />
              </>
            )}
          </p>
        )}
        <div className="grid gap-6 sm:grid-cols-2">
          <Workflow
            title="Today"
            parts={[
              technology.currentWorkflow,
              technology.currentRoles,
              technology.currentHandOffs,
              technology.currentData,
            ]}
          />
          <Workflow
            title="New"
            parts={[technology.newWorkflow, technology.newRoles, technology.newHandOffs, technology.newData]}
          />
        </div>
        {technology.talks.length > 0 && (
          <ul className="space-y-1 text-sm">
            {technology.talks.map((talk) => (
              <li key={`${talk.day}-${talk.with}`}>
                Talk {talk.day ? <DateText value={talk.day} /> : "without a day"}
                {talk.with && <span className="break-words text-ink-muted">, {talk.with}</span>}
              </li>
            ))}
          </ul>
        )}
        {technology.fundingYears.length > 0 && (
          <dl className="space-y-1 text-sm">
            {technology.fundingYears.map(({ year, minor }) => (
              <div key={year} className="flex max-w-xs justify-between gap-4">
                <dt className="text-ink-muted">Promised for {year}</dt>
                <dd>
                  <MoneyText amount={moneyText(minor, currency)} />
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </Section>
  );
}

const LABELS = ["Steps", "Roles", "Hand-offs", "Data"];

function Workflow({ title, parts }: { title: string; parts: readonly string[] }) {
  return (
    <div className="min-w-0">
      <h3 className="text-sm font-medium">{title}</h3>
      <dl className="mt-2 space-y-2 text-sm">
        {LABELS.map((label, at) => (
          <div key={label}>
            <dt className="text-xs text-ink-muted">{label}</dt>
            <dd className="break-words whitespace-pre-line">
              {parts[at]?.trim() || <span className="text-ink-muted">Not written down yet.</span>}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
