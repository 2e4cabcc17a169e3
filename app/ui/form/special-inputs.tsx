import clsx from "clsx";
import { forwardRef, type ReactNode } from "react";
import { useReader } from "../controls/reader";
import { useField } from "./field";
import { inputClass, TextInput, type TextInputProps, wired } from "./text-input";

/** A calendar date: the browser's own picker, in the reader's own order of day and month. */
export const DateInput = forwardRef<HTMLInputElement, TextInputProps>(function DateInput(
  { className, ...props },
  ref,
) {
  return <TextInput {...props} ref={ref} type="date" className={clsx("tabular sm:w-44", className)} />;
});

interface AffixedProps extends TextInputProps {
  before?: ReactNode;
  after?: ReactNode;
}

/** A figure with what it is counted in beside it. */
const Affixed = forwardRef<HTMLInputElement, AffixedProps>(function Affixed(
  { before, after, className, ...props },
  ref,
) {
  const field = useField();
  const affix = "flex items-center px-3 text-sm text-ink-muted";
  return (
    <div
      className={inputClass(
        field?.invalid ?? false,
        clsx(
          "flex h-10 overflow-hidden focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent sm:w-56",
          className,
        ),
      )}
    >
      {before && <span className={clsx(affix, "border-r border-line")}>{before}</span>}
      <input
        {...wired(field, props)}
        ref={ref}
        className="tabular min-w-0 flex-1 [appearance:textfield] bg-transparent px-3 text-right outline-none [&::-webkit-inner-spin-button]:appearance-none"
      />
      {after && <span className={clsx(affix, "border-l border-line")}>{after}</span>}
    </div>
  );
});

export interface NumberInputProps extends TextInputProps {
  unit?: string;
}

export const NumberInput = forwardRef<HTMLInputElement, NumberInputProps>(function NumberInput(
  { unit, step = "any", ...props },
  ref,
) {
  return <Affixed {...props} ref={ref} type="number" inputMode="decimal" step={step} after={unit} />;
});

export interface MoneyInputProps extends TextInputProps {
  currency?: string;
}

export const MoneyInput = forwardRef<HTMLInputElement, MoneyInputProps>(function MoneyInput(
  { currency, step = "0.01", ...props },
  ref,
) {
  const reader = useReader();
  return (
    <Affixed
      {...props}
      ref={ref}
      type="number"
      inputMode="decimal"
      step={step}
      before={currency ?? reader.currency}
    />
  );
});
