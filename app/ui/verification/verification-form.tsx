import { Form, Link } from "@remix-run/react";
import { WHY_NOTHING_EARLY } from "~/domain/verification/looking-early";
import { unitOf } from "~/domain/verification/proof-metric";
import { verificationSchema } from "~/domain/verification/verification.schema";
import type { VerificationView } from "~/domain/verification/verification-view";
import type { FormAnswer } from "~/shared/form-answer";
import { Button } from "../controls/button";
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
import { ControlAccounts, rungOptions, When } from "./design-fields";
import { VERIFICATION_LABELS, valuesOfPromise } from "./promise-values";
import { SegmentFigures } from "./segment-figures";
import { useLivePlanning } from "./use-live-planning";

interface VerificationFormProps {
  view: VerificationView;
  /** What came back from saving, or what is being tried out. */
  answer: FormAnswer | null | undefined;
}

const list = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
const LEVELS = [
  { value: "DM", label: "Decision makers" },
  { value: "RM", label: "Recommenders" },
  { value: "IF", label: "Influencers" },
];

/** A form that is opened with what was tried out begins with it. */
const textsOf = (answer: FormAnswer | null | undefined) =>
  Object.fromEntries(
    Object.entries(answer?.values ?? {}).filter(
      ([name, value]) => name in VERIFICATION_LABELS && typeof value === "string",
    ),
  );

