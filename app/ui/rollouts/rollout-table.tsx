import { adoptionWords, newestReading, percentWords, shareOf } from "~/domain/rollouts/adoption";
import { ROLLOUT_STATUS_LABELS, type RolloutFacts, rolloutPath } from "~/domain/rollouts/rollout";
import { Sparkline } from "../charts/sparkline";
import { type Column, DataTable } from "../controls/data-table";
import { DateText } from "../controls/date-text";
import { StatusPill, type StatusPillProps } from "../controls/status-pill";

export const ROLLOUT_KINDS: Record<RolloutFacts["status"], StatusPillProps["kind"]> = {
  planned: "todo",
  adopting: "active",
  adopted: "done",
  declined: "ended",
};

const Quiet = ({ children }: { children: string }) => <span className="text-ink-muted">{children}</span>;

const columns = (withPilot: boolean): Column<RolloutFacts>[] => [
  { id: "unit", header: "Business unit", primary: true, cell: (row) => row.businessUnit },
  ...(withPilot
    ? [
        {
          id: "pilot",
          header: "Pilot",
          cell: (row: RolloutFacts) => <span className="whitespace-nowrap">{row.pilot.code}</span>,
        } as const,
      ]
    : []),
  {
    id: "status",
    header: "State",
    cell: (row) => <StatusPill kind={ROLLOUT_KINDS[row.status]} label={ROLLOUT_STATUS_LABELS[row.status]} />,
  },
  {
    id: "adoption",
    header: "Work the new way",
    align: "end",
    cell: (row) => {
      const newest = newestReading(row);
      return newest ? (
        <span className="tabular">{adoptionWords(newest)}</span>
      ) : (
        <Quiet>no reading yet</Quiet>
      );
    },
  },
  {
    id: "trend",
    header: "Over time",
    hideOnPhone: true,
    cell: (row) => {
      const shares = row.readings.map(shareOf);
      if (shares.length < 2) return <Quiet>{shares.length === 0 ? "–" : "one reading"}</Quiet>;
      const words = shares.map((share) => (share === null ? "none" : percentWords(share))).join(", ");
      return (
        <Sparkline
          label={`${row.businessUnit}: ${words}`}
          values={shares}
          target={Number(row.adoptedFrom)}
          width={96}
        />
      );
    },
  },
  {
    id: "owner",
    header: "Owner",
    hideOnPhone: true,
    cell: (row) => row.owner?.name ?? <Quiet>nobody yet</Quiet>,
  },
  {
    id: "due",
    header: "Due",
    cell: (row) =>
      row.dueOn === null ? (
        <Quiet>no day yet</Quiet>
      ) : (
        <DateText value={row.dueOn} mode={row.status === "adopting" ? "due" : "plain"} />
      ),
  },
];

interface RolloutTableProps {
  caption: string;
  rollouts: readonly RolloutFacts[];
  /** On a plan's page several pilots may meet. */
  withPilot?: boolean;
}

/** Where it has been taken over, how far, and by when. */
export function RolloutTable({ caption, rollouts, withPilot = false }: RolloutTableProps) {
  return (
    <DataTable
      caption={caption}
      columns={columns(withPilot)}
      rows={rollouts}
      rowKey={(row) => row.id}
      rowHref={(row) => rolloutPath(row.id)}
    />
  );
}
