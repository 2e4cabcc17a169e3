import { EVIDENCE_LABELS } from "~/domain/roi/business-case";
import type { ClassTotal } from "~/domain/roi/portfolio-totals";
import { useReader } from "../controls/reader";
import { EvidenceMark } from "./evidence-mark";
import { netText } from "./net-words";
import { wholeMoney } from "./roi-words";

/** One sum for each evidence class, side by side and never together: what was measured is not what was guessed. */
export function ClassTotals({ totals, noValue = 0 }: { totals: readonly ClassTotal[]; noValue?: number }) {
  const { locale } = useReader();
  return (
    <div>
      <ul className="grid gap-x-8 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
        {totals.map(({ evidence, currency, count, costMinor, benefitMinor, netMinor }) => (
          <li key={`${evidence} ${currency}`} className="min-w-0">
            <p>
              <EvidenceMark evidence={evidence} />
            </p>
            <p className="tabular text-xl font-semibold">
              {netText(netMinor, currency, locale)}
              <span className="sr-only"> net, {EVIDENCE_LABELS[evidence].toLowerCase()}</span>
            </p>
            <p className="text-xs text-ink-muted">
              {count === 1 ? "1 case" : `${count} cases`}: cost {wholeMoney(costMinor, currency, locale)},
              benefit {wholeMoney(benefitMinor, currency, locale)}
            </p>
          </li>
        ))}
      </ul>
      <p className="mt-3 max-w-[70ch] text-xs text-ink-muted">
        A case counts where its weakest benefit stands. There is no sum over the classes
        {noValue > 0 &&
          `; ${noValue === 1 ? "1 has" : `${noValue} have`} no value yet and ${noValue === 1 ? "is" : "are"} in none`}
        .
      </p>
    </div>
  );
}
