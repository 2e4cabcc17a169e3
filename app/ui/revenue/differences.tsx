import { Form, Link } from "@remix-run/react";
import { DIFFERENCE_WORDS, type Difference } from "~/domain/revenue/reconcile";
import { ledgerOf } from "~/domain/revenue/revenue-places";
import { formatMoney } from "~/shared/money";
import { DataTable } from "../controls/data-table";
import { Disclosure } from "../controls/disclosure";
import { useReader } from "../controls/reader";
import { RadioGroup } from "../form/choices";
import { Field, Fieldset } from "../form/field";
import { DateInput } from "../form/special-inputs";
import { SubmitButton } from "../form/submit-button";

interface DifferencesProps {
  differences: readonly Difference[];
  more: number;
  mayKeep: boolean;
  today: string;
}

/** Accounts that say another revenue than the ledger, each with the way to mend it. */
export function Differences({ differences, more, mayKeep, today }: DifferencesProps) {
  const { currency, locale } = useReader();
  const say = (minor: bigint | null, none: string) =>
    minor === null ? <span className="text-ink-muted">{none}</span> : formatMoney(minor, currency, locale);
  return (
    <>
      <DataTable
        caption="Accounts whose own revenue is not the ledger's"
        rows={differences}
        rowKey={({ accountId }) => accountId}
        columns={[
          {
            id: "account",
            header: "Account",
            primary: true,
            cell: ({ accountId, name }) => (
              <Link to={ledgerOf(accountId)} className="link">
                {name}
              </Link>
            ),
          },
          {
            id: "own",
            header: "Account says",
            align: "end",
            cell: ({ status, revenueMinor }) =>
              status === "lost" ? "lost" : say(revenueMinor, "no revenue kept"),
          },
          {
            id: "ledger",
            header: "Ledger says",
            align: "end",
            cell: ({ ledgerMinor }) => say(ledgerMinor, "nothing"),
          },
          {
            id: "why",
            header: "What it is",
            cell: ({ reason }) => <span className="whitespace-normal">{DIFFERENCE_WORDS[reason]}</span>,
          },
          ...(mayKeep
            ? [
                {
                  id: "mend",
                  header: "Mend",
                  width: "w-72",
                  cell: (row: Difference) => <Mend row={row} today={today} />,
                },
              ]
            : []),
        ]}
      />
      {more > 0 && (
        <p className="mt-2 text-sm text-ink-muted">
          And {more.toLocaleString(locale)} more; they come up as these are mended.
        </p>
      )}
    </>
  );
}

function Mend({ row, today }: { row: Difference; today: string }) {
  const isLost = row.status === "lost";
  const keepsNone = row.reason === "notKept";
  return (
    <Disclosure summary="Which is right?">
      <Form
        method="post"
        action="/revenue/differences"
        preventScrollReset
        className="space-y-3 whitespace-normal"
      >
        <input type="hidden" name="accountId" value={row.accountId} />
        <Fieldset name="way" label={`Of ${row.name}`} required idPrefix={row.accountId}>
          <RadioGroup
            defaultValue={keepsNone ? "account" : "ledger"}
            options={[
              ...(keepsNone
                ? []
                : [
                    {
                      value: "ledger",
                      label: "The account is right",
                      hint: isLost
                        ? "The ledger writes down the loss."
                        : "The ledger writes down the difference.",
                    },
                  ]),
              ...(isLost
                ? []
                : [
                    {
                      value: "account",
                      label: "The ledger is right",
                      hint: "The account takes its figure over.",
                    },
                  ]),
            ]}
          />
        </Fieldset>
        {!keepsNone && (
          <Field name="day" label="Since" hint="For the ledger." required idPrefix={`day-${row.accountId}`}>
            <DateInput defaultValue={today} max={today} />
          </Field>
        )}
        {keepsNone && <input type="hidden" name="day" value={today} />}
        <SubmitButton size="sm">Mend it</SubmitButton>
      </Form>
    </Disclosure>
  );
}
