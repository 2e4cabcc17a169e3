import { Link } from "@remix-run/react";
import { abovePlan } from "~/domain/spend/spend";
import type { Day } from "~/shared/calendar";
import { formatMoney } from "~/shared/money";
import { useReader } from "../controls/reader";
import { Banner } from "../feedback/banner";
import { PageHeader } from "../layout/page-header";
import type { FormReply } from "../plans/form-reply";
import { BookSpendForm, SpendEntries, type SpendRowView } from "./spend-entries";

interface PilotMoneyPageProps {
  code: string;
  title: string;
  plannedMinor: bigint | null;
  actualMinor: bigint | null;
  today: Day;
  rows: readonly SpendRowView[];
  next: string | null;
  mayBook: boolean;
  whoBooks: string;
  once: string;
  reply?: FormReply | null;
}

/** What was granted for a pilot, and every entry of what it has cost. */
export function PilotMoneyPage(props: PilotMoneyPageProps) {
  const { code, title, plannedMinor, actualMinor, rows, next, mayBook } = props;
  const { currency, locale } = useReader();
  const say = (minor: bigint) => formatMoney(minor, currency, locale);
  const above = abovePlan(plannedMinor, actualMinor);
  return (
    <>
      <PageHeader
        eyebrow={`${code} · ${title}`}
        title="Spend"
        lead={
          plannedMinor === null
            ? `No money was granted for it${actualMinor === null ? "" : `; ${say(actualMinor)} spent`}.`
            : actualMinor === null
              ? `${say(plannedMinor)} granted, nothing booked yet.`
              : `${say(actualMinor)} of ${say(plannedMinor)} granted is spent.`
        }
      />
      {above !== null && (
        <div className="mb-6">
          <Banner tone="warn" title={`${say(above)} more than was granted`}>
            Book what is spent all the same, and ask for the rest; whoever grants it sees both.
          </Banner>
        </div>
      )}
      {mayBook ? (
        <BookSpendForm today={props.today} once={props.once} reply={props.reply} />
      ) : (
        <p className="mb-6 text-sm text-ink-muted">{props.whoBooks}</p>
      )}
      <SpendEntries
        code={code}
        noun="pilot"
        rows={rows}
        next={next}
        actualMinor={actualMinor}
        mayBook={mayBook}
      />
      <p className="mt-8 flex flex-wrap gap-x-4 text-sm">
        <Link to={`/pilots/${code}`} className="link">
          Back to the pilot
        </Link>
        <Link to={`/pilots/${code}/funding`} className="link">
          Its funding
        </Link>
        <Link to="/budget" className="link">
          The program's budget
        </Link>
      </p>
    </>
  );
}
