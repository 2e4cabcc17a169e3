import clsx from "clsx";
import { CircleAlert } from "lucide-react";
import { createContext, type ReactNode, useContext } from "react";

/** What an input learns from the field around it. */
export interface FieldWiring {
  id: string;
  name: string;
  describedBy: string | undefined;
  invalid: boolean;
  required: boolean;
}

const FieldContext = createContext<FieldWiring | null>(null);

export const useField = (): FieldWiring | null => useContext(FieldContext);

/** Several forms on one page tell their fields apart by a prefix. */
export const fieldId = (name: string, prefix = "field"): string =>
  `${prefix}-${name.replace(/[^\w-]+/g, "-")}`;

export type FieldErrors = string | readonly string[] | null | undefined;

const asList = (error: FieldErrors): readonly string[] =>
  !error ? [] : typeof error === "string" ? [error] : error;

export interface FieldProps {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: FieldErrors;
  required?: boolean;
  idPrefix?: string;
  /** The label is read aloud alone, e.g. inside a table row. */
  hideLabel?: boolean;
  className?: string;
  /** One input of this folder; it takes name, id and aria from here. */
  children: ReactNode;
}

export function Field({ name, label, hint, error, required = false, idPrefix, ...rest }: FieldProps) {
  const id = fieldId(name, idPrefix);
  const errors = asList(error);
  const described = [hint ? `${id}-hint` : "", errors.length > 0 ? `${id}-error` : ""].filter(Boolean);
  const wiring: FieldWiring = {
    id,
    name,
    required,
    invalid: errors.length > 0,
    describedBy: described.join(" ") || undefined,
  };
  return (
    <div className={clsx("min-w-0", rest.className)}>
      <label htmlFor={id} className={clsx("mb-1 block text-sm font-medium", rest.hideLabel && "sr-only")}>
        {label}
        {!required && !rest.hideLabel && (
          <span className="ml-0.5 text-xs font-normal text-ink-muted"> optional</span>
        )}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="mb-1.5 text-sm text-ink-muted">
          {hint}
        </p>
      )}
      <FieldContext.Provider value={wiring}>{rest.children}</FieldContext.Provider>
      <FieldError id={`${id}-error`} errors={errors} />
    </div>
  );
}

export interface FieldsetProps extends Omit<FieldProps, "hideLabel"> {}

/** The field of a group of choices: a legend instead of a label. */
export function Fieldset({ name, label, hint, error, required = false, idPrefix, ...rest }: FieldsetProps) {
  const id = fieldId(name, idPrefix);
  const errors = asList(error);
  const described = [hint ? `${id}-hint` : "", errors.length > 0 ? `${id}-error` : ""].filter(Boolean);
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-describedby={described.join(" ") || undefined}
      className={clsx("min-w-0", rest.className)}
    >
      <legend className="mb-1 text-sm font-medium">
        {label}
        {!required && <span className="ml-0.5 text-xs font-normal text-ink-muted"> optional</span>}
      </legend>
      {hint && (
        <p id={`${id}-hint`} className="mb-1.5 text-sm text-ink-muted">
          {hint}
        </p>
      )}
      <FieldContext.Provider
        value={{ id: `${id}-choice`, name, required, invalid: errors.length > 0, describedBy: undefined }}
      >
        {rest.children}
      </FieldContext.Provider>
      <FieldError id={`${id}-error`} errors={errors} />
    </fieldset>
  );
}

function FieldError({ id, errors }: { id: string; errors: readonly string[] }) {
  if (errors.length === 0) return null;
  return (
    <p id={id} className="mt-1.5 flex items-start gap-1.5 text-sm text-bad">
      <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      <span>{errors.join(" ")}</span>
    </p>
  );
}
