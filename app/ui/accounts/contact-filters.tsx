import { Form } from "@remix-run/react";
import { SlidersHorizontal } from "lucide-react";
import { CONTACT_LEVELS, isContactLevel, LEVEL_LABELS } from "~/domain/accounts/account";
import { NONE } from "~/domain/accounts/account-filter";
import {
  CONTACT_FILTER_KEYS,
  type ContactFilter,
  type ContactFilterKey,
  contactsHref,
} from "~/domain/accounts/contact-filter";
import { Button } from "../controls/button";
import { Chip } from "../controls/chip";
import { Field } from "../form/field";
import { Select } from "../form/select";
import { TextInput } from "../form/text-input";

export interface ContactFiltersProps {
  filter: ContactFilter;
  accounts: readonly { id: string; name: string }[];
  silentDays: number;
}

function partLabel(
  key: ContactFilterKey,
  { filter, accounts, silentDays }: ContactFiltersProps,
): string | null {
  const value = filter[key];
  if (value === null) return null;
  switch (key) {
    case "q":
      return `“${value}”`;
    case "level":
      return isContactLevel(value) ? LEVEL_LABELS[value].many : "Level not known";
    case "consent":
      return value === "given" ? "With consent" : "Without consent";
    case "account":
      return value === NONE
        ? "In no account"
        : (accounts.find((account) => account.id === value)?.name ?? "An account that is not here");
    case "heard":
      return value === "never" ? "Never heard" : `Silent for ${silentDays} days`;
    case "reach":
      return value === "bounced" ? "Mail came back" : "Not to be invited for now";
  }
}

/** What narrows the list: removable chips, and a plain form that makes an address. */
export function ContactFilters(props: ContactFiltersProps) {
  const { filter, silentDays } = props;
  const href = (change: Partial<ContactFilter>) => contactsHref({ ...filter, ...change });
  const chips = CONTACT_FILTER_KEYS.flatMap((key) => {
    const label = partLabel(key, props);
    return label === null ? [] : [{ key, label }];
  });
  const offered: { label: string; change: Partial<ContactFilter> }[] = [
    ...(filter.level === null
      ? CONTACT_LEVELS.map((level) => ({ label: LEVEL_LABELS[level].many, change: { level } }))
      : []),
    ...(filter.consent === null
      ? [{ label: "Without consent", change: { consent: "withdrawn" as const } }]
      : []),
    ...(filter.heard === null
      ? [
          { label: "Never heard", change: { heard: "never" as const } },
          { label: `Silent for ${silentDays} days`, change: { heard: "silent" as const } },
        ]
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

/** More than these nobody looks through in a list; the account's own page leads to its contacts. */
const LISTED = 500;

function FilterForm({ filter, accounts, silentDays }: ContactFiltersProps) {
  const select = (
    name: ContactFilterKey,
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
      className="mt-2 grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-3"
      key={JSON.stringify(filter)}
    >
      <Field name="q" label="Search" required>
        <TextInput
          type="search"
          required={false}
          defaultValue={filter.q ?? ""}
          placeholder="Name, e-mail or job title"
        />
      </Field>
      {select("level", "Contact level", "Every level", [
        ...CONTACT_LEVELS.map((level) => ({ value: level, label: LEVEL_LABELS[level].many })),
        { value: NONE, label: "Level not known" },
      ])}
      {select("consent", "Consent", "With and without", [
        { value: "given", label: "With consent" },
        { value: "withdrawn", label: "Without consent" },
      ])}
      {select("account", "Account", "Every account", [
        ...accounts
          .filter((account) => accounts.length <= LISTED || account.id === filter.account)
          .map((account) => ({ value: account.id, label: account.name })),
        { value: NONE, label: "In no account" },
      ])}
      {select("heard", "Answers", "Heard or not", [
        { value: "never", label: "Never heard" },
        { value: "silent", label: `Silent for ${silentDays} days` },
      ])}
      {select("reach", "Reach", "Within reach or not", [
        { value: "bounced", label: "Mail came back" },
        { value: "quarantine", label: "Not to be invited for now" },
      ])}
      <Button type="submit" className="h-10 justify-self-start">
        Show
      </Button>
    </Form>
  );
}
