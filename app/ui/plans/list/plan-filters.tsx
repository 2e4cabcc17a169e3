import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import type { CustomField } from "~/domain/fields/custom-field";
import { inputText } from "~/domain/fields/custom-field";
import { filterName, isOrdered } from "~/domain/fields/custom-filter";
import { HEALTH_STATUSES } from "~/domain/plans/health";
import { isDraft, PLAN_FORMS, PLAN_KINDS, PLAN_STATUSES, PLAN_TRIGGERS } from "~/domain/plans/plan";
import { type ListPart, ME, NONE, type PlanFilter, UNSIGNED } from "~/domain/plans/plan-filter";
import { VERDICT_WORDS } from "~/domain/verification/verdict-word";
import { Button } from "../../controls/button";
import { Dialog, DialogActions } from "../../controls/dialog";
import { Disclosure } from "../../controls/disclosure";
import { Checkbox } from "../../form/choices";
import { Field } from "../../form/field";
import { Select } from "../../form/select";
import { DateInput, NumberInput } from "../../form/special-inputs";
import { TextInput } from "../../form/text-input";
import type { Names } from "./custom-cell";
import { sayEnds, sayPart } from "./plan-chips";

export interface FilterChoices {
  names: Names;
  stages: readonly string[];
  /** The quarters in which plans end. */
  quarters: readonly string[];
  fields: readonly CustomField[];
  currency: string;
  locale: string;
}

interface PlanFiltersProps {
  filter: PlanFilter;
  choices: FilterChoices;
  /** What stands in the address beside the filter: order, groups, columns. */
  kept: readonly (readonly [string, string])[];
  count: number;
}

