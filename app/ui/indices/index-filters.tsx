import { Form, Link } from "@remix-run/react";
import { SlidersHorizontal } from "lucide-react";
import { CONTACT_LEVELS, LEVEL_LABELS, TIERS } from "~/domain/accounts/account";
import type { IndexOptions } from "~/domain/indices/index-counts";
import {
  FILTER_KEYS,
  type FilterKey,
  type IndexFilter,
  indexQuery,
  NOT_GIVEN,
} from "~/domain/indices/index-filter";
import { type IndexWindow, monthsOf, windowLabel, windowOfMonths } from "~/domain/indices/index-window";
import { kindOf } from "~/domain/indices/measure";
import { type FilterNames, filterPartLabel } from "~/domain/indices/segment-label";
import { addMonthsTo, formatMonth, isMonth, type Month, monthOf, monthsBetween } from "~/shared/calendar";
import { Button } from "../controls/button";
import { Chip } from "../controls/chip";
import { useReader } from "../controls/reader";
import { Field } from "../form/field";
import { Select } from "../form/select";

export interface IndexFiltersProps {
  /** The page that is filtered: /index or /answers. */
  path: string;
  filter: IndexFilter;
  window: IndexWindow;
  usual: IndexWindow;
  /** What stands in the lists; null while the form is closed, since the lists may be long. */
  options: IndexOptions | null;
  /** First and last month with an answer. */
  months: IndexOptions["months"];
  names: FilterNames;
  /** Values of the chosen attribute. */
  values: readonly string[];
  /** What else stays in the address. */
  keep?: Record<string, string>;
}

/** What narrows the figures: removable chips, and a plain form that makes an address. */
export function IndexFilters(props: IndexFiltersProps) {
  const { path, filter, window, usual, names, keep = {} } = props;
  const { locale } = useReader();
  const href = (to: IndexFilter, over: IndexWindow) => `${path}?${indexQuery(to, over, keep)}`;
  const without = (key: FilterKey): IndexFilter => ({
    ...filter,
    [key]: null,
    ...(key === "attribute" ? { value: null } : {}),
  });
  const chips = FILTER_KEYS.flatMap((key) => {
    const label = filterPartLabel(key, filter, names);
    return label === null ? [] : [{ key, label }];
  });
  const isUsual = usual.from === window.from && usual.to === window.to;
  return (
    <div className="no-print">
      <div className="flex flex-wrap items-center gap-2">
        {isUsual ? (
          <Chip selected>{windowLabel(window, locale)}</Chip>
        ) : (
          <Chip
            removeHref={href(filter, usual)}
            removeLabel={`Back to ${windowLabel(usual, locale)}`}
            selected
          >
            {windowLabel(window, locale)}
          </Chip>
        )}
        {chips.map(({ key, label }) => (
          <Chip
            key={key}
            selected
            removeHref={href(without(key), window)}
            removeLabel={`Remove filter ${label}`}
          >
            {label}
          </Chip>
        ))}
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-ink-muted sm:ml-2">
          Other windows:
          {windowsToOffer(props).map((over) => (
            <Link
              key={`${over.from}${over.to}`}
              to={href(filter, over)}
              preventScrollReset
              className="rounded-sm whitespace-nowrap hover:text-ink hover:underline max-sm:py-2"
            >
              {windowLabel(over, locale)}
            </Link>
          ))}
        </span>
      </div>
      <Link
        to={`${path}?${indexQuery(filter, window, props.options ? keep : { ...keep, [FILTER_OPEN]: "open" })}`}
        preventScrollReset
        aria-expanded={props.options !== null}
        className="mt-2 inline-flex min-h-8 items-center gap-1.5 rounded-md text-sm text-ink-muted hover:text-ink max-sm:min-h-10"
      >
        <SlidersHorizontal aria-hidden="true" className="size-4" />
        Filter and window
      </Link>
      {props.options && <FilterForm {...props} options={props.options} />}
    </div>
  );
}

/** A few windows one asks for often. */
function windowsToOffer({ window, usual, months }: IndexFiltersProps): IndexWindow[] {
  const last = monthOf(usual.to);
  const year = Number(last.slice(0, 4));
  const offered = [
    windowOfMonths(last, last),
    windowOfMonths(addMonthsTo(last, -11), last),
    ...(months && months.first <= `${year - 1}-12`
      ? [windowOfMonths(`${year - 1}-01`, `${year - 1}-12`)]
      : []),
    ...(last.endsWith("-12") ? [] : [windowOfMonths(`${year}-01`, last)]),
  ];
  return offered.filter((one) => one.from !== window.from || one.to !== window.to);
}

