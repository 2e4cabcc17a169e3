import { Form } from "@remix-run/react";
import { useState } from "react";
import { DATE_ORDER_LABELS, DATE_ORDERS, findDateOrder } from "~/domain/surveys/answer-date";
import type { TableProfile } from "~/domain/surveys/column-profile";
import type { ColumnRole, Mapping } from "~/domain/surveys/column-role";
import type { FormAnswer } from "~/shared/form-answer";
import { Button, ButtonLink } from "../controls/button";
import { RadioGroup } from "../form/choices";
import { Field, Fieldset } from "../form/field";
import { FormErrors } from "../form/form-errors";
import { SubmitButton } from "../form/submit-button";
import { TextInput } from "../form/text-input";
import { ColumnRow } from "./column-row";

export interface MappingFormProps {
  importId: string;
  profile: TableProfile;
  mapping: Mapping;
  answer: Pick<FormAnswer, "fieldErrors" | "formErrors" | "values"> | undefined;
}

export function MappingForm({ importId, profile, mapping, answer }: MappingFormProps) {
  const typed = (name: string): string | undefined => {
    const value = answer?.values[name];
    return typeof value === "string" ? value : undefined;
  };
  const [roles, setRoles] = useState<ColumnRole[]>(() =>
    profile.columns.map(
      (_, index) =>
        (typed(`columns.${index}.role`) as ColumnRole | undefined) ?? mapping.columns[index]?.role ?? "none",
    ),
  );
  const errors = answer?.fieldErrors ?? {};
  const labels: Record<string, string> = {
    dateOrder: "Order of day and month",
    mappingName: "Name of the mapping",
  };
  for (const [index, column] of profile.columns.entries()) {
    for (const part of ["role", "label", "notApplicable", "scaleMin", "scaleMax", "convertsTo"])
      labels[`columns.${index}.${part}`] = column.name;
  }
  const hasFieldErrors = Object.keys(errors).length > 0;
  return (
    <Form method="post" className="space-y-6">
      <FormErrors
        fieldErrors={errors}
        formErrors={hasFieldErrors ? [] : answer?.formErrors}
        labels={labels}
      />
      <DateOrder
        profile={profile}
        roles={roles}
        chosen={typed("dateOrder") ?? mapping.dateOrder ?? ""}
        error={errors.dateOrder}
      />
      <div
        aria-hidden="true"
        className="grid gap-x-6 text-xs text-ink-muted max-md:hidden md:grid-cols-[minmax(0,5fr)_minmax(0,5fr)_minmax(0,7fr)]"
      >
        <span>Column of the file</span>
        <span>Use it as</span>
        <span className="grid grid-cols-[minmax(0,3fr)_minmax(0,2fr)] gap-2">
          <span>Words of the question</span>
          <span>Codes for “not applicable”</span>
        </span>
      </div>
      <ol className="-mt-4 divide-y divide-line border-y border-line">
        {profile.columns.map((column, index) => {
          const use = mapping.columns[index];
          const name = `columns.${index}`;
          return (
            <ColumnRow
              key={column.name}
              name={name}
              column={column}
              role={roles[index] ?? "none"}
              label={typed(`${name}.label`) ?? use?.label ?? ""}
              codes={typed(`${name}.notApplicable`) ?? use?.notApplicable.join(", ") ?? ""}
              scale={{
                scaleMin: typed(`${name}.scaleMin`) ?? use?.scaleMin?.toString() ?? "",
                scaleMax: typed(`${name}.scaleMax`) ?? use?.scaleMax?.toString() ?? "",
                reversed: answer ? typed(`${name}.reversed`) === "yes" : use?.reversed === true,
                convertsTo: typed(`${name}.convertsTo`) ?? use?.convertsTo ?? "",
              }}
              errors={{
                role: errors[`${name}.role`],
                label: errors[`${name}.label`],
                notApplicable: errors[`${name}.notApplicable`],
                scaleMin: errors[`${name}.scaleMin`],
                scaleMax: errors[`${name}.scaleMax`],
                convertsTo: errors[`${name}.convertsTo`],
              }}
              onRole={(role) => setRoles((before) => before.map((one, at) => (at === index ? role : one)))}
            />
          );
        })}
      </ol>
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton size="lg" action={`/imports/${importId}/columns`}>
          Check every row
        </SubmitButton>
        <ButtonLink to="/imports" variant="quiet" size="lg">
          Go on later
        </ButtonLink>
        <p className="text-sm text-ink-muted">Nothing is imported yet.</p>
      </div>
      <div className="flex max-w-xl flex-wrap items-end gap-3 border-t border-line pt-4">
        <Field
          name="mappingName"
          label="Keep this mapping under a name"
          hint="Files with the same columns are then mapped by themselves, whatever survey they go to."
          error={errors.mappingName}
          className="grow"
        >
          <TextInput
            defaultValue={typed("mappingName") ?? mapping.savedName ?? ""}
            placeholder="Monthly export of the survey tool"
            onKeyDown={(event) => {
              // Enter in here keeps the mapping; it does not start the check.
              if (event.key !== "Enter") return;
              event.preventDefault();
              const { form } = event.currentTarget;
              form?.requestSubmit(form.querySelector<HTMLButtonElement>("button[value=save]"));
            }}
          />
        </Field>
        <Button type="submit" name="intent" value="save" variant="secondary">
          Save the mapping
        </Button>
      </div>
    </Form>
  );
}

interface DateOrderProps {
  profile: TableProfile;
  roles: readonly ColumnRole[];
  chosen: string;
  error: readonly string[] | undefined;
}

/** Asked only where the dates themselves do not tell, or where what they tell may be changed. */
function DateOrder({ profile, roles, chosen, error }: DateOrderProps) {
  const at = roles.indexOf("date");
  const dates = profile.columns[at]?.dates;
  const finding = dates ? findDateOrder(dates) : null;
  if (!finding || finding.kind === "not-needed") return null;
  const decided = finding.kind === "decided" ? finding.order : "";
  return (
    <Fieldset
      name="dateOrder"
      label={`Dates in “${profile.columns[at]?.name}”`}
      required
      hint={finding.kind === "decided" ? `Read from the file: ${finding.because}.` : finding.because}
      error={error}
    >
      <RadioGroup
        inline
        required={false}
        defaultValue={chosen || decided || null}
        options={DATE_ORDERS.map((value) => ({ value, label: DATE_ORDER_LABELS[value] }))}
      />
    </Fieldset>
  );
}
