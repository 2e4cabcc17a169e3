import { Form, Link } from "@remix-run/react";
import { Download, Gavel, Search } from "lucide-react";
import {
  DECISION_STATE_LABELS,
  DECISION_STATES,
  type DecisionState,
  decisionCode,
  decisionHref,
  WHO_RECORDS_DECISIONS,
} from "~/domain/governance/decision";
import { Badge } from "../controls/badge";
import { Button, ButtonLink, buttonClass } from "../controls/button";
import { Chip } from "../controls/chip";
import { DataTable } from "../controls/data-table";
import { DateText } from "../controls/date-text";
import { Pagination } from "../controls/pagination";
import { Field } from "../form/field";
import { Select } from "../form/select";
import { TextInput } from "../form/text-input";
import { EmptyState } from "../layout/empty-state";
import { PageHeader } from "../layout/page-header";
import { addressOf } from "./address-of";

interface DecisionRow {
  id: string;
  number: number;
  day: string;
  title: string;
  decidedBy: string;
  about: string;
  href: string;
  reviewOn: string | null;
  replacedBy: number | null;
  state: DecisionState;
}

interface Ask {
  q: string;
  state: string;
  by: string;
  year: string;
}

interface DecisionsPageProps {
  rows: readonly DecisionRow[];
  next: string | null;
  total: number;
  isFirst: boolean;
  ask: Ask;
  filters: { people: readonly { id: string; name: string }[]; years: readonly string[] };
  mayRecord: boolean;
}

export function DecisionsPage({ rows, next, total, isFirst, ask, filters, mayRecord }: DecisionsPageProps) {
  const isNarrowed = Object.values(ask).some((value) => value !== "");
  return (
    <>
      <PageHeader
        title="Decisions"
        lead="What was decided, why, and what was not chosen, so that nobody has to guess later."
        action={
          <>
            {total > 0 && (
              <a href={addressOf("/decisions.csv", { ...ask })} className={buttonClass("secondary")} download>
                <Download aria-hidden="true" />
                CSV
              </a>
            )}
            {mayRecord && (
              <ButtonLink to="/decisions/new" variant="primary">
                Record a decision
              </ButtonLink>
            )}
          </>
        }
      />
      {(total > 0 || isNarrowed) && <Filters ask={ask} filters={filters} />}
      <DataTable
        caption="Decisions, the newest first"
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => decisionHref(row.number)}
        columns={[
          {
            id: "title",
            header: "Decision",
            primary: true,
            cell: (row) => (
              <>
                <span className="tabular text-ink-muted">{decisionCode(row.number)}</span> {row.title}
              </>
            ),
          },
          { id: "day", header: "Day", cell: (row) => <DateText value={row.day} /> },
          { id: "by", header: "Decided by", cell: (row) => row.decidedBy },
          {
            id: "about",
            header: "About",
            cell: (row) =>
              row.href ? (
                <Link to={row.href} className="link">
                  {row.about || row.href}
                </Link>
              ) : (
                row.about || "–"
              ),
          },
          { id: "state", header: "State", cell: (row) => <DecisionBadge decision={row} /> },
        ]}
        empty={
          isNarrowed ? (
            <EmptyState
              title="No decision fits this"
              action={<ButtonLink to="/decisions">Show all</ButtonLink>}
            />
          ) : (
            <EmptyState
              title="No decisions on record yet"
              icon={<Gavel />}
              action={
                mayRecord && (
                  <ButtonLink to="/decisions/new" variant="primary">
                    Record a decision
                  </ButtonLink>
                )
              }
            >
              What was settled in a meeting is forgotten in a quarter. Write it down with its reason and what
              was not chosen.{!mayRecord && ` ${WHO_RECORDS_DECISIONS}`}
            </EmptyState>
          )
        }
      />
      {rows.length > 0 && (
        <Pagination
          previousHref={isFirst ? null : addressOf("/decisions", { ...ask })}
          nextHref={next ? addressOf("/decisions", { ...ask, after: next }) : null}
          summary={`${total.toLocaleString("en")} ${total === 1 ? "decision" : "decisions"}`}
        />
      )}
    </>
  );
}

export function DecisionBadge({
  decision,
}: {
  decision: Pick<DecisionRow, "state" | "replacedBy" | "reviewOn">;
}) {
  if (decision.state === "replaced") {
    return (
      <Badge tone="quiet">
        Replaced{decision.replacedBy === null ? "" : ` by ${decisionCode(decision.replacedBy)}`}
      </Badge>
    );
  }
  if (decision.state === "review-due") return <Badge tone="warn">Review due</Badge>;
  return <Badge>Standing</Badge>;
}

function Filters({ ask, filters }: Pick<DecisionsPageProps, "ask" | "filters">) {
  return (
    <div className="no-print mb-4 space-y-3">
      <nav aria-label="States" className="flex flex-wrap gap-2">
        {["", ...DECISION_STATES].map((state) => (
          <Chip key={state} href={addressOf("/decisions", { ...ask, state })} selected={ask.state === state}>
            {state === "" ? "All" : DECISION_STATE_LABELS[state as DecisionState]}
          </Chip>
        ))}
      </nav>
      <Form method="get" role="search" className="flex flex-wrap items-end gap-2">
        {ask.state && <input type="hidden" name="state" value={ask.state} />}
        <Field name="q" label="Words or number" hideLabel className="basis-64 max-sm:basis-full">
          <TextInput defaultValue={ask.q} placeholder="Words or D-number" type="search" />
        </Field>
        <Field name="by" label="Decided by" hideLabel>
          <Select
            defaultValue={ask.by}
            placeholder="Anybody"
            options={filters.people.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
        <Field name="year" label="Year" hideLabel>
          <Select
            defaultValue={ask.year}
            placeholder="Any year"
            options={filters.years.map((year) => ({ value: year, label: year }))}
          />
        </Field>
        <Button type="submit" size="lg" icon={<Search aria-hidden="true" />}>
          Search
        </Button>
      </Form>
    </div>
  );
}
