import { Form, Link } from "@remix-run/react";
import type { LeftOut } from "~/domain/communications/message-facts";
import { Button } from "../controls/button";
import { type Column, DataTable } from "../controls/data-table";
import { Pagination } from "../controls/pagination";
import { StatusPill } from "../controls/status-pill";
import { Field } from "../form/field";
import { TextInput } from "../form/text-input";
import { EmptyState } from "../layout/empty-state";
import { whyLeftOut } from "./audience-words";

export interface ReaderListRow {
  email: string;
  name: string;
  personId: string | null;
  contactId: string | null;
  memberId: string | null;
  organisation: string;
  locale: string;
  timeZone: string;
  leftOut: Exclude<LeftOut, "missingValue" | "elsewhere"> | null;
  because: string;
}

interface ReaderTableProps {
  here: string;
  counts: { reached: number };
  readers: readonly ReaderListRow[];
  next: string | null;
  after: string | null;
  q: string | null;
  state: string | null;
  mayEdit: boolean;
}

/** Who belongs to it and why, or why nothing is sent to them, page by page. */
export function ReaderTable({ here, readers, next, after, q, state, mayEdit }: ReaderTableProps) {
  const query = (change: Record<string, string | null>): string => {
    const params = new URLSearchParams();
    for (const [name, value] of Object.entries({ q, state, ...change })) if (value) params.set(name, value);
    const text = params.toString();
    return text === "" ? here : `${here}?${text}`;
  };
  const isNarrow = q !== null || state !== null;
  return (
    <div className="mt-4">
      <Form method="get" role="search" className="no-print mb-3 flex max-w-md items-end gap-2">
        {state && <input type="hidden" name="state" value={state} />}
        <Field name="q" label="Search these people" hideLabel className="flex-1">
          <TextInput defaultValue={q ?? ""} placeholder="Name, address or organisation" type="search" />
        </Field>
        <Button type="submit">Search</Button>
      </Form>
      <DataTable
        caption="People of this audience"
        columns={columnsOf(here, mayEdit)}
        rows={readers}
        rowKey={(row) => row.email}
        empty={
          isNarrow || after !== null ? (
            <p className="py-3 text-sm text-ink-muted">
              Nobody matches.{" "}
              <Link to={here} className="link">
                Show everybody
              </Link>
            </p>
          ) : (
            <EmptyState title="Nobody belongs to it yet">
              Nobody fits its rule today, and nobody is on its list. A message to it would reach no one.
            </EmptyState>
          )
        }
      />
      {(next !== null || after !== null) && (
        <Pagination
          previousHref={after === null ? null : query({ after: null })}
          nextHref={next === null ? null : query({ after: next })}
          summary={`${readers.length} shown, by address`}
        />
      )}
    </div>
  );
}

const columnsOf = (here: string, mayEdit: boolean): Column<ReaderListRow>[] => [
  {
    id: "who",
    header: "Who",
    primary: true,
    cell: (row) => (
      <span className="break-words whitespace-normal">
        {row.contactId ? (
          <Link to={`/contacts/${row.contactId}`} className="link">
            {row.name || row.email}
          </Link>
        ) : (
          row.name || row.email
        )}
        {row.name !== "" && (
          <span className="block text-xs font-normal break-all text-ink-muted">{row.email}</span>
        )}
      </span>
    ),
  },
  {
    id: "because",
    header: "Why they belong to it",
    cell: (row) => <span className="break-words whitespace-normal">{row.because}</span>,
  },
  {
    id: "state",
    header: "Is told",
    cell: (row) =>
      row.leftOut === null ? (
        <span className="break-words whitespace-normal">
          <StatusPill kind="done" label="Reached" />
          <span className="block text-xs text-ink-muted">
            {row.locale}, {row.timeZone.replaceAll("_", " ")}
          </span>
        </span>
      ) : (
        <span className="break-words whitespace-normal">
          <StatusPill kind="ended" label="Left out" />
          <span className="block text-xs text-ink-muted">
            {whyLeftOut(row.leftOut)}
            <Mending row={row} here={here} mayEdit={mayEdit} />
          </span>
        </span>
      ),
  },
  ...(mayEdit
    ? [
        {
          id: "do",
          header: "Change",
          cell: (row: ReaderListRow) => <RowActions row={row} here={here} />,
        },
      ]
    : []),
];

/** Where it is mended, when it can be. */
function Mending({ row, here, mayEdit }: { row: ReaderListRow; here: string; mayEdit: boolean }) {
  if (!mayEdit) return null;
  const place =
    row.contactId !== null && (row.leftOut === "noConsent" || row.leftOut === "bouncing")
      ? {
          to: `/contacts/${row.contactId}`,
          words: row.leftOut === "noConsent" ? "Record consent" : "Mend the address",
        }
      : row.memberId !== null && row.leftOut === "noConsent"
        ? { to: `${here}/members/${row.memberId}`, words: "Record consent" }
        : row.memberId !== null && row.leftOut === "noAddress"
          ? { to: `${here}/members/${row.memberId}`, words: "Mend the address" }
          : row.leftOut === "bouncing"
            ? { to: `/mail?state=bounced&text=${encodeURIComponent(row.email)}`, words: "See the letter" }
            : null;
  if (!place) return null;
  return (
    <>
      {" · "}
      <Link to={place.to} className="link">
        {place.words}
      </Link>
    </>
  );
}

function RowActions({ row, here }: { row: ReaderListRow; here: string }) {
  return (
    <span className="flex flex-wrap gap-x-3 gap-y-1 text-xs">
      {row.memberId !== null && (
        <Form method="post" action={`${here}/members/${row.memberId}/removal`}>
          <button type="submit" className="link max-sm:py-2">
            Take off the list<span className="sr-only">: {row.name || row.email}</span>
          </button>
        </Form>
      )}
      <Link to={`${here}/exclusion?email=${encodeURIComponent(row.email)}`} className="link max-sm:py-2">
        Leave out<span className="sr-only">: {row.name || row.email}</span>
      </Link>
    </span>
  );
}
