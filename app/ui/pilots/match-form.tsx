import { Form, Link } from "@remix-run/react";
import type { MatchQuestion } from "~/domain/pilots/matching";
import { pilotUnitsPath } from "~/domain/pilots/pilot-places";
import { Checkbox, RadioGroup } from "../form/choices";
import { Field, Fieldset } from "../form/field";
import { SubmitButton } from "../form/submit-button";
import { TextInput } from "../form/text-input";
import { plural } from "../plans/plan-words";

export interface MatchFormProps {
  code: string;
  question: MatchQuestion;
  /** Traits to choose from. */
  figures: readonly { name: string; said: number }[];
  words: readonly { name: string; said: number }[];
  treated: number;
  units: number;
  errors: Record<string, string[] | undefined>;
}

/** By what units are alike. A look asks by address, so that it can be shared and gone back to. */
export function MatchForm({ code, question, figures, words, treated, units, errors }: MatchFormProps) {
  const tick = (name: "near" | "exact", traits: MatchFormProps["figures"]) =>
    traits.map((trait) => (
      <Checkbox
        key={trait.name}
        name={`${name}[]`}
        value={trait.name}
        defaultChecked={question[name].includes(trait.name)}
        label={trait.name}
        hint={
          trait.said < units
            ? `said of ${trait.said} of ${units}; the others stay without a partner`
            : undefined
        }
      />
    ));
  return (
    <Form method="get" className="max-w-2xl space-y-5">
      <Fieldset name="mode" label="Pair" required error={errors.mode}>
        <RadioGroup
          defaultValue={question.mode}
          options={[
            {
              value: "partners",
              label: "Every treated unit with its like",
              hint: `${plural(treated, "unit is", "units are")} treated already; the partners become the control arm. Alike in what is ticked, not in what nobody knows of.`,
            },
            {
              value: "pairs",
              label: "All units in pairs",
              hint: "Then the draw treats one of each pair: the arms are alike, and still left to chance.",
            },
          ]}
        />
      </Fieldset>
      <Fieldset name="near" label="As near as possible in" error={errors.near}>
        {figures.length > 0 ? (
          tick("near", figures)
        ) : (
          <Nothing>No figures are known of the units yet.</Nothing>
        )}
      </Fieldset>
      <Fieldset name="exact" label="The same in" error={errors.exact}>
        {words.length > 0 ? tick("exact", words) : <Nothing>No words are known of the units yet.</Nothing>}
      </Fieldset>
      <Field
        name="atMost"
        label="At most so many spreads apart"
        hint="What lies further apart is left without a partner; empty takes the nearest there is."
        error={errors.atMost}
      >
        <TextInput
          inputMode="decimal"
          defaultValue={question.atMost === null ? "" : String(question.atMost)}
          className="max-w-32"
        />
      </Field>
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton variant="secondary" name="look" value="yes">
          Look at the pairs
        </SubmitButton>
        <Link to={pilotUnitsPath(code)} className="link">
          Leave it
        </Link>
      </div>
    </Form>
  );
}

const Nothing = ({ children }: { children: string }) => <p className="text-sm text-ink-muted">{children}</p>;
