import { Form, Link } from "@remix-run/react";
import { fiscalYearLabel } from "~/domain/spend/fiscal-year";
import { abovePlan, sumOf } from "~/domain/spend/spend";
import type { Day } from "~/shared/calendar";
import { formatMoney } from "~/shared/money";
import { Badge } from "../controls/badge";
import { type Column, DataTable } from "../controls/data-table";
import { DateText } from "../controls/date-text";
import { useReader } from "../controls/reader";
import { Banner } from "../feedback/banner";
import { RefusalNotice } from "../feedback/refusal-notice";
import { Field } from "../form/field";
import { DateInput, MoneyInput } from "../form/special-inputs";
import { SubmitButton } from "../form/submit-button";
import { TextInput } from "../form/text-input";
import { EmptyState } from "../layout/empty-state";
import { PageHeader } from "../layout/page-header";
import { Section } from "../layout/section";
import { type FormReply, typed } from "../plans/form-reply";

export interface SpendRowView {
  id: string;
  day: Day;
  amountMinor: bigint;
  what: string;
  byName: string;
  withdrawnOn: Day | null;
}

export interface PlanMoneyPageProps {
  code: string;
  title: string;
  version: number;
  plannedMinor: bigint | null;
  actualMinor: bigint | null;
  fundingYears: readonly { year: number; minor: bigint }[];
  firstYear: number;
  fiscalYearStart: number;
  today: Day;
  rows: readonly SpendRowView[];
  next: string | null;
  mayBook: boolean;
  mayFund: boolean;
  whoBooks: string;
  once: string;
  reply?: FormReply | null;
}

/** What one plan was to cost, by which year, and every entry of what it has cost. */
export function PlanMoneyPage(props: PlanMoneyPageProps) {
  const { code, title, plannedMinor, actualMinor, rows, next } = props;
  const { currency, locale } = useReader();
  const say = (minor: bigint) => formatMoney(minor, currency, locale);
  const above = abovePlan(plannedMinor, actualMinor);
  return (
    <>
      <PageHeader
        eyebrow={`${code} · ${title}`}
        title="Spend and funding"
        lead={
          plannedMinor === null
            ? "No planned spend is written down; it stands in the step Quantify."
            : actualMinor === null
              ? `${say(plannedMinor)} planned, nothing booked yet.`
              : `${say(actualMinor)} of ${say(plannedMinor)} spent.`
        }
      />
      {above !== null && (
        <div className="mb-6">
          <Banner tone="warn" title={`${say(above)} above plan`}>
            Book what is spent all the same; the sponsor sees it here and in the list of plans.
          </Banner>
        </div>
      )}
      {props.mayBook ? (
        <BookForm {...props} />
      ) : (
        <p className="mb-6 text-sm text-ink-muted">{props.whoBooks}</p>
      )}
      <Section
        title="Entries"
        id="entries"
        lead="A wrong entry is withdrawn, never changed; it stays on record."
      >
        {rows.length === 0 ? (
          <EmptyState title="Nothing is booked yet">
            Each entry says on which day how much was spent on what. Their sum is what the plan has cost.
          </EmptyState>
        ) : (
          <>
            <DataTable
              caption={`Spend of ${code}`}
              columns={columnsOf(currency, locale)}
              rows={rows}
              rowKey={(row) => row.id}
              rowHref={(row) => (props.mayBook && !row.withdrawnOn ? `/plans/${code}/money/${row.id}` : null)}
              footer={
                next
                  ? undefined
                  : { what: "Sum of what counts", amount: actualMinor === null ? "" : say(actualMinor) }
              }
            />
            {next && (
              <p className="mt-4">
                <Link to={`/plans/${code}/money?after=${next}#entries`} className="link">
                  Earlier entries
                </Link>
              </p>
            )}
          </>
        )}
      </Section>
      <Funding {...props} />
      <p className="mt-8 flex flex-wrap gap-x-4 text-sm">
        <Link to={`/plans/${code}`} className="link">
          Back to the plan
        </Link>
        <Link to="/budget" className="link">
          The program's budget
        </Link>
      </p>
    </>
  );
}

const columnsOf = (currency: string, locale: string): Column<SpendRowView>[] => [
  { id: "what", header: "What", primary: true, cell: (row) => row.what },
  { id: "day", header: "Day", cell: (row) => <DateText value={row.day} /> },
  { id: "by", header: "Booked by", cell: (row) => row.byName },
  {
    id: "state",
    header: "State",
    cell: (row) =>
      row.withdrawnOn ? (
        <Badge>
          withdrawn <DateText value={row.withdrawnOn} />
        </Badge>
      ) : (
        "counts"
      ),
  },
  {
    id: "amount",
    header: "Amount",
    align: "end",
    cell: (row) => (
      <span className={row.withdrawnOn ? "text-ink-muted line-through" : undefined}>
        {formatMoney(row.amountMinor, currency, locale)}
      </span>
    ),
  },
];

function BookForm({ today, once, reply }: PlanMoneyPageProps) {
  return (
    <Form method="post" key={once} className="mb-8 rounded-lg border border-line bg-surface p-4">
      <input type="hidden" name="key" value={once} />
      <h2 className="mb-3 text-base font-semibold">Book spend</h2>
      {reply?.refusal && reply.refusal.kind !== "invalid" && (
        <div className="mb-4">
          <RefusalNotice refusal={reply.refusal} />
        </div>
      )}
      <div className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-[11rem_14rem_1fr_auto]">
        <Field name="day" label="Day" error={reply?.fieldErrors.day} required>
          <DateInput defaultValue={typed(reply, "day") ?? today} max={today} />
        </Field>
        <Field name="amount" label="Amount" error={reply?.fieldErrors.amount} required>
          <MoneyInput defaultValue={typed(reply, "amount")} />
        </Field>
        <Field name="what" label="What for" error={reply?.fieldErrors.what} required>
          <TextInput defaultValue={typed(reply, "what")} />
        </Field>
        <SubmitButton className="lg:mt-6">Book it</SubmitButton>
      </div>
    </Form>
  );
}

function Funding({
  code,
  fundingYears,
  firstYear,
  fiscalYearStart,
  plannedMinor,
  mayFund,
}: PlanMoneyPageProps) {
  const { currency, locale } = useReader();
  const label = (year: number) => fiscalYearLabel(year, fiscalYearStart);
  const say = (minor: bigint) => formatMoney(minor, currency, locale);
  const later = sumOf(fundingYears.map(({ minor }) => minor));
  return (
    <Section
      title="Funding by year"
      id="funding"
      lead="What later years have to fund is secured before the work starts. The rest counts for the year it starts in."
      aside={
        mayFund &&
        plannedMinor !== null && (
          <Link to={`/plans/${code}/money/funding`} className="link no-print">
            Spread it over later years
          </Link>
        )
      }
    >
      {plannedMinor === null ? (
        <p className="text-sm text-ink-muted">Nothing is planned, so no year has to fund anything.</p>
      ) : (
        <dl className="max-w-md space-y-1 text-sm">
          <div className="flex justify-between gap-4">
            <dt className="text-ink-muted">{label(firstYear)}</dt>
            <dd className="tabular">{say(plannedMinor > later ? plannedMinor - later : 0n)}</dd>
          </div>
          {fundingYears.map(({ year, minor }) => (
            <div key={year} className="flex justify-between gap-4">
              <dt className="text-ink-muted">{label(year)}</dt>
              <dd className="tabular">{say(minor)}</dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}
