import { Plus } from "lucide-react";
import { BENEFIT_KIND_LABELS } from "~/domain/roi/business-case";
import { addBig4, addLine, type CaseRows } from "~/domain/roi/case-form";
import { Disclosure } from "../controls/disclosure";
import { addButtonClass } from "./add-button";
import { CaseLineFields } from "./case-line-fields";
import type { LineFieldsProps } from "./line-fields-props";

interface LinesProps extends Pick<LineFieldsProps, "errors" | "metrics" | "change"> {
  title: string;
  side: "cost" | "benefit";
  rows: CaseRows;
}

/** The costs or the benefits of a case, and the buttons that add one. */
export function CaseLines({ title, side, rows, errors, metrics, change }: LinesProps) {
  const own = rows.lines.flatMap((row, at) => (row.fields.side === side ? [{ row, at }] : []));
  const buttons = [
    { intent: addLine(side, "amount"), label: "Add a sum of money" },
    { intent: addLine(side, "factors"), label: "Add a product of figures" },
    ...(side === "benefit" && metrics.length > 0
      ? [{ intent: addLine(side, "effect"), label: "Add a measured effect" }]
      : []),
  ];
  const four =
    side === "benefit"
      ? BIG_4.map((kind) => ({ intent: addBig4(kind), label: BENEFIT_KIND_LABELS[kind] }))
      : [];
  return (
    <section aria-labelledby={`case-${side}`}>
      <h2 id={`case-${side}`} className="mb-3 border-b border-line pb-2 text-sm font-semibold">
        {title}
      </h2>
      {own.length === 0 && <p className="text-sm text-ink-muted">No line yet.</p>}
      <div className="space-y-4">
        {own.map(({ row, at }) => (
          <CaseLineFields
            key={row.fields.id || `new-${at}`}
            row={row}
            at={at}
            errors={errors}
            metrics={metrics}
            change={change}
          />
        ))}
      </div>
      <AddButtons buttons={buttons} change={change} />
      {four.length > 0 && (
        <Disclosure summary="One of the Big 4, with its figures" className="mt-3">
          <p className="text-sm text-ink-muted">
            Margins, not revenue. A kept customer's growth belongs to one of them alone.
          </p>
          <AddButtons buttons={four} change={change} />
        </Disclosure>
      )}
    </section>
  );
}

const BIG_4 = ["acquire", "retain", "grow", "winBack"] as const;

interface AddButtonsProps extends Pick<LinesProps, "change"> {
  buttons: readonly { intent: string; label: string }[];
}

function AddButtons({ buttons, change }: AddButtonsProps) {
  return (
    <div className="flex flex-wrap gap-x-2">
      {buttons.map(({ intent, label }) => (
        <button
          key={intent}
          type="submit"
          name="intent"
          value={intent}
          formNoValidate
          onClick={change(intent)}
          className={addButtonClass}
        >
          <Plus aria-hidden="true" className="size-4" />
          {label}
        </button>
      ))}
    </div>
  );
}
