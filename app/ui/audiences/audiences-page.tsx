import { AUDIENCE_KIND_LABELS, type AudienceKind } from "~/domain/audiences/audience";
import { WHO_KEEPS_AUDIENCES } from "~/domain/audiences/audience.access";
import { audienceHref, CALENDAR, COVERAGE } from "~/domain/audiences/audience-places";
import type { Silence } from "~/domain/audiences/silence";
import type { LeftOut } from "~/domain/communications/message-facts";
import { Badge } from "../controls/badge";
import { ButtonLink } from "../controls/button";
import { type Column, DataTable } from "../controls/data-table";
import { EmptyState } from "../layout/empty-state";
import { PageHeader } from "../layout/page-header";
import { AUDIENCE_STARTS } from "./audience-values";
import { leftOutSum, leftOutWords } from "./audience-words";
import { SilenceWords } from "./silence-words";

export interface AudienceListRow {
  id: string;
  name: string;
  kind: AudienceKind;
  owner: string | null;
  retiredOn: string | null;
  words: string;
  counts: { reached: number; leftOut: Partial<Record<LeftOut, number>> };
  silence: Silence;
}

const COLUMNS: Column<AudienceListRow>[] = [
  {
    id: "name",
    header: "Audience",
    primary: true,
    cell: (row) => (
      <span className="inline-flex min-w-0 flex-wrap items-center gap-x-2 break-words whitespace-normal">
        {row.name}
        {row.retiredOn && <Badge>retired</Badge>}
        <span className="basis-full text-xs font-normal text-ink-muted">{row.words}</span>
      </span>
    ),
  },
  { id: "kind", header: "Kind", cell: (row) => AUDIENCE_KIND_LABELS[row.kind] },
  {
    id: "reached",
    header: "Reached today",
    cell: (row) => {
      const left = leftOutSum(row.counts.leftOut);
      return (
        <span className="break-words whitespace-normal">
          <span className="tabular">{row.counts.reached.toLocaleString("en")}</span>
          {left > 0 && (
            <span className="block text-xs text-ink-muted">left out: {leftOutWords(row.counts.leftOut)}</span>
          )}
        </span>
      );
    },
  },
  {
    id: "silence",
    header: "Last heard from us",
    cell: (row) => (row.retiredOn ? "–" : <SilenceWords silence={row.silence} />),
  },
  {
    id: "owner",
    header: "Looked after by",
    cell: (row) => row.owner ?? <span className="text-ink-muted">nobody</span>,
  },
];

export function AudiencesPage({ rows, mayEdit }: { rows: readonly AudienceListRow[]; mayEdit: boolean }) {
  if (rows.length === 0) return <FirstAudience mayEdit={mayEdit} />;
  const used = rows.filter(({ retiredOn }) => retiredOn === null);
  const retired = rows.filter(({ retiredOn }) => retiredOn !== null);
  return (
    <>
      <PageHeader
        title="Audiences"
        lead="Those who are told something together, because it means the same to them: who they are, who of them is reached, and how long they may go without a word."
        action={
          <>
            <ButtonLink to={CALENDAR}>Calendar of silence</ButtonLink>
            <ButtonLink to={COVERAGE}>Coverage</ButtonLink>
            {mayEdit && (
              <ButtonLink to="/audiences/new" variant="primary">
                New audience
              </ButtonLink>
            )}
          </>
        }
      />
      <DataTable
        caption="Audiences"
        columns={COLUMNS}
        rows={[...used, ...retired]}
        rowKey={(row) => row.id}
        rowHref={(row) => audienceHref(row.id)}
        groups={
          retired.length > 0 && used.length > 0
            ? {
                keyOf: (row) => (row.retiredOn === null ? "used" : "retired"),
                header: (key) => (key === "used" ? "In use" : "Retired"),
              }
            : undefined
        }
      />
    </>
  );
}

function FirstAudience({ mayEdit }: { mayEdit: boolean }) {
  return (
    <>
      <PageHeader title="Audiences" />
      <EmptyState title="No audience is on the register yet">
        <p>
          Who has to hear of the program, in whose own words, and how long may they go without a word? Nearly
          every program begins with these four.
          {!mayEdit && ` ${WHO_KEEPS_AUDIENCES}`}
        </p>
        {mayEdit && (
          <p className="mt-4 flex flex-wrap justify-center gap-3">
            {AUDIENCE_STARTS.map(({ kind, name }) => (
              <ButtonLink key={kind} to={`/audiences/new?kind=${kind}`}>
                {name}
              </ButtonLink>
            ))}
            <ButtonLink to="/audiences/new" variant="quiet">
              Another one
            </ButtonLink>
          </p>
        )}
      </EmptyState>
    </>
  );
}
