import { Form } from "@remix-run/react";
import { GitCompareArrows } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { DateText } from "../controls/date-text";
import { fieldId } from "./field";
import { SubmitButton } from "./submit-button";

export interface StaleField {
  name: string;
  label: string;
  /** The values as the form would send them. */
  yours: string;
  theirs: string;
  /** How to show them, where the raw value is no word (an id, a code). */
  yoursShown?: ReactNode;
  theirsShown?: ReactNode;
}

export interface StaleNoticeProps {
  fields: readonly StaleField[];
  savedBy: string;
  savedAt: string;
  /** Where the chosen version is posted; the current page by default. */
  action?: string;
  /** What goes along unchanged, above all the new version number. */
  keep: Record<string, string>;
}

/**
 * Two people saved at once. Both versions stand side by side and each field is chosen; the radio's
 * value is the field's value, so the form that leaves is an ordinary one. Takes the focus, as the form it
 * answers is gone.
 */
export function StaleNotice({ fields, savedBy, savedAt, action, keep }: StaleNoticeProps) {
  const differing = fields.filter((field) => field.yours !== field.theirs);
  const same = fields.filter((field) => field.yours === field.theirs);
  const ref = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) ref.current?.focus();
  }, []);
  return (
    <Form
      ref={ref}
      tabIndex={-1}
      method="post"
      action={action}
      aria-label="Two versions"
      className="rounded-lg border border-warn-line bg-surface outline-none"
    >
      <div className="flex gap-3 rounded-t-lg border-b border-warn-line bg-warn-soft px-4 py-3 text-sm">
        <GitCompareArrows aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-warn" />
        <p>
          <strong className="font-semibold">{savedBy} saved this meanwhile</strong> (
          <DateText value={savedAt} />
          ). Nothing of yours is lost: choose for each field which version stays.
        </p>
      </div>
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {same.map((field) => (
        <input key={field.name} type="hidden" name={field.name} value={field.yours} />
      ))}
      <div className="divide-y divide-line px-4">
        {differing.map((field) => (
          <fieldset key={field.name} className="min-w-0 py-3">
            <legend className="float-left mb-2 w-full text-sm font-medium">{field.label}</legend>
            <div className="clear-both grid grid-cols-1 gap-2 sm:grid-cols-2">
              <Version
                field={field}
                side="yours"
                caption="Yours"
                shown={field.yoursShown ?? field.yours}
                chosen
              />
              <Version
                field={field}
                side="theirs"
                caption={`Saved by ${savedBy}`}
                shown={field.theirsShown ?? field.theirs}
              />
            </div>
          </fieldset>
        ))}
      </div>
      <div className="flex justify-end border-t border-line px-4 py-3">
        <SubmitButton>Save what is chosen</SubmitButton>
      </div>
    </Form>
  );
}

interface VersionProps {
  field: StaleField;
  side: "yours" | "theirs";
  caption: string;
  shown: ReactNode;
  chosen?: boolean;
}

function Version({ field, side, caption, shown, chosen }: VersionProps) {
  const id = fieldId(`${field.name}-${side}`, "version");
  return (
    <label
      htmlFor={id}
      className="flex gap-2.5 rounded-md border border-line-strong p-3 text-sm has-checked:border-accent has-checked:bg-accent-soft"
    >
      <input
        id={id}
        type="radio"
        name={field.name}
        value={field[side]}
        defaultChecked={chosen}
        className="mt-0.5 size-4 shrink-0 accent-accent"
      />
      <span className="min-w-0">
        <span className="block text-xs text-ink-muted">{caption}</span>
        <span className="block whitespace-pre-line wrap-anywhere">
          {shown || <em className="text-ink-muted">empty</em>}
        </span>
      </span>
    </label>
  );
}
