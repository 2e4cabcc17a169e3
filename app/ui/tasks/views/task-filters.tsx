import { Form } from "@remix-run/react";
import { CAPABILITIES } from "~/domain/tasks/capability";
import { BARRIERS, TASK_STATE_LABELS, TASK_STATES } from "~/domain/tasks/task";
import {
  EVERY_TASK,
  type TaskAsk,
  type TaskFilter,
  type TaskPlace,
  taskQuery,
  tasksHref,
} from "~/domain/tasks/task-list";
import { formatDay } from "~/shared/calendar";
import { Button } from "../../controls/button";
import { Chip } from "../../controls/chip";
import { Disclosure } from "../../controls/disclosure";
import { useReader } from "../../controls/reader";
import { Field } from "../../form/field";
import { Select } from "../../form/select";
import { TextInput } from "../../form/text-input";

interface TaskFiltersProps {
  ask: TaskAsk;
  place: TaskPlace;
  people: readonly { id: string; name: string }[];
  times: { late: number; week: number; none: number };
}

const entries = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

const GROUPS = { person: "By person", plan: "By plan", week: "By week", state: "By state" };
const SORTS = {
  title: "Title",
  person: "Person",
  plan: "Plan",
  state: "State",
  changed: "Last change",
};

/** What this form sends itself; everything else that is asked travels along unseen. */
const FIELDS = new Set([
  "q",
  "who",
  "state",
  "mandatory",
  "barrier",
  "containment",
  "capability",
  "plan",
  "group",
  "sort",
  "dir",
]);

const WHEN_LABELS = { late: "Overdue", week: "This week", none: "No date" } as const;

