import { Form } from "@remix-run/react";
import { moneyText } from "~/shared/money";
import { ButtonLink } from "../controls/button";
import { useReader } from "../controls/reader";
import { Field } from "../form/field";
import { MoneyInput, NumberInput } from "../form/special-inputs";
import { SubmitButton } from "../form/submit-button";
import { VersionInput } from "../form/version-input";
import { type FormReply, typed } from "../plans/form-reply";

interface FundingFormProps {
  code: string;
  version: number;
  firstYear: number;
  fundingYears: readonly { year: number; minor: bigint }[];
  reply?: FormReply | null;
}

/** Later years with their part; a row left empty is no year. */
export function FundingForm({ code, version, firstYear, fundingYears, reply }: FundingFormProps) {
  const { currency } = useReader();
  const rows = Array.from({ length: Math.min(10, Math.max(3, fundingYears.length + 2)) }, (_, at) => at);
  return (
    <Form method="post" className="space-y-4">
      <VersionInput current={version} answer={reply} />
      {rows.map((at) => {
        const saved = fundingYears[at];
        const name = (part: string) => `years.${at}.${part}`;
        return (
          <div key={at} className="grid grid-cols-[7rem_1fr] items-start gap-3">
            <Field
              name={name("year")}
              label="Year"
              error={reply?.fieldErrors[name("year")]}
              hideLabel={at > 0}
            >
              <NumberInput
                className="sm:w-28"
                defaultValue={typed(reply, name("year")) ?? (saved ? String(saved.year) : "")}
                placeholder={String(firstYear + 1 + at)}
              />
            </Field>
            <Field
              name={name("minor")}
              label="Amount"
              error={reply?.fieldErrors[name("minor")]}
              hideLabel={at > 0}
            >
              <MoneyInput
                defaultValue={typed(reply, name("minor")) ?? (saved ? moneyText(saved.minor, currency) : "")}
              />
            </Field>
          </div>
        );
      })}
      <div className="flex gap-2">
        <SubmitButton>Save the funding</SubmitButton>
        <ButtonLink to={`/plans/${code}/money`} variant="quiet">
          Cancel
        </ButtonLink>
      </div>
    </Form>
  );
}
