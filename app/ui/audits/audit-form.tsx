import { Form } from "@remix-run/react";
import { AUDIT_LEVELS, AUDIT_PARTS, type AuditItem } from "~/domain/audits/audit";
import type { Refusal } from "~/domain/refusal";
import type { FormAnswer } from "~/shared/form-answer";
import { RefusalNotice } from "../feedback/refusal-notice";
import { Field } from "../form/field";
import { FormErrors } from "../form/form-errors";
import { Select } from "../form/select";
import { SubmitButton } from "../form/submit-button";
import { TextArea, TextInput } from "../form/text-input";
import { VersionInput } from "../form/version-input";

interface AuditFormProps {
  audit: { title: string; version: number; items: readonly AuditItem[] };
  answer?: (FormAnswer & { refusal: Refusal | null }) | null;
}

/** Sixteen fields of one name are told apart by those who hear them. */
const sideOf = (side: string, part: string) => (
  <>
    {side}
    <span className="sr-only"> of {part}</span>
  </>
);

const GROUPS = { components: "The twelve components", forms: "The four forms of management" } as const;

/** Sixteen parts, each with a level, a strength and a weakness; it can be left half done and gone on with. */
export function AuditForm({ audit, answer }: AuditFormProps) {
  const value = (name: string, saved: string) => [answer?.values[name] ?? saved].flat()[0] ?? "";
  const errors = answer?.fieldErrors ?? {};
  const labels = Object.fromEntries(
    AUDIT_PARTS.flatMap(({ label }, at) =>
      ["level", "strength", "weakness"].map((part) => [`items.${at}.${part}`, `${label}, ${part}`]),
    ),
  );
  return (
    <Form method="post" className="max-w-200 space-y-8">
      {answer?.refusal && answer.refusal.kind !== "invalid" ? (
        <RefusalNotice refusal={answer.refusal} leadsTo="Finished" />
      ) : (
        <FormErrors
          fieldErrors={errors}
          formErrors={answer?.formErrors}
          labels={{ ...labels, title: "Name" }}
        />
      )}
      <VersionInput current={audit.version} answer={answer} />
      <Field name="title" label="Name" required error={errors.title}>
        <TextInput defaultValue={value("title", audit.title)} />
      </Field>
      {(["components", "forms"] as const).map((group) => (
        <fieldset key={group} className="min-w-0 space-y-5">
          <legend className="text-sm font-semibold">{GROUPS[group]}</legend>
          {AUDIT_PARTS.map((part, at) => {
            if (part.group !== group) return null;
            const item = audit.items[at];
            const name = `items.${at}`;
            return (
              <div
                key={part.key}
                id={part.key}
                className="scroll-mt-20 rounded-lg border border-line bg-surface p-4"
              >
                <h3 className="text-sm font-medium">{part.label}</h3>
                <input type="hidden" name={`${name}.key`} value={part.key} />
                <div className="mt-3 grid gap-4 sm:grid-cols-2">
                  <Field
                    name={`${name}.level`}
                    label={`Level of ${part.label}`}
                    error={errors[`${name}.level`]}
                    className="sm:col-span-2"
                  >
                    <Select
                      required={false}
                      placeholder="Not judged yet"
                      defaultValue={value(`${name}.level`, item?.level?.toString() ?? "")}
                      options={AUDIT_LEVELS.map(({ level, label }) => ({ value: String(level), label }))}
                    />
                  </Field>
                  <Field
                    name={`${name}.strength`}
                    label={sideOf("Strength", part.label)}
                    error={errors[`${name}.strength`]}
                  >
                    <TextArea rows={2} defaultValue={value(`${name}.strength`, item?.strength ?? "")} />
                  </Field>
                  <Field
                    name={`${name}.weakness`}
                    label={sideOf("Weakness", part.label)}
                    error={errors[`${name}.weakness`]}
                  >
                    <TextArea rows={2} defaultValue={value(`${name}.weakness`, item?.weakness ?? "")} />
                  </Field>
                </div>
              </div>
            );
          })}
        </fieldset>
      ))}
      <div className="sticky bottom-0 flex flex-wrap gap-2 border-t border-line bg-bg/95 py-3 max-lg:bottom-14">
        <SubmitButton name="intent" value="save" variant="secondary">
          Save, not finished
        </SubmitButton>
        <SubmitButton name="intent" value="finish">
          Finish the audit
        </SubmitButton>
      </div>
    </Form>
  );
}
