import { Check, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { BAR_KINDS, type Bridge } from "~/domain/revenue/bridge";
import { currencyDigits, formatMoney, moneyText } from "~/shared/money";
import { useReader } from "../controls/reader";

interface BridgeCheckProps {
  bridge: Pick<Bridge, "openingMinor" | "bars" | "closingMinor">;
  reconciles: boolean;
  accounts: number;
  accountsMinor: bigint;
  differences: number;
  today: string;
  currency: string;
}

/** The sum written out, and what was compared with it. */
export function BridgeCheck(props: BridgeCheckProps) {
  const { bridge, reconciles, accounts, accountsMinor, differences, currency } = props;
  const { locale } = useReader();
  const figure = (minor: bigint) => formatFigure(minor < 0n ? -minor : minor, currency, locale);
  return (
    <ul className="space-y-3 text-sm">
      <Line isGood={reconciles}>
        <strong className="font-semibold">
          {reconciles ? "It reconciles to the cent." : "It does not reconcile."}
        </strong>{" "}
        <span className="tabular">
          {figure(bridge.openingMinor)}
          {BAR_KINDS.filter((kind) => bridge.bars[kind] !== 0n).map(
            (kind) => ` ${bridge.bars[kind] < 0n ? "−" : "+"} ${figure(bridge.bars[kind])}`,
          )}{" "}
          = {figure(bridge.closingMinor)}
        </span>
      </Line>
      <Line isGood={accountsMinor === bridge.closingMinor}>
        The ledgers of {accounts.toLocaleString(locale)} {accounts === 1 ? "account" : "accounts"} add up to{" "}
        <span className="tabular">{formatMoney(accountsMinor, currency, locale)}</span> on the last day,
        counted apart from the bars.
      </Line>
      <Line isGood={differences === 0}>
        {differences === 0
          ? "Every account's own revenue is what the ledger says of it today."
          : `${differences.toLocaleString(locale)} ${differences === 1 ? "account says" : "accounts say"} another revenue today than the ledger: see below.`}
      </Line>
    </ul>
  );
}

const formatFigure = (minor: bigint, currency: string, locale: string): string =>
  new Intl.NumberFormat(locale, { minimumFractionDigits: currencyDigits(currency) }).format(
    moneyText(minor, currency) as Intl.StringNumericLiteral,
  );

function Line({ isGood, children }: { isGood: boolean; children: ReactNode }) {
  const Icon = isGood ? Check : TriangleAlert;
  return (
    <li className="flex items-start gap-2">
      <Icon
        aria-hidden="true"
        className={isGood ? "mt-0.5 size-4 shrink-0 text-good" : "mt-0.5 size-4 shrink-0 text-warn"}
      />
      <span className="min-w-0">
        <span className="sr-only">{isGood ? "Holds: " : "Look here: "}</span>
        {children}
      </span>
    </li>
  );
}
