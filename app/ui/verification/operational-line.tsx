import Decimal from "decimal.js";
import type { OperationalReading } from "~/domain/verification/proof";
import type { SharesChange } from "~/domain/verification/shares-change";
import { useReader } from "../controls/reader";
import { dayText, valueText } from "../plans/plan-words";

const percent = (share: number): string => new Decimal(share * 100).toFixed(1, Decimal.ROUND_HALF_UP);
const points = (share: number): string => `${share < 0 ? "−" : "+"}${percent(Math.abs(share))}`;

interface OperationalLineProps {
  operational: OperationalReading | null;
  /** Where it is a share: the counts behind it. */
  shares: SharesChange | null;
}

/** The KPI that decides "met", in one line; a share with its counts and the interval of its change. */
export function OperationalLine({ operational, shares }: OperationalLineProps) {
  const { locale } = useReader();
  if (!operational) return <p className="text-sm text-ink-muted">No operational KPI decides.</p>;
  const { name, unit, baseline, target, last, met } = operational;
  return (
    <div className="border-t border-line pt-4">
      <p className="text-sm text-ink-muted">Operational KPI that decides</p>
      <p className="text-base">
        {name}:{" "}
        <span className="tabular">
          {valueText(baseline, "")} → <strong>{last ? valueText(last.value, "") : "no data"}</strong> → target{" "}
          {valueText(target, unit)}
        </span>{" "}
        {met === true && <span className="font-medium text-good">✓ met</span>}
        {met === false && <span className="font-medium">not met</span>}
        {met === null && <span className="text-ink-muted">nothing to tell yet</span>}
      </p>
      {shares && (
        <p className="tabular text-sm">
          {percent(shares.pBefore)} % ({shares.before.count} of {shares.before.n}) → {percent(shares.pAfter)}{" "}
          % ({shares.after.count} of {shares.after.n}):{" "}
          <strong className="font-medium">{points(shares.diff)} points</strong> ({points(shares.lower)} to{" "}
          {points(shares.upper)}, 95 % interval)
        </p>
      )}
      {last && (
        <p className="text-sm text-ink-muted">
          its last reading within the window, of {dayText(last.day, locale)}
        </p>
      )}
    </div>
  );
}
