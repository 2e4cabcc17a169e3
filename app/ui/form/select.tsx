import clsx from "clsx";
import { ChevronDown } from "lucide-react";
import { forwardRef, type SelectHTMLAttributes } from "react";
import { useField } from "./field";
import { inputClass, wired } from "./text-input";

export interface Option {
  value: string;
  label: string;
  disabled?: boolean;
}

export interface SelectProps extends SelectHTMLAttributes<HTMLSelectElement> {
  options: readonly (Option | { group: string; options: readonly Option[] })[];
  /** The first, empty choice: "Choose an owner". */
  placeholder?: string;
}

const row = (option: Option) => (
  <option key={option.value} value={option.value} disabled={option.disabled}>
    {option.label}
  </option>
);

export const Select = forwardRef<HTMLSelectElement, SelectProps>(function Select(
  { options, placeholder, className, ...props },
  ref,
) {
  const field = useField();
  return (
    <span className={clsx("relative block", className)}>
      <select
        {...wired(field, props)}
        ref={ref}
        className={inputClass(field?.invalid ?? false, "h-10 appearance-none truncate pr-9 pl-3")}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((each) =>
          "group" in each ? (
            <optgroup key={each.group} label={each.group}>
              {each.options.map(row)}
            </optgroup>
          ) : (
            row(each)
          ),
        )}
      </select>
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute top-3 right-3 size-4 text-ink-muted"
      />
    </span>
  );
});
