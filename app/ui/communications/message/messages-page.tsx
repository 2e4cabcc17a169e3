import { Form } from "@remix-run/react";
import {
  COMMUNICATION_KIND_LABELS,
  COMMUNICATION_KINDS,
  MESSAGE_STATE_LABELS,
  MESSAGE_STATES,
  type MessageState,
} from "~/domain/communications/communication";
import {
  isNarrowed,
  type MessageListAsk,
  type MessageRow,
  messageListHref,
  messageListQuery,
  stateCounts,
} from "~/domain/communications/message-list";
import { messagePath } from "~/domain/communications/message-places";
import type { OwedResult } from "~/domain/communications/results/owed-result";
import { ButtonLink } from "../../controls/button";
import { Chip } from "../../controls/chip";
import { type Column, DataTable } from "../../controls/data-table";
import { DateText } from "../../controls/date-text";
import { Pagination } from "../../controls/pagination";
import { StatusPill } from "../../controls/status-pill";
import { Field } from "../../form/field";
import { Select } from "../../form/select";
import { SubmitButton } from "../../form/submit-button";
import { TextInput } from "../../form/text-input";
import { EmptyState } from "../../layout/empty-state";
import { PageHeader } from "../../layout/page-header";
import { communicationStatus } from "../communication-words";
import { OwedStrip } from "../figures/owed-strip";

type Row = Omit<MessageRow, "updatedAt"> & { updatedAt: Date | string };

interface MessagesPageProps {
  ask: MessageListAsk;
  rows: readonly Row[];
  counts: Partial<Record<MessageState, number>>;
  total: number;
  owed: { begun: number; results: readonly OwedResult[] };
  all: number;
  next: string | null;
  audiences: readonly { id: string; name: string }[];
  mayBegin: boolean;
}

/** Every message, the last changed first, narrowed by what the address says. */
export function MessagesPage({
  ask,
  rows,
  counts,
  total,
  owed,
  all,
  next,
  audiences,
  mayBegin,
}: MessagesPageProps) {
  const begin = mayBegin && (
    <ButtonLink to="/communications/new" variant="primary">
      New message
    </ButtonLink>
  );
  const every = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <PageHeader
        title="Messages"
        lead="What is told to whom: for each audience how it benefits, what it does differently, how its role links to customers."
        action={all > 0 ? begin : undefined}
        menu={[
          { label: "Audiences", href: "/audiences" },
          { label: "Calendar of silence", href: "/communications/calendar" },
          { label: "Coverage", href: "/communications/coverage" },
          { label: "Questions that came back", href: "/questions" },
          { label: "How a message earns its sending", href: "/help/messages" },
          { label: "As a file (CSV)", href: `/communications.csv${messageListQuery({ ...ask, after: "" })}` },
        ]}
      />
      {all === 0 ? (
        <EmptyState title="No communications yet" action={begin || undefined}>
          A message answers three questions for each audience: how it benefits, what it does differently, how
          its role links to what customers experience. A plan or a pilot begins its own when there is
          something to tell.
        </EmptyState>
      ) : (
        <>
          {!isNarrowed(ask) && ask.after === "" && <OwedStrip owed={owed.results} />}
          <Filters ask={ask} audiences={audiences} />
          <nav aria-label="State" className="no-print mb-4 flex flex-wrap gap-2">
            <Chip href={messageListHref({ ...ask, state: "", after: "" })} selected={ask.state === ""}>
              All {every}
            </Chip>
            {MESSAGE_STATES.filter((state) => (counts[state] ?? 0) > 0 || ask.state === state).map(
              (state) => (
                <Chip
                  key={state}
                  href={messageListHref({ ...ask, state, after: "" })}
                  selected={ask.state === state}
                >
                  {MESSAGE_STATE_LABELS[state]} {counts[state] ?? 0}
                </Chip>
              ),
            )}
            {(owed.begun > 0 || ask.owed) && (
              <Chip
                href={messageListHref({ ...ask, owed: !ask.owed, state: "", after: "" })}
                selected={ask.owed}
              >
                Results owed {owed.begun}
              </Chip>
            )}
          </nav>
          <DataTable
            caption="Messages"
            columns={COLUMNS}
            rows={rows}
            rowKey={(row) => row.code}
            rowHref={(row) => messagePath(row.code)}
            empty={
              <EmptyState
                title="No message is like that"
                action={<ButtonLink to="/communications">Show all of them</ButtonLink>}
              >
                {isNarrowed(ask) ? "Choose another state or clear the search." : "This page has ended."}
              </EmptyState>
            }
          />
          {(ask.after !== "" || next) && (
            <Pagination
              previousHref={ask.after === "" ? null : messageListHref({ ...ask, after: "" })}
              nextHref={next && messageListHref({ ...ask, after: next })}
              summary={`${rows.length} of ${total}`}
            />
          )}
        </>
      )}
    </>
  );
}

