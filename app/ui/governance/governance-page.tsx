import { Link } from "@remix-run/react";
import { ArrowRight, CircleCheck, OctagonAlert } from "lucide-react";
import type { ReactNode } from "react";
import type { OccurrenceState } from "~/domain/governance/cadence";
import { decisionCode, decisionHref } from "~/domain/governance/decision";
import type { RegisterLine } from "~/domain/governance/registers";
import type { StageGap } from "~/domain/governance/stage";
import type { PlaybookComponent } from "~/domain/playbook/playbook";
import { DateText } from "../controls/date-text";
import { Disclosure } from "../controls/disclosure";
import { RecordDate } from "../controls/record-date";
import { PageHeader } from "../layout/page-header";
import { Section } from "../layout/section";
import { ComponentStanding, type Standing } from "../playbook/component-standing";
import { EngagedPeople, type EngagedPerson } from "./engagement-page";
import { OccurrenceBadge } from "./occurrence-badge";
import { OrphanBanner } from "./stages-page";

interface GovernancePageProps {
  component: PlaybookComponent;
  standing: Standing;
  mayReview: boolean;
  today: string;
  charter: {
    signedBy: string | null;
    signedAt: string | null;
    number: number | null;
    draft: { number: number; champion: string | null } | null;
  };
  stages: readonly { id: string; name: string; gaps: StageGap[] }[];
  strategy: {
    number: number;
    adoptedOn: string | null;
    reviewedOn: string | null;
    reviewDue: string | null;
  } | null;
  dates: readonly { id: string; title: string; due: string; planned: string; state: OccurrenceState }[];
  decisions: readonly { number: number; title: string; day: string; decidedBy: string }[];
  people: readonly EngagedPerson[];
  registers: readonly RegisterLine[];
}

