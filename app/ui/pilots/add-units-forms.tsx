import { Form, Link } from "@remix-run/react";
import { pilotUnitsPath } from "~/domain/pilots/pilot-places";
import { importUnitsPath } from "~/domain/pilots/unit-places";
import type { FormAnswer } from "~/shared/form-answer";
import { Checkbox } from "../form/choices";
import { Field } from "../form/field";
import { FormErrors } from "../form/form-errors";
import { Select } from "../form/select";
import { SubmitButton } from "../form/submit-button";
import { TextArea } from "../form/text-input";

const one = (value: string | string[] | undefined) => [value].flat()[0];
const LABELS = { names: "Units, one a line", tier: "Tier", segment: "Segment", region: "Region" };

interface TypedUnitsFormProps {
  code: string;
  unitWords: string;
  answer: FormAnswer | null | undefined;
}

export function TypedUnitsForm({ code, unitWords, answer }: TypedUnitsFormProps) {
  return (
    <Form method="post" className="space-y-4">
      <FormErrors fieldErrors={answer?.fieldErrors} formErrors={answer?.formErrors} labels={LABELS} />
      <Field name="names" label={LABELS.names} required error={answer?.fieldErrors.names}>
        <TextArea rows={8} defaultValue={one(answer?.values.names) ?? ""} className="max-h-96" />
      </Field>
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton name="intent" value="typed">
          Add these {unitWords}
        </SubmitButton>
        <Link to={importUnitsPath(code)} className="link text-sm">
          Paste a table or bring a file
        </Link>
        <Link to={pilotUnitsPath(code)} className="link text-sm">
          Leave it
        </Link>
      </div>
    </Form>
  );
}

interface AccountUnitsFormProps {
  choices: { tiers: string[]; segments: string[]; regions: string[] };
  answer: FormAnswer | null | undefined;
}

const asOptions = (values: readonly string[], word = "") =>
  values.map((value) => ({ value, label: `${word}${value}` }));

export function AccountUnitsForm({ choices, answer }: AccountUnitsFormProps) {
  const typed = (name: string) => one(answer?.values[name]) ?? "";
  return (
    <Form method="post" className="space-y-4">
      <FormErrors
        fieldErrors={answer?.fieldErrors}
        formErrors={answer?.formErrors}
        labels={LABELS}
        idPrefix="accounts"
      />
      <div className="grid gap-4 sm:grid-cols-3">
        <Field name="tier" label={LABELS.tier} idPrefix="accounts" error={answer?.fieldErrors.tier}>
          <Select
            placeholder="Every tier"
            defaultValue={typed("tier")}
            options={asOptions(choices.tiers, "Tier ")}
          />
        </Field>
        <Field name="segment" label={LABELS.segment} idPrefix="accounts">
          <Select
            placeholder="Every segment"
            defaultValue={typed("segment")}
            options={asOptions(choices.segments)}
          />
        </Field>
        <Field name="region" label={LABELS.region} idPrefix="accounts">
          <Select
            placeholder="Every region"
            defaultValue={typed("region")}
            options={asOptions(choices.regions)}
          />
        </Field>
      </div>
      <Checkbox
        name="baseline"
        value="on"
        defaultChecked={!answer || typed("baseline") === "on"}
        label="Bring what is known of them"
        hint="Tier, segment, region, annual revenue and the mean satisfaction of the twelve months before: by these the arms are weighed against each other, and matched."
      />
      <SubmitButton name="intent" value="accounts">
        Add the accounts
      </SubmitButton>
    </Form>
  );
}