/** Said in an address when the form is open; it narrows nothing. */
export const FILTER_OPEN = "filter";

const listed = (values: readonly string[], missing: string) => [
  ...values.map((value) => ({ value, label: value })),
  { value: NOT_GIVEN, label: missing },
];

interface FilterFormProps extends Omit<IndexFiltersProps, "options"> {
  options: IndexOptions;
}

function FilterForm({ path, filter, window, options, values, keep = {} }: FilterFormProps) {
  const { locale } = useReader();
  const months = monthChoices(options, window).map((month) => ({
    value: month,
    label: formatMonth(month, locale),
  }));
  const kind = kindOf(filter.measure);
  const questions = options.questions.filter((one) =>
    filter.measure === "csat" ? one.kind !== "nps" : one.kind === kind,
  );
  const selects: [
    name: FilterKey,
    label: string,
    all: string,
    choices: { value: string; label: string }[],
  ][] = [
    ["survey", "Survey", "All surveys", options.surveys.map((one) => ({ value: one.id, label: one.name }))],
    ["question", "Question", "All questions", questions.map((one) => ({ value: one.id, label: one.label }))],
    ["tier", "Tier", "All tiers", listed(TIERS, "Without a tier").map(asTier)],
    [
      "level",
      "Contact level",
      "All levels",
      [
        ...CONTACT_LEVELS.map((level) => ({ value: level, label: LEVEL_LABELS[level].many })),
        { value: NOT_GIVEN, label: "Unknown level" },
      ],
    ],
    ["stage", "Stage", "All stages", listed(options.stages, "No stage")],
    ["region", "Region", "All regions", listed(options.regions, "No region")],
    ["channel", "Channel", "All channels", listed(options.channels, "No channel")],
    [
      "account",
      "Account",
      "All accounts",
      [
        ...options.accounts.map((one) => ({ value: one.id, label: one.name })),
        { value: NOT_GIVEN, label: "No account" },
      ],
    ],
    ["segment", "Account segment", "All segments", listed(options.segments, "No segment")],
    [
      "owner",
      "Account owner",
      "All account owners",
      [
        ...options.owners.map((one) => ({ value: one.id, label: one.name })),
        { value: NOT_GIVEN, label: "No account owner" },
      ],
    ],
    ["attribute", "Attribute", "None", options.attributes.map((key) => ({ value: key, label: key }))],
  ];
  return (
    <Form method="get" action={path} className="mt-2 rounded-lg border border-line bg-surface p-4">
      {filter.measure !== "satisfaction" && <input type="hidden" name="measure" value={filter.measure} />}
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">
        <Field name="from" label="From month" required>
          <Select key={window.from} options={months} defaultValue={monthOf(window.from)} />
        </Field>
        <Field name="to" label="To month" required>
          <Select key={window.to} options={months} defaultValue={monthOf(window.to)} />
        </Field>
        {selects
          .filter(
            ([name, , , choices]) => filter[name] !== null || choices.some((one) => one.value !== NOT_GIVEN),
          )
          .map(([name, label, all, choices]) => (
            <Field key={name} name={name} label={label} required>
              <Select
                key={filter[name] ?? ""}
                required={false}
                placeholder={all}
                options={choices}
                defaultValue={filter[name] ?? ""}
              />
            </Field>
          ))}
        {filter.attribute !== null && (
          <Field name="value" label={`${filter.attribute} is`} required>
            <Select
              key={`${filter.attribute}${filter.value ?? ""}`}
              required={false}
              placeholder="Any value"
              options={values.map((value) => ({
                value,
                label: value === NOT_GIVEN ? "Not given" : value,
              }))}
              defaultValue={filter.value ?? ""}
            />
          </Field>
        )}
      </div>
      <div className="mt-4 flex justify-end">
        <Button type="submit" variant="primary">
          Show
        </Button>
      </div>
    </Form>
  );
}

const asTier = (option: { value: string; label: string }) =>
  option.value === NOT_GIVEN ? option : { ...option, label: `Tier ${option.value}` };

/** All months with answers, and those of the window. */
export function monthChoices(options: IndexOptions, window: IndexWindow): Month[] {
  const shown = monthsOf(window);
  const [first, last] = [options.months?.first, options.months?.last];
  const from =
    first && isMonth(first) && first < (shown[0] ?? first) ? first : (shown[0] ?? monthOf(window.from));
  const to =
    last && isMonth(last) && last > (shown.at(-1) ?? last) ? last : (shown.at(-1) ?? monthOf(window.to));
  return monthsBetween(from, to).reverse();
}
