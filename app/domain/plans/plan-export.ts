import { moneyText } from "~/shared/money";
import { type CustomField, FIELD_KIND_LABELS, inputText } from "../fields/custom-field";
import { PLAN_KIND_LABELS, PLAN_STATUS_LABELS, PLAN_TRIGGER_LABELS } from "./plan";
import { fieldOfColumn, isPlanColumn, PLAN_COLUMNS, type PlanColumn } from "./plan-columns";
import type { PlanRow } from "./plan-list";

export type ExportCell = string | number | null;

/** One column of an export: its name, what it means, and what it says of a plan. */
export interface ExportColumn {
  name: string;
  means: string;
  cell: (row: PlanRow) => ExportCell;
}

export interface ExportWords {
  fields: readonly CustomField[];
  currency: string;
  nameOf: (id: string) => string;
}

const col = (name: string, means: string, cell: (row: PlanRow) => ExportCell): ExportColumn => ({
  name,
  means,
  cell,
});

const ALWAYS: ExportColumn[] = [
  col("plan", "The plan's number; R marks a successor.", (row) => row.code),
  col("title", "The plan's title.", (row) => row.title),
];

const plain = (value: string | null): string | null =>
  value === null || !value.includes(".") ? value : value.replace(/0+$/, "").replace(/\.$/, "");
const money = (minor: bigint | null, currency: string): string | null =>
  minor === null ? null : moneyText(minor, currency);

/** The columns of the screen as those of a file: a cell of several facts becomes several columns. */
function columnsOf(id: PlanColumn, { currency }: ExportWords): ExportColumn[] {
  const { means } = PLAN_COLUMNS[id];
  switch (id) {
    case "state":
      return [
        col("state", means, (row) => PLAN_STATUS_LABELS[row.status]),
        col(
          "hold_until",
          "The day on which a plan on hold is looked at again.",
          (row) => row.hold?.wakeOn ?? null,
        ),
      ];
    case "health":
      return [
        col("health", means, (row) => row.health?.label ?? null),
        col(
          "health_reasons",
          "What the health rests on, the gravest first.",
          (row) => row.health?.reasons.join(" ") ?? null,
        ),
      ];
    case "owner":
      return [col("owner", means, (row) => row.owner?.name ?? null)];
    case "sponsor":
      return [col("sponsor", means, (row) => row.sponsor?.name ?? null)];
    case "verifier":
      return [col("verifier", means, (row) => row.verifier?.name ?? null)];
    case "end":
      return [
        col("end", "The date by which the work is implemented.", (row) => row.endOn),
        col("first_promised_end", "The end as it was first promised.", (row) => row.firstEndOn),
        col(
          "days_since_first_promise",
          "Days between the first promise and the end that holds now.",
          (row) => row.daysMoved,
        ),
        col(
          "days_overdue",
          "Days since the end while the work is not implemented; 0 when it is not overdue.",
          (row) => row.daysOverdue,
        ),
      ];
    case "start":
      return [col("start", means, (row) => row.startOn)];
    case "kpi":
      return [
        col("kpi", means, (row) => row.kpi?.name ?? null),
        col("kpi_unit", "What the KPI is counted in.", (row) => row.kpi?.unit ?? null),
        col("kpi_baseline", "Its value before the plan.", (row) => plain(row.kpi?.baseline ?? null)),
        col("kpi_now", "Its latest reading.", (row) => plain(row.kpi?.now ?? null)),
        col("kpi_read_on", "The day of that reading.", (row) => row.kpi?.nowOn ?? null),
        col("kpi_target", "The value to reach.", (row) => plain(row.kpi?.target ?? null)),
        col("kpi_reading_due", "yes where the next reading is long due.", (row) =>
          row.kpi?.stale ? "yes" : null,
        ),
      ];
    case "next":
      return [
        col("next_move", "The move that leads on.", (row) => row.next?.label ?? null),
        col("missing", "How many things are missing for it.", (row) => row.next?.missing ?? null),
        col("waits_for", "Whom it waits for when nothing is missing.", (row) => row.next?.waitsFor ?? null),
      ];
    case "verdict":
      return [col("verdict", means, (row) => row.verdict)];
    case "moves":
      return [col("moves", means, (row) => row.moves)];
    case "kind":
      return [col("kind", means, (row) => PLAN_KIND_LABELS[row.kind])];
    case "form":
      return [col("form", means, (row) => row.form)];
    case "stage":
      return [col("stage", means, (row) => row.stage || null)];
    case "account":
      return [
        col("customer", means, (row) => row.account?.name ?? null),
        col("customer_tier", "The tier of that customer.", (row) => row.account?.tier ?? null),
      ];
    case "trigger":
      return [col("trigger", means, (row) => (row.trigger ? PLAN_TRIGGER_LABELS[row.trigger] : null))];
    case "goal":
      return [col("cx_goal", means, (row) => row.goal || null)];
    case "tasks":
      return [
        col("tasks_done", "Tasks that are done.", (row) => row.tasksDone),
        col("tasks", "All tasks that were not cancelled.", (row) => row.tasks),
      ];
    case "planned":
      return [col("planned_spend", `${means} In ${currency}.`, (row) => money(row.plannedMinor, currency))];
    case "actual":
      return [col("actual_spend", `${means} In ${currency}.`, (row) => money(row.actualMinor, currency))];
    case "inhibitors":
      return [
        col("in_the_way", means, (row) =>
          row.inhibitors.length === 0
            ? null
            : row.inhibitors.map(({ title, evidence }) => `${title}: ${evidence.join(", ")}`).join("; "),
        ),
      ];
    case "updated":
      return [col("changed", means, (row) => row.updatedOn)];
  }
}

function ownColumn(field: CustomField, words: ExportWords): ExportColumn {
  const means = [
    field.help || `A field of your own: ${FIELD_KIND_LABELS[field.kind].toLowerCase()}.`,
    field.kind === "money" ? `In ${words.currency}.` : "",
  ];
  return col(field.name, means.filter(Boolean).join(" "), (row) => {
    const value = row.custom[field.id];
    if (value === undefined) return null;
    return field.kind === "person" ? words.nameOf(value) : inputText(field, value, words.currency);
  });
}

/** What a file of these columns holds; the same words stand in the sheet that explains it. */
export function exportColumns(columns: readonly string[], words: ExportWords): ExportColumn[] {
  return [
    ...ALWAYS,
    ...columns.flatMap((id) => {
      if (isPlanColumn(id)) return columnsOf(id, words);
      const field = fieldOfColumn(id, words.fields);
      return field ? [ownColumn(field, words)] : [];
    }),
  ];
}
