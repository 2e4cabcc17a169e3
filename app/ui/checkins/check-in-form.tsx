import { Form, Link } from "@remix-run/react";
import { checkInSchema, HYPOTHESIS_VIEWS } from "~/domain/checkins/check-in.schema";
import type { CheckInView } from "~/domain/checkins/check-in-view";
import type { FormAnswer } from "~/shared/form-answer";
import { RadioGroup } from "../form/choices";
import { Field, Fieldset } from "../form/field";
import { FormErrors } from "../form/form-errors";
import { SubmitButton } from "../form/submit-button";
import { TextArea } from "../form/text-input";
import { useZodForm } from "../form/use-zod-form";
import { VersionInput } from "../form/version-input";
import { CHECK_IN_QUESTIONS } from "./check-in-words";

interface CheckInFormProps {
  checkIn: CheckInView;
  answer: FormAnswer | null | undefined;
}

export function CheckInForm({ checkIn, answer }: CheckInFormProps) {
  const held = checkIn.heldAt !== null;
  const chosen = answer?.values.hypothesis;
  const f = useZodForm(checkInSchema, {
    defaultValues: {
      ...(checkIn.hypothesis && { hypothesis: checkIn.hypothesis }),
      teamSees: checkIn.teamSees,
      customersSay: checkIn.customersSay,
      realign: checkIn.realign,
      decision: checkIn.decision,
    },
    answer,
  });
  return (
    <Form {...f.formProps} className="max-w-2xl space-y-6">
      <VersionInput current={checkIn.version} answer={answer} />
      <FormErrors fieldErrors={answer?.fieldErrors} labels={CHECK_IN_QUESTIONS} />
      <Fieldset
        name="hypothesis"
        label={CHECK_IN_QUESTIONS.hypothesis}
        hint={checkIn.plan.hypothesis ? `“${checkIn.plan.hypothesis}”` : "The plan states no hypothesis yet."}
        required
        error={f.errorOf("hypothesis")}
      >
        <RadioGroup
          {...f.form.register("hypothesis")}
          inline
          defaultValue={typeof chosen === "string" ? chosen : checkIn.hypothesis}
          options={Object.entries(HYPOTHESIS_VIEWS).map(([value, label]) => ({ value, label }))}
        />
      </Fieldset>
      <Field name="teamSees" label={CHECK_IN_QUESTIONS.teamSees} required error={f.errorOf("teamSees")}>
        <TextArea {...f.field("teamSees")} rows={3} />
      </Field>
      <Field
        name="customersSay"
        label={CHECK_IN_QUESTIONS.customersSay}
        hint="Their words, not ours. Nobody asked is an answer too."
        required
        error={f.errorOf("customersSay")}
      >
        <TextArea {...f.field("customersSay")} rows={3} />
      </Field>
      <Field name="realign" label={CHECK_IN_QUESTIONS.realign} error={f.errorOf("realign")}>
        <TextArea {...f.field("realign")} rows={2} />
      </Field>
      <Field name="decision" label={CHECK_IN_QUESTIONS.decision} required error={f.errorOf("decision")}>
        <TextArea {...f.field("decision")} rows={2} />
      </Field>
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton size="lg">{held ? "Save the correction" : "Hold the check-in"}</SubmitButton>
        <Link to={`/plans/${checkIn.plan.code}#check-ins`} className="link">
          Leave it
        </Link>
      </div>
    </Form>
  );
}
