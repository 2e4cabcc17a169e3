import { Form, Link } from "@remix-run/react";
import type { Day } from "~/shared/calendar";
import { formatMoney } from "~/shared/money";
import { Badge } from "../controls/badge";
import { type Column, DataTable } from "../controls/data-table";
import { DateText } from "../controls/date-text";
import { useReader } from "../controls/reader";
import { RefusalNotice } from "../feedback/refusal-notice";
import { Field } from "../form/field";
import { DateInput, MoneyInput } from "../form/special-inputs";
import { SubmitButton } from "../form/submit-button";
import { TextInput } from "../form/text-input";
import { EmptyState } from "../layout/empty-state";
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

interface SpendEntriesProps {
  code: string;
  noun: "plan" | "pilot";
  rows: readonly SpendRowView[];
  next: string | null;
  actualMinor: bigint | null;
  mayBook: boolean;
}

/** Everything that was spent on a plan or a pilot, entry by entry. */
export function SpendEntries({ code, noun, rows, next, actualMinor, mayBook }: SpendEntriesProps) {
  const { currency, locale } = useReader();
  const path = `/${noun}s/${code}/money`;
  const sum = actualMinor === null ? "" : formatMoney(actualMinor, currency, locale);
  return (
    <Section
      title="Entries"
      id="entries"
      lead="A wrong entry is withdrawn, never changed; it stays on record."
    >
      {rows.length === 0 ? (
        <EmptyState title="Nothing is booked yet">
          Each entry says on which day how much was spent on what. Their sum is what the {noun} has cost.
        </EmptyState>
      ) : (
        <>
          <DataTable
            caption={`Spend of ${code}`}
            columns={columnsOf(currency, locale)}
            rows={rows}
            rowKey={(row) => row.id}
            rowHref={(row) => (mayBook && !row.withdrawnOn ? `${path}/${row.id}` : null)}
            footer={next ? undefined : { what: "Sum of what counts", amount: sum }}
          />
          {next && (
            <p className="mt-4">
              <Link to={`${path}?after=${next}#entries`} className="link">
                Earlier entries
              </Link>
            </p>
          )}
        </>
      )}
    </Section>
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

/** One entry more: when, how much, what for. */
export function BookSpendForm({
  today,
  once,
  reply,
}: {
  today: Day;
  once: string;
  reply?: FormReply | null;
}) {
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
