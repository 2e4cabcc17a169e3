import { Form } from "@remix-run/react";
import type { MetricFact } from "~/domain/pilots/pilot-facts";
import { pilotPath } from "~/domain/pilots/pilot-places";
import { ButtonLink } from "../controls/button";
import { Disclosure } from "../controls/disclosure";
import { RefusalNotice } from "../feedback/refusal-notice";
import { Checkbox } from "../form/choices";
import { Field, Fieldset } from "../form/field";
import { FormErrors } from "../form/form-errors";
import { Select } from "../form/select";
import { SubmitButton } from "../form/submit-button";
import { TextInput } from "../form/text-input";
import { VersionInput } from "../form/version-input";
import { type FormReply, typed } from "../plans/form-reply";

const MOST = 6;

interface MetricsFormProps {
  code: string;
  version: number;
  metrics: readonly MetricFact[];
  reply?: FormReply | null;
}

/** Up to six metrics; an emptied row is taken away, the marked one carries the result. */
export function MetricsForm({ code, version, metrics, reply }: MetricsFormProps) {
  const refusal = reply?.refusal ?? null;
  const shown = metrics.length === 0 ? 1 : metrics.length;
  const blank = Array.from({ length: Math.max(0, Math.min(2, MOST - shown)) }, (_, index) => shown + index);
  return (
    <Form method="post" className="max-w-200 space-y-6">
      {refusal && refusal.kind !== "invalid" ? (
        <RefusalNotice refusal={refusal} />
      ) : (
        reply && <FormErrors fieldErrors={reply.fieldErrors} formErrors={reply.formErrors} />
      )}
      <VersionInput current={version} answer={reply} />
      {Array.from({ length: shown }, (_, index) => (
        <MetricRow key={metrics[index]?.id ?? "first"} index={index} metric={metrics[index]} reply={reply} />
      ))}
      {blank.length > 0 && (
        <Disclosure
          summary="Another metric"
          open={blank.some((index) => Boolean(typed(reply, `metrics.${index}.name`)))}
        >
          <div className="space-y-6">
            {blank.map((index) => (
              <MetricRow key={index} index={index} reply={reply} />
            ))}
          </div>
        </Disclosure>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <ButtonLink to={pilotPath(code)} variant="quiet">
          Cancel
        </ButtonLink>
        <SubmitButton>Save the metrics</SubmitButton>
      </div>
    </Form>
  );
}

interface MetricRowProps {
  index: number;
  metric?: MetricFact | undefined;
  reply?: FormReply | null | undefined;
}

function MetricRow({ index, metric, reply }: MetricRowProps) {
  const name = (part: string) => `metrics.${index}.${part}`;
  const value = (part: keyof MetricFact, usual = "") =>
    typed(reply, name(part)) ?? (metric ? String(metric[part]) : usual);
  const field = (
    part: keyof MetricFact,
    label: string,
    more: { hint?: string; required?: boolean } = {},
  ) => ({
    name: name(part),
    label,
    error: reply?.fieldErrors[name(part)],
    ...more,
  });
  const isPrimary = reply ? typed(reply, name("primary")) === "on" : (metric?.primary ?? index === 0);
  return (
    <fieldset className="min-w-0 rounded-lg border border-line bg-surface p-4">
      <legend className="px-1 text-sm font-semibold">{metric?.name ?? `Metric ${index + 1}`}</legend>
      <input type="hidden" name={name("id")} value={metric?.id ?? ""} />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field
          {...field("name", "What is measured", {
            hint: "Per unit: support hours, tickets, SBI.",
            // A row that is emptied is taken away; the first one has to say something.
            required: !metric && index === 0,
          })}
        >
          <TextInput defaultValue={value("name")} />
        </Field>
        <Field {...field("unit", "Counted in", { hint: "hours, tickets, points" })}>
          <TextInput defaultValue={value("unit")} />
        </Field>
        <Field {...field("direction", "Which way is better?", { required: true })}>
          <Select
            defaultValue={value("direction", "up")}
            options={[
              { value: "up", label: "Higher is better" },
              { value: "down", label: "Lower is better" },
            ]}
          />
        </Field>
        <Field {...field("kind", "What a value is", { required: true })}>
          <Select
            defaultValue={value("kind", "mean")}
            options={[
              { value: "mean", label: "A figure per unit" },
              { value: "share", label: "A share: so many of so many" },
            ]}
          />
        </Field>
        <Field
          {...field("minEffect", "Smallest effect worth having", {
            hint: "An improvement, always above zero. Below it the pilot did not pay off.",
          })}
        >
          <TextInput defaultValue={value("minEffect")} inputMode="decimal" />
        </Field>
        <Field
          {...field("hopedEffect", "Effect hoped for", { hint: "What the power check is asked about." })}
        >
          <TextInput defaultValue={value("hopedEffect")} inputMode="decimal" />
        </Field>
        <Field
          {...field("planningSd", "Spread between units", {
            hint: "The standard deviation you expect; from last year, or from the accounts.",
          })}
        >
          <TextInput defaultValue={value("planningSd")} inputMode="decimal" />
        </Field>
        <Field {...field("planningSource", "Where the spread is known from")}>
          <TextInput defaultValue={value("planningSource")} />
        </Field>
        <Field {...field("source", "Where its values come from", { required: true })}>
          <Select
            defaultValue={value("source", "hand")}
            options={[
              { value: "hand", label: "Typed or from a file" },
              { value: "index", label: "The accounts’ own answers" },
            ]}
          />
        </Field>
        <Field {...field("measure", "Index, where answers are read")}>
          <Select
            defaultValue={value("measure")}
            placeholder="None"
            options={[
              { value: "satisfaction", label: "Satisfaction" },
              { value: "loyalty", label: "Loyalty" },
            ]}
          />
        </Field>
        <Field {...field("decimals", "Decimals shown", { required: true })}>
          <TextInput defaultValue={value("decimals", "1")} inputMode="numeric" />
        </Field>
        <Fieldset {...field("primary", "The result")}>
          <Checkbox name={name("primary")} label="This one carries the result" defaultChecked={isPrimary} />
        </Fieldset>
      </div>
    </fieldset>
  );
}
