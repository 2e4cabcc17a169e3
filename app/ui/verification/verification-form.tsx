import { Form, Link } from "@remix-run/react";
import { verificationSchema } from "~/domain/verification/verification.schema";
import type { VerificationPlan } from "~/domain/verification/verification-plan";
import type { VerificationView } from "~/domain/verification/verification-view";
import { detectableWords, isTooFew } from "~/domain/verification/verification-words";
import type { FormAnswer } from "~/shared/form-answer";
import { useHydrated } from "../controls/use-hydrated";
import { InlineNote } from "../feedback/inline-note";
import { RadioGroup } from "../form/choices";
import { Field, Fieldset } from "../form/field";
import { FormErrors } from "../form/form-errors";
import { Select } from "../form/select";
import { DateInput } from "../form/special-inputs";
import { SubmitButton } from "../form/submit-button";
import { TextArea, TextInput } from "../form/text-input";
import { useZodForm } from "../form/use-zod-form";

interface VerificationFormProps {
  view: VerificationView;
  answer: FormAnswer | null | undefined;
}

export const VERIFICATION_LABELS = {
  hasOutcome: "What has to be proven",
  measure: "Which answers",
  tier: "Tier",
  level: "Whose answers",
  stage: "Journey stage",
  region: "Region",
  minEffect: "Smallest improvement worth having",
  triggerMonth: "Month that triggered the plan",
  baselineFrom: "Baseline from",
  windowMonths: "Window in months",
  evaluationOffsetDays: "Evaluation, days after the effective date",
  plannedN: "Answers planned",
  minBaselineN: "Answers the baseline needs",
  reason: "Why it has to change",
};

const list = (values: readonly string[]) => values.map((value) => ({ value, label: value }));

/** The first version starts with what is known; a later one with the version before it. */
export function valuesOfPromise(promise: VerificationPlan | null, triggerMonth: string | null) {
  return {
    hasOutcome: promise === null ? ("yes" as const) : promise.hasOutcome ? ("yes" as const) : ("no" as const),
    measure: promise?.measure ?? ("satisfaction" as const),
    tier: promise?.segment.tier ?? "",
    level: promise?.segment.level ?? "",
    stage: promise?.segment.stage ?? "",
    region: promise?.segment.region ?? "",
    minEffect: promise?.minEffect ?? "",
    triggerMonth: promise ? (promise.triggerMonth ?? "") : (triggerMonth ?? ""),
    baselineFrom: promise?.baselineFrom ?? "",
    windowMonths: String(promise?.windowMonths ?? 3),
    evaluationOffsetDays: promise?.evaluationOffsetDays == null ? "" : String(promise.evaluationOffsetDays),
    plannedN: String(promise?.plannedN ?? 30),
    minBaselineN: String(promise?.minBaselineN ?? 30),
    reason: promise?.lockedAt ? "" : (promise?.reason ?? ""),
  };
}