/** What narrows the tasks; all of it stands in the address, so a view can be kept and sent. */
export function TaskFilters({ ask, place, people, times }: TaskFiltersProps) {
  const rest = [...new URLSearchParams(taskQuery({ ...ask, more: {} }, place))].filter(
    ([name]) => !FIELDS.has(name),
  );
  const more = [ask.mandatory, ask.barrier, ask.capability, place.plan ? "" : ask.plan].some(
    (value) => value !== "",
  );
  return (
    <div className="no-print my-4">
      <Form
        // A new address means new defaults.
        key={taskQuery(ask, place)}
        method="get"
        action={place.path}
        role="search"
        className="flex flex-wrap items-end gap-3"
      >
        {rest.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <Field name="q" label="Search" required className="w-full sm:w-48" idPrefix="filter">
          <TextInput type="search" required={false} defaultValue={ask.search} placeholder="Words or number" />
        </Field>
        <Field
          name="who"
          label="Person"
          required
          className="min-w-0 flex-1 basis-32 sm:w-44 sm:flex-none"
          idPrefix="filter"
        >
          <Select
            required={false}
            defaultValue={ask.who === place.who ? "" : ask.who}
            options={[
              // What goes without saying is not said in the address.
              { value: place.who === "me" ? "" : "me", label: "Me" },
              { value: place.who === "all" ? "" : "all", label: "Everybody" },
              { value: "none", label: "Nobody yet" },
              ...people.map((person) => ({ value: person.id, label: person.name })),
            ]}
          />
        </Field>
        <Field
          name="state"
          label="State"
          required
          className="min-w-0 flex-1 basis-32 sm:w-48 sm:flex-none"
          idPrefix="filter"
        >
          <Select
            required={false}
            placeholder={ask.view === "list" ? "Still to do" : "All but cancelled"}
            defaultValue={ask.state}
            options={[
              ...(ask.view === "list" ? [] : [{ value: "open", label: "Still to do" }]),
              ...TASK_STATES.map((state) => ({ value: state, label: TASK_STATE_LABELS[state] })),
              { value: "all", label: "All" },
            ]}
          />
        </Field>
        {ask.view === "list" && (
          <>
            <Field
              name="group"
              label="Group"
              required
              className="min-w-0 flex-1 basis-32 sm:w-40 sm:flex-none"
              idPrefix="filter"
            >
              <Select
                required={false}
                placeholder="Not grouped"
                defaultValue={ask.group}
                options={entries(GROUPS)}
              />
            </Field>
            <Field
              name="sort"
              label="Sort by"
              required
              className="min-w-0 flex-1 basis-32 sm:w-40 sm:flex-none"
              idPrefix="filter"
            >
              <Select
                required={false}
                placeholder="Due date"
                defaultValue={ask.sort === "due" ? "" : ask.sort}
                options={entries(SORTS)}
              />
            </Field>
            {ask.descending && <input type="hidden" name="dir" value="desc" />}
          </>
        )}
        <Button type="submit" className="h-10">
          Show
        </Button>
        <Disclosure summary="More filters" open={more} className="basis-full">
          <div className="flex flex-wrap items-end gap-3">
            {place.plan === "" && (
              <Field name="plan" label="Plan" required className="w-full sm:w-32" idPrefix="filter">
                <TextInput required={false} defaultValue={ask.plan} placeholder="CAP-005" />
              </Field>
            )}
            <Field
              name="mandatory"
              label="Needed for the plan"
              required
              className="w-full sm:w-48"
              idPrefix="filter"
            >
              <Select
                required={false}
                placeholder="All"
                defaultValue={ask.mandatory}
                options={[
                  { value: "yes", label: "Mandatory" },
                  { value: "no", label: "Optional" },
                ]}
              />
            </Field>
            <Field name="barrier" label="Blocked by" required className="w-full sm:w-56" idPrefix="filter">
              <Select
                required={false}
                placeholder="All"
                defaultValue={ask.barrier}
                options={[{ value: "any", label: "Any barrier" }, ...entries(BARRIERS)]}
              />
            </Field>
            <Field
              name="capability"
              label="Capability built"
              required
              className="w-full sm:w-56"
              idPrefix="filter"
            >
              <Select
                required={false}
                placeholder="All"
                defaultValue={ask.capability}
                options={[{ value: "any", label: "Any capability" }, ...entries(CAPABILITIES)]}
              />
            </Field>
            <label htmlFor="filter-containment" className="flex h-10 items-center gap-2 text-sm">
              <input
                id="filter-containment"
                type="checkbox"
                name="containment"
                value="1"
                defaultChecked={ask.containment}
                className="size-5 accent-accent"
              />
              Containment only
            </label>
          </div>
        </Disclosure>
      </Form>
      <div className="mt-3 flex flex-wrap gap-2">
        {(["late", "week", "none"] as const).map((when) => (
          <Chip
            key={when}
            href={tasksHref(place, ask, { when: ask.when === when ? "" : when, on: "" })}
            selected={ask.when === when}
          >
            {WHEN_LABELS[when]} <span className="tabular">({times[when].toLocaleString("en")})</span>
          </Chip>
        ))}
        <ActiveChips ask={ask} place={place} people={people} />
      </div>
    </div>
  );
}

/** Each filter that cuts the list, with the address without it. */
function ActiveChips({ ask, place, people }: Omit<TaskFiltersProps, "times">) {
  const { locale } = useReader();
  const nameOf = (id: string) =>
    people.find((person) => person.id === id)?.name ?? "Somebody who is not here";
  const chips: { text: string; without: Partial<TaskFilter> }[] = [];
  const add = (text: string | false | "", without: Partial<TaskFilter>) => {
    if (text) chips.push({ text, without });
  };
  const named = { me: "Me", none: "Nobody yet", all: "Everybody" }[ask.who] ?? nameOf(ask.who);
  add(ask.who !== place.who && named, { who: place.who });
  add(!place.plan && ask.plan, { plan: "" });
  add(
    ask.state !== "" &&
      (ask.state === "open"
        ? "Still to do"
        : ask.state === "all"
          ? "All states"
          : TASK_STATE_LABELS[ask.state]),
    { state: "" },
  );
  add(ask.on !== "" && `Due on ${formatDay(ask.on, locale)}`, { on: "" });
  add(ask.mandatory !== "" && (ask.mandatory === "yes" ? "Mandatory" : "Optional"), { mandatory: "" });
  add(ask.barrier !== "" && (ask.barrier === "any" ? "Any barrier" : BARRIERS[ask.barrier]), { barrier: "" });
  add(ask.containment && "Containment", { containment: false });
  add(ask.capability !== "" && (ask.capability === "any" ? "Any capability" : CAPABILITIES[ask.capability]), {
    capability: "",
  });
  add(ask.search !== "" && `“${ask.search}”`, { search: "" });
  return (
    <>
      {chips.map(({ text, without }) => (
        <Chip
          key={text}
          removeHref={tasksHref(place, ask, without)}
          removeLabel={`Remove filter ${text}`}
          selected
        >
          {text}
        </Chip>
      ))}
      {chips.length > 1 && (
        <Chip
          href={tasksHref(place, {
            ...EVERY_TASK,
            who: place.who,
            plan: place.plan,
            view: ask.view,
            group: ask.group,
            sort: ask.sort,
            descending: ask.descending,
            zoom: ask.zoom,
          })}
        >
          Remove all
        </Chip>
      )}
    </>
  );
}
