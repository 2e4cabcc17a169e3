import { Form } from "@remix-run/react";
import type { Refusal } from "~/domain/refusal";
import type { FormAnswer } from "~/shared/form-answer";
import { RefusalNotice } from "../feedback/refusal-notice";
import { Field } from "../form/field";
import { SubmitButton } from "../form/submit-button";
import { VersionInput } from "../form/version-input";
import { AmountInput } from "./amount-input";

export interface TierRuleFormProps {
  values: { tierOneFrom: string; tierTwoFrom: string };
  version: number;
  answer?: (FormAnswer & { refusal: Refusal | null }) | null;
}

/** From which revenue on the rule speaks of tier I and II. */
export function TierRuleForm({ values, version, answer }: TierRuleFormProps) {
  const typed = (name: "tierOneFrom" | "tierTwoFrom") => [answer?.values[name] ?? values[name]].flat()[0];
  return (
    <Form method="post" className="max-w-160 space-y-4 rounded-lg border border-line bg-surface p-4">
      {answer?.refusal && answer.refusal.kind !== "invalid" && <RefusalNotice refusal={answer.refusal} />}
      <VersionInput current={version} answer={answer} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          name="tierOneFrom"
          label="Tier I from a yearly revenue of"
          hint="Or with strategic value, whatever the revenue."
          error={answer?.fieldErrors.tierOneFrom}
        >
          <AmountInput defaultValue={typed("tierOneFrom")} />
        </Field>
        <Field
          name="tierTwoFrom"
          label="Tier II from a yearly revenue of"
          hint="With growth or lifetime value to come; without, it is tier III."
          error={answer?.fieldErrors.tierTwoFrom}
        >
          <AmountInput defaultValue={typed("tierTwoFrom")} />
        </Field>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-sm text-ink-muted">
          Saving proposes; nobody's tier changes until you accept it below.
        </p>
        <SubmitButton>Save the rule</SubmitButton>
      </div>
    </Form>
  );
}
