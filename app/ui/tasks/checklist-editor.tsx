import { Form } from "@remix-run/react";
import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { MAX_ITEM_LENGTH } from "~/domain/tasks/checklist";
import { type ChecklistItem, taskPath } from "~/domain/tasks/task";
import { iconButtonClass } from "../controls/icon-button";
import { Field } from "../form/field";
import { SubmitButton } from "../form/submit-button";
import { TextInput } from "../form/text-input";
import { HiddenFields } from "./hidden-fields";

interface ChecklistEditorProps {
  taskId: string;
  items: readonly ChecklistItem[];
}

/** Steps added in place; renamed, moved and taken off one by one. Each is a form of its own and needs no script. */
export function ChecklistEditor({ taskId, items }: ChecklistEditorProps) {
  const action = `${taskPath(taskId)}/checklist/change`;
  return (
    <div className="no-print mt-2 space-y-3">
      <AddStep action={action} count={items.length} />
      {items.length > 0 && (
        <details>
          <summary className="link text-sm">Change the steps</summary>
          <ol className="mt-2 divide-y divide-line border-y border-line">
            {keyed(items).map(({ item, at, key }) => (
              <li key={key} className="flex flex-wrap items-center gap-1 py-1.5">
                <Form method="post" action={action} preventScrollReset className="flex min-w-48 flex-1 gap-2">
                  <HiddenFields fields={{ kind: "rename", at: String(at), text: item.text }} />
                  <TextInput
                    name="to"
                    aria-label={`Step ${at + 1}`}
                    defaultValue={item.text}
                    maxLength={MAX_ITEM_LENGTH}
                    required
                    className="h-9 text-sm"
                  />
                  <SubmitButton action={action} variant="quiet">
                    Save
                  </SubmitButton>
                </Form>
                <Small action={action} kind="up" at={at} item={item} off={at === 0} label="Move up">
                  <ArrowUp aria-hidden="true" />
                </Small>
                <Small
                  action={action}
                  kind="down"
                  at={at}
                  item={item}
                  off={at === items.length - 1}
                  label="Move down"
                >
                  <ArrowDown aria-hidden="true" />
                </Small>
                <Small action={action} kind="remove" at={at} item={item} label="Take off">
                  <X aria-hidden="true" />
                </Small>
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}

/** Two steps may say the same: the how-manieth it is tells them apart, and a moved line stays itself. */
function keyed(items: readonly ChecklistItem[]) {
  const seen = new Map<string, number>();
  return items.map((item, at) => {
    const nth = (seen.get(item.text) ?? 0) + 1;
    seen.set(item.text, nth);
    return { item, at, key: `${nth} ${item.text}` };
  });
}

interface SmallProps {
  action: string;
  kind: "up" | "down" | "remove";
  at: number;
  item: ChecklistItem;
  label: string;
  off?: boolean;
  children: ReactNode;
}

function Small({ action, kind, at, item, label, off = false, children }: SmallProps) {
  return (
    <Form method="post" action={action} preventScrollReset>
      <HiddenFields fields={{ kind, at: String(at), text: item.text }} />
      <button
        type="submit"
        disabled={off}
        aria-label={`${label}: ${item.text}`}
        className={`${iconButtonClass} disabled:opacity-40`}
      >
        {children}
      </button>
    </Form>
  );
}

function AddStep({ action, count }: { action: string; count: number }) {
  const ref = useRef<HTMLFormElement>(null);
  const before = useRef(count);
  useEffect(() => {
    if (count > before.current) ref.current?.reset();
    before.current = count;
  }, [count]);
  return (
    <Form ref={ref} method="post" action={action} preventScrollReset className="flex items-end gap-2">
      <HiddenFields fields={{ kind: "add" }} />
      <Field name="text" label="Add a step" idPrefix="step" required hideLabel className="flex-1">
        <TextInput placeholder="Add a step" maxLength={MAX_ITEM_LENGTH} />
      </Field>
      <SubmitButton action={action} variant="secondary" size="lg" icon={<Plus aria-hidden="true" />}>
        Add
      </SubmitButton>
    </Form>
  );
}
