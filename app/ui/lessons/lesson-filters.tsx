import { Form } from "@remix-run/react";
import { LESSON_KIND_LABELS, LESSON_KINDS } from "~/domain/lessons/lesson";
import type { LessonFilter } from "~/domain/lessons/lesson-filter";
import { Button } from "../controls/button";
import { Checkbox } from "../form/choices";
import { Field } from "../form/field";
import { Select } from "../form/select";
import { TextInput } from "../form/text-input";

interface LessonFiltersProps {
  filter: LessonFilter;
  stages: readonly string[];
}

/** What narrows the library; all of it stands in the address, so that a link can be shared. */
export function LessonFilters({ filter, stages }: LessonFiltersProps) {
  // A stage nobody learned of is still what was asked for.
  const known = filter.stage && !stages.includes(filter.stage) ? [filter.stage, ...stages] : stages;
  return (
    <Form
      method="get"
      action="/lessons"
      role="search"
      className="no-print mb-6 flex flex-wrap items-end gap-3"
    >
      <Field name="q" label="Search" required className="w-full sm:w-56">
        <TextInput type="search" required={false} defaultValue={filter.search} placeholder="Words" />
      </Field>
      <Field name="kind" label="Kind" required className="w-full sm:w-52">
        <Select
          required={false}
          placeholder="Every kind"
          defaultValue={filter.kind}
          options={LESSON_KINDS.map((value) => ({ value, label: LESSON_KIND_LABELS[value] }))}
        />
      </Field>
      <Field name="stage" label="Journey stage" required className="w-full sm:w-48">
        <Select
          required={false}
          placeholder="Every stage"
          defaultValue={filter.stage}
          options={known.map((value) => ({ value, label: value }))}
        />
      </Field>
      <div className="flex h-10 items-center">
        <Checkbox name="retired" value="1" label="Only retired ones" defaultChecked={filter.retired} />
      </div>
      <Button type="submit" className="h-10">
        Show
      </Button>
    </Form>
  );
}
