import { Form } from "@remix-run/react";
import { CONTACT_LEVELS, LEVEL_LABELS, TIERS } from "~/domain/accounts/account";
import { COMPARED_KEYS, keptKeys, WITH } from "~/domain/indices/comparison-query";
import type { IndexOptions } from "~/domain/indices/index-counts";
import { type IndexFilter, NOT_GIVEN } from "~/domain/indices/index-filter";
import type { IndexWindow } from "~/domain/indices/index-window";
import { formatMonth, monthOf } from "~/shared/calendar";
import { Button } from "../controls/button";
import { useReader } from "../controls/reader";
import { Field } from "../form/field";
import { Select } from "../form/select";
import { monthChoices } from "./index-filters";

interface Side {
  filter: IndexFilter;
  window: IndexWindow;
}

export interface ComparisonFormProps {
  first: Side;
  second: Side;
  options: IndexOptions;
}

type ComparedKey = (typeof COMPARED_KEYS)[number];

/** Two sides, chosen by plain fields: the form makes an address that can be sent. */
export function ComparisonForm({ first, second, options }: ComparisonFormProps) {
  return (
    <Form
      method="get"
      action="/index/comparison"
      className="no-print rounded-lg border border-line bg-surface p-4"
    >
      {second.filter.measure !== "satisfaction" && (
        <input type="hidden" name="measure" value={second.filter.measure} />
      )}
      {keptKeys.map((key) => {
        const value = second.filter[key];
        if (value === null) return null;
        return [key, `${WITH}${key}`].map((name) => (
          <input key={name} type="hidden" name={name} value={value} />
        ));
      })}
      <div className="grid gap-6 md:grid-cols-2">
        <SideFields legend="First" prefix={WITH} side={first} options={options} />
        <SideFields legend="Second" prefix="" side={second} options={options} />
      </div>
      <div className="mt-4 flex justify-end">
        <Button type="submit" variant="primary">
          Compare
        </Button>
      </div>
    </Form>
  );
}

function SideFields(props: { legend: string; prefix: string; side: Side; options: IndexOptions }) {
  const { legend, prefix, side, options } = props;
  const { locale } = useReader();
  const months = monthChoices(options, side.window).map((month) => ({
    value: month,
    label: formatMonth(month, locale),
  }));
  const plain = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
  const choices: Record<ComparedKey, { label: string; all: string; of: { value: string; label: string }[] }> =
    {
      tier: {
        label: "Tier",
        all: "All tiers",
        of: TIERS.map((tier) => ({ value: tier, label: `Tier ${tier}` })),
      },
      level: {
        label: "Contact level",
        all: "All levels",
        of: CONTACT_LEVELS.map((level) => ({ value: level, label: LEVEL_LABELS[level].many })),
      },
      stage: { label: "Stage", all: "All stages", of: plain(options.stages) },
      region: { label: "Region", all: "All regions", of: plain(options.regions) },
      channel: { label: "Channel", all: "All channels", of: plain(options.channels) },
      segment: { label: "Account segment", all: "All segments", of: plain(options.segments) },
      owner: {
        label: "Account owner",
        all: "All account owners",
        of: options.owners.map((owner) => ({ value: owner.id, label: owner.name })),
      },
    };
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 text-sm font-semibold">{legend}</legend>
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
        <Field name={`${prefix}from`} label="From month" required>
          <Select key={side.window.from} options={months} defaultValue={monthOf(side.window.from)} />
        </Field>
        <Field name={`${prefix}to`} label="To month" required>
          <Select key={side.window.to} options={months} defaultValue={monthOf(side.window.to)} />
        </Field>
        {COMPARED_KEYS.filter((key) => choices[key].of.length > 0 || side.filter[key] !== null).map((key) => {
          const { label, all, of } = choices[key];
          const value = side.filter[key];
          const known =
            value === NOT_GIVEN || (value !== null && !of.some((one) => one.value === value))
              ? [...of, { value, label: value === NOT_GIVEN ? "Not given" : value }]
              : of;
          return (
            <Field key={key} name={`${prefix}${key}`} label={label} required>
              <Select
                key={value ?? ""}
                required={false}
                placeholder={all}
                options={known}
                defaultValue={value ?? ""}
              />
            </Field>
          );
        })}
      </div>
    </fieldset>
  );
}
