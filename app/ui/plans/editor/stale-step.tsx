import { Form } from "@remix-run/react";
import type { PlanStep } from "~/domain/plans/plan";
import { Banner } from "../../feedback/banner";
import { StaleNotice } from "../../form/stale-notice";
import { SubmitButton } from "../../form/submit-button";
import type { FormValues } from "./form-rows";
import { staleFields } from "./stale-fields";

interface StaleStepProps {
  step: PlanStep;
  /** The version that stands now: saving what is chosen builds on it. */
  version: number;
  lastChange: { by: string; at: string } | null;
  mine: FormValues;
  theirs: FormValues;
  shown: (name: string, value: string) => string | undefined;
}

/** Somebody saved meanwhile. Where nothing collides, one press saves; else each field is chosen. */
export function StaleStep({ step, version, lastChange, mine, theirs, shown }: StaleStepProps) {
  const fields = staleFields(step, mine, theirs, shown);
  if (lastChange && fields.some((field) => field.yours !== field.theirs))
    return (
      <StaleNotice
        fields={fields}
        savedBy={lastChange.by}
        savedAt={lastChange.at}
        keep={{ version: String(version), intent: "save" }}
      />
    );
  return (
    <Form method="post">
      {fields.map((field) => (
        <input key={field.name} type="hidden" name={field.name} value={field.yours} />
      ))}
      <input type="hidden" name="version" value={version} />
      <Banner
        tone="warn"
        title="Somebody saved another part of this plan meanwhile"
        action={
          <SubmitButton name="intent" value="save">
            Save mine
          </SubmitButton>
        }
        live
      >
        Nothing collides with what you typed.
      </Banner>
    </Form>
  );
}
