import { Link } from "@remix-run/react";
import { AWARD_MEASURE_LABELS, type MeasureYear } from "~/domain/award/award";
import { measureSentence } from "~/domain/award/award-words";
import { answersHref, indexHref, NO_FILTER } from "~/domain/indices/index-filter";
import { windowOfMonths } from "~/domain/indices/index-window";
import { roundHalfUp } from "~/domain/measurement/exact-decimal";
import { tally } from "~/domain/measurement/level-counts";
import { formatMonth, type Month } from "~/shared/calendar";
import { type Column, DataTable } from "../controls/data-table";
import { Disclosure } from "../controls/disclosure";
import { FigureLink } from "../controls/figure-link";
import { useReader } from "../controls/reader";
import { Section } from "../layout/section";

interface MonthRow {
  month: Month;
  counts: Readonly<Record<number, number>>;
  n: number;
  points: number;
}

/** One question's year: the figure against 4.0, what it is short of, and the months behind it. */
export function MeasureYearSection({ year, linked }: { year: MeasureYear; linked: boolean }) {
  const { reading, measure } = year;
  const rows = year.months.map(({ month, counts }): MonthRow => {
    const counted = tally(counts);
    return { month, counts, n: counted.n, points: counted.valid ? counted.points : 0 };
  });
  return (
    <Section
      title={AWARD_MEASURE_LABELS[measure]}
      aside={year.judged ? "Judged" : "Shown beside, not judged"}
      lead={measureSentence(year)}
    >
      <dl className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-4">
        <Fact
          label="Index of the year"
          detail={
            reading.n > 0
              ? `${reading.points.toLocaleString("en-US")} ÷ ${reading.n.toLocaleString("en-US")} = ${roundHalfUp(reading.points, reading.n, 4)}`
              : undefined
          }
        >
          <span className="text-xl">{reading.rounded ?? "no data"}</span>
        </Fact>
        <Fact label="Points short of 4.0" detail={detailOfShort(year)}>
          <span className="text-xl">
            {reading.n === 0 ? "no data" : year.pointsShort.toLocaleString("en-US")}
          </span>
        </Fact>
        <Fact label="Established" detail="one-sided 95 % lower bound">
          {reading.lowerOneSided === null ? "no interval" : establishedWords(reading.lowerOneSided)}
        </Fact>
        <Fact label="Consistently" detail="every three months of the year at 4.0">
          {year.consistently === null ? "not all months yet" : year.consistently ? "yes" : "no"}
        </Fact>
      </dl>
      <div className="mt-5">
        <Disclosure summary="Months of the year">
          <DataTable
            caption={`${AWARD_MEASURE_LABELS[measure]} by month`}
            columns={columnsOf(measure, linked)}
            rows={rows}
            rowKey={(row) => row.month}
          />
          {reading.meanOfMonthlyMeans !== null && (
            <p className="mt-2 text-xs text-ink-muted">
              The mean of the monthly figures would be {reading.meanOfMonthlyMeans.toFixed(2)}. It does not
              count: a month with few answers would weigh as much as one with many.
            </p>
          )}
        </Disclosure>
      </div>
    </Section>
  );
}

const establishedWords = (bound: number): string =>
  bound >= 4 ? `yes (at least ${bound.toFixed(2)})` : `no (at least ${bound.toFixed(2)})`;

function detailOfShort({ pointsShort, fivesNeeded, reading }: MeasureYear): string | undefined {
  if (reading.n === 0) return undefined;
  if (pointsShort === 0) return "4.0 is reached, unrounded";
  return `as much as ${fivesNeeded === 1 ? "1 more answer" : `${fivesNeeded.toLocaleString("en-US")} more answers`} at level 5`;
}

function columnsOf(measure: MeasureYear["measure"], linked: boolean): Column<MonthRow>[] {
  return [
    {
      id: "month",
      header: "Month",
      primary: true,
      cell: (row) => <MonthName measure={measure} row={row} linked={linked} />,
    },
    ...([5, 4, 3, 2, 1] as const).map(
      (level): Column<MonthRow> => ({
        id: `level-${level}`,
        header: `Level ${level}`,
        align: "end",
        hideOnPhone: true,
        cell: (row) => (row.n === 0 ? "–" : (row.counts[level] ?? 0).toLocaleString("en-US")),
      }),
    ),
    {
      id: "n",
      header: "Answers",
      align: "end",
      cell: (row) => <Answers measure={measure} row={row} linked={linked} />,
    },
    {
      id: "points",
      header: "Points",
      align: "end",
      cell: (row) => (row.n === 0 ? "–" : row.points.toLocaleString("en-US")),
    },
    {
      id: "index",
      header: "Index",
      align: "end",
      cell: (row) =>
        row.n === 0 ? <span className="text-ink-muted">no data</span> : roundHalfUp(row.points, row.n, 2),
    },
  ];
}

function MonthName({
  measure,
  row,
  linked,
}: {
  measure: MeasureYear["measure"];
  row: MonthRow;
  linked: boolean;
}) {
  const name = formatMonth(row.month, useReader().locale);
  if (!linked || row.n === 0) return <>{name}</>;
  return (
    <Link className="link" to={indexHref({ ...NO_FILTER, measure }, windowOfMonths(row.month, row.month))}>
      {name}
    </Link>
  );
}

function Answers({
  measure,
  row,
  linked,
}: {
  measure: MeasureYear["measure"];
  row: MonthRow;
  linked: boolean;
}) {
  const shown = row.n.toLocaleString("en-US");
  if (!linked || row.n === 0) return <>{shown}</>;
  return (
    <FigureLink
      href={answersHref({ ...NO_FILTER, measure }, windowOfMonths(row.month, row.month))}
      label={`${shown} answers of the month`}
    >
      {shown}
    </FigureLink>
  );
}

function Fact({ label, detail, children }: { label: string; detail?: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="text-xs text-ink-muted">{label}</dt>
      <dd className="tabular mt-0.5 text-sm font-medium">{children}</dd>
      {detail && <dd className="tabular mt-0.5 text-xs text-ink-muted">{detail}</dd>}
    </div>
  );
}
