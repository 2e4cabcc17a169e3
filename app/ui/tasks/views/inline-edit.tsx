import { Form, Link } from "@remix-run/react";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { taskPath } from "~/domain/tasks/task";
import type { TaskRow } from "~/domain/tasks/task-row";
import { useHydrated } from "../../controls/use-hydrated";
import { Field } from "../../form/field";
import { Select } from "../../form/select";
import { DateInput } from "../../form/special-inputs";
import { SubmitButton } from "../../form/submit-button";
import { HiddenFields } from "../hidden-fields";

interface InlineProps {
  task: TaskRow;
  back: string;
}

interface InPlaceProps extends InlineProps {
  label: string;
  shown: ReactNode;
  children: ReactNode;
}

/** Once it is saved the row comes with another version, and the form has done its work. */
const InPlace = (props: InPlaceProps) => <Opening key={props.task.version} {...props} />;

/** What stands in a cell opens into a small form in its place; without scripts it is a link to the same form. */
function Opening({ task, back, label, shown, children }: InPlaceProps) {
  const hydrated = useHydrated();
  const [open, setOpen] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const opener = useRef<HTMLAnchorElement>(null);
  const action = `${taskPath(task.id)}/assignment`;
  useEffect(() => {
    if (open) form.current?.querySelector<HTMLElement>("select, input:not([type=hidden])")?.focus();
  }, [open]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    setOpen(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  if (!task.mayEdit) return <>{shown}</>;
  if (!open) {
    return (
      <Link
        ref={opener}
        to={`${action}?back=${encodeURIComponent(back)}`}
        aria-label={`${label} of “${task.title}”`}
        onClick={(event) => {
          if (!hydrated || event.metaKey || event.ctrlKey) return;
          event.preventDefault();
          setOpen(true);
        }}
        className="relative z-10 -mx-1 inline-flex min-h-7 max-w-full items-center rounded-sm px-1 hover:bg-sunken max-sm:min-h-10"
      >
        {shown}
      </Link>
    );
  }
  return (
    <Form
      ref={form}
      method="post"
      action={action}
      preventScrollReset
      onKeyDown={onKeyDown}
      className="relative z-10 flex items-center gap-1.5"
    >
      <HiddenFields fields={{ version: String(task.version), back }} />
      {children}
      <SubmitButton action={action} size="sm">
        Save
      </SubmitButton>
    </Form>
  );
}

export function InlinePerson({
  people,
  shown,
  ...row
}: InlineProps & { people: readonly { id: string; name: string }[]; shown: ReactNode }) {
  return (
    <InPlace {...row} label="Change the person" shown={shown}>
      <Field
        name="assigneeId"
        label="Who does it"
        hideLabel
        idPrefix={`in-${row.task.id}`}
        className="min-w-36 flex-1"
      >
        <Select
          placeholder="Nobody yet"
          defaultValue={row.task.assignee?.id ?? ""}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
    </InPlace>
  );
}

export function InlineDue({ shown, ...row }: InlineProps & { shown: ReactNode }) {
  return (
    <InPlace {...row} label="Change the due date" shown={shown}>
      <Field name="dueOn" label="Due on" hideLabel idPrefix={`in-${row.task.id}`} className="min-w-36 flex-1">
        <DateInput defaultValue={row.task.dueOn ?? ""} />
      </Field>
    </InPlace>
  );
}
