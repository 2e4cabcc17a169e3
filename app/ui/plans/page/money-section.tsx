import { Link } from "@remix-run/react";
import { abovePlan } from "~/domain/spend/spend";
import { formatMoney, moneyText } from "~/shared/money";
import { FigureLink } from "../../controls/figure-link";
import { MoneyText } from "../../controls/money-text";
import { useReader } from "../../controls/reader";
import { InlineNote } from "../../feedback/inline-note";
import { Section } from "../../layout/section";

interface MoneySectionProps {
  code: string;
  plannedMinor: bigint | null;
  actualMinor: bigint | null;
}

/** What it was to cost and what it has cost; the figure opens its entries. */
export function MoneySection({ code, plannedMinor, actualMinor }: MoneySectionProps) {
  const { currency, locale } = useReader();
  const above = abovePlan(plannedMinor, actualMinor);
  const href = `/plans/${code}/money`;
  return (
    <Section
      id="money"
      title="Money"
      aside={
        <Link to={href} className="link no-print">
          Spend and funding
        </Link>
      }
    >
      <dl className="space-y-1 text-sm">
        <div className="flex justify-between gap-4">
          <dt className="text-ink-muted">Planned</dt>
          <dd>
            <MoneyText amount={plannedMinor === null ? null : moneyText(plannedMinor, currency)} />
          </dd>
        </div>
        <div className="flex justify-between gap-4">
          <dt className="text-ink-muted">Spent so far</dt>
          <dd>
            {actualMinor === null ? (
              <span className="text-ink-muted">nothing booked</span>
            ) : (
              <FigureLink href={href} label={`spend of ${code}`}>
                <MoneyText amount={moneyText(actualMinor, currency)} />
              </FigureLink>
            )}
          </dd>
        </div>
      </dl>
      {above !== null && (
        <div className="mt-2">
          <InlineNote tone="warn">{formatMoney(above, currency, locale)} above plan</InlineNote>
        </div>
      )}
    </Section>
  );
}
