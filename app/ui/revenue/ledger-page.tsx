import { Form, Link } from "@remix-run/react";
import { isFiltered, type LedgerFilter, ledgerHref } from "~/domain/revenue/ledger-filter";
import { CHANGE_KINDS, CHANGE_LABELS } from "~/domain/revenue/revenue-change";
import { BIG4, bridgeHref, LEDGER } from "~/domain/revenue/revenue-places";
import { type Day, formatDay } from "~/shared/calendar";
import { formatMoney } from "~/shared/money";
import { Button, ButtonLink } from "../controls/button";
import { Chip } from "../controls/chip";
import { Pagination } from "../controls/pagination";
import { useReader } from "../controls/reader";
import { Checkbox } from "../form/choices";
import { Field } from "../form/field";
import { Select } from "../form/select";
import { DateInput } from "../form/special-inputs";
import { TextInput } from "../form/text-input";
import { EmptyState } from "../layout/empty-state";
import { PageHeader } from "../layout/page-header";
import { Section } from "../layout/section";
import { BatchList, type BatchView } from "./batch-list";
import { BeginForm } from "./begin-form";
import { LedgerLines, type LedgerLineView } from "./ledger-lines";

interface LedgerPageProps {
  rows: readonly LedgerLineView[];
  next: string | null;
  sums: { lines: number; minor: bigint };
  filter: LedgerFilter;
  isLater: boolean;
  account: { id: string; name: string; revenueMinor: bigint | null } | null;
  batches: readonly BatchView[];
  unbegun: number;
  begins: string | null;
  today: string;
  yearBegins: string;
  currency: string;
  mayKeep: boolean;
  who: string;
}

/** Every change of what customers pay in a year, with who wrote it down. */
export function LedgerPage(props: LedgerPageProps) {
  const { rows, next, sums, filter, account, begins, mayKeep, currency } = props;
  const { locale } = useReader();
  const isEmpty = begins === null && !isFiltered(filter) && rows.length === 0;
  const to = account ? `?account=${account.id}` : "";
  return (
    <>
      <PageHeader
        title="Revenue ledger"
        lead={
          begins === null
            ? "What customers pay in a year, change by change. The bridge and the Big 4 are read from it."
            : `Every change of what customers pay in a year since ${formatDay(begins as Day, locale)}. The bridge and the Big 4 are read from it.`
        }
        meta={mayKeep ? undefined : <span>{props.who}</span>}
        action={
          mayKeep ? (
            <ButtonLink to={`/revenue/new${to}`} variant="primary">
              Record a change
            </ButtonLink>
          ) : undefined
        }
        menu={[
          ...(mayKeep ? [{ label: "Bring changes from a file", href: "/revenue/import" }] : []),
          { label: "Revenue bridge", href: bridgeHref() },
          { label: "Big 4", href: BIG4 },
          { label: "Download as CSV", href: ledgerHref(filter).replace("/revenue", "/revenue.csv") },
        ]}
      />
      {isEmpty ? (
        <EmptyState
          title="No revenue kept"
          action={
            mayKeep ? (
              <>
                <ButtonLink to="/revenue/import">Bring a file</ButtonLink>
                <ButtonLink to="/revenue/new">Write the first line</ButtonLink>
              </>
            ) : undefined
          }
        >
          The ledger begins with what each customer pays in a year. From then on it follows the accounts: a
          new one, a changed revenue, a loss, a return.
        </EmptyState>
      ) : (
        <>
          <LedgerFilters filter={filter} account={account} />
          <p className="tabular mb-3 text-sm" role="status">
            {sums.lines === 0 ? (
              "No line"
            ) : (
              <>
                {sums.lines.toLocaleString(locale)} {sums.lines === 1 ? "line" : "lines"}, together{" "}
                <strong className="font-semibold">{formatMoney(sums.minor, currency, locale)}</strong>
              </>
            )}
            {account &&
              ` · the account says ${account.revenueMinor === null ? "no revenue" : formatMoney(account.revenueMinor, currency, locale)}`}
          </p>
          {rows.length === 0 ? (
            <EmptyState title="No line like this" action={<ButtonLink to={LEDGER}>Show all</ButtonLink>}>
              {begins !== null && `The ledger begins on ${formatDay(begins as Day, locale)}.`}
            </EmptyState>
          ) : (
            <LedgerLines rows={rows} currency={currency} mayKeep={mayKeep} />
          )}
          {(next !== null || props.isLater) && (
            <Pagination
              previousHref={props.isLater ? ledgerHref(filter) : null}
              nextHref={next === null ? null : ledgerHref(filter, next)}
              summary={`${rows.length} of ${sums.lines.toLocaleString(locale)}`}
            />
          )}
        </>
      )}
      {mayKeep && props.unbegun > 0 && (
        <Section title="Take accounts into the ledger">
          <BeginForm accounts={props.unbegun} yearBegins={props.yearBegins} today={props.today} />
        </Section>
      )}
      <BatchList batches={props.batches} mayKeep={mayKeep} />
    </>
  );
}

function LedgerFilters({ filter, account }: Pick<LedgerPageProps, "filter" | "account">) {
  return (
    <div className="no-print mb-5 space-y-3">
      {(account || filter.batch) && (
        <div className="flex flex-wrap gap-2">
          {account && (
            <Chip
              removeHref={ledgerHref({ ...filter, account: null })}
              removeLabel={`Remove filter ${account.name}`}
            >
              {account.name}
            </Chip>
          )}
          {filter.batch && (
            <Chip removeHref={ledgerHref({ ...filter, batch: null })} removeLabel="Remove filter of a file">
              One file
            </Chip>
          )}
        </div>
      )}
      <Form method="get" action="/revenue" className="flex flex-wrap items-end gap-3">
        {filter.account && <input type="hidden" name="account" value={filter.account} />}
        {filter.batch && <input type="hidden" name="batch" value={filter.batch} />}
        {!account && (
          <Field name="q" label="Account">
            <TextInput key={filter.q} defaultValue={filter.q} maxLength={120} />
          </Field>
        )}
        <Field name="kind" label="What happened">
          <Select
            key={filter.kind ?? ""}
            placeholder="Everything"
            defaultValue={filter.kind ?? ""}
            options={CHANGE_KINDS.map((value) => ({ value, label: CHANGE_LABELS[value] }))}
          />
        </Field>
        <Field name="from" label="From">
          <DateInput key={filter.from} defaultValue={filter.from ?? ""} />
        </Field>
        <Field name="to" label="To">
          <DateInput key={filter.to} defaultValue={filter.to ?? ""} />
        </Field>
        <Checkbox name="withdrawn" label="With withdrawn lines" defaultChecked={filter.withdrawn} />
        <Button type="submit">Show</Button>
        {(isFiltered(filter) || filter.withdrawn) && (
          <Link to={LEDGER} className="link py-2 text-sm">
            Show all
          </Link>
        )}
      </Form>
    </div>
  );
}
