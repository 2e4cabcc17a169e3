import { Form, Link } from "@remix-run/react";
import type { IndexReading } from "~/domain/indices/index-reading";
import { type IndexWindow, windowLabel } from "~/domain/indices/index-window";
import { MEASURE_LABELS } from "~/domain/indices/measure";
import type { TargetMeasure, TargetSegment } from "~/domain/targets/target";
import { Button } from "../controls/button";
import { FigureLink } from "../controls/figure-link";
import { useReader } from "../controls/reader";
import { ReadingBar } from "../indices/reading-bar";

export interface BestPracticeCardProps {
  best: {
    measure: TargetMeasure;
    label: string;
    segment: TargetSegment;
    reading: IndexReading;
    of: number;
    indexHref: string;
    answersHref: string;
    overall: IndexReading;
    window: IndexWindow;
    floor: number;
  };
  /** It is a benchmark already. */
  isKept: boolean;
  mayKeep: boolean;
}

/** Our own best segment, read live, with its n and with how many it competes. */
export function BestPracticeCard({ best, isKept, mayKeep }: BestPracticeCardProps) {
  const { locale } = useReader();
  const { reading, measure } = best;
  return (
    <article className="min-w-0 rounded-lg border border-line bg-surface p-4">
      <p className="text-xs text-ink-muted">
        {MEASURE_LABELS[measure]} · {windowLabel(best.window, locale)}
      </p>
      <h3 className="mt-1 text-sm font-semibold hyphens-auto">
        <Link to={best.indexHref} className="hover:text-accent hover:underline">
          {best.label}
        </Link>
      </h3>
      <p className="mt-1 flex flex-wrap items-baseline gap-x-3">
        <FigureLink href={best.answersHref} label={`${best.label}, ${MEASURE_LABELS[measure]}`} size="figure">
          {reading.shown}
        </FigureLink>
        <span className="tabular text-sm text-ink-muted">
          n {reading.n}, everybody {best.overall.shown}
        </span>
      </p>
      <div className="mt-2">
        <ReadingBar label={best.label} reading={reading} />
      </div>
      <p className="mt-1 text-xs text-ink-muted">
        Best of {best.of} segments with {best.floor} answers or more. The best of many is partly luck: ask
        what is done differently there before it becomes a rule.
      </p>
      {mayKeep &&
        (isKept ? (
          <p className="mt-3 text-sm text-ink-muted">It is drawn on every chart of this index.</p>
        ) : (
          <Form method="post" action="/benchmarks/best-practice" className="mt-3">
            <input type="hidden" name="measure" value={measure} />
            {Object.entries(best.segment).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <Button type="submit" size="sm">
              Draw it on the charts<span className="sr-only"> of {MEASURE_LABELS[measure]}</span>
            </Button>
          </Form>
        ))}
    </article>
  );
}
