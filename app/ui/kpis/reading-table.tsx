import { Form, Link } from "@remix-run/react";
import type { KpiView, ReadingView } from "~/domain/kpis/kpi-view";
import { formatMonth } from "~/shared/calendar";
import { Badge } from "../controls/badge";
import { DataTable } from "../controls/data-table";
import { Pagination } from "../controls/pagination";
import { useReader } from "../controls/reader";
import { dayText } from "../plans/plan-words";
import { shownValue } from "./kpi-summary";

interface ReadingTableProps {
  kpi: KpiView;
  rows: readonly ReadingView[];
  next: string | null;
  isFirst: boolean;
  mayRecord: boolean;
  /** The answers behind a reading of a month. */
  answersHref: (month: NonNullable<ReadingView["month"]>) => string | null;
}

const WITHDRAWN: Record<Exclude<ReadingView["withdrawn"], "">, string> = {
  back: "Taken back",
  replaced: "Replaced",
  gone: "Answers left",
};

/** Every reading, the newest first; one taken back stays, struck through. */
export function ReadingTable({ kpi, rows, next, isFirst, mayRecord, answersHref }: ReadingTableProps) {
  const { locale } = useReader();
  const struck = (reading: ReadingView, words: string) => (reading.withdrawn ? <s>{words}</s> : words);
  return (
    <>
      <DataTable
        caption={`Readings of ${kpi.name}`}
        rows={rows}
        rowKey={(reading) => reading.id}
        empty={<NoReading kpi={kpi} />}
        columns={[
          {
            id: "day",
            header: "Day",
            primary: true,
            cell: (reading) => (
              <span className="tabular">{struck(reading, dayText(reading.day, locale))}</span>
            ),
          },
          {
            id: "value",
            header: "Value",
            align: "end",
            cell: (reading) => struck(reading, shownValue(reading.value, kpi)),
          },
          {
            id: "n",
            header: "n",
            align: "end",
            cell: (reading) =>
              reading.n === null
                ? "–"
                : reading.count === null
                  ? reading.n
                  : `${reading.count} of ${reading.n}`,
          },
          {
            id: "from",
            header: "Came from",
            cell: (reading) => (
              <>
                <Source reading={reading} href={reading.month && answersHref(reading.month)} />
                {reading.note && (
                  <span className="block break-words whitespace-normal text-ink-muted">{reading.note}</span>
                )}
              </>
            ),
          },
          {
            id: "back",
            header: "Change",
            align: "end",
            cell: (reading) =>
              reading.withdrawn === "" ? (
                mayRecord && <Change kpi={kpi} reading={reading} to="removal" label="Take back" />
              ) : (
                <span className="inline-flex flex-wrap items-center justify-end gap-x-2">
                  <Badge tone="quiet">{WITHDRAWN[reading.withdrawn]}</Badge>
                  {mayRecord && reading.withdrawn === "back" && (
                    <Change kpi={kpi} reading={reading} to="restoration" label="Count it again" />
                  )}
                </span>
              ),
          },
        ]}
      />
      {(next !== null || !isFirst) && (
        <Pagination
          previousHref={isFirst ? null : "?#readings"}
          nextHref={next && `?before=${next}#readings`}
          summary={`${rows.length} readings on this page`}
        />
      )}
    </>
  );
}

/** Who brought it; of an index the month, whose answers are one click away. */
function Source({ reading, href }: { reading: ReadingView; href: string | null }) {
  const { locale } = useReader();
  if (reading.source === "index" && reading.month) {
    const words = `the answers of ${formatMonth(reading.month, locale)}`;
    return href ? (
      <Link to={href} className="link">
        {words}
      </Link>
    ) : (
      words
    );
  }
  return <>{reading.source === "import" ? `a file, ${reading.byName}` : reading.byName}</>;
}

function NoReading({ kpi }: { kpi: KpiView }) {
  return (
    <p className="text-sm text-ink-muted">
      {kpi.feed === "index"
        ? "No reading yet. They come by themselves for every month that is over and has answers."
        : "No reading yet. Readings from before the start are welcome too: they say what the process does by itself."}
    </p>
  );
}

interface ChangeProps {
  kpi: KpiView;
  reading: ReadingView;
  to: "removal" | "restoration";
  label: string;
}

function Change({ kpi, reading, to, label }: ChangeProps) {
  return (
    <Form
      method="post"
      action={`/plans/${kpi.plan.code}/kpis/${kpi.id}/readings/${reading.id}/${to}`}
      preventScrollReset
      className="no-print inline"
    >
      <button
        type="submit"
        className="link text-sm max-sm:min-h-10"
        aria-label={`${label}: the reading of ${reading.day}, ${reading.value}`}
      >
        {label}
      </button>
    </Form>
  );
}
