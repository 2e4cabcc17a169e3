import { Form } from "@remix-run/react";
import { CASE_CAUSE_LABELS, CASE_CAUSES } from "~/domain/cases/case";
import { type CaseFilter, casesHref } from "~/domain/cases/case-filter";
import { formatMonth, type Month } from "~/shared/calendar";
import { Button } from "../controls/button";
import { Chip } from "../controls/chip";
import { Field } from "../form/field";
import { Select } from "../form/select";
import { TextInput } from "../form/text-input";

interface CaseFiltersProps {
  filter: CaseFilter;
  people: readonly { id: string; name: string }[];
  /** The account that is chosen, by name. */
  account: string | null;
  /** How many open ones are the viewer's. */
  mine: number;
}

const BASE_WORDS = {
  acknowledged: "Acknowledged",
  acknowledgeDue: "Acknowledged, or due to be",
  resolved: "Resolved",
  resolveDue: "Resolved, or due to be",
} as const;

/** What narrows the queue; all of it stands in the address, so that a link can be shared. */
export function CaseFilters({ filter, people, account, mine }: CaseFiltersProps) {
  return (
    <>
      <Form
        method="get"
        action="/cases"
        role="search"
        className="no-print my-4 flex flex-wrap items-end gap-3"
      >
        {filter.state !== "open" && <input type="hidden" name="state" value={filter.state} />}
        {filter.overdue && <input type="hidden" name="overdue" value="1" />}
        {filter.account && <input type="hidden" name="account" value={filter.account} />}
        {filter.month && <input type="hidden" name="month" value={filter.month} />}
        {filter.base && <input type="hidden" name="base" value={filter.base} />}
        <Field name="q" label="Search" required className="w-full sm:w-56">
          <TextInput
            type="search"
            required={false}
            defaultValue={filter.search}
            placeholder="Words or CASE-12"
          />
        </Field>
        <Field name="owner" label="Owner" required className="w-full sm:w-44">
          <Select
            required={false}
            placeholder="Anybody"
            defaultValue={filter.owner}
            options={[
              { value: "me", label: "Me" },
              { value: "none", label: "Nobody" },
              ...people.map((person) => ({ value: person.id, label: person.name })),
            ]}
          />
        </Field>
        <Field name="tier" label="Tier" required className="w-[calc(50%-0.375rem)] sm:w-32">
          <Select
            required={false}
            placeholder="Every tier"
            defaultValue={filter.tier}
            options={[
              { value: "I", label: "Tier I" },
              { value: "II", label: "Tier II" },
              { value: "III", label: "Tier III" },
              { value: "none", label: "No tier" },
            ]}
          />
        </Field>
        <Field name="cause" label="Cause" required className="w-[calc(50%-0.375rem)] sm:w-48">
          <Select
            required={false}
            placeholder="Every cause"
            defaultValue={filter.cause}
            options={CASE_CAUSES.map((value) => ({ value, label: CASE_CAUSE_LABELS[value] }))}
          />
        </Field>
        <Button type="submit" className="h-10">
          Show
        </Button>
        {mine > 0 && (
          <Chip
            href={casesHref(filter, { owner: filter.owner === "me" ? "" : "me" })}
            selected={filter.owner === "me"}
          >
            Yours <span className="tabular">({mine})</span>
          </Chip>
        )}
      </Form>
      {(filter.account || filter.month || filter.base) && (
        <p className="mb-4 flex flex-wrap gap-2">
          {filter.account && (
            <Chip removeHref={casesHref(filter, { account: "" })} removeLabel="Show every account" selected>
              {account ?? "An account that is not here"}
            </Chip>
          )}
          {filter.month && (
            <Chip removeHref={casesHref(filter, { month: "" })} removeLabel="Show every month" selected>
              Opened in {formatMonth(filter.month as Month, "en", "long")}
            </Chip>
          )}
          {filter.base && (
            <Chip removeHref={casesHref({ ...filter, base: "" })} removeLabel="Show the others too" selected>
              {BASE_WORDS[filter.base]}
            </Chip>
          )}
        </p>
      )}
    </>
  );
}
