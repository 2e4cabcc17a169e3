import type { CaseReading } from "~/domain/roi/case-reading";
import { figureWords } from "./roi-words";

/** At which value of each assumption the case neither wins nor loses. */
export function BreakEvenTable({ reading }: { reading: CaseReading }) {
  const { breakEven, currency } = reading;
  if (breakEven.length === 0) return null;
  return (
    <div>
      <h3 className="text-sm font-semibold">Breaks even at</h3>
      <p className="text-xs text-ink-muted">Each assumption by itself, the others as they are.</p>
      <dl className="mt-2 divide-y divide-line text-sm">
        {breakEven.map(({ lineId, key, name, value, at, unit }) => (
          <div
            key={`${lineId}.${key}`}
            className="flex flex-wrap items-baseline justify-between gap-x-4 py-1.5"
          >
            <dt className="min-w-0 break-words hyphens-auto">{name}</dt>
            <dd className="tabular">
              {at === null ? (
                <span className="text-ink-muted">no value of it does</span>
              ) : (
                <strong className="font-semibold">{figureWords(at, unit, currency)}</strong>
              )}{" "}
              <span className="text-ink-muted">· now {figureWords(value, unit, currency)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
