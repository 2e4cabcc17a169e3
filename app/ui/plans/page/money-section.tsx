import { moneyText } from "~/shared/money";
import { MoneyText } from "../../controls/money-text";
import { useReader } from "../../controls/reader";
import { Section } from "../../layout/section";

interface MoneySectionProps {
  plannedMinor: bigint | null;
  actualMinor: bigint | null;
}

export function MoneySection({ plannedMinor, actualMinor }: MoneySectionProps) {
  const { currency } = useReader();
  const rows = [
    ["Planned", plannedMinor],
    ["Spent so far", actualMinor],
  ] as const;
  return (
    <Section id="money" title="Money">
      <dl className="space-y-1 text-sm">
        {rows.map(([label, minor]) => (
          <div key={label} className="flex justify-between gap-4">
            <dt className="text-ink-muted">{label}</dt>
            <dd>
              <MoneyText amount={minor === null ? null : moneyText(minor, currency)} />
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
