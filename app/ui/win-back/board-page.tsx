import { Form, Link } from "@remix-run/react";
import { useRef } from "react";
import type { RateView } from "~/domain/win-back/rate-view";
import { LOSS_REASON_LABELS, LOSS_REASONS, WIN_BACK_LABELS } from "~/domain/win-back/win-back";
import {
  ANY_WIN_BACK,
  type BoardColumn,
  isNarrowed,
  LIST_ROWS,
  type WinBackAsk,
  type WinBackRow,
  type Worth,
  winBackHref,
} from "~/domain/win-back/win-back-board";
import { WIN_BACK_REASONS } from "~/domain/win-back/win-back-places";
import { Button, ButtonLink } from "../controls/button";
import { Pagination } from "../controls/pagination";
import { useReader } from "../controls/reader";
import { useRowKeys } from "../controls/use-row-keys";
import { Field } from "../form/field";
import { Select } from "../form/select";
import { EmptyState } from "../layout/empty-state";
import { PageHeader } from "../layout/page-header";
import { CaseCard } from "./case-card";
import { CaseTable } from "./case-table";
import { RateLine } from "./rate-line";
import { worthWords } from "./win-back-words";

export interface BoardPageProps {
  ask: WinBackAsk;
  /** All there are, whatever is asked for. */
  all: number;
  columns: readonly BoardColumn[];
  /** One state as a list. */
  list: { rows: readonly WinBackRow[]; sum: Worth; from: number; next: number | null } | null;
  owners: readonly { id: string; name: string }[];
  years: readonly string[];
  rate: RateView;
}

/** Every lost customer by where the way back stands; on a phone one list after the other. */
export function BoardPage(props: BoardPageProps) {
  const { ask, all, columns, list, rate } = props;
  return (
    <>
      <PageHeader
        title={ask.state === "" ? "Win-back" : `Win-back: ${WIN_BACK_LABELS[ask.state].toLowerCase()}`}
        lead="Every customer that left, why, what they are worth, and how far the way back is."
        menu={[
          { label: "Why customers leave", href: WIN_BACK_REASONS },
          { label: "Accounts that could speak for us", href: "/testimonials" },
          { label: "The Big 4", href: "/big4" },
          ...(all > 0
            ? [{ label: "These cases (CSV)", href: winBackHref(ask, {}, "/win-back.csv"), download: true }]
            : []),
        ]}
      />
      {all === 0 ? (
        <EmptyState
          title="Nobody was lost"
          action={<ButtonLink to="/measure/accounts">To the accounts</ButtonLink>}
        >
          An account that is marked as lost opens its case here by itself: why they left, the plan that
          removes the cause, the offer, and what comes back.
        </EmptyState>
      ) : (
        <>
          <RateLine rate={rate} />
          <Filters {...props} />
          {list ? <List ask={ask} list={list} /> : <Columns ask={ask} columns={columns} />}
        </>
      )}
    </>
  );
}

function Filters({ ask, owners, years }: BoardPageProps) {
  return (
    <Form method="get" role="search" className="no-print mb-5 flex flex-wrap items-end gap-3">
      {ask.state !== "" && <input type="hidden" name="state" value={ask.state} />}
      <Field name="owner" label="Owner" required className="w-44 max-sm:w-full">
        <Select
          required={false}
          key={ask.owner}
          defaultValue={ask.owner}
          options={[
            { value: "", label: "Anybody" },
            { value: "me", label: "Me" },
            { value: "none", label: "Nobody yet" },
            ...owners.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </Field>
      <Field name="reason" label="Reason" required className="w-48 max-sm:w-full">
        <Select
          required={false}
          key={ask.reason}
          defaultValue={ask.reason}
          options={[
            { value: "", label: "Any" },
            { value: "none", label: "No reason yet" },
            ...LOSS_REASONS.map((reason) => ({ value: reason, label: LOSS_REASON_LABELS[reason] })),
          ]}
        />
      </Field>
      <Field name="year" label="Lost in" required className="w-32 max-sm:w-full">
        <Select
          required={false}
          key={ask.year}
          defaultValue={ask.year}
          options={[{ value: "", label: "Any year" }, ...years.map((year) => ({ value: year, label: year }))]}
        />
      </Field>
      <Button type="submit" size="lg">
        Show
      </Button>
      {isNarrowed(ask) && (
        <ButtonLink to={winBackHref(ANY_WIN_BACK, { state: ask.state })} variant="quiet" size="lg">
          Show all
        </ButtonLink>
      )}
    </Form>
  );
}

function SumWords({ sum }: { sum: Worth }) {
  const { locale, currency } = useReader();
  if (sum.count === 0) return <>none</>;
  return (
    <>
      {sum.count} · {worthWords(sum.minor, currency, locale)}
      {sum.minor !== null && sum.unvalued > 0 && `, ${sum.unvalued} without a value`}
    </>
  );
}

function Columns({ ask, columns }: { ask: WinBackAsk; columns: readonly BoardColumn[] }) {
  const ref = useRef<HTMLDivElement>(null);
  useRowKeys(ref);
  return (
    <div
      ref={ref}
      data-row-list=""
      className="grid gap-x-3 gap-y-6 sm:grid-cols-2 lg:grid-cols-4 xl:grid-cols-7 print:grid-cols-3"
    >
      {columns.map((column) => (
        <section
          key={column.status}
          aria-label={WIN_BACK_LABELS[column.status]}
          className={column.count === 0 ? "min-w-0 max-sm:hidden" : "min-w-0"}
        >
          <h2 className="mb-2 border-b border-line pb-1.5 text-sm font-semibold">
            <Link to={winBackHref(ask, { state: column.status })} className="hover:underline">
              {WIN_BACK_LABELS[column.status]}
            </Link>
            <span className="tabular block text-xs font-normal text-ink-muted">
              <SumWords sum={column} />
            </span>
          </h2>
          <ul className="space-y-2">
            {column.rows.map((row) => (
              <li key={row.id}>
                <CaseCard row={row} />
              </li>
            ))}
          </ul>
          {column.count > column.rows.length && (
            <p className="mt-2 text-xs">
              <Link to={winBackHref(ask, { state: column.status })} className="link">
                and {column.count - column.rows.length} more
              </Link>
            </p>
          )}
        </section>
      ))}
    </div>
  );
}

function List({ ask, list }: { ask: WinBackAsk; list: NonNullable<BoardPageProps["list"]> }) {
  const at = (from: number) => winBackHref(ask, {}) + (from > 0 ? `&after=${from}` : "");
  return (
    <>
      <p className="mb-3 flex flex-wrap items-baseline gap-x-4 text-sm">
        <span className="tabular">
          <SumWords sum={list.sum} />
        </span>
        <Link to={winBackHref(ask, { state: "" })} className="link">
          Back to the board
        </Link>
      </p>
      {list.rows.length === 0 ? (
        <EmptyState title="None of them stands there">
          Show all, or choose another state on the board.
        </EmptyState>
      ) : (
        <CaseTable rows={list.rows} sum={list.sum} />
      )}
      {(list.from > 0 || list.next !== null) && (
        <Pagination
          previousHref={list.from > 0 ? at(Math.max(0, list.from - LIST_ROWS)) : null}
          nextHref={list.next === null ? null : at(list.next)}
          summary={`${list.from + 1} to ${list.from + list.rows.length} of ${list.sum.count}`}
        />
      )}
    </>
  );
}
