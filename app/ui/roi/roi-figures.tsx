import type { ReactNode } from "react";
import type { CaseReading } from "~/domain/roi/case-reading";
import { useReader } from "../controls/reader";
import { chanceWords, irrWords, paybackWords, percentWords, wholeMoney } from "./roi-words";

/** Net, present value, payback, rates of return, and the chance that anything is left over. */
export function RoiFigures({ reading }: { reading: CaseReading }) {
  const { locale } = useReader();
  const { currency, horizonMonths } = reading;
  const say = (minor: bigint | null) => wholeMoney(minor, currency, locale);
  const { netMinor, netLowerMinor, netUpperMinor } = reading;
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-4 text-sm sm:grid-cols-3">
      <Figure label="Money out">{say(reading.costMinor)}</Figure>
      <Figure label="Money in">{say(reading.benefitMinor)}</Figure>
      <Figure
        label="Net"
        below={
          netLowerMinor !== null && netUpperMinor !== null
            ? `${say(netLowerMinor)} to ${say(netUpperMinor)}`
            : undefined
        }
      >
        {say(netMinor)}
      </Figure>
      <Figure label="Chance of a net above zero">{chanceWords(reading.probNetPositive)}</Figure>
      <Figure
        label="Pays back"
        below={
          netMinor === null || reading.discountedPaybackMonths === reading.paybackMonths
            ? undefined
            : `discounted ${paybackWords(reading.discountedPaybackMonths, horizonMonths)}`
        }
      >
        {netMinor === null ? "no data" : paybackWords(reading.paybackMonths, horizonMonths)}
      </Figure>
      <Figure
        label={`Present value at ${percentWords(Number(reading.discountRate)).replace("+", "")} a year`}
      >
        {say(reading.npvMinor)}
      </Figure>
      <div className="col-span-full">
        <dt className="text-xs text-ink-muted">Internal rate of return</dt>
        <dd className="tabular">{netMinor === null ? "no data" : irrWords(reading.irr)}</dd>
      </div>
    </dl>
  );
}

function Figure({ label, below, children }: { label: string; below?: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-ink-muted">{label}</dt>
      <dd className="tabular font-medium break-words">{children}</dd>
      {below && <dd className="tabular text-xs text-ink-muted">{below}</dd>}
    </div>
  );
}
