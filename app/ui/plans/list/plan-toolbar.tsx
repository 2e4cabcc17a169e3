import { Form, Link } from "@remix-run/react";
import { ChevronDown, Search } from "lucide-react";
import type { CustomField } from "~/domain/fields/custom-field";
import { filterName, isGroupable } from "~/domain/fields/custom-filter";
import { columnHeader, USUAL_COLUMNS } from "~/domain/plans/plan-columns";
import type { PlanFilter } from "~/domain/plans/plan-filter";
import {
  isPlanGroup,
  isPlanSort,
  isSortable,
  PLAN_GROUPS,
  PLAN_SORTS,
  type PlanAsk,
} from "~/domain/plans/plan-list";
import { Button, buttonClass } from "../../controls/button";
import { Chip } from "../../controls/chip";
import { Menu } from "../../controls/menu";
import { Field } from "../../form/field";
import { TextInput } from "../../form/text-input";
import { ColumnChooser } from "./column-chooser";
import type { PlanChip } from "./plan-chips";
import { type FilterChoices, PlanFilters } from "./plan-filters";

interface PlanToolbarProps {
  ask: PlanAsk;
  chips: readonly PlanChip[];
  choices: FilterChoices;
  hrefOf: (change: Partial<PlanAsk>) => string;
  /** Pairs of the address with and without the filter, for the forms. */
  pairs: readonly (readonly [string, string])[];
  kept: readonly (readonly [string, string])[];
}

const groupName = (group: string, fields: readonly CustomField[]): string =>
  isPlanGroup(group) ? PLAN_GROUPS[group] : columnHeader(group, fields);
const sortName = (sort: string, fields: readonly CustomField[]): string =>
  isPlanSort(sort) ? PLAN_SORTS[sort].label : columnHeader(sort, fields);

/** Words, filters, groups, order and columns; every one of them an address. */
export function PlanToolbar({ ask, chips, choices, hrefOf, pairs, kept }: PlanToolbarProps) {
  const { fields } = choices;
  const own = fields.map(({ id }) => filterName(id));
  const sorts = [...Object.keys(PLAN_SORTS), ...own.filter((name) => isSortable(name, fields))];
  const groups = [
    ...Object.keys(PLAN_GROUPS),
    ...fields.filter(({ kind }) => isGroupable(kind)).map(({ id }) => filterName(id)),
  ];
  const trigger = (label: string, value: string) => (
    <>
      <span className="text-ink-muted">{label}</span> <span className="truncate">{value}</span>
      <ChevronDown aria-hidden="true" className="size-3.5 text-ink-muted" />
    </>
  );
  const triggerClass = `${buttonClass("secondary", "md")} max-w-full`;
  return (
    <div className="no-print mb-4 space-y-3">
      <div className="flex flex-wrap items-center gap-2">
        <Form
          method="get"
          role="search"
          className="flex min-w-0 flex-1 basis-56 gap-2 max-sm:basis-full sm:max-w-80"
        >
          {pairs
            .filter(([name]) => name !== "q")
            .map(([name, value]) => (
              <input key={`${name}${value}`} type="hidden" name={name} value={value} />
            ))}
          <Field name="q" label="Words or number" hideLabel className="min-w-0 flex-1" idPrefix="find">
            <TextInput
              type="search"
              key={ask.filter.q}
              defaultValue={ask.filter.q}
              placeholder="Words or number"
              maxLength={200}
            />
          </Field>
          <Button type="submit" size="lg" aria-label="Find" icon={<Search aria-hidden="true" />} />
        </Form>
        {/* Another address is another form: it closes with the answer and shows what narrows the list. */}
        <PlanFilters
          key={JSON.stringify(pairs)}
          filter={ask.filter}
          choices={choices}
          kept={kept}
          count={chips.length}
        />
        <Menu
          align="start"
          triggerClassName={triggerClass}
          trigger={trigger("Group", ask.group === "" ? "none" : groupName(ask.group, fields))}
          items={[
            { label: "No groups", href: hrefOf({ group: "" }), checked: ask.group === "" },
            ...groups.map((group) => ({
              label: groupName(group, fields),
              href: hrefOf({ group }),
              checked: ask.group === group,
            })),
          ]}
        />
        <Menu
          align="start"
          triggerClassName={triggerClass}
          trigger={trigger("Order", sortName(ask.sort, fields))}
          items={[
            ...sorts.map((sort) => ({
              label: sortName(sort, fields),
              href: hrefOf({ sort, desc: isPlanSort(sort) && PLAN_SORTS[sort].first === "desc" }),
              checked: ask.sort === sort,
            })),
            { separator: true as const },
            { label: "The other way round", href: hrefOf({ desc: !ask.desc }) },
          ]}
        />
        <ColumnChooser
          columns={ask.columns ?? USUAL_COLUMNS}
          fields={fields}
          hrefOf={(columns) => hrefOf({ columns })}
        />
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {chips.map((chip) => (
          <Chip
            key={chip.key}
            removeHref={hrefOf({ filter: chip.without })}
            removeLabel={`Remove filter ${chip.label}`}
            selected
          >
            {chip.label}
          </Chip>
        ))}
        {chips.length > 1 && (
          <Link to="/plans?saved=all" className="link text-sm max-sm:py-2">
            Take all filters away
          </Link>
        )}
        <QuickChips filter={ask.filter} hrefOf={hrefOf} />
      </div>
    </div>
  );
}

const QUICK: readonly {
  label: string;
  change: Partial<PlanFilter>;
  isOn: (filter: PlanFilter) => boolean;
}[] = [
  { label: "Open", change: { state: ["open"] }, isOn: ({ state }) => state.length > 0 },
  { label: "Draft", change: { state: ["draft"] }, isOn: ({ state }) => state.length > 0 },
  { label: "In progress", change: { state: ["acting"] }, isOn: ({ state }) => state.length > 0 },
  { label: "Overdue", change: { overdue: true }, isOn: ({ overdue }) => overdue },
  { label: "Only mine", change: { mine: true }, isOn: ({ mine }) => mine },
];

/** The looks that are taken every day, one press each; those that are taken already stand among the chips before. */
function QuickChips({ filter, hrefOf }: Pick<PlanToolbarProps, "hrefOf"> & { filter: PlanFilter }) {
  return (
    <nav aria-label="Quick filters" className="contents">
      {QUICK.filter(({ isOn }) => !isOn(filter)).map(({ label, change }) => (
        <Chip key={label} href={hrefOf({ filter: { ...filter, ...change } })}>
          {label}
        </Chip>
      ))}
    </nav>
  );
}
