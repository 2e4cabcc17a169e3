import { Link } from "@remix-run/react";
import { formatMoney } from "~/shared/money";
import { ButtonLink } from "../controls/button";
import { FigureLink } from "../controls/figure-link";
import { useReader } from "../controls/reader";
import { Section } from "../layout/section";
import type { FundingPageView } from "./funding-view";

/** Asked, granted, spent, and what the year still holds; each figure opens what it is made of. */
export function FundingFigures({ funding }: { funding: FundingPageView }) {
  const { currency, locale } = useReader();
  const { code, year, openMinor, grantedEverMinor, spentMinor } = funding;
  const say = (minor: bigint | null, none: string) =>
    minor === null ? <span className="text-ink-muted">{none}</span> : formatMoney(minor, currency, locale);
  const rows = [
    {
      label: openMinor === null ? "Asked" : "Asked, not answered",
      value: openMinor === null ? <span className="text-ink-muted">nothing waits</span> : say(openMinor, ""),
      href: `/pilots/${code}/funding`,
    },
    {
      label: "Granted",
      value: say(grantedEverMinor, "nothing yet"),
      href: `/pilots/${code}/funding#requests`,
    },
    { label: "Spent", value: say(spentMinor, "nothing booked"), href: `/pilots/${code}/money#entries` },
    {
      label: `Left to promise in ${year.label}`,
      value: say(year.leftMinor, "no budget set"),
      href: `/budget/${year.year}`,
    },
  ];
  return (
    <dl className="max-w-md space-y-1 text-sm">
      {rows.map(({ label, value, href }) => (
        <div key={label} className="flex justify-between gap-4">
          <dt className="text-ink-muted">{label}</dt>
          <dd className="tabular text-end">
            <FigureLink href={href} label={label}>
              {value}
            </FigureLink>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** `#funding` of a pilot's page. */
export function FundingSection({ funding }: { funding: FundingPageView }) {
  const { code, open, mayAsk, whyNotAsk, grantedMinor } = funding;
  const asks = mayAsk && whyNotAsk === null && grantedMinor === null;
  return (
    <Section
      title="Funding"
      id="funding"
      aside={
        <Link to={`/pilots/${code}/money`} className="link no-print">
          Book spend
        </Link>
      }
    >
      <FundingFigures funding={funding} />
      {open && (
        <p className="mt-3 text-sm text-ink-muted">
          {open.mayAnswer ? "It waits for your answer." : funding.whoFunds}
        </p>
      )}
      {(open?.mayAnswer || asks) && (
        <p className="no-print mt-3">
          <ButtonLink
            to={`/pilots/${code}/funding`}
            variant={open?.mayAnswer ? "primary" : "secondary"}
            size="sm"
          >
            {open ? "Answer it" : "Ask for money"}
          </ButtonLink>
        </p>
      )}
    </Section>
  );
}
