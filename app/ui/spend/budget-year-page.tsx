import { Link } from "@remix-run/react";
import { moneyPath } from "~/domain/spend/spend-places";
import type { Day } from "~/shared/calendar";
import { formatMoney, moneyText } from "~/shared/money";
import { type Column, DataTable } from "../controls/data-table";
import { DateText } from "../controls/date-text";
import { useReader } from "../controls/reader";
import { type RecordAnswer, RecordForm } from "../form/record-form";
import { EmptyState } from "../layout/empty-state";
import { PageHeader } from "../layout/page-header";
import { Section } from "../layout/section";
import type { BudgetRow } from "./budget-page";

interface ShareRow {
  code: string;
  href: string;
  title: string;
  statusLabel: string;
  promisedMinor: bigint;
  spentMinor: bigint;
}
interface EntryRow {
  id: string;
  day: Day;
  amountMinor: bigint;
  what: string;
  byName: string;
  code: string;
}

interface BudgetYearPageProps {
  row: BudgetRow;
  /** Plans and pilots. */
  shares: readonly ShareRow[];
  entries: readonly EntryRow[];
  next: string | null;
  budget: { amountMinor: bigint | null; note: string; version: number };
  lastChange: { by: string; at: string } | null;
  mayEdit: boolean;
  who: string;
  answer?: RecordAnswer;
}

/** One fiscal year: its budget, the plans and pilots behind what is promised, the entries behind what is spent. */
export function BudgetYearPage(props: BudgetYearPageProps) {
  const { row, shares, entries, next, budget, mayEdit } = props;
  const { currency, locale } = useReader();
  const say = (minor: bigint) => formatMoney(minor, currency, locale);
  return (
    <>
      <PageHeader
        title={`Budget ${row.label}`}
        lead={
          row.budgetMinor === null
            ? `No budget is set; ${say(row.promisedMinor)} promised, ${say(row.spentMinor)} spent.`
            : `${say(row.budgetMinor)} to spend; ${say(row.promisedMinor)} promised, ${say(row.spentMinor)} spent.`
        }
        menu={[{ label: "Entries as CSV", href: `/budget/${row.year}/entries.csv` }]}
      />
      {budget.note && <p className="mb-6 max-w-[70ch] break-words whitespace-pre-line">{budget.note}</p>}
      <Section
        title="Plans and pilots"
        id="plans"
        lead="What each promises of this year's budget, and what was spent on it."
      >
        <DataTable
          caption={`Plans and pilots that promise or spend money in ${row.label}`}
          columns={planColumns(say)}
          rows={shares}
          rowKey={({ code }) => code}
          rowHref={({ href }) => href}
          footer={
            shares.length > 0
              ? { plan: "Together", promised: say(row.promisedMinor), spent: say(row.spentMinor) }
              : undefined
          }
          empty={
            <EmptyState title="No plan and no pilot counts for this year">
              A plan counts once it is approved and says what it will cost, a pilot once it is granted money.
            </EmptyState>
          }
        />
      </Section>
      <Section title="Entries" id="entries">
        <DataTable
          caption={`What was spent in ${row.label}`}
          columns={entryColumns(say)}
          rows={entries}
          rowKey={({ id }) => id}
          rowHref={({ code }) => `${moneyPath(code)}#entries`}
          empty={
            <EmptyState title="Nothing was spent in this year">
              Spend is booked on its plan or pilot.
            </EmptyState>
          }
        />
        {next && (
          <p className="mt-4">
            <Link to={`/budget/${row.year}?after=${next}#entries`} className="link">
              Earlier entries
            </Link>
          </p>
        )}
      </Section>
      <Section title="The year's budget" id="budget">
        {mayEdit ? (
          <RecordForm
            fields={[
              { name: "amount", label: `Budget in ${currency}`, required: true },
              { name: "note", label: "Note", kind: "words", rows: 2, hint: "Who granted it, and for what." },
            ]}
            values={{
              amount: budget.amountMinor === null ? "" : moneyText(budget.amountMinor, currency),
              note: budget.note,
            }}
            hidden={{ version: String(budget.version) }}
            answer={props.answer}
            lastChange={props.lastChange}
            submit="Set the budget"
            cancelHref="/budget"
          />
        ) : (
          <p className="text-sm text-ink-muted">{props.who}</p>
        )}
      </Section>
    </>
  );
}

const planColumns = (say: (minor: bigint) => string): Column<ShareRow>[] => [
  { id: "plan", header: "Plan or pilot", primary: true, cell: ({ code, title }) => `${code} ${title}` },
  { id: "state", header: "State", cell: ({ statusLabel }) => statusLabel },
  { id: "promised", header: "Promised", align: "end", cell: ({ promisedMinor }) => say(promisedMinor) },
  { id: "spent", header: "Spent", align: "end", cell: ({ spentMinor }) => say(spentMinor) },
];

const entryColumns = (say: (minor: bigint) => string): Column<EntryRow>[] => [
  { id: "what", header: "What", primary: true, cell: ({ what }) => what },
  { id: "plan", header: "On", cell: ({ code }) => code },
  { id: "day", header: "Day", cell: ({ day }) => <DateText value={day} /> },
  { id: "by", header: "Booked by", hideOnPhone: true, cell: ({ byName }) => byName },
  { id: "amount", header: "Amount", align: "end", cell: ({ amountMinor }) => say(amountMinor) },
];
