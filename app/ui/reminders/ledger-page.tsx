import { Form } from "@remix-run/react";
import {
  LEDGER_OUTCOME_LABELS,
  LEDGER_OUTCOMES,
  type LedgerFilter,
  ledgerHref,
  ledgerQuery,
} from "~/domain/reminders/ledger-filter";
import { Button, ButtonLink } from "../controls/button";
import { Pagination } from "../controls/pagination";
import { Field } from "../form/field";
import { Select } from "../form/select";
import { DateInput } from "../form/special-inputs";
import { EmptyState } from "../layout/empty-state";
import { PageHeader } from "../layout/page-header";
import { LedgerTable, type ShownEntry } from "./ledger-table";
import { ReminderTabs } from "./reminder-tabs";

export interface LedgerPageProps {
  filter: LedgerFilter;
  rows: readonly ShownEntry[];
  total: number;
  next: string | null;
  isFirst: boolean;
  /** Empty for whoever reads only what they were told themselves. */
  people: readonly { id: string; name: string }[];
  mayReadMail: boolean;
}

export function LedgerPage({ filter, rows, total, next, isFirst, people, mayReadMail }: LedgerPageProps) {
  const query = ledgerQuery(filter);
  return (
    <>
      <PageHeader
        title="What was said"
        lead={
          people.length > 0
            ? "Every reminder by person, thing, reason and day: what was told, and what was held back and why."
            : "Every reminder of yours by thing, reason and day: what was told, and what was held back and why."
        }
        action={
          total > 0 && (
            <ButtonLink to={`/reminders/ledger.csv${query && `?${query}`}`} reloadDocument>
              Export as CSV
            </ButtonLink>
          )
        }
      />
      <ReminderTabs />
      {(total > 0 || query !== "") && <Filters filter={filter} people={people} />}
      {rows.length > 0 ? (
        <>
          <LedgerTable rows={rows} mayReadMail={mayReadMail} />
          <Pagination
            previousHref={isFirst ? null : ledgerHref(filter)}
            nextHref={next && ledgerHref(filter, next)}
            summary={`${rows.length} of ${total.toLocaleString("en")}, newest first`}
          />
        </>
      ) : query !== "" ? (
        <EmptyState
          title="No entry matches"
          action={<ButtonLink to="/reminders/ledger">Show all entries</ButtonLink>}
        >
          Another person, outcome or day may show it.
        </EmptyState>
      ) : (
        <EmptyState title="Nothing has been said yet">
          The first digest that is sent writes its lines here, each once: to whom, why, and on which day it
          came up.
        </EmptyState>
      )}
    </>
  );
}

function Filters({ filter, people }: Pick<LedgerPageProps, "filter" | "people">) {
  return (
    <Form
      key={JSON.stringify(filter)}
      method="get"
      role="search"
      className="no-print mb-4 flex flex-wrap items-end gap-3"
    >
      {filter.item && <input type="hidden" name="item" value={filter.item} />}
      {people.length > 0 && (
        <Field name="person" label="To whom" className="w-full sm:w-56">
          <Select
            defaultValue={filter.personId}
            placeholder="Everybody"
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
      )}
      <Field name="outcome" label="Outcome" className="w-full sm:w-44">
        <Select
          defaultValue={filter.outcome}
          placeholder="Every outcome"
          options={LEDGER_OUTCOMES.map((value) => ({ value, label: LEDGER_OUTCOME_LABELS[value] }))}
        />
      </Field>
      <Field name="from" label="Came up from" className="w-full sm:w-44">
        <DateInput defaultValue={filter.from} />
      </Field>
      <Field name="until" label="Came up until" className="w-full sm:w-44">
        <DateInput defaultValue={filter.until} />
      </Field>
      <Button type="submit">Show</Button>
    </Form>
  );
}