const COLUMNS: Column<Row>[] = [
  {
    id: "message",
    header: "Message",
    primary: true,
    cell: (row) => (
      <span className="flex gap-3">
        <span className="tabular w-20 shrink-0 text-ink-muted">{row.code}</span>
        <span className="min-w-0 break-words">{row.subject || COMMUNICATION_KIND_LABELS[row.kind]}</span>
      </span>
    ),
  },
  { id: "kind", header: "Kind", width: "w-40", cell: (row) => COMMUNICATION_KIND_LABELS[row.kind] },
  {
    id: "state",
    header: "State",
    width: "w-36",
    cell: (row) => <StatusPill {...communicationStatus(row.status)} />,
  },
  {
    id: "audiences",
    header: "Audiences",
    cell: (row) => <Audiences row={row} />,
  },
  {
    id: "about",
    header: "About",
    width: "w-24",
    cell: (row) => row.about ?? <span className="text-ink-faint">–</span>,
  },
  {
    id: "changed",
    header: "Changed",
    width: "w-32",
    cell: (row) => <DateText value={new Date(row.updatedAt).toISOString()} />,
  },
];

function Audiences({ row: { audiences, leaves } }: { row: Row }) {
  if (audiences.length === 0) return <span className="text-ink-muted">nobody named yet</span>;
  const open = audiences.filter(({ complete, status }) => !complete && OPEN.includes(status));
  return (
    <span className="block min-w-0">
      <span className="block truncate" title={audiences.map(({ name }) => name).join(", ")}>
        {audiences.map(({ name }) => name).join(", ")}
      </span>
      <span className="block text-xs text-ink-muted">
        {audiences.length > 1 && stateCounts(audiences, MESSAGE_STATE_LABELS)}
        {open.length > 0 &&
          `${audiences.length > 1 ? " · " : ""}${open.length === 1 ? "one lacks an answer" : `${open.length} lack answers`}`}
        {leaves && (
          <>
            {audiences.length > 1 ? " · " : ""}leaves <DateText value={leaves.on} mode="day" /> {leaves.time}
          </>
        )}
      </span>
    </span>
  );
}

const OPEN: readonly MessageState[] = ["draft", "returned"];

function Filters({
  ask,
  audiences,
}: {
  ask: MessageListAsk;
  audiences: readonly { id: string; name: string }[];
}) {
  return (
    <Form
      method="get"
      className="no-print mb-4 grid grid-cols-2 items-end gap-3 lg:grid-cols-[minmax(0,2fr)_1fr_1fr_8rem_auto]"
      key={messageListQuery(ask)}
    >
      {ask.state && <input type="hidden" name="state" value={ask.state} />}
      {ask.owed && <input type="hidden" name="owed" value="yes" />}
      <Field name="q" label="Search" required className="max-lg:col-span-2">
        <TextInput type="search" defaultValue={ask.q} required={false} maxLength={200} />
      </Field>
      <Field name="kind" label="Kind" required>
        <Select
          defaultValue={ask.kind}
          required={false}
          placeholder="Every kind"
          options={COMMUNICATION_KINDS.map((kind) => ({
            value: kind,
            label: COMMUNICATION_KIND_LABELS[kind],
          }))}
        />
      </Field>
      <Field name="audience" label="Audience" required>
        <Select
          defaultValue={ask.audience}
          required={false}
          placeholder="Every audience"
          options={audiences.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
      <Field name="about" label="About" required>
        <TextInput defaultValue={ask.about} required={false} placeholder="CAP-001" maxLength={20} />
      </Field>
      <SubmitButton variant="secondary" className="h-10">
        Show
      </SubmitButton>
    </Form>
  );
}
