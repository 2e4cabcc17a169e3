import type { CaseRows } from "~/domain/roi/case-form";
import { Field } from "../form/field";
import { TextArea, TextInput } from "../form/text-input";

interface CommonProps {
  rows: CaseRows;
  errors: Record<string, string[] | undefined>;
  workspaceRate: string;
}

/** Over which months, at which rate, and how much of it is our own. */
export function CaseCommon({ rows: { common }, errors, workspaceRate }: CommonProps) {
  return (
    <section aria-labelledby="case-common">
      <h2 id="case-common" className="mb-3 border-b border-line pb-2 text-sm font-semibold">
        Counted over
      </h2>
      <div className="grid items-start gap-4 sm:grid-cols-3">
        <Field name="horizonMonths" label="Horizon in months" required error={errors.horizonMonths}>
          <TextInput defaultValue={common.horizonMonths} inputMode="numeric" className="tabular" />
        </Field>
        <Field name="discountRate" label="Discount rate, % a year" error={errors.discountRate}>
          <TextInput
            defaultValue={common.discountRate}
            inputMode="decimal"
            placeholder={`${workspaceRate} (the workspace's)`}
            className="tabular"
          />
        </Field>
        <Field name="attribution" label="Share that is our own, %" error={errors.attribution}>
          <TextInput defaultValue={common.attribution} inputMode="decimal" className="tabular" />
        </Field>
      </div>
      <p className="mt-1.5 text-sm text-ink-muted">
        The share is taken of benefits that no control group isolated. Costs fall at the beginning of their
        months, benefits at the end.
      </p>
      <div className="mt-4">
        <Field name="note" label="Note" error={errors.note}>
          <TextArea defaultValue={common.note} maxLength={2000} rows={3} />
        </Field>
      </div>
    </section>
  );
}
