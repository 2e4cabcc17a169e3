import { Form } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { noFigure } from "~/domain/pilots/check-value";
import { ARM_LABELS } from "~/domain/pilots/pilot";
import type { MetricFact } from "~/domain/pilots/pilot-facts";
import type { GridRow } from "~/domain/pilots/value-grid";
import type { Day, Month } from "~/shared/calendar";
import { formatDay } from "~/shared/calendar";
import type { FormAnswer } from "~/shared/form-answer";
import { monthWithYear } from "../charts/trend-parts";
import { Badge } from "../controls/badge";
import { type Column, DataTable } from "../controls/data-table";
import { Field } from "../form/field";
import { SubmitButton } from "../form/submit-button";
import { TextInput } from "../form/text-input";

interface ValueGridProps {
  metric: MetricFact;
  day: Day;
  months: readonly Month[];
  rows: readonly GridRow[];
  seen: string;
  answer: FormAnswer | null | undefined;
  /** Whether it may be written to now. */
  canWrite: boolean;
}

/** Units by month; the last column takes the values of one day, all at once. */
export function ValueGrid({ metric, day, months, rows, seen, answer, canWrite }: ValueGridProps) {
  const writes = canWrite && metric.source === "hand";
  const form = useFocusKept(seen);
  const columns: Column<GridRow>[] = [
    {
      id: "unit",
      header: "Unit",
      primary: true,
      cell: ({ unit }) => (
        <span className="break-words whitespace-normal">
          {unit.name} <Badge>{unit.arm === null ? "No arm yet" : ARM_LABELS[unit.arm]}</Badge>
          {unit.crossedOn && <span className="text-xs text-ink-muted"> crossed over</span>}
          {unit.lostOn && <span className="text-xs text-ink-muted"> lost</span>}
        </span>
      ),
    },
    ...months.map(
      (month, at): Column<GridRow> => ({
        id: month,
        header: monthWithYear(month),
        align: "end",
        cell: ({ months: figures }) => <Figure figure={figures[at] ?? null} metric={metric} />,
      }),
    ),
    ...(writes
      ? [
          {
            id: "day",
            header: formatDay(day, "en"),
            align: "end" as const,
            width: "w-44",
            cell: (row: GridRow) => <Cell row={row} metric={metric} answer={answer} />,
          },
        ]
      : []),
  ];
  const table = (
    <DataTable
      caption={`${metric.name} by unit and month`}
      rows={rows}
      rowKey={({ unit }) => unit.id}
      columns={columns}
    />
  );
  if (!writes) return table;
  return (
    <Form ref={form} method="post">
      <input type="hidden" name="intent" value="grid" />
      <input type="hidden" name="metricId" value={metric.id} />
      <input type="hidden" name="day" value={day} />
      <input type="hidden" name="seen" value={seen} />
      {table}
      <div className="no-print mt-4 flex flex-wrap items-center gap-4">
        <SubmitButton>Save the values of {formatDay(day, "en")}</SubmitButton>
        <p className="text-sm text-ink-muted">
          {noFigure(metric.kind)} An emptied field takes its value back.
        </p>
      </div>
    </Form>
  );
}

/** What was saved comes back in new fields; whoever types down the column stays in theirs. */
function useFocusKept(seen: string) {
  const form = useRef<HTMLFormElement>(null);
  const name = useRef<string | null>(null);
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      name.current = target instanceof HTMLInputElement ? target.name : null;
    };
    const watched = form.current;
    watched?.addEventListener("focusin", remember);
    return () => watched?.removeEventListener("focusin", remember);
  }, []);
  useEffect(() => {
    if (seen === "" || name.current === null || document.activeElement !== document.body) return;
    const field = form.current?.elements.namedItem(name.current);
    if (field instanceof HTMLInputElement) field.focus({ preventScroll: true });
  }, [seen]);
  return form;
}

function Figure({ figure, metric }: { figure: GridRow["months"][number]; metric: MetricFact }) {
  if (figure === null) return <span className="text-ink-faint">–</span>;
  const of = metric.source === "index" ? "answers" : "values";
  return (
    <span className="tabular">
      {figure.text}
      {figure.count > 1 && (
        <span className="text-xs text-ink-muted">
          {" "}
          {figure.count} {of}
        </span>
      )}
    </span>
  );
}

function Cell({
  row: { unit, onDay },
  metric,
  answer,
}: {
  row: GridRow;
  metric: MetricFact;
  answer: FormAnswer | null | undefined;
}) {
  const name = `figures.${unit.id}`;
  const typed = [answer?.values[name]].flat()[0];
  const differs = typed !== undefined && typed !== onDay && onDay !== "";
  return (
    <Field
      name={name}
      label={`${metric.name} of ${unit.name}`}
      hideLabel
      error={answer?.fieldErrors[name]}
      {...(differs && { hint: `saved: ${onDay}` })}
    >
      <TextInput
        key={onDay}
        defaultValue={typed ?? onDay}
        inputMode={metric.kind === "mean" ? "decimal" : "text"}
        autoComplete="off"
        maxLength={40}
        className="tabular text-right"
      />
    </Field>
  );
}
