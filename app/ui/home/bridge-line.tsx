import { Link } from "@remix-run/react";
import { Fragment } from "react";
import { sayScaled, scaleOf } from "~/domain/revenue/amount-scale";
import { BAR_KINDS, type Bridge } from "~/domain/revenue/bridge";
import type { Period } from "~/domain/revenue/period";
import { CHANGE_LABELS } from "~/domain/revenue/revenue-change";
import { barHref, bridgeHref, LEDGER } from "~/domain/revenue/revenue-places";
import { useReader } from "../controls/reader";

interface BridgeLineProps {
  bridge: Pick<Bridge, "openingMinor" | "bars" | "closingMinor">;
  reconciles: boolean;
  currency: string;
  period: Period;
}

/** The revenue bridge as one sum: every part of it opens its accounts. */
export function BridgeLine({ bridge, reconciles, currency, period }: BridgeLineProps) {
  const { locale } = useReader();
  const { openingMinor, bars, closingMinor } = bridge;
  const scale = scaleOf([openingMinor, closingMinor], currency);
  const say = (minor: bigint) => sayScaled(minor < 0n ? -minor : minor, currency, scale, locale);
  return (
    <p className="tabular mt-6 text-sm leading-7">
      <Link to={bridgeHref(period)} className="link">
        Revenue bridge
      </Link>
      <span className="sr-only">: </span>
      <span className="ml-3 whitespace-nowrap">
        <span className="text-ink-muted">{currency}</span> {say(openingMinor)}
      </span>{" "}
      {BAR_KINDS.map((kind) => (
        <Fragment key={kind}>
          <span className="whitespace-nowrap">
            {bars[kind] < 0n ? "−" : "+"}{" "}
            <Link to={barHref(kind, period)} className="hover:text-accent">
              {say(bars[kind])}{" "}
              <span className="text-xs text-ink-muted">{CHANGE_LABELS[kind].toLowerCase()}</span>
            </Link>
          </span>{" "}
        </Fragment>
      ))}
      <span className="whitespace-nowrap">
        = <span className="font-semibold">{say(closingMinor)}</span>
      </span>
      {!reconciles && <span className="text-bad"> The sum does not reconcile.</span>}
    </p>
  );
}

/** Where the bridge would stand while the ledger is empty, and what it waits for. */
export const NoBridgeYet = () => (
  <p className="mt-4 text-sm text-ink-muted">
    The bridge stands on the{" "}
    <Link to={LEDGER} className="link">
      revenue ledger
    </Link>
    , and nothing is in it yet.
  </p>
);
