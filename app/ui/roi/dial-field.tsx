import type { Dial } from "~/domain/roi/what-if";
import { Field } from "../form/field";
import { TextInput } from "../form/text-input";
import { figureWords } from "./roi-words";

interface DialFieldProps {
  dial: Dial;
  currency: string;
  text: string;
  tried: boolean;
  wrong: string | undefined;
  /** With scripts: a slider beside the number, and every change counts at once. */
  live: boolean;
  onChange: (text: string) => void;
}

/** One figure to try: a number to type, a slider to move, and what stands on record. */
export function DialField({ dial, currency, text, tried, wrong, live, onChange }: DialFieldProps) {
  const { id, name, unit, value, from, to, step } = dial;
  const recorded =
    id === "horizon"
      ? `${value} months`
      : unit === "%"
        ? `${value} %`
        : figureWords(Number(value), unit, currency);
  const number = Number(text);
  return (
    <div className="border-b border-line py-3">
      <Field
        name={id}
        label={
          <span className="break-words">
            {name}
            {unit && unit !== currency && <span className="font-normal text-ink-muted"> in {unit}</span>}
          </span>
        }
        required
        error={wrong}
        hint={
          <span className="tabular text-xs">
            on record {recorded}
            {tried && <strong className="font-semibold text-ink"> · tried otherwise</strong>}
          </span>
        }
      >
        {live ? (
          <div className="flex items-center gap-3">
            <input
              type="range"
              aria-label={`${name}, slider`}
              min={from}
              max={to}
              step={step}
              value={Number.isFinite(number) ? Math.min(to, Math.max(from, number)) : from}
              onChange={(event) => onChange(event.currentTarget.value)}
              className="h-10 min-w-0 flex-1 accent-accent"
            />
            <div className="w-28 shrink-0 sm:w-32">
              <TextInput
                value={text}
                inputMode="decimal"
                onChange={(event) => onChange(event.currentTarget.value)}
                className="tabular text-right"
              />
            </div>
          </div>
        ) : (
          <TextInput defaultValue={text} inputMode="decimal" className="tabular sm:w-44" />
        )}
      </Field>
    </div>
  );
}
