import { Form, Link } from "@remix-run/react";
import { Check, Circle, X } from "lucide-react";
import type { ChecklistItem } from "~/domain/pilots/checklist";
import { DateText } from "../../controls/date-text";
import { iconButtonClass } from "../../controls/icon-button";

export type ChecklistShown = ChecklistItem & { byName: string };

interface ChecklistProps {
  code: string;
  items: readonly ChecklistShown[];
  mayEdit: boolean;
}

/** What was thought of and what was not: one press ticks, another takes the tick back. */
export function Checklist({ code, items, mayEdit }: ChecklistProps) {
  return (
    <ul className="divide-y divide-line text-sm">
      {items.map((item) => (
        <li key={item.id} className="flex items-start gap-2 py-2">
          <Tick code={code} item={item} mayEdit={mayEdit} />
          <div className="min-w-0 flex-1 pt-1">
            <p className={`break-words hyphens-auto ${item.doneOn ? "text-ink-muted" : ""}`}>
              {item.lessonKey ? (
                <Link to={`/lessons/${item.lessonKey}`} className="hover:underline">
                  {item.text}
                </Link>
              ) : (
                item.text
              )}
            </p>
            {item.doneOn && (
              <p className="text-xs text-ink-muted">
                {item.byName && `${item.byName}, `}
                <DateText value={item.doneOn} mode="plain" />
              </p>
            )}
          </div>
          {mayEdit && (
            <Form
              method="post"
              action={`/pilots/${code}/checklist/${item.id}/removal`}
              preventScrollReset
              className="no-print"
            >
              <button type="submit" className={iconButtonClass} aria-label={`Remove “${item.text}”`}>
                <X aria-hidden="true" />
              </button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}

function Tick({ code, item, mayEdit }: { code: string; item: ChecklistShown; mayEdit: boolean }) {
  const isDone = item.doneOn !== null;
  const mark = isDone ? (
    <Check aria-hidden="true" className="text-accent" />
  ) : (
    <Circle aria-hidden="true" className="text-ink-faint" />
  );
  if (!mayEdit) {
    return (
      <span className="flex size-7 shrink-0 items-center justify-center [&>svg]:size-4">
        {mark}
        <span className="sr-only">{isDone ? "Ticked: " : "Open: "}</span>
      </span>
    );
  }
  return (
    <Form method="post" action={`/pilots/${code}/checklist/${item.id}/tick`} preventScrollReset>
      {!isDone && <input type="hidden" name="done" value="on" />}
      <button
        type="submit"
        className={iconButtonClass}
        aria-label={`${isDone ? "Take back the tick of" : "Tick"} “${item.text}”`}
        aria-pressed={isDone}
      >
        {mark}
      </button>
    </Form>
  );
}
