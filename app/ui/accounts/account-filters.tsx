import { Form } from "@remix-run/react";
import { SlidersHorizontal } from "lucide-react";
import { ACCOUNT_STATUS_LABELS, TIERS } from "~/domain/accounts/account";
import {
  ACCOUNT_FILTER_KEYS,
  type AccountFilter,
  type AccountFilterKey,
  type AccountSort,
  accountsHref,
  NONE,
  STATUS_CHOICES,
} from "~/domain/accounts/account-filter";
import { Button } from "../controls/button";
import { Chip } from "../controls/chip";
import { Field } from "../form/field";
import { Select } from "../form/select";
import { TextInput } from "../form/text-input";

export interface AccountChoices {
  segments: readonly string[];
  regions: readonly string[];
  owners: readonly { id: string; name: string }[];
}

export interface AccountFiltersProps {
  filter: AccountFilter;
  sort: AccountSort;
  choices: AccountChoices;
  silentDays: number;
}

const statusLabel = (status: string): string =>
  status === "customer" ? "Customers (all but lost)" : (ACCOUNT_STATUS_LABELS[status] ?? status);

/** What one part of the filter says, for its chip. */
function partLabel(
  key: AccountFilterKey,
  filter: AccountFilter,
  { choices, silentDays }: AccountFiltersProps,
) {
  const value = filter[key];
  if (value === null) return null;
  const none = value === NONE;
  switch (key) {
    case "q":
      return `“${value}”`;
    case "tier":
      return none ? "Without a tier" : `Tier ${value}`;
    case "segment":
      return none ? "Without a segment" : value;
    case "region":
      return none ? "Without a region" : value;
    case "status":
      return statusLabel(value);
    case "owner":
      return none
        ? "Without an owner"
        : `Owner ${choices.owners.find((owner) => owner.id === value)?.name ?? "unknown"}`;
    case "strategic":
      return "Strategic";
    case "key":
      return "Key accounts";
    case "voice":
      return `No decision maker heard in ${silentDays} days`;
  }
}

/** What narrows the list: removable chips, and a plain form that makes an address. */
export function AccountFilters(props: AccountFiltersProps) {
  const { filter, sort, silentDays } = props;
  const href = (change: Partial<AccountFilter>) => accountsHref({ ...filter, ...change }, sort);
  const chips = ACCOUNT_FILTER_KEYS.flatMap((key) => {
    const label = partLabel(key, filter, props);
    return label === null ? [] : [{ key, label }];
  });
  const offered: { label: string; change: Partial<AccountFilter> }[] = [
    ...(filter.tier === null ? TIERS.map((tier) => ({ label: `Tier ${tier}`, change: { tier } })) : []),
    ...(filter.tier === null ? [{ label: "Without a tier", change: { tier: NONE } }] : []),
    ...(filter.key === null ? [{ label: "Key accounts", change: { key: "yes" as const } }] : []),
    ...(filter.voice === null
      ? [{ label: `No decision maker heard in ${silentDays} days`, change: { voice: "missing" as const } }]
      : []),
  ];
  return (
    <div className="no-print my-4">
      <div className="flex flex-wrap items-center gap-2">
        {chips.map(({ key, label }) => (
          <Chip key={key} selected removeHref={href({ [key]: null })} removeLabel={`Remove filter ${label}`}>
            {label}
          </Chip>
        ))}
        {offered.map(({ label, change }) => (
          <Chip key={label} href={href(change)}>
            {label}
          </Chip>
        ))}
      </div>
      <details className="group mt-2" open={filter.q !== null || undefined}>
        <summary className="inline-flex min-h-8 cursor-pointer items-center gap-1.5 rounded-md text-sm text-ink-muted hover:text-ink max-sm:min-h-10">
          <SlidersHorizontal aria-hidden="true" className="size-4" />
          Search and filter
        </summary>
        <FilterForm {...props} />
      </details>
    </div>
  );
}

const listed = (values: readonly string[], missing: string) => [
  ...values.map((value) => ({ value, label: value })),
  { value: NONE, label: missing },
];

function FilterForm({ filter, sort, choices, silentDays }: AccountFiltersProps) {
  const select = (
    name: AccountFilterKey,
    label: string,
    all: string,
    options: { value: string; label: string }[],
  ) => (
    <Field name={name} label={label} required className="min-w-0">
      <Select required={false} placeholder={all} defaultValue={filter[name] ?? ""} options={options} />
    </Field>
  );
  return (
    <Form
      method="get"
      role="search"
      className="mt-2 grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-4"
      key={JSON.stringify(filter)}
    >
      {sort !== "name" && <input type="hidden" name="sort" value={sort} />}
      <Field name="q" label="Search" required>
        <TextInput
          type="search"
          required={false}
          defaultValue={filter.q ?? ""}
          placeholder="Name, number or notes"
        />
      </Field>
      {select("tier", "Tier", "Every tier", [
        ...TIERS.map((tier) => ({ value: tier, label: `Tier ${tier}` })),
        { value: NONE, label: "Without a tier" },
      ])}
      {select("segment", "Segment", "Every segment", listed(choices.segments, "Without a segment"))}
      {select("region", "Region", "Every region", listed(choices.regions, "Without a region"))}
      {select(
        "status",
        "Status",
        "Every status",
        STATUS_CHOICES.map((value) => ({ value, label: statusLabel(value) })),
      )}
      {select("owner", "Owner", "Every owner", [
        ...choices.owners.map((owner) => ({ value: owner.id, label: owner.name })),
        { value: NONE, label: "Without an owner" },
      ])}
      {select("strategic", "Strategic value", "With or without", [{ value: "yes", label: "Strategic" }])}
      {select("key", "Key account program", "In it or not", [{ value: "yes", label: "Key accounts" }])}
      {select("voice", "Decision makers", "Heard or not", [
        { value: "missing", label: `None heard in ${silentDays} days` },
      ])}
      <Button type="submit" className="h-10 justify-self-start">
        Show
      </Button>
    </Form>
  );
}
