import { Form, Link } from "@remix-run/react";
import { KPI_CHART_HINTS, KPI_CHART_LABELS, KPI_CHARTS } from "~/domain/kpis/chart-kind";
import { isShare } from "~/domain/kpis/check-reading";
import {
  FEED_MEASURE_LABELS,
  FEED_MEASURES,
  type FeedFilter,
  KPI_FEED_LABELS,
  KPI_FEEDS,
} from "~/domain/kpis/index-feed";
import type { KpiView } from "~/domain/kpis/kpi-view";
import type { FormAnswer } from "~/shared/form-answer";
import { RadioGroup } from "../form/choices";
import { Field, Fieldset } from "../form/field";
import { FormErrors } from "../form/form-errors";
import { Select } from "../form/select";
import { DateInput } from "../form/special-inputs";
import type { StaleField } from "../form/stale-notice";
import { SubmitButton } from "../form/submit-button";

export interface FeedOptions {
  stages: string[];
  regions: string[];
  channels: string[];
  segments: string[];
}

interface SettingsFormProps {
  kpi: KpiView;
  options: FeedOptions;
  answer: FormAnswer | null | undefined;
}

const LABELS: Record<string, string> = {
  chart: "Chart",
  limitsFrom: "Baseline from",
  limitsTo: "Baseline to",
  feed: "Who brings the readings",
  feedMeasure: "Index",
  feedTier: "Tier",
  feedLevel: "Contact level",
  feedStage: "Stage",
  feedRegion: "Region",
  feedChannel: "Channel",
  feedSegment: "Customer segment",
};

const EVERYBODY: FeedFilter = {
  measure: "satisfaction",
  tier: null,
  level: null,
  stage: null,
  region: null,
  channel: null,
  segment: null,
};

/** What is saved, in the form's own words. */
export function settingsValues(kpi: KpiView): Record<string, string> {
  const feed = kpi.feedFilter ?? EVERYBODY;
  return {
    chart: kpi.chart,
    limitsFrom: kpi.limitsFrom ?? "",
    limitsTo: kpi.limitsTo ?? "",
    feed: kpi.feed,
    feedMeasure: feed.measure,
    feedTier: feed.tier ?? "",
    feedLevel: feed.level ?? "",
    feedStage: feed.stage ?? "",
    feedRegion: feed.region ?? "",
    feedChannel: feed.channel ?? "",
    feedSegment: feed.segment ?? "",
  };
}

/** Both versions where somebody saved meanwhile. */
export function staleSettings(kpi: KpiView, values: FormAnswer["values"]): StaleField[] {
  const theirs = settingsValues(kpi);
  return Object.keys(theirs).map((name) => ({
    name,
    label: LABELS[name] ?? name,
    yours: [values[name]].flat()[0] ?? "",
    theirs: theirs[name] ?? "",
  }));
}

/** How a KPI is read: by which chart, with the limits of which days, and who brings the readings. */
export function SettingsForm({ kpi, options, answer }: SettingsFormProps) {
  const saved = settingsValues(kpi);
  const value = (name: string): string => [answer?.values[name]].flat()[0] ?? saved[name] ?? "";
  const error = (name: string) => answer?.fieldErrors[name]?.join(" ");
  const choice = (name: string, choices: readonly { value: string; label: string }[], all = "Everybody") => {
    const known = choices.some((each) => each.value === value(name)) || value(name) === "";
    return (
      <Field name={name} label={LABELS[name]} error={error(name)} required>
        <Select
          required={false}
          defaultValue={value(name)}
          options={[
            { value: "", label: all },
            ...choices,
            ...(known ? [] : [{ value: value(name), label: `${value(name)} (no answers)` }]),
          ]}
        />
      </Field>
    );
  };
  const words = (list: readonly string[]) => list.map((word) => ({ value: word, label: word }));
  return (
    <Form method="post" className="max-w-2xl space-y-8">
      <FormErrors fieldErrors={answer?.fieldErrors} formErrors={answer?.formErrors} labels={LABELS} />
      <input type="hidden" name="version" value={[answer?.values.version].flat()[0] ?? kpi.plan.version} />
      <Fieldset name="chart" label={LABELS.chart} required error={error("chart")}>
        <RadioGroup
          defaultValue={value("chart")}
          options={KPI_CHARTS.map((each) => ({
            value: each,
            label: KPI_CHART_LABELS[each],
            hint: each === "shares" && !isShare(kpi) ? "For KPIs in % alone." : KPI_CHART_HINTS[each],
          }))}
        />
      </Fieldset>
      <div>
        <p className="mb-3 max-w-[64ch] text-sm text-ink-muted">
          Limits rest on the baseline and stay there, so that a change shows. Empty: all readings before the
          start. Other days are worth choosing after a lasting change with a known cause; the choice is told
          in the activity.
        </p>
        <div className="flex flex-wrap gap-5">
          <Field name="limitsFrom" label={LABELS.limitsFrom} error={error("limitsFrom")}>
            <DateInput defaultValue={value("limitsFrom")} />
          </Field>
          <Field name="limitsTo" label={LABELS.limitsTo} error={error("limitsTo")}>
            <DateInput defaultValue={value("limitsTo")} />
          </Field>
        </div>
      </div>
      <Fieldset name="feed" label={LABELS.feed} required error={error("feed")}>
        <RadioGroup
          defaultValue={value("feed")}
          options={KPI_FEEDS.map((each) => ({
            value: each,
            label: KPI_FEED_LABELS[each],
            hint: FEED_HINTS[each],
          }))}
        />
      </Fieldset>
      <fieldset className="rounded-lg border border-line p-4">
        <legend className="px-1 text-sm font-medium">The index, where one feeds it</legend>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field
            name="feedMeasure"
            label={LABELS.feedMeasure}
            error={error("feedMeasure")}
            required
            className="sm:col-span-2"
          >
            <Select
              required={false}
              defaultValue={value("feedMeasure")}
              options={FEED_MEASURES.map((each) => ({ value: each, label: FEED_MEASURE_LABELS[each] }))}
            />
          </Field>
          {choice(
            "feedTier",
            ["I", "II", "III"].map((tier) => ({ value: tier, label: `Tier ${tier}` })),
          )}
          {choice("feedLevel", [
            { value: "DM", label: "Decision makers" },
            { value: "RM", label: "Recommenders" },
            { value: "IF", label: "Influencers" },
          ])}
          {choice("feedStage", words(options.stages), "Every stage")}
          {choice("feedRegion", words(options.regions), "Every region")}
          {choice("feedChannel", words(options.channels), "Every channel")}
          {choice("feedSegment", words(options.segments), "Every segment")}
        </div>
      </fieldset>
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton>Save</SubmitButton>
        <Link to={`/plans/${kpi.plan.code}/kpis/${kpi.id}`} className="link">
          Leave it
        </Link>
      </div>
    </Form>
  );
}

const FEED_HINTS: Record<(typeof KPI_FEEDS)[number], string> = {
  hand: "Somebody writes a number down on its day.",
  import: "Somebody pastes or uploads them; by hand stays possible.",
  index: "The index of each month that is over, with its n; corrected when answers come or leave.",
};
