import { Link } from "@remix-run/react";
import { fiscalYearLabel } from "~/domain/spend/fiscal-year";
import { abovePlan, sumOf } from "~/domain/spend/spend";
import type { Day } from "~/shared/calendar";
import { formatMoney } from "~/shared/money";
import { useReader } from "../controls/reader";
import { Banner } from "../feedback/banner";
import { PageHeader } from "../layout/page-header";
import { Section } from "../layout/section";
import type { FormReply } from "../plans/form-reply";
import { BookSpendForm, SpendEntries, type SpendRowView } from "./spend-entries";

export interface PlanMoneyPageProps {
  code: string;
  title: string;
  version: number;
  plannedMinor: bigint | null;
  actualMinor: bigint | null;
  fundingYears: readonly { year: number; minor: bigint }[];
  firstYear: number;
  fiscalYearStart: number;
  today: Day;
  rows: readonly SpendRowView[];
  next: string | null;
  mayBook: boolean;
  mayFund: boolean;
  whoBooks: string;
  once: string;
  reply?: FormReply | null;
}

/** What one plan was to cost, by which year, and every entry of what it has cost. */
export function PlanMoneyPage(props: PlanMoneyPageProps) {
  const { code, title, plannedMinor, actualMinor, rows, next } = props;
  const { currency, locale } = useReader();
  const say = (minor: bigint) => formatMoney(minor, currency, locale);
  const above = abovePlan(plannedMinor, actualMinor);
  return (
    <>
      <PageHeader
        eyebrow={`${code} · ${title}`}
        title="Spend and funding"
        lead={
          plannedMinor === null
            ? "No planned spend is written down; it stands in the step Quantify."
            : actualMinor === null
              ? `${say(plannedMinor)} planned, nothing booked yet.`
              : `${say(actualMinor)} of ${say(plannedMinor)} spent.`
        }
      />
      {above !== null && (
        <div className="mb-6">
          <Banner tone="warn" title={`${say(above)} above plan`}>
            Book what is spent all the same; the sponsor sees it here and in the list of plans.
          </Banner>
        </div>
      )}
      {props.mayBook ? (
        <BookSpendForm today={props.today} once={props.once} reply={props.reply} />
      ) : (
        <p className="mb-6 text-sm text-ink-muted">{props.whoBooks}</p>
      )}
      <SpendEntries
        code={code}
        noun="plan"
        rows={rows}
        next={next}
        actualMinor={actualMinor}
        mayBook={props.mayBook}
      />
      <Funding {...props} />
      <p className="mt-8 flex flex-wrap gap-x-4 text-sm">
        <Link to={`/plans/${code}`} className="link">
          Back to the plan
        </Link>
        <Link to="/budget" className="link">
          The program's budget
        </Link>
      </p>
    </>
  );
}

function Funding({
  code,
  fundingYears,
  firstYear,
  fiscalYearStart,
  plannedMinor,
  mayFund,
}: PlanMoneyPageProps) {
  const { currency, locale } = useReader();
  const label = (year: number) => fiscalYearLabel(year, fiscalYearStart);
  const say = (minor: bigint) => formatMoney(minor, currency, locale);
  const later = sumOf(fundingYears.map(({ minor }) => minor));
  return (
    <Section
      title="Funding by year"
      id="funding"
      lead="What later years have to fund is secured before the work starts. The rest counts for the year it starts in."
      aside={
        mayFund &&
        plannedMinor !== null && (
          <Link to={`/plans/${code}/money/funding`} className="link no-print">
            Spread it over later years
          </Link>
        )
      }
    >
      {plannedMinor === null ? (
        <p className="text-sm text-ink-muted">Nothing is planned, so no year has to fund anything.</p>
      ) : (
        <dl className="max-w-md space-y-1 text-sm">
          <div className="flex justify-between gap-4">
            <dt className="text-ink-muted">{label(firstYear)}</dt>
            <dd className="tabular">{say(plannedMinor > later ? plannedMinor - later : 0n)}</dd>
          </div>
          {fundingYears.map(({ year, minor }) => (
            <div key={year} className="flex justify-between gap-4">
              <dt className="text-ink-muted">{label(year)}</dt>
              <dd className="tabular">{say(minor)}</dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}
