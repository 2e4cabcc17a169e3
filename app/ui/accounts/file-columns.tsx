import { Form } from "@remix-run/react";
import { type FileColumn, type FileKind, ROLE_LABELS, rolesOf } from "~/domain/accounts/account-file";
import type { Refusal } from "~/domain/refusal";
import { DATE_ORDER_LABELS, DATE_ORDERS } from "~/domain/surveys/answer-date";
import type { FormAnswer } from "~/shared/form-answer";
import { Banner } from "../feedback/banner";
import { RefusalNotice } from "../feedback/refusal-notice";
import { Field } from "../form/field";
import { Select } from "../form/select";
import { SubmitButton } from "../form/submit-button";
import { VersionInput } from "../form/version-input";

export interface FileColumnsProps {
  file: { id: string; version: number; kind: FileKind };
  mapping: readonly FileColumn[];
  dateOrder: string | null;
  problems: readonly string[];
  mayEdit: boolean;
  answer?: (FormAnswer & { refusal: Refusal | null }) | null;
}

/** Every column with what it is taken for; guessed, and correctable. */
export function FileColumns({ file, mapping, dateOrder, problems, mayEdit, answer }: FileColumnsProps) {
  const options = [...rolesOf(file.kind), "none" as const].map((role) => ({
    value: role,
    label: ROLE_LABELS[role],
  }));
  const chosen = (name: string, saved: string) => String(answer?.values[name] ?? saved);
  return (
    <Form method="post" className="space-y-4">
      {answer?.refusal ? (
        <RefusalNotice refusal={answer.refusal} />
      ) : (
        answer && (
          <Banner
            tone="bad"
            title={[...answer.formErrors, ...Object.values(answer.fieldErrors).flat()].join(" ")}
            live
          />
        )
      )}
      {!answer && problems.length > 0 && <Banner tone="warn" title={problems.join(" ")} />}
      <VersionInput current={file.version} answer={answer} />
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {mapping.map((column, at) => (
          <div key={column.header}>
            <input type="hidden" name={`columns.${at}.header`} value={column.header} />
            <Field name={`columns.${at}.role`} label={column.header} required>
              <Select
                defaultValue={chosen(`columns.${at}.role`, column.role)}
                options={options}
                disabled={!mayEdit}
              />
            </Field>
          </div>
        ))}
      </div>
      <div className="flex flex-wrap items-end gap-4">
        <Field name="kind" label="The file holds" required className="basis-44">
          <Select
            defaultValue={chosen("kind", file.kind)}
            disabled={!mayEdit}
            options={[
              { value: "accounts", label: "Accounts" },
              { value: "contacts", label: "Contacts" },
            ]}
          />
        </Field>
        <Field name="dateOrder" label="Dates such as 03/04/2026 are" className="basis-64">
          <Select
            placeholder="Not needed, or plain from the date"
            defaultValue={chosen("dateOrder", dateOrder ?? "")}
            disabled={!mayEdit}
            options={DATE_ORDERS.map((order) => ({ value: order, label: DATE_ORDER_LABELS[order] }))}
          />
        </Field>
        {mayEdit && <SubmitButton variant="secondary">Read the rows like this</SubmitButton>}
      </div>
    </Form>
  );
}
