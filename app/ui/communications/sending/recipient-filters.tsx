import { Form } from "@remix-run/react";
import {
  RECIPIENT_ANSWERS,
  RECIPIENT_STATE_LABELS,
  RECIPIENT_STATES,
  type RecipientCounts,
} from "~/domain/communications/recipient";
import { type RecipientFilter, recipientListHref } from "~/domain/communications/recipient-filter";
import { Button } from "../../controls/button";
import { Chip } from "../../controls/chip";
import { Field } from "../../form/field";
import { Select } from "../../form/select";
import { TextInput } from "../../form/text-input";
import { zoneName } from "./clock-words";

interface RecipientFiltersProps {
  code: string;
  filter: RecipientFilter;
  versions: readonly { id: string; audience: string }[];
  /** Of the audiences that are asked for. */
  counts: readonly RecipientCounts[];
}

const STATES = [...RECIPIENT_STATES, ...RECIPIENT_ANSWERS];

/** The figures stand as long as nothing but the audience narrows the list: then each is the length of its list. */
export function RecipientFilters({ code, filter, versions, counts }: RecipientFiltersProps) {
  const sum = (name: keyof RecipientCounts): number => counts.reduce((total, each) => total + each[name], 0);
  const counted = filter.q === "" && filter.zone === "" && filter.why === "";
  const figure = (name: keyof RecipientCounts): string =>
    counted ? ` ${sum(name).toLocaleString("en")}` : "";
  return (
    <>
      <nav aria-label="States" className="mb-4 flex flex-wrap gap-2">
        <Chip
          href={recipientListHref(code, { ...filter, state: "", why: "" })}
          selected={filter.state === ""}
        >
          Everybody{figure("recipients")}
        </Chip>
        {STATES.filter((state) => sum(state) > 0 || filter.state === state).map((state) => (
          <Chip
            key={state}
            href={recipientListHref(code, { ...filter, state, why: "" })}
            selected={filter.state === state}
          >
            {RECIPIENT_STATE_LABELS[state]}
            {figure(state)}
          </Chip>
        ))}
        {filter.zone !== "" && (
          <Chip
            removeHref={recipientListHref(code, { ...filter, zone: "" })}
            removeLabel={`Show every time zone, not ${zoneName(filter.zone)} alone`}
          >
            {zoneName(filter.zone)}
          </Chip>
        )}
      </nav>
      <Form
        key={JSON.stringify(filter)}
        method="get"
        role="search"
        className="mb-4 grid items-end gap-3 sm:grid-cols-[1fr_16rem_auto]"
      >
        {filter.state && <input type="hidden" name="state" value={filter.state} />}
        {filter.zone && <input type="hidden" name="zone" value={filter.zone} />}
        <Field name="q" label="Name or address" hideLabel>
          <TextInput type="search" placeholder="Name or address" defaultValue={filter.q} maxLength={100} />
        </Field>
        <Field name="version" label="Audience" hideLabel>
          <Select
            defaultValue={filter.version}
            placeholder="Every audience"
            options={versions.map(({ id, audience }) => ({ value: id, label: audience }))}
          />
        </Field>
        <Button type="submit">Show</Button>
      </Form>
    </>
  );
}
