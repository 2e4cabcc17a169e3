import { useState } from "react";
import { CHECK_LABELS, CHECK_REASONS, type OpenCheck } from "~/domain/surveys/quality";
import { countOf } from "~/domain/surveys/survey";
import type { FormAnswer } from "~/shared/form-answer";
import { useHydrated } from "../controls/use-hydrated";
import { RadioGroup } from "../form/choices";
import { Field, Fieldset } from "../form/field";
import { TextInput } from "../form/text-input";

export type QualityAnswer = Pick<FormAnswer, "fieldErrors" | "values">;

export interface QualityChoiceProps {
  check: OpenCheck;
  rows: number;
  answer: QualityAnswer;
}

/** Count them, or set them aside with a reason: asked for every check that found something. */
export function QualityChoice({ check, rows, answer }: QualityChoiceProps) {
  const name = `quality.${check}`;
  const typed = (part: string): string | undefined => {
    const value = answer.values[`${name}.${part}`];
    return typeof value === "string" ? value : undefined;
  };
  const [choice, setChoice] = useState(typed("choice") ?? "");
  const hydrated = useHydrated();
  return (
    <div className="min-w-0 space-y-2">
      <Fieldset
        name={`${name}.choice`}
        label={<span className="sr-only">{CHECK_LABELS[check]}: what becomes of them</span>}
        required
        error={answer.fieldErrors[`${name}.choice`]}
      >
        <RadioGroup
          inline
          required={false}
          defaultValue={choice || null}
          onChange={(event) => setChoice(event.currentTarget.value)}
          options={[
            { value: "count", label: `Count ${rows === 1 ? "it" : "them"}` },
            { value: "aside", label: `Set ${countOf(rows, "row")} aside` },
          ]}
        />
      </Fieldset>
      <div className={hydrated && choice !== "aside" ? "hidden" : undefined}>
        <Field
          name={`${name}.reason`}
          label="Why they do not count"
          required
          error={answer.fieldErrors[`${name}.reason`]}
        >
          <TextInput defaultValue={typed("reason") ?? CHECK_REASONS[check]} required={false} />
        </Field>
      </div>
    </div>
  );
}
