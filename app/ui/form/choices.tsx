import clsx from "clsx";
import { forwardRef, type InputHTMLAttributes, type ReactNode } from "react";
import { fieldId, useField } from "./field";
import type { Option } from "./select";

const box = "mt-0.5 size-5 shrink-0 accent-accent";

export interface CheckboxProps extends InputHTMLAttributes<HTMLInputElement> {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
}

export const Checkbox = forwardRef<HTMLInputElement, CheckboxProps>(function Checkbox(
  { label, hint, error, className, id, ...props },
  ref,
) {
  const own = id ?? fieldId(`${props.name}${props.value === undefined ? "" : `-${props.value}`}`);
  return (
    <div className={className}>
      <label htmlFor={own} className="flex items-start gap-2.5 py-1 text-base max-sm:py-2">
        <input
          {...props}
          ref={ref}
          type="checkbox"
          id={own}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${own}-error` : undefined}
          className={box}
        />
        <span className="min-w-0">
          {label}
          {hint && <span className="block text-sm text-ink-muted">{hint}</span>}
        </span>
      </label>
      {error && (
        <p id={`${own}-error`} className="text-sm text-bad">
          {error}
        </p>
      )}
    </div>
  );
});

export interface RadioOption extends Option {
  hint?: ReactNode;
}

export interface RadioGroupProps
  extends Omit<InputHTMLAttributes<HTMLInputElement>, "value" | "defaultValue"> {
  options: readonly RadioOption[];
  defaultValue?: string | null;
  /** Side by side where there is room. */
  inline?: boolean;
}

/** Stands inside a Fieldset, which names it. */
export const RadioGroup = forwardRef<HTMLInputElement, RadioGroupProps>(function RadioGroup(
  { options, defaultValue, inline = false, className, ...props },
  ref,
) {
  const field = useField();
  const name = props.name ?? field?.name ?? "";
  return (
    <div className={clsx(inline ? "flex flex-wrap gap-x-6" : "space-y-0.5", className)}>
      {options.map((option) => {
        const id = fieldId(option.value || "none", field?.id ?? name);
        return (
          <label
            key={option.value}
            htmlFor={id}
            className="flex items-start gap-2.5 py-1 text-base has-disabled:cursor-not-allowed has-disabled:text-ink-faint max-sm:py-2"
          >
            <input
              {...props}
              ref={ref}
              type="radio"
              id={id}
              name={name}
              value={option.value}
              disabled={option.disabled ?? props.disabled}
              defaultChecked={defaultValue === undefined ? undefined : defaultValue === option.value}
              required={props.required ?? field?.required}
              className={box}
            />
            <span className="min-w-0">
              {option.label}
              {option.hint && <span className="block text-sm text-ink-muted">{option.hint}</span>}
            </span>
          </label>
        );
      })}
    </div>
  );
});
