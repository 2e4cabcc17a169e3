import { Link } from "@remix-run/react";
import { PLAN_TRIGGER_LABELS } from "~/domain/plans/plan";
import type { PlanFacts } from "~/domain/plans/plan-facts";
import { Badge } from "../../controls/badge";
import { Disclosure } from "../../controls/disclosure";
import { Section } from "../../layout/section";
import { plural } from "../plan-words";
import { Prose } from "../prose";
import { Unsaid } from "../unsaid";
import { Quote } from "./quote";

const SHOWN = 3;

interface ProblemSectionProps {
  facts: PlanFacts;
  /** Address of the editor, for those who may edit now. */
  editHref: string | null;
  /** Where the goal is named, for those who may. */
  goalHref: string | null;
}

export function ProblemSection({ facts, editHref, goalHref }: ProblemSectionProps) {
  const customers = facts.evidence.filter((each) => each.kind === "customer");
  const beliefs = facts.evidence.filter((each) => each.kind === "belief");
  // The words of customers first; what says most stands on top.
  const quotes = [...customers].sort((a, b) => b.quote.length - a.quote.length);
  const [best, rest] = [quotes.slice(0, SHOWN), [...quotes.slice(SHOWN), ...beliefs]];
  const count = [
    customers.length > 0
      ? `${plural(customers.length, "customer")} ${customers.length === 1 ? "says" : "say"} so`
      : "",
    beliefs.length > 0 ? plural(beliefs.length, "belief") : "",
  ].filter(Boolean);
  return (
    <Section
      id="problem"
      title="Problem"
      aside={
        editHref && (
          <Link to={editHref} className="link no-print">
            Edit
          </Link>
        )
      }
    >
      <dl className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
        <Says label="What happens" words={facts.whatHappens} href={editHref && `${editHref}#whatHappens`} />
        <Says label="What we intend" words={facts.intended} href={editHref && `${editHref}#intended`} />
      </dl>
      <Circumstances facts={facts} />
      <Goal goal={facts.goal} href={goalHref} />
      {facts.kind === "preventive" && (
        <div className="mt-5">
          <h3 className="text-xs text-ink-muted">The risk it prevents</h3>
          {facts.riskStatement ? (
            <Prose className="mt-1">{facts.riskStatement}</Prose>
          ) : (
            <p className="mt-1">
              <Unsaid href={editHref && `${editHref}#riskStatement`}>No risk stated yet</Unsaid>
            </p>
          )}
        </div>
      )}
      <div className="mt-6" id="evidence">
        <h3 className="text-xs text-ink-muted">
          {count.length > 0 ? `Evidence · ${count.join(" · ")}` : "Evidence"}
        </h3>
        {facts.evidence.length === 0 && (
          <p className="mt-1">
            <Unsaid href={editHref && `${editHref}#evidence`} action="Find what customers say">
              No customer says so yet
            </Unsaid>
          </p>
        )}
        <ul className="mt-2 space-y-3">
          {best.map((each) => (
            <Quote key={each.id} evidence={each} />
          ))}
        </ul>
        {rest.length > 0 && (
          <Disclosure summary={`${rest.length} more`} className="mt-3">
            <ul className="space-y-3">
              {rest.map((each) => (
                <Quote key={each.id} evidence={each} />
              ))}
            </ul>
          </Disclosure>
        )}
      </div>
    </Section>
  );
}

function Says({ label, words, href }: { label: string; words: string; href: string | null }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-ink-muted">{label}</dt>
      <dd className="mt-1">{words ? <Prose>{words}</Prose> : <Unsaid href={href}>Not said yet</Unsaid>}</dd>
    </div>
  );
}

/** The goal of the program it serves; without one it is an orphan, and says so. */
function Goal({ goal, href }: { goal: string; href: string | null }) {
  return (
    <div className="mt-5 text-sm" id="goal">
      <h3 className="text-xs text-ink-muted">The goal it serves</h3>
      {goal ? (
        <p className="max-w-[72ch] break-words">
          {goal}{" "}
          {href && (
            <Link to={href} className="link no-print text-xs">
              Change
            </Link>
          )}
        </p>
      ) : (
        <p className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1">
          <Badge>Orphan</Badge>
          <Unsaid href={href} action="Name one">
            No goal of the program named
          </Unsaid>
        </p>
      )}
    </div>
  );
}

function Circumstances({ facts }: { facts: PlanFacts }) {
  const trigger = facts.trigger ? PLAN_TRIGGER_LABELS[facts.trigger] : "";
  const rows = [
    ["Where", facts.whereItHappens],
    ["Since", facts.sinceWhen],
    ["How often", facts.howOften],
    ["Started by", [trigger, facts.triggerDetail].filter(Boolean).join(": ")],
    ["Journey stage", facts.stage],
  ].filter((row): row is [string, string] => Boolean(row[1]));
  if (rows.length === 0 && facts.findingNumber === null) return null;
  return (
    <dl className="mt-5 flex flex-wrap gap-x-8 gap-y-3 text-sm">
      {rows.map(([label, words]) => (
        <div key={label} className="max-w-full min-w-0">
          <dt className="text-xs text-ink-muted">{label}</dt>
          <dd className="break-words">{words}</dd>
        </div>
      ))}
      {facts.findingNumber !== null && (
        <div>
          <dt className="text-xs text-ink-muted">Finding</dt>
          <dd>
            <Link to={`/findings/${facts.findingNumber}`} className="link">
              F-{String(facts.findingNumber).padStart(3, "0")}
            </Link>
          </dd>
        </div>
      )}
    </dl>
  );
}
