import { type CaseFigure, daysWords, type FigureRow, type FigureTable } from "~/domain/cases/case-figures";
import { type CaseBase, type CaseFilter, casesHref } from "~/domain/cases/case-filter";
import { formatMonth, type Month } from "~/shared/calendar";
import { Disclosure } from "../controls/disclosure";
import { FigureLink } from "../controls/figure-link";

interface CaseFiguresProps {
  table: FigureTable;
  filter: CaseFilter;
  acknowledgeDays: number;
  resolveDays: number;
}

type Step = "acknowledge" | "resolve";
const BASES: Record<Step, { done: CaseBase; judged: CaseBase; label: string }> = {
  acknowledge: { done: "acknowledged", judged: "acknowledgeDue", label: "Time to acknowledge" },
  resolve: { done: "resolved", judged: "resolveDue", label: "Time to resolve" },
};

/** How long customers wait for us, over the last twelve months; every figure opens its cases. */
export function CaseFigures({ table, filter, acknowledgeDays, resolveDays }: CaseFiguresProps) {
  const cut: CaseFilter = { ...filter, state: "all", overdue: false, search: "", month: "", base: "" };
  if (table.all.opened === 0) return null;
  return (
    <section aria-label="How long customers wait" className="mb-6">
      <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        <Headline step="acknowledge" figure={table.all.acknowledge} cut={cut} promised={acknowledgeDays} />
        <Headline step="resolve" figure={table.all.resolve} cut={cut} promised={resolveDays} />
      </dl>
      <Disclosure summary="By month and by tier" className="mt-2">
        <div className="grid gap-8 lg:grid-cols-2">
          <Split
            caption="By the month in which they were opened"
            rows={table.months}
            cutOf={(key) => ({ ...cut, month: key })}
            labelOf={(key) => formatMonth(key as Month, "en")}
          />
          <Split
            caption="By tier of the account"
            rows={table.tiers}
            cutOf={(key) => ({ ...cut, tier: key })}
            labelOf={(key) => (key === "none" ? "No tier" : `Tier ${key}`)}
          />
        </div>
      </Disclosure>
    </section>
  );
}

interface FigureProps {
  step: Step;
  figure: CaseFigure;
  cut: CaseFilter;
}

function Headline({ step, figure, cut, promised }: FigureProps & { promised: number }) {
  const base = BASES[step];
  return (
    <div className="min-w-0">
      <dt className="text-xs text-ink-muted">{base.label}, median</dt>
      <dd className="mt-1">
        {figure.median === null ? (
          <span className="text-base text-ink-muted">no data yet</span>
        ) : (
          <FigureLink
            size="figure"
            href={casesHref(cut, { base: base.done })}
            label={`${base.label}, median`}
          >
            {daysWords(figure.median)}
          </FigureLink>
        )}
        <span className="mt-1.5 block text-sm text-ink-muted">
          {figure.judged === 0 ? (
            "None has come to its day yet."
          ) : (
            <>
              <FigureLink href={casesHref(cut, { base: base.judged })} label={`${base.label}, share in time`}>
                {figure.inTime} of {figure.judged}
              </FigureLink>{" "}
              in time ({Math.round((100 * figure.inTime) / figure.judged)} %), promised within{" "}
              {daysWords(promised)}
            </>
          )}
        </span>
      </dd>
    </div>
  );
}

interface SplitProps {
  caption: string;
  rows: readonly FigureRow[];
  cutOf: (key: string) => CaseFilter;
  labelOf: (key: string) => string;
}

function Split({ caption, rows, cutOf, labelOf }: SplitProps) {
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-sm">
        <caption className="pb-1 text-left text-xs text-ink-muted">{caption}</caption>
        <thead>
          <tr className="border-b border-line-strong text-left text-xs text-ink-muted">
            <th scope="col" className="py-1.5 pr-3 font-medium">
              <span className="sr-only">Part</span>
            </th>
            <th scope="col" className="py-1.5 pr-3 text-right font-medium">
              Opened
            </th>
            <th scope="col" className="py-1.5 pr-3 text-right font-medium">
              Acknowledge
            </th>
            <th scope="col" className="py-1.5 text-right font-medium">
              Resolve
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className="border-b border-line">
              <th scope="row" className="py-1.5 pr-3 text-left font-normal whitespace-nowrap">
                {labelOf(row.key)}
              </th>
              <td className="tabular py-1.5 pr-3 text-right">{row.opened}</td>
              <td className="py-1.5 pr-3 text-right">
                <Cell step="acknowledge" figure={row.acknowledge} cut={cutOf(row.key)} />
              </td>
              <td className="py-1.5 text-right">
                <Cell step="resolve" figure={row.resolve} cut={cutOf(row.key)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Median days, and how many of those whose day has come were served in time. */
function Cell({ step, figure, cut }: FigureProps) {
  const base = BASES[step];
  if (figure.judged === 0) return <span className="text-ink-muted">no data yet</span>;
  return (
    <span className="tabular whitespace-nowrap">
      {figure.median === null ? (
        <span className="text-ink-muted">none yet</span>
      ) : (
        <FigureLink href={casesHref(cut, { base: base.done })} label={`${base.label}, median`}>
          {Number.isInteger(figure.median) ? figure.median : figure.median.toFixed(1)} d
        </FigureLink>
      )}
      <span className="text-ink-muted"> · </span>
      <FigureLink href={casesHref(cut, { base: base.judged })} label={`${base.label}, share in time`}>
        {figure.inTime}/{figure.judged}
      </FigureLink>
    </span>
  );
}
