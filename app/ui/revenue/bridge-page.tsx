import { Link } from "@remix-run/react";
import { scaleOf } from "~/domain/revenue/amount-scale";
import type { Bridge } from "~/domain/revenue/bridge";
import type { NetRetention } from "~/domain/revenue/nrr";
import { type NamedPeriod, type Period, periodQuery } from "~/domain/revenue/period";
import type { Difference } from "~/domain/revenue/reconcile";
import { BIG4, LEDGER } from "~/domain/revenue/revenue-places";
import { type Day, formatDay } from "~/shared/calendar";
import { ButtonLink } from "../controls/button";
import { useReader } from "../controls/reader";
import { InlineNote } from "../feedback/inline-note";
import { EmptyState } from "../layout/empty-state";
import { PageHeader } from "../layout/page-header";
import { Section } from "../layout/section";
import { BeginForm } from "./begin-form";
import { BridgeCheck } from "./bridge-check";
import { bridgeFinding, sayIn } from "./bridge-words";
import { Differences } from "./differences";
import { PeriodPicker } from "./period-picker";
import { percentWords, periodWords } from "./revenue-words";
import { Waterfall } from "./waterfall";

interface BridgePageProps {
  period: Period;
  /** Why it is not the period of the address. */
  note: string | null;
  today: string;
  yearBegins: string;
  currency: string;
  usual: readonly NamedPeriod[];
  bridge: Pick<Bridge, "openingMinor" | "bars" | "closingMinor">;
  begins: string | null;
  reconciles: boolean;
  accountsMinor: bigint;
  accounts: number;
  beganMinor: bigint;
  began: number;
  retention: { kept: number; atStart: number };
  growth: NetRetention & { share: string | null };
  differences: readonly Difference[];
  differing: number;
  unbegun: number;
  mayKeep: boolean;
  who: string;
}

/** From what customers paid at the start of a period to what they pay at its end, to the cent. */
export function BridgePage(props: BridgePageProps) {
  const { period, bridge, currency, begins, today } = props;
  const { locale } = useReader();
  const scale = scaleOf([bridge.openingMinor, bridge.closingMinor], currency);
  const say = sayIn(currency, scale, locale);
  const isYear = period.from === props.yearBegins;
  const finding = bridgeFinding(
    bridge,
    isYear ? "at the start of the year" : `on ${formatDay(period.from as Day, locale)}`,
    say,
  );
  const isEmpty = props.accounts === 0;
  return (
    <>
      <PageHeader
        title="Revenue bridge"
        lead="What customers pay in a year, from the start of a period to its end: who left, who grew, who came."
        meta={<span>{periodWords(period, locale)}</span>}
        menu={[
          { label: "Download as CSV", href: `/bridge.csv${periodQuery(period)}` },
          { label: "Revenue ledger", href: LEDGER },
          { label: "Big 4", href: BIG4 },
        ]}
      />
      <PeriodPicker period={period} usual={props.usual} today={today} />
      <div className="mb-6 space-y-2 empty:hidden">
        {props.note && <InlineNote>{props.note}</InlineNote>}
        {begins !== null && begins > period.from && (
          <InlineNote tone="warn">
            The ledger begins on {formatDay(begins as Day, locale)}: of the days before it nothing is known,
            and what customers paid when it began counts as the opening.
          </InlineNote>
        )}
        {props.began > 0 && begins !== null && begins <= period.from && (
          <InlineNote>
            {props.began === 1
              ? "The ledger of one account begins"
              : `The ledgers of ${props.began} accounts begin`}{" "}
            within this period; {say(props.beganMinor)} of them count as there at the start, because nothing
            was won by it.
          </InlineNote>
        )}
      </div>
      {isEmpty ? (
        <EmptyState
          title={begins === null ? "No revenue kept" : "No revenue in this period"}
          action={props.mayKeep ? <ButtonLink to={LEDGER}>Open the ledger</ButtonLink> : undefined}
        >
          {begins === null
            ? `The bridge is read from the revenue ledger, and nothing is in it yet. ${props.mayKeep ? "" : props.who}`
            : `The ledger begins on ${formatDay(begins as Day, locale)}.`}
        </EmptyState>
      ) : (
        <>
          <div className="mb-8">
            <Waterfall title={finding} bridge={bridge} period={period} currency={currency} scale={scale} />
          </div>
          <Section title="What it says">
            <p className="tabular max-w-[75ch] text-sm">
              {props.growth.share === null ? (
                "No customer had revenue at the start, so nothing could be kept."
              ) : (
                <>
                  Customers of the start are worth {percentWords(props.growth.share, locale)} of what they
                  were worth then: {say(props.growth.keptMinor)} of {say(props.growth.openingMinor)} (net
                  revenue retention). {props.retention.kept} of {props.retention.atStart} were never lost
                  since.
                </>
              )}{" "}
              <Link to={BIG4} className="link">
                The Big 4
              </Link>
            </p>
          </Section>
        </>
      )}
      {!isEmpty && (
        <Section title="Does it add up?">
          <BridgeCheck
            bridge={bridge}
            reconciles={props.reconciles}
            accounts={props.accounts}
            accountsMinor={props.accountsMinor}
            differences={props.differing}
            today={today}
            currency={currency}
          />
        </Section>
      )}
      {props.mayKeep && props.unbegun > 0 && (
        <Section title="Take accounts into the ledger">
          <BeginForm accounts={props.unbegun} yearBegins={props.yearBegins} today={today} />
        </Section>
      )}
      {props.differing > 0 && (
        <Section
          title="Accounts that say another revenue"
          lead={props.mayKeep ? "One of the two is right; the other follows." : props.who}
        >
          <Differences
            differences={props.differences}
            more={props.differing - props.differences.length}
            mayKeep={props.mayKeep}
            today={today}
          />
        </Section>
      )}
    </>
  );
}
