import { Form } from "@remix-run/react";
import { FLOOR_RANGE, PLAN_LIMIT_RANGE, workspaceSchema } from "~/domain/workspace/workspace.schema";
import type { FormAnswer } from "~/shared/form-answer";
import { Field } from "../form/field";
import { FormErrors } from "../form/form-errors";
import { Select } from "../form/select";
import { NumberInput } from "../form/special-inputs";
import { SubmitButton } from "../form/submit-button";
import { TextInput } from "../form/text-input";
import { useZodForm } from "../form/use-zod-form";
import { Section } from "../layout/section";
import { localeOptions, zoneOptions } from "./place-options";

export interface Settings {
  name: string;
  currency: string;
  timeZone: string;
  locale: string;
  statusFloor: number;
  openPlanLimit: number;
  version: number;
  activePeople: number;
  openPlans: number;
}

export const SETTING_LABELS = {
  name: "Name",
  timeZone: "Time zone",
  locale: "Dates and figures",
  currency: "Currency",
  statusFloor: "Fewest answers for a status",
  openPlanLimit: "Open plans per owner",
};

export interface SettingsFormProps {
  settings: Settings;
  zones: readonly string[];
  answer?: FormAnswer;
}

const openPlansWords = (count: number): string =>
  count === 0
    ? "No plan is open now."
    : count === 1
      ? "One plan is open now."
      : `${count} plans are open now.`;

export function SettingsForm({ settings, zones, answer }: SettingsFormProps) {
  const { activePeople, openPlans, statusFloor, openPlanLimit, ...rest } = settings;
  const form = useZodForm(workspaceSchema, {
    answer,
    defaultValues: { ...rest, statusFloor: String(statusFloor), openPlanLimit: String(openPlanLimit) },
  });
  return (
    <Form {...form.formProps}>
      <FormErrors fieldErrors={answer?.fieldErrors} formErrors={form.formErrors} labels={SETTING_LABELS} />
      <input type="hidden" {...form.field("version")} value={settings.version} />
      <Section title="The workspace">
        <div className="space-y-5">
          <Field
            name="name"
            label={SETTING_LABELS.name}
            hint={`Changes what ${activePeople === 1 ? "one person reads" : `${activePeople} people read`} at the top left, and the sender's words in invitations.`}
            required
            error={form.errorOf("name")}
          >
            <TextInput {...form.field("name")} />
          </Field>
          <Field
            name="timeZone"
            label={SETTING_LABELS.timeZone}
            hint="Changes when a day begins for the program: what is overdue, when plans start, on which day an answer falls. People keep their own zone for what they read."
            required
            error={form.errorOf("timeZone")}
          >
            <Select {...form.field("timeZone")} options={zoneOptions(zones)} />
          </Field>
          <Field
            name="locale"
            label={SETTING_LABELS.locale}
            hint="Changes how dates and figures are written in letters and exports. On the screen everyone's own choice holds."
            required
            error={form.errorOf("locale")}
          >
            <Select {...form.field("locale")} options={localeOptions} />
          </Field>
          <Field
            name="currency"
            label={SETTING_LABELS.currency}
            hint="Changes the sign of every amount. Amounts are not converted: 100 stays 100."
            required
            error={form.errorOf("currency")}
          >
            <TextInput {...form.field("currency")} maxLength={3} className="w-28 uppercase" />
          </Field>
        </div>
      </Section>
      <Section title="Floors and limits">
        <div className="space-y-5">
          <Field
            name="statusFloor"
            label={SETTING_LABELS.statusFloor}
            hint={`Below this a segment is “too few” instead of at risk, holding or proven, everywhere and at once. From ${FLOOR_RANGE[0]} to ${FLOOR_RANGE[1]}; 30 is usual.`}
            required
            error={form.errorOf("statusFloor")}
          >
            <NumberInput {...form.field("statusFloor")} unit="answers" />
          </Field>
          <Field
            name="openPlanLimit"
            label={SETTING_LABELS.openPlanLimit}
            hint={`Whoever owns more is shown as above their limit, and a further plan has to be confirmed or reassigned. ${openPlansWords(openPlans)} From ${PLAN_LIMIT_RANGE[0]} to ${PLAN_LIMIT_RANGE[1]}.`}
            required
            error={form.errorOf("openPlanLimit")}
          >
            <NumberInput {...form.field("openPlanLimit")} unit="plans" />
          </Field>
        </div>
      </Section>
      <div className="mt-8">
        <SubmitButton>Save the settings</SubmitButton>
      </div>
    </Form>
  );
}
