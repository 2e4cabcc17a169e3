import { EVIDENCE_KIND_LABELS } from "~/domain/plans/plan";
import type { EvidenceFact } from "~/domain/plans/plan-facts";
import { Field } from "../../form/field";
import { Select } from "../../form/select";

const SHORT = 60;

const shorten = (evidence: EvidenceFact): string => {
  const words = evidence.quote || evidence.source || EVIDENCE_KIND_LABELS[evidence.kind];
  return words.length > SHORT ? `${words.slice(0, SHORT - 1)}…` : words;
};

interface QuoteSelectProps {
  name: string;
  label: string;
  value: string;
  evidence: readonly EvidenceFact[];
}

/** Which customer's words show a cause; without any it is what we believe. */
export function QuoteSelect({ name, label, value, evidence }: QuoteSelectProps) {
  return (
    <Field name={name} label={label} hideLabel>
      <Select
        defaultValue={value}
        placeholder="We believe so"
        options={evidence
          .filter(({ id, kind }) => kind === "customer" || id === value)
          .map((each) => ({ value: each.id, label: shorten(each) }))}
      />
    </Field>
  );
}
