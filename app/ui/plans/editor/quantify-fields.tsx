import { MAX_KPIS } from "~/domain/plans/plan";
import { Field } from "../../form/field";
import { MoneyInput } from "../../form/special-inputs";
import { TextArea } from "../../form/text-input";
import { AlternativeRow } from "./alternative-row";
import { KpiRow } from "./kpi-row";
import { QuestionBlock } from "./question-block";
import { QUANTIFY_QUESTIONS as ASK } from "./questions";
import { RowGroup } from "./row-group";
import type { StepForm } from "./step-form";

export function QuantifyFields({ form }: { form: StepForm }) {
  const text = (name: string) => ({ defaultValue: form.value(name), required: false });
  return (
    <>
      <QuestionBlock anchor="solution" question={ASK.solution} error={form.error("solution")}>
        <TextArea {...text("solution")} />
      </QuestionBlock>
      <QuestionBlock anchor="hypothesis" question={ASK.hypothesis} error={form.error("hypothesis")}>
        <TextArea {...text("hypothesis")} rows={3} />
      </QuestionBlock>
      <QuestionBlock
        anchor="alternatives"
        question={ASK.alternatives}
        error={form.error("alternatives")}
        group
      >
        <RowGroup
          group="alternatives"
          initial={form.rows("alternatives")}
          addLabel="Add an alternative"
          noun="alternative"
          max={20}
        >
          {(slot) => <AlternativeRow slot={slot} form={form} />}
        </RowGroup>
      </QuestionBlock>
      <QuestionBlock anchor="kpis" question={ASK.kpis} error={form.error("kpis")} group>
        <RowGroup group="kpis" initial={form.rows("kpis")} addLabel="Add a KPI" noun="KPI" max={MAX_KPIS}>
          {(slot) => <KpiRow slot={slot} form={form} />}
        </RowGroup>
      </QuestionBlock>
      <Field
        name="plannedSpendMinor"
        label="What may it cost in all?"
        hint="Counts against the program's budget for the year."
        error={form.error("plannedSpendMinor")}
      >
        <MoneyInput defaultValue={form.value("plannedSpendMinor")} />
      </Field>
    </>
  );
}
