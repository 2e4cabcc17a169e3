import { forwardRef } from "react";
import { useReader } from "../controls/reader";
import { useField } from "../form/field";
import { inputClass, type TextInputProps, wired } from "../form/text-input";

/** An amount as people write it, "1,250,000" or "1.250.000": a number field would refuse the separators. */
export const AmountInput = forwardRef<HTMLInputElement, TextInputProps>(function AmountInput(props, ref) {
  const field = useField();
  const { currency } = useReader();
  return (
    <div
      className={inputClass(
        field?.invalid ?? false,
        "flex h-10 overflow-hidden focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent",
      )}
    >
      <span className="flex items-center border-r border-line px-3 text-sm text-ink-muted">{currency}</span>
      <input
        {...wired(field, props)}
        ref={ref}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        maxLength={40}
        className="tabular min-w-0 flex-1 bg-transparent px-3 text-right outline-none"
      />
    </div>
  );
});