/** The state of governance on one page: what holds, what is missing, and whom it needs. */
export function GovernancePage(props: GovernancePageProps) {
  const { component, standing, mayReview, stages, dates, decisions, people, registers } = props;
  const orphans = stages.filter((stage) => stage.gaps.length > 0);
  return (
    <>
      <PageHeader title="Governance" lead={sentence(props, orphans.length)} />
      <ComponentStanding slug="governance" label="Governance" {...standing} mayReview={mayReview} />
      <OrphanBanner orphans={orphans} />
      <Foundation {...props} orphans={orphans.length} />
      <Section
        title="Executives’ engagement"
        aside={
          <Link to="/engagement-log" className="link">
            The whole log
          </Link>
        }
      >
        <EngagedPeople people={people} />
      </Section>
      <div className="mt-8 grid gap-x-12 gap-y-8 lg:grid-cols-2">
        <div>
          <Section
            title="Next dates"
            aside={
              <Link to="/cadence" className="link">
                Calendar
              </Link>
            }
          >
            {dates.length === 0 ? (
              <p className="text-sm text-ink-muted">
                No rhythm is set.{" "}
                <Link to="/cadence" className="link">
                  Begin the calendar
                </Link>
              </p>
            ) : (
              <ul className="divide-y divide-line">
                {dates.map((date) => (
                  <li
                    key={`${date.id} ${date.planned}`}
                    className="flex flex-wrap items-center justify-between gap-2 py-2 text-sm"
                  >
                    <Link to={`/cadence/${date.id}`} className="min-w-0 break-words hover:underline">
                      {date.title}
                    </Link>
                    <span className="flex items-center gap-2">
                      <DateText value={date.due} />
                      {date.state !== "ahead" && <OccurrenceBadge state={date.state} />}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </Section>
        </div>
        <div>
          <Section
            title="Last decisions"
            aside={
              <Link to="/decisions" className="link">
                All decisions
              </Link>
            }
          >
            {decisions.length === 0 ? (
              <p className="text-sm text-ink-muted">
                Nothing is on record.{" "}
                <Link to="/decisions" className="link">
                  Begin the register
                </Link>
              </p>
            ) : (
              <ul className="divide-y divide-line">
                {decisions.map((decision) => (
                  <li key={decision.number} className="py-2 text-sm">
                    <Link to={decisionHref(decision.number)} className="break-words hover:underline">
                      <span className="tabular text-ink-muted">{decisionCode(decision.number)}</span>{" "}
                      {decision.title}
                    </Link>
                    <p className="text-xs text-ink-muted">
                      {decision.decidedBy}, <DateText value={decision.day} />
                    </p>
                  </li>
                ))}
              </ul>
            )}
          </Section>
        </div>
      </div>
      <Section title="Registers" lead="What each holds, and what in it needs someone.">
        <ul className="grid gap-x-12 sm:grid-cols-2">
          {registers.map((line) => (
            <li key={line.href} className="border-b border-line">
              <Link
                to={line.href}
                className="group flex items-center justify-between gap-4 rounded-md px-2 py-2.5 text-sm hover:bg-hover"
              >
                <span className="min-w-0">
                  <span className="font-medium">{line.label}</span>
                  <span className="block text-ink-muted">{line.fact}</span>
                  {line.needs && <span className="block text-warn">{line.needs}</span>}
                </span>
                <ArrowRight
                  aria-hidden="true"
                  className="size-4 shrink-0 text-ink-faint group-hover:text-ink"
                />
              </Link>
            </li>
          ))}
        </ul>
      </Section>
      <div className="mt-8">
        <Disclosure summary="What the method asks for here">
          <ul className="max-w-[70ch] list-disc space-y-1 pl-5 text-sm">
            {component.asks.map((ask) => (
              <li key={ask}>{ask}</li>
            ))}
          </ul>
        </Disclosure>
      </div>
    </>
  );
}

function sentence({ charter, strategy, stages }: GovernancePageProps, orphans: number): string {
  if (!charter.signedBy && stages.length === 0 && !strategy) {
    return "Nothing is agreed yet. A charter with an executive’s signature is where it begins.";
  }
  const parts = [
    charter.signedBy ? `${charter.signedBy} has signed the charter` : "nobody has signed the charter",
    stages.length === 0
      ? "no stages are agreed"
      : orphans === 0
        ? `all ${stages.length} stages have an owner and a definition of success`
        : `${stages.length - orphans} of ${stages.length} stages are agreed`,
    strategy ? `strategy ${strategy.number} is current` : "no strategy is adopted",
  ];
  const text = parts.join("; ");
  return `${text[0]?.toUpperCase()}${text.slice(1)}.`;
}

function Foundation({
  charter,
  stages,
  strategy,
  today,
  orphans,
}: GovernancePageProps & { orphans: number }) {
  const isDue = strategy?.reviewDue != null && strategy.reviewDue <= today;
  return (
    <dl className="mt-6 grid gap-3 sm:grid-cols-3">
      <Stone
        term="Charter"
        href="/charter"
        isFine={charter.signedBy !== null}
        said={
          charter.signedBy
            ? `Version ${charter.number} is signed`
            : charter.draft
              ? "A draft, not signed"
              : "Not written"
        }
      >
        {charter.signedBy && charter.signedAt ? (
          <>
            by {charter.signedBy}, <RecordDate value={charter.signedAt} />
          </>
        ) : (
          (charter.draft?.champion ?? "No champion is named")
        )}
        {charter.signedBy && charter.draft && ` · version ${charter.draft.number} is being drafted`}
      </Stone>
      <Stone
        term="Journey stages"
        href="/stages"
        isFine={stages.length > 0 && orphans === 0}
        said={stages.length === 0 ? "Not agreed" : `${stages.length - orphans} of ${stages.length} agreed`}
      >
        {stages.map((stage) => stage.name).join(", ") || "Six are offered to start with"}
      </Stone>
      <Stone
        term="Strategy"
        href="/strategy"
        isFine={strategy !== null && !isDue}
        said={
          strategy ? (isDue ? "Its review is due" : `Version ${strategy.number} is current`) : "Not adopted"
        }
      >
        {strategy?.reviewedOn ? (
          <>
            reviewed <DateText value={strategy.reviewedOn} />
          </>
        ) : strategy?.adoptedOn ? (
          <>
            adopted <DateText value={strategy.adoptedOn} />
          </>
        ) : (
          "Six answers, three tests, data–people–action"
        )}
        {strategy?.reviewDue && !isDue && (
          <>
            , next <DateText value={strategy.reviewDue} />
          </>
        )}
      </Stone>
    </dl>
  );
}

interface StoneProps {
  term: string;
  href: string;
  isFine: boolean;
  said: string;
  children: ReactNode;
}

function Stone({ term, href, isFine, said, children }: StoneProps) {
  const Icon = isFine ? CircleCheck : OctagonAlert;
  return (
    <div className={`rounded-lg border bg-surface p-4 ${isFine ? "border-line-strong" : "border-bad-line"}`}>
      <dt className="text-xs text-ink-muted">{term}</dt>
      <dd>
        <Link to={href} className="flex items-start gap-2 font-medium hover:underline">
          <Icon
            aria-hidden="true"
            className={`mt-0.5 size-4 shrink-0 ${isFine ? "text-good" : "text-bad"}`}
          />
          <span className="min-w-0 wrap-anywhere">{said}</span>
        </Link>
        <p className="mt-1 text-sm wrap-anywhere text-ink-muted">{children}</p>
      </dd>
    </div>
  );
}
