import { Form } from "@remix-run/react";
import { useRef } from "react";
import { AUDIENCE_KIND_LABELS, AUDIENCE_KINDS, OUTSIDE_KINDS } from "~/domain/audiences/audience";
import { AUDIENCE_LABELS } from "~/domain/audiences/audience.schema";
import { LOCALES } from "~/domain/people/locales";
import type { Refusal } from "~/domain/refusal";
import type { FormAnswer } from "~/shared/form-answer";
import { ButtonLink } from "../controls/button";
import { RefusalNotice } from "../feedback/refusal-notice";
import { Field } from "../form/field";
import { FormErrors } from "../form/form-errors";
import { Select } from "../form/select";
import { NumberInput } from "../form/special-inputs";
import { StaleNotice } from "../form/stale-notice";
import { SubmitButton } from "../form/submit-button";
import { TextArea, TextInput } from "../form/text-input";
import { versionToSend } from "../form/version-input";
import { Section } from "../layout/section";
import { RuleCount, type TriedRule } from "./rule-count";
import { RuleFields } from "./rule-fields";

type Answer = FormAnswer & {
  refusal: Refusal | null;
  /** Asked at the button, where there are no scripts. */
  tried?: TriedRule | null;
  theirs?: { values: Record<string, string>; savedBy: string; savedAt: string; version: string } | null;
};

export interface AudienceFormProps {
  values: Record<string, string>;
  answer: Answer | null;
  /** Whom the rule would reach, as it was asked for. */
  tried: TriedRule;
  hidden: Record<string, string>;
  people: readonly { id: string; name: string }[];
  zones: readonly string[];
  choices: { segments: readonly string[]; regions: readonly string[] };
  cancelHref: string;
  submit: string;
}

const one = (value: string | string[] | undefined): string => [value ?? ""].flat().join("; ");

export function AudienceForm(props: AudienceFormProps) {
  const { answer, hidden, values } = props;
  const form = useRef<HTMLFormElement>(null);
  const typed = (name: string): string => (answer ? one(answer.values[name]) : (values[name] ?? ""));
  const errorOf = (name: string) => answer?.fieldErrors[name];
  if (answer?.refusal?.kind === "stale" && answer.theirs) {
    const { theirs } = answer;
    return (
      <StaleNotice
        savedBy={theirs.savedBy}
        savedAt={theirs.savedAt}
        keep={{ version: theirs.version }}
        fields={Object.keys(theirs.values).map((name) => ({
          name,
          label: AUDIENCE_LABELS[name] ?? name,
          yours: one(answer.values[name]),
          theirs: theirs.values[name] ?? "",
        }))}
      />
    );
  }
  const refused = answer?.refusal && answer.refusal.kind !== "invalid" ? answer.refusal : null;
  return (
    <Form ref={form} method="post" className="max-w-3xl space-y-8">
      {/* The Enter key saves; it does not press the button that counts. */}
      <button type="submit" hidden />
      {refused ? (
        <RefusalNotice refusal={refused} />
      ) : (
        <FormErrors
          fieldErrors={answer?.fieldErrors}
          formErrors={answer?.formErrors}
          labels={AUDIENCE_LABELS}
        />
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <input
          key={name}
          type="hidden"
          name={name}
          value={name === "version" ? versionToSend(value, answer) : value}
        />
      ))}
      <div className="space-y-5">
        <Field name="name" label={AUDIENCE_LABELS.name} required error={errorOf("name")}>
          <TextInput defaultValue={typed("name")} maxLength={120} />
        </Field>
        <div className="grid items-end gap-5 sm:grid-cols-2">
          <Field
            name="kind"
            label={AUDIENCE_LABELS.kind}
            required
            hint={`${OUTSIDE_KINDS.map((kind) => AUDIENCE_KIND_LABELS[kind]).join(", ")}: written to with consent only.`}
            error={errorOf("kind")}
          >
            <Select
              defaultValue={typed("kind")}
              placeholder="Choose a kind"
              options={AUDIENCE_KINDS.map((kind) => ({ value: kind, label: AUDIENCE_KIND_LABELS[kind] }))}
            />
          </Field>
          <Field
            name="ownerId"
            label={AUDIENCE_LABELS.ownerId}
            hint="Who knows these people and hears of their silence."
            error={errorOf("ownerId")}
          >
            <Select
              defaultValue={typed("ownerId")}
              placeholder="Nobody yet"
              options={props.people.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Field>
        </div>
        <Field
          name="about"
          label={AUDIENCE_LABELS.about}
          hint="The words and figures in which they measure themselves: a message to them is written in these."
          error={errorOf("about")}
        >
          <TextArea defaultValue={typed("about")} rows={3} maxLength={2_000} />
        </Field>
        <Field
          name="cadenceDays"
          label={AUDIENCE_LABELS.cadenceDays}
          hint="A longer silence shows on the calendar, and the leaders are told once. Empty: nothing is promised."
          error={errorOf("cadenceDays")}
        >
          <NumberInput defaultValue={typed("cadenceDays")} unit="days" min={1} max={730} step={1} />
        </Field>
      </div>
      <Section
        title="Who belongs to it"
        lead="The rule is read anew with every message; nobody keeps a list."
      >
        <RuleFields typed={typed} errorOf={errorOf} choices={props.choices} />
        <RuleCount form={form} first={answer?.tried ?? props.tried} />
      </Section>
      <Section
        title="Language and hour"
        lead="For those who tell none of their own. Empty: as the workspace has it."
      >
        <div className="grid gap-5 sm:grid-cols-2">
          <Field name="locale" label={AUDIENCE_LABELS.locale} error={errorOf("locale")}>
            <Select
              defaultValue={typed("locale")}
              placeholder="As the workspace"
              options={Object.entries(LOCALES).map(([value, label]) => ({ value, label }))}
            />
          </Field>
          <Field name="timeZone" label={AUDIENCE_LABELS.timeZone} error={errorOf("timeZone")}>
            <Select
              defaultValue={typed("timeZone")}
              placeholder="As the workspace"
              options={props.zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
            />
          </Field>
        </div>
      </Section>
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton>{props.submit}</SubmitButton>
        <ButtonLink to={props.cancelHref} variant="quiet">
          Leave it
        </ButtonLink>
      </div>
    </Form>
  );
}
