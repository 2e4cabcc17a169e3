import { Form, Link } from "@remix-run/react";
import {
  SHOWS_OF,
  SOURCE_KINDS,
  SOURCE_LABELS,
  type SourceKind,
} from "~/domain/communications/figures/figure-labels";
import { newFigurePath } from "~/domain/communications/figures/figure-places";
import { MEASURE_LABELS, MEASURES } from "~/domain/indices/measure";
import { Button } from "../../controls/button";
import { Chip } from "../../controls/chip";
import { Tabs } from "../../controls/tabs";
import { Field } from "../../form/field";
import { Select } from "../../form/select";
import { DateInput } from "../../form/special-inputs";

export interface FigureChoices {
  plans: readonly { code: string; title: string }[];
  pilots: readonly { code: string; title: string }[];
  surveys: readonly { id: string; name: string }[];
  stages: readonly string[];
  regions: readonly string[];
  channels: readonly string[];
  accounts: readonly { id: string; name: string }[];
  /** Windows people mean most, by their days. */
  windows: readonly { label: string; from: string; to: string }[];
}

interface FigurePickerProps {
  code: string;
  kind: SourceKind;
  /** As the address has it. */
  asked: Record<string, string>;
  problems: Record<string, string[]>;
  choices: FigureChoices;
}

const options = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
const named = (names: readonly string[]) => names.map((name) => ({ value: name, label: name }));

/** A plain form that leads to the value: its address says what is meant, so it can be kept and sent on. */
export function FigurePicker({ code, kind, asked, problems, choices }: FigurePickerProps) {
  return (
    <>
      <Tabs
        label="Where the figure comes from"
        tabs={SOURCE_KINDS.map((each) => ({
          label: SOURCE_LABELS[each],
          href: newFigurePath(code, each),
          current: each === kind,
        }))}
      />
      <Form
        key={kind}
        method="get"
        action={`/communications/${code}/figures/new`}
        className="mt-5 space-y-5"
        preventScrollReset
      >
        <input type="hidden" name="kind" value={kind} />
        {(kind === "plan" || kind === "pilot") && (
          <Field name="code" label={kind === "plan" ? "Plan" : "Pilot"} required error={problems.code}>
            <Select
              defaultValue={asked.code ?? ""}
              placeholder={`Choose the ${kind}`}
              options={(kind === "plan" ? choices.plans : choices.pilots).map((each) => ({
                value: each.code,
                label: `${each.code} ${each.title}`,
              }))}
            />
          </Field>
        )}
        {kind === "index" && (
          <Field name="measure" label="Index" required error={problems.measure}>
            <Select
              defaultValue={asked.measure ?? "satisfaction"}
              options={MEASURES.map((value) => ({ value, label: MEASURE_LABELS[value] }))}
            />
          </Field>
        )}
        <Field name="show" label="Which figure of it" required error={problems.show}>
          <Select
            defaultValue={asked.show ?? ""}
            placeholder="Choose the figure"
            options={options(SHOWS_OF[kind])}
          />
        </Field>
        {(kind === "index" || kind === "revenue") && (
          <Days code={code} kind={kind} asked={asked} problems={problems} windows={choices.windows} />
        )}
        {kind === "index" && <Narrowed asked={asked} problems={problems} choices={choices} />}
        <Button type="submit">Show its value</Button>
      </Form>
    </>
  );
}

function Days({
  code,
  kind,
  asked,
  problems,
  windows,
}: Pick<FigurePickerProps, "code" | "kind" | "asked" | "problems"> & Pick<FigureChoices, "windows">) {
  const chosen = (window: FigureChoices["windows"][number]) =>
    window.from === asked.from && window.to === asked.to;
  return (
    <>
      <div className="flex flex-wrap gap-x-5 gap-y-4">
        <Field name="from" label="From" required error={problems.from}>
          <DateInput key={asked.from} defaultValue={asked.from} />
        </Field>
        <Field name="to" label="Until" required error={problems.to}>
          <DateInput key={asked.to} defaultValue={asked.to} />
        </Field>
      </div>
      <ul className="flex flex-wrap gap-2" aria-label="Usual windows">
        {windows.map((window) => (
          <li key={window.label}>
            <Chip
              selected={chosen(window)}
              href={`${newFigurePath(code, kind)}&${new URLSearchParams({ ...asked, kind, from: window.from, to: window.to })}`.replace(
                /\?kind=[a-z]+&/,
                "?",
              )}
            >
              {window.label}
            </Chip>
          </li>
        ))}
      </ul>
    </>
  );
}

function Narrowed({ asked, problems, choices }: Pick<FigurePickerProps, "asked" | "problems" | "choices">) {
  const { surveys, stages, regions, channels, accounts } = choices;
  const lists: { name: string; label: string; options: { value: string; label: string }[] }[] = [
    {
      name: "level",
      label: "Contact level",
      options: options({ DM: "Decision makers", RM: "Recommenders", IF: "Influencers" }),
    },
    { name: "tier", label: "Tier", options: options({ I: "Tier I", II: "Tier II", III: "Tier III" }) },
    { name: "stage", label: "Stage", options: named(stages) },
    { name: "region", label: "Region", options: named(regions) },
    { name: "channel", label: "Channel", options: named(channels) },
    { name: "survey", label: "Survey", options: surveys.map(({ id, name }) => ({ value: id, label: name })) },
    {
      name: "account",
      label: "Account",
      options: accounts.map(({ id, name }) => ({ value: id, label: name })),
    },
  ];
  return (
    <fieldset className="grid gap-4 sm:grid-cols-2">
      <legend className="mb-2 text-sm text-ink-muted">Of everybody, or of a part of them:</legend>
      {lists
        .filter((list) => list.options.length > 0)
        .map((list) => (
          <Field key={list.name} name={list.name} label={list.label} error={problems[list.name]}>
            <Select defaultValue={asked[list.name] ?? ""} placeholder="All" options={list.options} />
          </Field>
        ))}
    </fieldset>
  );
}

/** Where nothing can be chosen: what is missing, and where it is begun. */
export function NothingToChoose({ kind }: { kind: SourceKind }) {
  const [words, href, label] =
    kind === "plan"
      ? ["There is no plan yet whose figures could be told.", "/plans", "Plans"]
      : ["There is no pilot yet whose figures could be told.", "/pilots", "Pilots"];
  return (
    <p className="mt-5 text-sm text-ink-muted">
      {words}{" "}
      <Link to={href} className="link">
        {label}
      </Link>
    </p>
  );
}
