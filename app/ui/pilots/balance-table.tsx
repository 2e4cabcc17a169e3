import { BALANCE_LABELS, type BalanceRow } from "~/domain/pilots/balance";
import { Badge, type Tone } from "../controls/badge";
import { DataTable } from "../controls/data-table";

const TONES: Record<BalanceRow["mark"], Tone> = {
  balanced: "quiet",
  slightlyApart: "neutral",
  farApart: "accent",
  unknown: "quiet",
};

export const balanceName = ({ trait, word }: Pick<BalanceRow, "trait" | "word">): string =>
  word === null ? trait : `${trait}: ${word}`;

const NO_DATA = "no data";

function value(row: BalanceRow, arm: "treated" | "control"): string {
  const given = row[arm];
  if (given === null) return NO_DATA;
  if (row.word !== null) return `${Math.round(given * 100)} %`;
  const size = Math.abs(given);
  if (size >= 10_000) return Math.round(given).toLocaleString("en");
  return size >= 100 ? given.toFixed(0) : size >= 10 ? given.toFixed(1) : given.toFixed(2);
}

/** What is known of the units, arm beside arm: means of figures, shares of words. */
export function BalanceTable({ rows }: { rows: readonly BalanceRow[] }) {
  return (
    <DataTable
      caption="The arms beside each other"
      rows={rows}
      rowKey={balanceName}
      columns={[
        {
          id: "trait",
          header: "Known of the units",
          primary: true,
          cell: (row) => <span className="break-words whitespace-normal">{balanceName(row)}</span>,
        },
        { id: "treated", header: "Treated", align: "end", cell: (row) => value(row, "treated") },
        { id: "control", header: "Control", align: "end", cell: (row) => value(row, "control") },
        {
          id: "apart",
          header: "Apart, in spreads",
          align: "end",
          cell: ({ standardised }) =>
            standardised === null ? NO_DATA : standardised.toFixed(2).replace("-", "−"),
        },
        {
          id: "mark",
          header: "Says",
          cell: ({ mark }) => <Badge tone={TONES[mark]}>{BALANCE_LABELS[mark]}</Badge>,
        },
      ]}
    />
  );
}
