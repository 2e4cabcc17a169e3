import { Field } from "../form/field";
import { Select } from "../form/select";
import { TextArea } from "../form/text-input";

interface HypothesisFieldsProps {
  values: { statement: string; goal: string; dataNeeded: string; reviewerId: string };
  errors?: Record<string, string[] | undefined>;
  people: readonly { id: string; name: string }[];
}

export const HYPOTHESIS_FIELDS = {
  statement: "What do you suppose",
  goal: "What for",
  dataNeeded: "Which data would prove it wrong",
  reviewerId: "Who reviews the reading",
} as const;

/** The question first, then only the data it needs. */
export function HypothesisFields({ values, errors, people }: HypothesisFieldsProps) {
  return (
    <>
      <Field
        name="statement"
        label={HYPOTHESIS_FIELDS.statement}
        hint="One sentence that can be wrong: “Tier I customers who keep the same contact for a year rate us at least half a point higher.”"
        required
        error={errors?.statement}
      >
        <TextArea rows={2} defaultValue={values.statement} />
      </Field>
      <Field
        name="goal"
        label={HYPOTHESIS_FIELDS.goal}
        hint="What would you do differently if it holds?"
        error={errors?.goal}
      >
        <TextArea rows={2} defaultValue={values.goal} />
      </Field>
      <Field
        name="dataNeeded"
        label={HYPOTHESIS_FIELDS.dataNeeded}
        hint="Only this is collected, and from where; nothing is tortured until it confesses."
        error={errors?.dataNeeded}
      >
        <TextArea rows={3} defaultValue={values.dataNeeded} />
      </Field>
      <Field
        name="reviewerId"
        label={HYPOTHESIS_FIELDS.reviewerId}
        hint="Somebody who knows the field and did not state it."
        error={errors?.reviewerId}
      >
        <Select
          placeholder="Nobody yet"
          defaultValue={values.reviewerId}
          options={people.map((person) => ({ value: person.id, label: person.name }))}
        />
      </Field>
    </>
  );
}
