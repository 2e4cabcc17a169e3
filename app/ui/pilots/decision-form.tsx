import { Form } from "@remix-run/react";
import { PenLine } from "lucide-react";
import { CHOICE_MEANS, DECISION_MEANING } from "~/domain/pilots/decision.rules";
import type { OpenDecision } from "~/domain/pilots/decision-view";
import { DECISION_CHOICES, DECISION_LABELS } from "~/domain/pilots/pilot";
import type { FormAnswer } from "~/shared/form-answer";
import { RadioGroup } from "../form/choices";
import { Field, Fieldset } from "../form/field";
import { SubmitButton } from "../form/submit-button";
import { TextArea } from "../form/text-input";
import { PasswordInput } from "../people/password-input";
import { typed } from "../plans/form-reply";

interface DecisionFormProps {
  open: OpenDecision;
  answer: FormAnswer | null | undefined;
}

/** Choice, rationale, lessons, signature: the figures stand above it, and go with it as their hash. */
export function DecisionForm({ open, answer }: DecisionFormProps) {
  const { recommendation, units } = open;
  const error = (name: string) => answer?.fieldErrors[name];
  return (
    <Form method="post" className="max-w-2xl space-y-5">
      <input type="hidden" name="hash" value={open.hash} />
      <Fieldset name="choice" label="What becomes of it?" error={error("choice")} required>
        <RadioGroup
          options={DECISION_CHOICES.map((choice) => ({
            value: choice,
            label: DECISION_LABELS[choice],
            hint:
              choice === "scale"
                ? `${CHOICE_MEANS.scale} ${units.length > 0 ? `Those are: ${units.join("; ")}.` : "None is named on its units yet; add them afterwards."}`
                : CHOICE_MEANS[choice],
          }))}
          defaultValue={typed(answer, "choice")}
        />
      </Fieldset>
      <Field
        name="rationale"
        label="Why"
        hint="It stands in the decision register, word for word."
        error={error("rationale")}
        required
      >
        <TextArea defaultValue={typed(answer, "rationale")} rows={4} />
      </Field>
      <Field
        name="against"
        label={`Only if it is not “${DECISION_LABELS[recommendation.choice].toLowerCase()}”: why otherwise than recommended?`}
        error={error("against")}
      >
        <TextArea defaultValue={typed(answer, "against")} rows={2} />
      </Field>
      {open.needsNoResult && (
        <Field
          name="noResult"
          label="Nothing was measured in both arms: why can there be no result?"
          error={error("noResult")}
          required
        >
          <TextArea defaultValue={typed(answer, "noResult")} rows={2} />
        </Field>
      )}
      <Field
        name="lessons"
        label="What was learned"
        hint="It goes into the library, for whoever begins the next one."
        error={error("lessons")}
        required
      >
        <TextArea defaultValue={typed(answer, "lessons")} rows={3} />
      </Field>
      <p className="text-sm text-ink-muted">
        {DECISION_MEANING}
        {open.insteadOf && ` You sign as the deputy of ${open.insteadOf}.`}
      </p>
      <Field
        name="password"
        label="Your password"
        hint="Once more, so that nobody signs at a desk you have left."
        error={error("password")}
        required
      >
        <PasswordInput autoComplete="current-password" />
      </Field>
      <SubmitButton size="lg" icon={<PenLine aria-hidden="true" />} className="max-sm:w-full">
        Decide and sign
      </SubmitButton>
    </Form>
  );
}
