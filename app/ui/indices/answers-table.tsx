import { LEVEL_LABELS } from "~/domain/accounts/account";
import type { AnswerRow } from "~/domain/indices/answer-row";
import { isSbi, type Measure } from "~/domain/indices/measure";
import { type Column, DataTable } from "../controls/data-table";
import { DateText } from "../controls/date-text";
import { Score } from "./score";

export interface AnswersTableProps {
  rows: readonly AnswerRow[];
  measure: Measure;
  /** Several questions are listed together. */
  withQuestion: boolean;
}

/** Whose voice it is: by name with consent, else by level and tier. */
export function whoWords(row: { contact: string | null; level: string | null; tier: string | null }): string {
  if (row.contact) return row.contact;
  const level = row.level ? LEVEL_LABELS[row.level as keyof typeof LEVEL_LABELS]?.one : null;
  return [level ?? "Somebody", row.tier ? `tier ${row.tier}` : null].filter(Boolean).join(", ");
}

/** The rows behind a figure. */
export function AnswersTable({ rows, measure, withQuestion }: AnswersTableProps) {
  const columns: Column<AnswerRow>[] = [
    {
      id: "value",
      header: "Answer",
      width: "w-16",
      cell: (row) => <Score value={row.value} ofTen={measure === "nps"} />,
    },
    { id: "day", header: "Date", width: "w-28", cell: (row) => <DateText value={row.day} /> },
    {
      id: "who",
      header: "From",
      primary: true,
      width: "w-80",
      cell: (row) => (
        <span className="block min-w-0">
          <span className="block">{whoWords(row)}</span>
          <span className="block text-xs font-normal text-ink-muted">
            {[
              row.account ?? "no account",
              row.tier && row.contact ? `tier ${row.tier}` : null,
              row.level && row.contact
                ? LEVEL_LABELS[row.level as keyof typeof LEVEL_LABELS]?.one.toLowerCase()
                : null,
            ]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </span>
      ),
    },
    ...(withQuestion || !isSbi(measure)
      ? [
          {
            id: "question",
            header: "Question",
            width: "w-48",
            cell: (row: AnswerRow) => <span className="text-ink-muted">{row.question}</span>,
          },
        ]
      : []),
    {
      id: "where",
      header: "Where",
      width: "w-44",
      cell: (row) => (
        <span className="text-xs text-ink-muted">
          {[row.stage, row.channel, row.region].filter((part) => part !== "").join(" · ") || "not given"}
        </span>
      ),
    },
    {
      id: "comment",
      header: "Comment",
      cell: (row) =>
        row.comment ? (
          <span className="block max-w-[60ch] break-words">{row.comment}</span>
        ) : (
          <span className="text-ink-faint">–</span>
        ),
    },
  ];
  return <DataTable caption="Answers" columns={columns} rows={rows} rowKey={(row) => row.answerId} />;
}
