import {
  HALT_REASON_LABELS,
  HALT_REASONS,
  PLAN_STEP_LABELS,
  PLAN_STEP_QUESTIONS,
  PLAN_STEPS,
} from "~/domain/plans/plan";
import type { MoveField, PlanMove } from "~/domain/plans/plan-moves";
import { addDays } from "~/shared/calendar";
import { useReader } from "../../controls/reader";
import { RadioGroup } from "../../form/choices";
import { Field, Fieldset } from "../../form/field";
import { Select } from "../../form/select";
import { DateInput } from "../../form/special-inputs";
import { TextArea } from "../../form/text-input";
import { type FormReply, typed } from "../form-reply";
import { dayText } from "../plan-words";
import type { MovePlan } from "./move-view";

interface MoveFieldsProps {
  move: PlanMove;
  plan: MovePlan;
  reply?: FormReply | null;
}

/** What the move asks for, one question each. */
export function MoveFields({ move, plan, reply }: MoveFieldsProps) {
  return (
    <div className="space-y-5">
      {move.asks.map((field) => (
        <OneField key={field} field={field} move={move} plan={plan} reply={reply} />
      ))}
    </div>
  );
}

function OneField({ field, move, plan, reply }: MoveFieldsProps & { field: MoveField }) {
  const { locale } = useReader();
  const error = reply?.fieldErrors[field];
  const value = typed(reply, field);
  const shared = { name: field, error, idPrefix: move.event.toLowerCase() };
  switch (field) {
    case "to":
      return (
        <Fieldset {...shared} label="Which step needs work?" required>
          <RadioGroup
            defaultValue={value ?? null}
            options={PLAN_STEPS.map((step) => ({
              value: step,
              label: PLAN_STEP_LABELS[step],
              hint: PLAN_STEP_QUESTIONS[step],
            }))}
          />
        </Fieldset>
      );
    case "comment":
      return (
        <Field
          {...shared}
          label="What should change?"
          hint="The owner reads it on top of that step."
          required
        >
          <TextArea defaultValue={value} />
        </Field>
      );
    case "earlyReason": {
      // Once the start is reached there is nothing to explain.
      if (plan.startOn !== null && plan.today >= plan.startOn) return null;
      const before = plan.startOn ? ` before ${dayText(plan.startOn, locale)}` : " without a start date";
      return (
        <Field {...shared} label={`Why start${before}?`} hint="It stays on record." required>
          <TextArea defaultValue={value} />
        </Field>
      );
    }
    case "effectiveOn":
      return (
        <Field
          {...shared}
          label="From which day do customers feel it?"
          hint="The effective date fixes the window of the proof and the day of the verdict. It cannot be changed afterwards."
          required
        >
          <DateInput defaultValue={value ?? plan.today} />
        </Field>
      );
    case "reason":
      return (
        <Field {...shared} label="Why?" required>
          <Select
            defaultValue={value ?? ""}
            placeholder="Choose a reason"
            options={HALT_REASONS.map((each) => ({ value: each, label: HALT_REASON_LABELS[each] }))}
          />
        </Field>
      );
    case "note":
      return (
        <Field {...shared} label="In your own words">
          <TextArea defaultValue={value} rows={3} />
        </Field>
      );
    case "agreedById":
      return (
        <Field {...shared} label="Who agreed?" required>
          <Select
            defaultValue={value ?? ""}
            placeholder="Choose a person"
            options={plan.people.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
      );
    case "wakeOn":
      return (
        <Field
          {...shared}
          label="When do we look at it again?"
          hint="On that day owner and leader get a notice. The plan never resumes by itself."
          required
        >
          <DateInput defaultValue={value} min={addDays(plan.today, 1)} />
        </Field>
      );
  }
}
