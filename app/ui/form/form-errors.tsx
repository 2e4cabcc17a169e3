import { OctagonAlert } from "lucide-react";
import { useEffect, useRef } from "react";
import { fieldId } from "./field";

export interface FormErrorsProps {
  fieldErrors?: Record<string, readonly string[] | undefined>;
  formErrors?: readonly string[];
  /** The names of the fields as they stand above the inputs. */
  labels?: Record<string, string>;
  idPrefix?: string;
}

/** What is wrong, all at once, each line leading to its field. Takes the focus when it appears. */
export function FormErrors({ fieldErrors = {}, formErrors = [], labels = {}, idPrefix }: FormErrorsProps) {
  const ref = useRef<HTMLDivElement>(null);
  const rows = Object.entries(fieldErrors).flatMap(([name, messages]) =>
    messages && messages.length > 0 ? [{ name, message: messages.join(" ") }] : [],
  );
  const count = rows.length + formErrors.length;
  useEffect(() => {
    if (count > 0) ref.current?.focus();
  }, [count]);
  if (count === 0) return null;
  return (
    <div
      ref={ref}
      role="alert"
      tabIndex={-1}
      className="rounded-lg border border-bad-line bg-bad-soft px-4 py-3 text-sm outline-none"
    >
      <p className="flex items-center gap-2 font-medium text-bad">
        <OctagonAlert aria-hidden="true" className="size-4 shrink-0" />
        {count === 1 ? "One thing needs a change" : `${count} things need a change`}. What you typed is kept.
      </p>
      <ul className="mt-2 space-y-1 pl-6">
        {formErrors.map((message) => (
          <li key={message}>{message}</li>
        ))}
        {rows.map(({ name, message }) => (
          <li key={name}>
            <a
              href={`#${fieldId(name, idPrefix)}`}
              className="font-medium text-ink underline underline-offset-3"
            >
              {labels[name] ?? "This field"}
            </a>
            : {message}
          </li>
        ))}
      </ul>
    </div>
  );
}
