import { lossReasonLabel } from "~/domain/win-back/win-back";
import {
  ANY_WIN_BACK,
  type ReasonLine,
  type WinBackAsk,
  winBackHref,
} from "~/domain/win-back/win-back-board";
import { WIN_BACK, WIN_BACK_REASONS } from "~/domain/win-back/win-back-places";
import { ButtonLink } from "../controls/button";
import { Chip } from "../controls/chip";
import { type Column, DataTable } from "../controls/data-table";
import { useReader } from "../controls/reader";
import { EmptyState } from "../layout/empty-state";
import { PageHeader } from "../layout/page-header";
import { worthWords } from "./win-back-words";

interface ReasonsPageProps {
  ask: WinBackAsk;
  lines: readonly ReasonLine[];
  years: readonly string[];
  all: number;
}

/** Why customers leave, what it costs, and from which reason they come back; each line opens its cases. */
export function ReasonsPage({ ask, lines, years, all }: ReasonsPageProps) {
  const { locale, currency } = useReader();
  const worth = (minor: bigint | null) => (
    <span className="tabular">{worthWords(minor, currency, locale)}</span>
  );
  const columns: Column<ReasonLine>[] = [
    { id: "reason", header: "Reason", primary: true, cell: ({ reason }) => lossReasonLabel(reason) },
    {
      id: "lost",
      header: "Lost",
      align: "end",
      cell: ({ lost }) => <span className="tabular">{lost.count}</span>,
    },
    { id: "value", header: "Worth a year", align: "end", cell: ({ lost }) => worth(lost.minor) },
    {
      id: "open",
      header: "Under way",
      align: "end",
      cell: ({ open }) => <span className="tabular">{open}</span>,
    },
    {
      id: "good",
      header: "Lost for good",
      align: "end",
      cell: ({ forGood }) => <span className="tabular">{forGood}</span>,
    },
    {
      id: "back",
      header: "Won back",
      align: "end",
      cell: ({ wonBack }) => <span className="tabular">{wonBack.count}</span>,
    },
    {
      id: "worth-back",
      header: "Came back a year",
      align: "end",
      cell: ({ wonBack }) =>
        wonBack.count === 0 ? <span className="text-ink-muted">–</span> : worth(wonBack.minor),
    },
  ];
  const first = lines.find(({ reason }) => reason !== "");
  return (
    <>
      <PageHeader
        title={
          first
            ? `Why customers leave: first of all ${lossReasonLabel(first.reason).toLowerCase()}`
            : "Why customers leave"
        }
        lead="By what the losses were worth. A reason that comes again asks for one plan, not for many talks."
        action={<ButtonLink to={WIN_BACK}>Back to the board</ButtonLink>}
      />
      {all === 0 ? (
        <EmptyState title="Nobody was lost">There is no reason to count.</EmptyState>
      ) : (
        <>
          <nav aria-label="Year of the loss" className="no-print mb-4 flex flex-wrap gap-2">
            <Chip href={WIN_BACK_REASONS} selected={ask.year === ""}>
              All years
            </Chip>
            {years.map((year) => (
              <Chip
                key={year}
                href={winBackHref(ANY_WIN_BACK, { year }, WIN_BACK_REASONS)}
                selected={ask.year === year}
              >
                {year}
              </Chip>
            ))}
          </nav>
          <DataTable
            caption="Reasons"
            columns={columns}
            rows={lines}
            rowKey={({ reason }) => reason || "none"}
            rowHref={({ reason }) => winBackHref(ANY_WIN_BACK, { reason: reason || "none", year: ask.year })}
          />
        </>
      )}
    </>
  );
}
