import { Form } from "@remix-run/react";
import { accountHref } from "~/domain/accounts/account";
import { proposalWords, type TierProposal, type TierRule } from "~/domain/accounts/tier.rules";
import { moneyText } from "~/shared/money";
import { Button } from "../controls/button";
import { type Column, DataTable } from "../controls/data-table";
import { MoneyText } from "../controls/money-text";
import { useReader } from "../controls/reader";
import { codeMoney } from "./code-money";

export interface TierReviewLine {
  id: string;
  name: string;
  tier: string | null;
  revenueMinor: bigint | null;
  proposal: TierProposal;
  reason: string;
}

export interface TierReviewListProps {
  lines: readonly TierReviewLine[];
  rule: TierRule;
  mayEdit: boolean;
  withReason?: boolean;
}

const SHOWN = 200;
const quiet = (text: string) => <span className="text-ink-muted">{text}</span>;

/** Accounts beside what the rule proposes; those that are ticked go on to the preview. */
export function TierReviewList({ lines, rule, mayEdit, withReason = false }: TierReviewListProps) {
  const { currency, locale } = useReader();
  const shown = lines.slice(0, SHOWN);
  const columns: Column<TierReviewLine>[] = [
    ...(mayEdit
      ? [
          {
            id: "choose",
            header: "Accept",
            width: "w-16",
            cell: (line: TierReviewLine) => (
              <input
                type="checkbox"
                form="accept-tiers"
                name="id"
                value={line.id}
                defaultChecked
                aria-label={`Accept tier ${line.proposal.tier} for ${line.name}`}
                className="size-4 accent-accent max-sm:size-6"
              />
            ),
          },
        ]
      : []),
    { id: "name", header: "Account", primary: true, cell: (line) => line.name },
    {
      id: "revenue",
      header: "Revenue a year",
      align: "end",
      width: "w-36",
      cell: (line) =>
        line.revenueMinor === null ? (
          quiet("no data")
        ) : (
          <MoneyText amount={moneyText(line.revenueMinor, currency)} />
        ),
    },
    {
      id: "now",
      header: "Now",
      width: "w-24",
      cell: (line) => (line.tier ? `Tier ${line.tier}` : quiet("no tier")),
    },
    {
      id: "proposed",
      header: "The rule proposes",
      width: "w-32",
      cell: (line) => <strong className="font-semibold">Tier {line.proposal.tier}</strong>,
    },
    {
      id: "why",
      header: withReason ? "Why it stands" : "Because",
      cell: (line) =>
        withReason
          ? `“${line.reason}”`
          : proposalWords(line.proposal, rule, (minor) => codeMoney(minor, currency, locale)),
    },
  ];
  return (
    <>
      <DataTable
        caption={withReason ? "Accounts decided against the rule" : "Accounts that differ from the rule"}
        columns={columns}
        rows={shown}
        rowKey={(line) => line.id}
        rowHref={(line) => `${accountHref(line.id)}${mayEdit ? "/tier" : ""}`}
        empty={<p className="text-sm text-ink-muted">Nothing to decide.</p>}
      />
      {lines.length > SHOWN && (
        <p className="mt-2 text-sm text-ink-muted">
          and {(lines.length - SHOWN).toLocaleString("en")} more; accept these first, then the next stand
          here.
        </p>
      )}
      {mayEdit && shown.length > 0 && (
        <Form
          id="accept-tiers"
          method="get"
          action="/accounts/change"
          className="mt-4 flex flex-wrap items-center justify-end gap-3"
        >
          <input type="hidden" name="move" value="tier" />
          <input type="hidden" name="to" value="as-proposed" />
          <p className="text-sm text-ink-muted">
            To keep a tier against the rule, open the account and say why.
          </p>
          <Button type="submit" variant="primary">
            Preview the ticked
          </Button>
        </Form>
      )}
    </>
  );
}
