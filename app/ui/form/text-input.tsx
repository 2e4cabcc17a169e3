import clsx from "clsx";
import { forwardRef, type InputHTMLAttributes, type TextareaHTMLAttributes } from "react";
import { type FieldWiring, useField } from "./field";

export const inputClass = (invalid: boolean, extra?: string) =>
  clsx(
    "block w-full min-w-0 rounded-md border bg-surface text-base text-ink transition-colors disabled:bg-sunken disabled:text-ink-muted [&[readonly]]:bg-sunken",
    invalid ? "border-bad" : "border-line-control hover:border-ink-muted",
    extra,
  );

/** Name, id and aria of the field around, unless given. */
export function wired<P extends { id?: string; name?: string; required?: boolean }>(
  field: FieldWiring | null,
  props: P,
) {
  return {
    ...props,
    id: props.id ?? field?.id,
    name: props.name ?? field?.name,
    required: props.required ?? field?.required,
    "aria-invalid": field?.invalid || undefined,
    "aria-describedby": field?.describedBy,
  };
}

export interface TextInputProps extends InputHTMLAttributes<HTMLInputElement> {}

export const TextInput = forwardRef<HTMLInputElement, TextInputProps>(function TextInput(
  { className, type = "text", ...props },
  ref,
) {
  const field = useField();
  return (
    <input
      {...wired(field, props)}
      ref={ref}
      type={type}
      className={inputClass(field?.invalid ?? false, clsx("h-10 px-3", className))}
    />
  );
});

export interface TextAreaProps extends TextareaHTMLAttributes<HTMLTextAreaElement> {}

export const TextArea = forwardRef<HTMLTextAreaElement, TextAreaProps>(function TextArea(
  { className, rows = 4, ...props },
  ref,
) {
  const field = useField();
  return (
    <textarea
      {...wired(field, props)}
      ref={ref}
      rows={rows}
      // Grows with its text where the browser can.
      className={inputClass(
        field?.invalid ?? false,
        clsx("field-sizing-content min-h-20 px-3 py-2", className),
      )}
    />
  );
});