export function VerificationForm({ view, answer }: VerificationFormProps) {
  const promise = view.promises[0] ?? null;
  const locked = promise?.lockedAt != null;
  const values = valuesOfPromise(promise, view.triggerMonth);
  const f = useZodForm(verificationSchema, { defaultValues: { ...values, ...textsOf(answer) }, answer });
  const [outcome, design] = f.form.watch(["hasOutcome", "design"]);
  const hydrated = useHydrated();
  const { planning, busy, onChange } = useLivePlanning(view.planCode, view.planning);
  const typed = (name: keyof typeof values): string => {
    const value = answer?.values[name] ?? values[name];
    return typeof value === "string" ? value : "";
  };
  const typedAccounts = answer?.values.controlAccounts;
  const accounts =
    answer == null
      ? values.controlAccounts
      : typeof typedAccounts === "string"
        ? typedAccounts.split(",")
        : (typedAccounts ?? []);
  const seen = answer?.values.seen;
  const text = "tabular sm:w-44";
  return (
    <Form {...f.formProps} onChange={onChange} className="max-w-2xl space-y-6">
      <input type="hidden" name="seen" value={typeof seen === "string" ? seen : view.seal} />
      <FormErrors fieldErrors={answer?.fieldErrors} labels={VERIFICATION_LABELS} />
      <Fieldset
        name="hasOutcome"
        label={VERIFICATION_LABELS.hasOutcome}
        required
        error={f.errorOf("hasOutcome")}
      >
        <RadioGroup
          {...f.form.register("hasOutcome")}
          defaultValue={typed("hasOutcome")}
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
          <Field name="metric" label={VERIFICATION_LABELS.metric} required error={f.errorOf("metric")}>
            <Select
              {...f.field("metric")}
              options={[
                { value: "sbi", label: "Index: mean of the levels" },
                { value: "csat", label: "CSAT: share of 4 and 5" },
                { value: "nps", label: "NPS: 0 to 10" },
              ]}
            />
          </Field>
          <Field
            name="measure"
            label={VERIFICATION_LABELS.measure}
            hint="NPS has its own question."
            required
            error={f.errorOf("measure")}
          >
            <Select
              {...f.field("measure")}
              options={[
                { value: "satisfaction", label: "Satisfaction (1 to 5)" },
                { value: "loyalty", label: "Loyalty (1 to 5)" },
                { value: "nps", label: "Recommendation (0 to 10)" },
                { value: "effort", label: "Customer effort (its mean)" },
              ]}
            />
          </Field>
          <Field name="level" label={VERIFICATION_LABELS.level} error={f.errorOf("level")}>
            <Select {...f.field("level")} placeholder="Everybody's" options={LEVELS} />
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
          <Fieldset
            name="direction"
            label={VERIFICATION_LABELS.direction}
            required
            error={f.errorOf("direction")}
          >
            <RadioGroup
              {...f.form.register("direction")}
              inline
              defaultValue={typed("direction")}
              options={[
                { value: "up", label: "higher" },
                { value: "down", label: "lower, as with effort" },
              ]}
            />
          </Fieldset>
        </div>

        <SegmentFigures planning={planning} busy={busy} />

        <Field
          name="minEffect"
          label={VERIFICATION_LABELS.minEffect}
          hint={`In ${unitOf(planning.ask.metric)}. Ask: below which change would we not do this again? Below it the effort was not worth it, however sure the figure.`}
          error={f.errorOf("minEffect")}
        >
          <TextInput {...f.field("minEffect")} inputMode="decimal" className={text} placeholder="0.5" />
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
            <TextInput {...f.field("triggerMonth")} type="month" className={text} placeholder="2026-03" />
          </Field>
          <Field
            name="windowMonths"
            label={VERIFICATION_LABELS.windowMonths}
            hint="From the effective date: at least three for an index, four for a series."
            required
            error={f.errorOf("windowMonths")}
          >
            <TextInput {...f.field("windowMonths")} inputMode="numeric" className={text} />
          </Field>
          <Field
            name="evaluationOffsetDays"
            label={VERIFICATION_LABELS.evaluationOffsetDays}
            hint="Empty: the day after the window. Later only, for answers that come in late."
            error={f.errorOf("evaluationOffsetDays")}
          >
            <TextInput {...f.field("evaluationOffsetDays")} inputMode="numeric" className={text} />
          </Field>
          <Field
            name="plannedN"
            label={VERIFICATION_LABELS.plannedN}
            hint={
              planning.figures.neededN === null
                ? "Below them the verdict stays “too early”."
                : `For the change you want: ${planning.figures.neededN.toLocaleString("en")}. Below the number you write, the verdict stays “too early”.`
            }
            required
            error={f.errorOf("plannedN")}
          >
            <TextInput {...f.field("plannedN")} inputMode="numeric" className={text} />
          </Field>
          <Field
            name="minBaselineN"
            label={VERIFICATION_LABELS.minBaselineN}
            hint="With fewer it cannot be told."
            required
            error={f.errorOf("minBaselineN")}
          >
            <TextInput {...f.field("minBaselineN")} inputMode="numeric" className={text} />
          </Field>
        </div>

        <Fieldset name="design" label={VERIFICATION_LABELS.design} required error={f.errorOf("design")}>
          <RadioGroup
            {...f.form.register("design")}
            defaultValue={typed("design")}
            options={rungOptions(planning.rungs)}
          />
        </Fieldset>
        <When shown={!hydrated || design === "controlled"}>
          <fieldset>
            <legend className="text-base font-medium">Control group</legend>
            <p className="mb-3 text-sm text-ink-muted">
              Customers who do not get the action. They must differ from the others in one of these.
            </p>
            <div className="grid gap-5 sm:grid-cols-2">
              <Field name="controlTier" label="Tier" error={f.errorOf("controlTier")}>
                <Select {...f.field("controlTier")} placeholder="Any" options={list(["I", "II", "III"])} />
              </Field>
              <Field name="controlLevel" label="Whose answers" error={f.errorOf("controlLevel")}>
                <Select {...f.field("controlLevel")} placeholder="Any" options={LEVELS} />
              </Field>
              <Field name="controlStage" label="Journey stage" error={f.errorOf("controlStage")}>
                <Select {...f.field("controlStage")} placeholder="Any" options={list(view.stages)} />
              </Field>
              <Field name="controlRegion" label="Region" error={f.errorOf("controlRegion")}>
                <Select {...f.field("controlRegion")} placeholder="Any" options={list(view.regions)} />
              </Field>
            </div>
          </fieldset>
          <ControlAccounts
            accounts={view.accounts}
            hasMore={view.hasMoreAccounts}
            chosen={accounts}
            error={answer?.fieldErrors.controlAccounts?.join(" ")}
          />
        </When>
        <InlineNote>{WHY_NOTHING_EARLY}</InlineNote>
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
        {!hydrated && (
          <Button
            type="submit"
            formMethod="get"
            formAction={`/plans/${view.planCode}/verification`}
            formNoValidate
            name="try"
            value="1"
          >
            Only show what this can show
          </Button>
        )}
        <Link to={`/plans/${view.planCode}#proof`} className="link">
          Leave it as it is
        </Link>
      </div>
    </Form>
  );
}