export function VerificationForm({ view, answer }: VerificationFormProps) {
  const promise = view.promises[0] ?? null;
  const locked = promise?.lockedAt != null;
  const values = valuesOfPromise(promise, view.triggerMonth);
  const f = useZodForm(verificationSchema, { defaultValues: values, answer });
  const [outcome, plannedN, minEffect] = f.form.watch(["hasOutcome", "plannedN", "minEffect"]);
  const hydrated = useHydrated();
  const n = Number(plannedN);
  const chosen = answer?.values.hasOutcome;
  const tooFew = isTooFew(n, view.baselineN || null, String(minEffect ?? "").replace(",", "."));
  return (
    <Form {...f.formProps} className="max-w-2xl space-y-6">
      <input type="hidden" name="seen" value={view.seal} />
      <FormErrors fieldErrors={answer?.fieldErrors} labels={VERIFICATION_LABELS} />
      <Fieldset
        name="hasOutcome"
        label={VERIFICATION_LABELS.hasOutcome}
        required
        error={f.errorOf("hasOutcome")}
      >
        <RadioGroup
          {...f.form.register("hasOutcome")}
          defaultValue={typeof chosen === "string" ? chosen : values.hasOutcome}
          options={[
            { value: "yes", label: "An outcome: customers' answers get better" },
            {
              value: "no",
              label: "The operational KPI alone",
              hint: "The plan can then be called “operational only” at most, never effective.",
            },
          ]}
        />
      </Fieldset>
      <div className={hydrated && outcome === "no" ? "hidden" : "space-y-6"}>
        <div className="grid gap-5 sm:grid-cols-2">
          <Field name="measure" label={VERIFICATION_LABELS.measure} required error={f.errorOf("measure")}>
            <Select
              {...f.field("measure")}
              options={[
                { value: "satisfaction", label: "Satisfaction (1 to 5)" },
                { value: "loyalty", label: "Loyalty (1 to 5)" },
              ]}
            />
          </Field>
          <Field name="level" label={VERIFICATION_LABELS.level} error={f.errorOf("level")}>
            <Select
              {...f.field("level")}
              placeholder="Everybody's"
              options={[
                { value: "DM", label: "Decision makers" },
                { value: "RM", label: "Recommenders" },
                { value: "IF", label: "Influencers" },
              ]}
            />
          </Field>
          <Field name="tier" label={VERIFICATION_LABELS.tier} error={f.errorOf("tier")}>
            <Select {...f.field("tier")} placeholder="Every tier" options={list(["I", "II", "III"])} />
          </Field>
          <Field name="stage" label={VERIFICATION_LABELS.stage} error={f.errorOf("stage")}>
            <Select {...f.field("stage")} placeholder="Every stage" options={list(view.stages)} />
          </Field>
          <Field name="region" label={VERIFICATION_LABELS.region} error={f.errorOf("region")}>
            <Select {...f.field("region")} placeholder="Every region" options={list(view.regions)} />
          </Field>
        </div>
        <Field
          name="minEffect"
          label={VERIFICATION_LABELS.minEffect}
          hint="In index points. Below it the effort was not worth it, however sure the figure."
          error={f.errorOf("minEffect")}
        >
          <TextInput
            {...f.field("minEffect")}
            inputMode="decimal"
            className="tabular sm:w-44"
            placeholder="0.5"
          />
        </Field>
        <div className="grid gap-5 sm:grid-cols-2">
          <Field
            name="baselineFrom"
            label={VERIFICATION_LABELS.baselineFrom}
            hint="Answers from here to the start are “before”."
            error={f.errorOf("baselineFrom")}
          >
            <DateInput {...f.field("baselineFrom")} />
          </Field>
          <Field
            name="triggerMonth"
            label={VERIFICATION_LABELS.triggerMonth}
            hint="Left out of the baseline: a bad month gets better by itself."
            error={f.errorOf("triggerMonth")}
          >
            <TextInput
              {...f.field("triggerMonth")}
              type="month"
              className="tabular sm:w-44"
              placeholder="2026-03"
            />
          </Field>
          <Field
            name="windowMonths"
            label={VERIFICATION_LABELS.windowMonths}
            hint="At least three for an index."
            required
            error={f.errorOf("windowMonths")}
          >
            <TextInput {...f.field("windowMonths")} inputMode="numeric" className="tabular sm:w-44" />
          </Field>
          <Field
            name="evaluationOffsetDays"
            label={VERIFICATION_LABELS.evaluationOffsetDays}
            hint="Empty: when the window is over."
            error={f.errorOf("evaluationOffsetDays")}
          >
            <TextInput {...f.field("evaluationOffsetDays")} inputMode="numeric" className="tabular sm:w-44" />
          </Field>
          <Field name="plannedN" label={VERIFICATION_LABELS.plannedN} required error={f.errorOf("plannedN")}>
            <TextInput {...f.field("plannedN")} inputMode="numeric" className="tabular sm:w-44" />
          </Field>
          <Field
            name="minBaselineN"
            label={VERIFICATION_LABELS.minBaselineN}
            required
            error={f.errorOf("minBaselineN")}
          >
            <TextInput {...f.field("minBaselineN")} inputMode="numeric" className="tabular sm:w-44" />
          </Field>
        </div>
        <div aria-live="polite">
          <InlineNote tone={tooFew ? "warn" : "info"}>
            {detectableWords(n, view.baselineN || null) ?? "Write how many answers are planned."}
            {tooFew && ` You need ${minEffect}: plan more answers, or expect “undecided”.`}
          </InlineNote>
        </div>
      </div>
      {locked && (
        <Field
          name="reason"
          label={VERIFICATION_LABELS.reason}
          hint="Both versions stay visible. If data has come in by then, the new one says so."
          required
          error={f.errorOf("reason")}
        >
          <TextArea {...f.field("reason")} rows={2} />
        </Field>
      )}
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton size="lg">{locked ? "Write a new version" : "Save"}</SubmitButton>
        <Link to={`/plans/${view.planCode}#proof`} className="link">
          Leave it as it is
        </Link>
      </div>
    </Form>
  );
}