/** Everything the list can be narrowed by, in one form that makes an address; a sheet on a phone. */
export function PlanFilters({ filter, choices, kept, count }: PlanFiltersProps) {
  return (
    <Dialog
      trigger={count > 0 ? `Filters (${count})` : "Filters"}
      title="Which plans"
      description="Within one question any answer fits; between questions all of them have to."
      size="md"
    >
      <Form method="get" action="/plans" className="space-y-1">
        {kept.map(([name, value]) => (
          <input key={`${name}${value}`} type="hidden" name={name} value={value} />
        ))}
        <Field name="q" label="Words" hint="Number, title, problem or cause">
          <TextInput type="search" defaultValue={filter.q} maxLength={200} />
        </Field>
        <Choices part="state" title="State" filter={filter} choices={choices} values={STATES} />
        <Choices part="health" title="Health" filter={filter} choices={choices} values={HEALTH_STATUSES} />
        <People filter={filter} choices={choices} />
        <Flags filter={filter} />
        <Choices part="verdict" title="Verdict" filter={filter} choices={choices} values={VERDICTS} />
        <When filter={filter} choices={choices} />
        <Choices
          part="stage"
          title="Stage"
          filter={filter}
          choices={choices}
          values={[...choices.stages, NONE]}
        />
        <Choices part="tier" title="Customer" filter={filter} choices={choices} values={TIERS} />
        <Choices part="kind" title="Kind" filter={filter} choices={choices} values={PLAN_KINDS} />
        <Choices part="form" title="Form" filter={filter} choices={choices} values={PLAN_FORMS} />
        <Choices
          part="trigger"
          title="Trigger"
          filter={filter}
          choices={choices}
          values={[...PLAN_TRIGGERS, NONE]}
        />
        <Choices part="inhibitor" title="In the way" filter={filter} choices={choices} values={["1", "3"]} />
        {choices.fields.map((field) => (
          <OwnField key={field.id} field={field} filter={filter} choices={choices} />
        ))}
        {filter.account !== "" && <input type="hidden" name="account" value={filter.account} />}
        <DialogActions>
          <Button type="submit" variant="primary">
            Show these plans
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}

const STATES = ["open", "draft", ...PLAN_STATUSES.filter((status) => !isDraft(status))];
const VERDICTS = [...Object.keys(VERDICT_WORDS), UNSIGNED];
const TIERS = ["I", "II", "III", NONE];

function Question({ title, open, children }: { title: string; open: boolean; children: ReactNode }) {
  return (
    <Disclosure summary={title} open={open}>
      <div className="pb-2">{children}</div>
    </Disclosure>
  );
}

interface ChoicesProps {
  part: ListPart;
  title: string;
  values: readonly string[];
  filter: PlanFilter;
  choices: FilterChoices;
}

function Choices({ part, title, values, filter, choices }: ChoicesProps) {
  const chosen = filter[part];
  // What the address names is shown even where nobody would choose it any more.
  const shown = [...values, ...chosen.filter((value) => !values.includes(value))];
  return (
    <Question title={title} open={chosen.length > 0}>
      <div className="grid gap-x-4 sm:grid-cols-2">
        {shown.map((value) => (
          <Checkbox
            key={value}
            name={part}
            value={value}
            label={sayPart(part, value, choices.names)}
            defaultChecked={chosen.includes(value)}
          />
        ))}
      </div>
    </Question>
  );
}

const PEOPLE = [
  { part: "owner", label: "Owner" },
  { part: "sponsor", label: "Sponsor" },
  { part: "verifier", label: "Verifier" },
] as const;

function People({ filter, choices }: { filter: PlanFilter; choices: FilterChoices }) {
  return (
    <Question title="People" open={filter.mine || PEOPLE.some(({ part }) => filter[part].length > 0)}>
      <div className="grid gap-3 sm:grid-cols-2">
        {PEOPLE.map(({ part, label }) => {
          const [first = "", ...others] = filter[part];
          return (
            <div key={part}>
              <Field name={part} label={label} idPrefix="filter">
                <Select
                  placeholder="Anybody"
                  defaultValue={first}
                  options={peopleOptions(choices.names, first)}
                />
              </Field>
              {others.map((value) => (
                <Checkbox
                  key={value}
                  name={part}
                  value={value}
                  label={sayPart(part, value, choices.names)}
                  defaultChecked
                />
              ))}
            </div>
          );
        })}
        <Checkbox name="mine" value="1" label="Those I have a part in" defaultChecked={filter.mine} />
      </div>
    </Question>
  );
}

function peopleOptions(names: Names, chosen: string) {
  const people = Object.entries(names).map(([value, { name, active }]) => ({
    value,
    active,
    label: active ? name : `${name} (left)`,
  }));
  const known = [ME, NONE, ""].includes(chosen) || names[chosen] !== undefined;
  return [
    { value: ME, label: "Me" },
    { value: NONE, label: "Nobody yet" },
    ...(known ? [] : [{ value: chosen, label: "Somebody unknown" }]),
    { group: "People", options: people.filter(({ active }) => active) },
    ...(people.some(({ active }) => !active)
      ? [{ group: "Left", options: people.filter(({ active }) => !active) }]
      : []),
  ];
}

function Flags({ filter }: { filter: PlanFilter }) {
  return (
    <Question title="What it needs" open={filter.overdue || filter.waiting || filter.stale || filter.orphan}>
      <div className="grid gap-x-4 sm:grid-cols-2">
        <Checkbox name="overdue" value="1" label="Overdue" defaultChecked={filter.overdue} />
        <Checkbox name="waiting" value="1" label="Waiting for a decision" defaultChecked={filter.waiting} />
        <Checkbox name="stale" value="1" label="A reading is long due" defaultChecked={filter.stale} />
        <Checkbox name="orphan" value="1" label="Serves no CX goal" defaultChecked={filter.orphan} />
      </div>
    </Question>
  );
}

function When({ filter, choices }: { filter: PlanFilter; choices: FilterChoices }) {
  const known = ["", NONE, ...choices.quarters].includes(filter.ends);
  return (
    <Question title="Dates" open={filter.ends !== "" || filter.moves > 0}>
      <div className="grid gap-3 sm:grid-cols-2">
        <Field name="ends" label="End">
          <Select
            placeholder="Whenever"
            defaultValue={filter.ends}
            options={[
              ...choices.quarters.map((value) => ({ value, label: sayEnds(value, choices.locale) })),
              ...(known ? [] : [{ value: filter.ends, label: sayEnds(filter.ends, choices.locale) }]),
              { value: NONE, label: "No end date" },
            ]}
          />
        </Field>
        <Field name="moves" label="End moved at least">
          <NumberInput
            step="1"
            min={1}
            max={999}
            unit="times"
            defaultValue={filter.moves > 0 ? String(filter.moves) : ""}
          />
        </Field>
      </div>
    </Question>
  );
}

interface OwnFieldProps {
  field: CustomField;
  filter: PlanFilter;
  choices: FilterChoices;
}

function OwnField({ field, filter, choices }: OwnFieldProps) {
  const own = filter.custom.find(({ fieldId }) => fieldId === field.id);
  const name = filterName(field.id);
  const nothing = (
    <div className="grid gap-x-4 sm:grid-cols-2">
      <Checkbox
        name={`${name}.filled`}
        value="1"
        label="Anything written"
        defaultChecked={own?.filled ?? false}
      />
      <Checkbox
        name={`${name}.empty`}
        value="1"
        label="Nothing written"
        defaultChecked={own?.empty ?? false}
      />
    </div>
  );
  const shown = (value: string | null | undefined) =>
    value ? inputText(field, value, choices.currency) : "";
  const options = field.kind === "choice" ? field.choices.map((value) => ({ value, label: value })) : YES_NO;
  return (
    <Question title={field.name} open={own !== undefined}>
      {field.kind === "words" && (
        <div className="grid gap-3 sm:grid-cols-2">
          <Field name={name} label="Contains">
            <TextInput defaultValue={own?.contains ?? ""} maxLength={200} />
          </Field>
          <Field name={`${name}.is`} label="Is exactly">
            <TextInput defaultValue={own?.is[0] ?? ""} maxLength={200} />
          </Field>
        </div>
      )}
      {isOrdered(field.kind) && (
        <div className="grid gap-3 sm:grid-cols-2">
          {(["from", "to"] as const).map((end) => (
            <Field key={end} name={`${name}.${end}`} label={end === "from" ? "From" : "To"}>
              {field.kind === "day" ? (
                <DateInput defaultValue={shown(own?.[end])} />
              ) : (
                <TextInput inputMode="decimal" defaultValue={shown(own?.[end])} maxLength={20} />
              )}
            </Field>
          ))}
        </div>
      )}
      {(field.kind === "choice" || field.kind === "yesNo") && (
        <div className="grid gap-x-4 sm:grid-cols-2">
          {options.map(({ value, label }) => (
            <Checkbox
              key={value}
              name={name}
              value={value}
              label={label}
              defaultChecked={own?.is.includes(value) ?? false}
            />
          ))}
        </div>
      )}
      {field.kind === "person" && (
        <Field name={name} label={field.name} hideLabel>
          <Select
            placeholder="Anybody"
            defaultValue={own?.is[0] ?? ""}
            options={peopleOptions(choices.names, own?.is[0] ?? "").slice(2)}
          />
        </Field>
      )}
      {nothing}
    </Question>
  );
}

const YES_NO = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
];
