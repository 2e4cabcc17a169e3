import { Form } from "@remix-run/react";
import { LETTER_KIND_LABELS, LETTER_STATE_LABELS, LETTER_STATES } from "~/domain/letters/letter";
import { type LetterCounts, type LetterFilter, letterListHref } from "~/domain/letters/letter-filter";
import { Button } from "../controls/button";
import { Chip } from "../controls/chip";
import { Field } from "../form/field";
import { Select } from "../form/select";
import { TextInput } from "../form/text-input";

interface LetterFiltersProps {
  filter: LetterFilter;
  counts: LetterCounts;
  people: readonly { id: string; name: string }[];
}

const KINDS = Object.entries(LETTER_KIND_LABELS).map(([value, label]) => ({ value, label }));

export function LetterFilters({ filter, counts, people }: LetterFiltersProps) {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <nav aria-label="States" className="mb-4 flex flex-wrap gap-2">
        <Chip href={letterListHref({ ...filter, state: "" })} selected={filter.state === ""}>
          All {all.toLocaleString("en")}
        </Chip>
        {LETTER_STATES.filter((state) => counts[state] > 0 || filter.state === state).map((state) => (
          <Chip key={state} href={letterListHref({ ...filter, state })} selected={filter.state === state}>
            {LETTER_STATE_LABELS[state]} {counts[state].toLocaleString("en")}
          </Chip>
        ))}
      </nav>
      <Form
        key={JSON.stringify(filter)}
        method="get"
        role="search"
        className="mb-4 grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-[1fr_14rem_14rem_auto]"
      >
        {filter.state && <input type="hidden" name="state" value={filter.state} />}
        {filter.groupId && <input type="hidden" name="group" value={filter.groupId} />}
        <Field name="text" label="Name, address or subject" hideLabel>
          <TextInput
            type="search"
            placeholder="Name, address or subject"
            defaultValue={filter.text}
            maxLength={100}
          />
        </Field>
        <Field name="kind" label="Kind" hideLabel>
          <Select defaultValue={filter.kind} placeholder="Every kind" options={KINDS} />
        </Field>
        <Field name="person" label="To whom" hideLabel>
          <Select
            defaultValue={filter.personId}
            placeholder="Everybody"
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
        <Button type="submit">Show</Button>
      </Form>
    </>
  );
}
