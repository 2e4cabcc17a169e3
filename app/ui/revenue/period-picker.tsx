import { Form } from "@remix-run/react";
import type { NamedPeriod, Period } from "~/domain/revenue/period";
import { bridgeHref } from "~/domain/revenue/revenue-places";
import { Button } from "../controls/button";
import { Chip } from "../controls/chip";
import { Field } from "../form/field";
import { DateInput } from "../form/special-inputs";

interface PeriodPickerProps {
  period: Period;
  usual: readonly NamedPeriod[];
  today: string;
}

/** The periods one asks for most, and any other. */
export function PeriodPicker({ period, usual, today }: PeriodPickerProps) {
  return (
    <div className="no-print mb-6 space-y-3">
      <div className="flex flex-wrap gap-2">
        {usual.map((one) => (
          <Chip
            key={one.label}
            href={bridgeHref(one)}
            selected={one.from === period.from && one.to === period.to}
          >
            {one.label}
          </Chip>
        ))}
      </div>
      <Form method="get" action="/bridge" className="flex flex-wrap items-end gap-3">
        <Field name="from" label="From" required>
          <DateInput key={period.from} defaultValue={period.from} max={today} />
        </Field>
        <Field name="to" label="To" required>
          <DateInput key={period.to} defaultValue={period.to} max={today} />
        </Field>
        <Button type="submit">Show</Button>
      </Form>
    </div>
  );
}
