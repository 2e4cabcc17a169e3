import clsx from "clsx";
import { useEffect, useRef, useState } from "react";
import { useHydrated } from "../controls/use-hydrated";
import { Field, type FieldErrors } from "../form/field";
import { Select } from "../form/select";
import { TextInput } from "../form/text-input";

export interface SurveyChoiceProps {
  surveys: readonly { id: string; name: string }[];
  chosen: string;
  name: string;
  errors: { surveyId?: FieldErrors; surveyName?: FieldErrors };
}

/** One of the surveys, or a new one by its name. */
export function SurveyChoice({ surveys, chosen, name, errors }: SurveyChoiceProps) {
  const [surveyId, setSurveyId] = useState(chosen);
  const hydrated = useHydrated();
  const isNew = surveyId === "" || surveys.length === 0;
  const ref = useRef<HTMLDivElement>(null);
  // Who is quick chooses and types before scripts are at work: what stands in the fields then is the truth.
  useEffect(() => {
    const select = ref.current?.querySelector<HTMLSelectElement>("select[name=surveyId]");
    const typed = ref.current?.querySelector<HTMLInputElement>("input[name=surveyName]");
    if (!select) return;
    if (typed && typed.value.trim() !== "" && typed.value !== typed.defaultValue) select.value = "";
    setSurveyId(select.value);
  }, []);
  return (
    <div ref={ref} className="grid gap-4 sm:grid-cols-2">
      {surveys.length > 0 && (
        <Field name="surveyId" label="Survey" required error={errors.surveyId}>
          <Select
            options={[
              ...surveys.map((survey) => ({ value: survey.id, label: survey.name })),
              { value: "", label: "A new survey" },
            ]}
            defaultValue={chosen}
            required={false}
            onChange={(event) => setSurveyId(event.currentTarget.value)}
          />
        </Field>
      )}
      {/* Hidden, not gone: a name that was typed is never lost. */}
      <div className={clsx(hydrated && !isNew && "hidden")}>
        <Field
          name="surveyName"
          label="Name of the new survey"
          required={surveys.length === 0}
          hint={hydrated || surveys.length === 0 ? undefined : "Only where “A new survey” is chosen."}
          error={errors.surveyName}
        >
          <TextInput defaultValue={name} placeholder="Customer survey 2026" />
        </Field>
      </div>
    </div>
  );
}
