import { Link } from "@remix-run/react";
import {
  chanceWords,
  confidenceWords,
  effectUnit,
  effectWords,
  inFull,
  intervalWords,
  signedFigure,
} from "~/domain/pilots/effect-words";
import { ARM_LABELS } from "~/domain/pilots/pilot";
import type { PilotFacts } from "~/domain/pilots/pilot-facts";
import { pilotActivityPath, pilotValuesPath } from "~/domain/pilots/pilot-places";
import {
  type MetricReading,
  PILOT_CLAIM_LABELS,
  PILOT_METHOD_LABELS,
  type PilotReading,
} from "~/domain/pilots/pilot-reading";
import type { UnitPoint } from "~/domain/pilots/read-metric";
import { CLAIM_SENTENCES, EFFECT_VERDICT_LABELS, verdictSentence } from "~/domain/pilots/verdict";
import { IntervalBar } from "../../charts/interval-bar";
import { Badge } from "../../controls/badge";
import { DateText } from "../../controls/date-text";
import { Disclosure } from "../../controls/disclosure";
import { InlineNote } from "../../feedback/inline-note";
import { Section } from "../../layout/section";
import { plural, sayList } from "../../plans/plan-words";
import { ArmsTable } from "./arms-table";
import { LooksList } from "./looks-list";
import { StripPlot } from "./strip-plot";
import { TrendChart } from "./trend-chart";

interface ResultSectionProps {
  facts: PilotFacts;
  reading: PilotReading;
  points: readonly UnitPoint[];
  takenBack: { all: number; afterEnd: number };
  /** In what arms that nobody drew were apart before; null for nothing. */
  apart: string | null;
  rights: { values: boolean; look: boolean; end: boolean };
}

/** What was found, by the method the design asks for; what a report without a control group would claim, struck through. */
export function ResultSection({ facts, reading, points, takenBack, apart, rights }: ResultSectionProps) {
  const { code } = facts;
  const { primary, phase } = reading;
  return (
    <Section
      id="result"
      title="Result"
      lead={LEADS[phase]}
      aside={
        <Link to={pilotValuesPath(code)} className="link no-print text-sm">
          {rights.values ? "Write values down" : "All values"}
        </Link>
      }
    >
      {!primary ? (
        <p className="text-sm text-ink-muted">No metric carries the result yet; name one in the design.</p>
      ) : phase === "none" ? (
        <p className="text-sm text-ink-muted">
          {facts.design === "twice"
            ? "Nothing is compared before the start. Values of before it can be written down already: they are the baseline."
            : "Nothing is compared before the start."}
        </p>
      ) : (
        <div className="space-y-8">
          <Effect facts={facts} primary={primary} narrowed={reading.narrowed} apart={apart} />
          <ArmsTable reading={primary} unitWords={facts.unitWords} />
          <StripPlot
            title={stripTitle(primary, facts.unitWord)}
            detail={`${facts.design === "twice" ? "Change of" : ""} ${primary.name}${effectUnit(primary) ? ` in ${effectUnit(primary)}` : ""}, one point per ${facts.unitWord}`.trim()}
            reading={primary}
            points={points}
            crossed={reading.crossed.map(({ unit }) => unit)}
          />
          {primary.trend && <TrendChart trend={primary.trend} reading={primary} />}
          {(reading.looks.length > 0 || phase === "interim") && (
            <div>
              <h3 className="mb-3 text-sm font-semibold">Looks before the end</h3>
              <LooksList
                code={code}
                looks={reading.looks}
                information={reading.information}
                mayLook={rights.look}
                mayEnd={rights.end}
                version={facts.version}
              />
            </div>
          )}
          {takenBack.all > 0 && <TakenBack code={code} {...takenBack} />}
          <Kept reading={reading} primary={primary} unitWords={facts.unitWords} />
          <Others others={reading.others} unitWord={facts.unitWord} />
          <p className="text-xs text-ink-muted">
            Reckoned from the rows{" "}
            <span className="font-mono break-all" title={reading.hash}>
              {reading.hash.slice(0, 16)}
            </span>
            {" · "}
            <a href={`${pilotValuesPath(code)}.csv`} className="link" download>
              the rows as CSV
            </a>
          </p>
        </div>
      )}
    </Section>
  );
}

const LEADS: Record<PilotReading["phase"], string | undefined> = {
  none: undefined,
  interim: "It still runs: the figure stands without interval, but for a planned look.",
  final: undefined,
};

function Effect({
  facts,
  primary,
  narrowed,
  apart,
}: {
  facts: PilotFacts;
  primary: MetricReading;
  narrowed: string | null;
  apart: string | null;
}) {
  const { estimate, lower, upper, naive, minEffect } = primary;
  const signed = (value: number) => signedFigure(value, inFull(primary));
  const needed = minEffect === null ? null : primary.direction === "up" ? minEffect : -minEffect;
  const isClaimed = primary.claim === "caused" || primary.claim === "differs";
  if (estimate === null) return <p className="text-sm">{primary.refused ?? "No data yet."}</p>;
  return (
    <div className="space-y-3">
      <p className="text-xl font-semibold text-balance">
        {effectWords(estimate, primary, facts.unitWord)}
        {lower !== null && upper !== null && (
          <span className="tabular ml-2 text-base font-normal text-ink-muted">
            {intervalWords(lower, upper, primary)}
          </span>
        )}
      </p>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
        <Badge>{EFFECT_VERDICT_LABELS[primary.verdict]}</Badge>
        {isClaimed && <Badge>{PILOT_CLAIM_LABELS[primary.claim]}</Badge>}
        <span className="text-ink-muted">{verdictSentence(primary)}</span>
      </p>
      <IntervalBar
        label={`${primary.name}, treated less control`}
        estimate={estimate}
        lower={lower}
        upper={upper}
        confidence={confidenceWords(primary.confidence)}
        reference={{ value: 0, label: "no difference" }}
        {...(needed !== null && { needed: { value: needed, label: "worth having" } })}
        {...(naive && { naive: { value: naive.change, label: NAIVE } })}
        format={signed}
      />
      {naive && (
        <p className="text-sm">
          <s className="tabular font-medium">{effectWords(naive.change, primary, facts.unitWord)}</s>{" "}
          <span className="text-ink-muted">
            is what {NAIVE} would claim. {naive.why}
          </span>
        </p>
      )}
      {primary.refused && primary.refused !== verdictSentence(primary) && (
        <p className="text-sm">{primary.refused}</p>
      )}
      {primary.caution && <p className="text-sm">{primary.caution}</p>}
      {narrowed && <p className="text-sm">{narrowed}</p>}
      <p className="text-sm text-ink-muted">
        {isClaimed && `${CLAIM_SENTENCES[primary.claim]} `}
        {primary.method && `Method: ${PILOT_METHOD_LABELS[primary.method]}.`}
        {primary.p !== null && ` Nominal p ${chanceWords(primary.p)}.`}
      </p>
      {primary.claim === "differs" && apart && <InlineNote tone="warn">{apart}</InlineNote>}
    </div>
  );
}

const NAIVE = "before and after of the treated alone";

function stripTitle(primary: MetricReading, unitWord: string): string {
  const { treated, control } = primary.arms;
  if (treated.mean === null || control.mean === null) return "One arm has no values yet";
  const gap = treated.mean - (treated.meanBefore ?? 0) - (control.mean - (control.meanBefore ?? 0));
  return `On the average a treated ${unitWord} shows ${signedFigure(gap, primary)} ${effectUnit(primary)} against control`;
}

/** Values that count no more: whoever reads the rest knows how many, and when they went. */
function TakenBack({ code, all, afterEnd }: { code: string; all: number; afterEnd: number }) {
  return (
    <InlineNote tone={afterEnd > 0 ? "warn" : "info"}>
      {`${plural(all, "value")} taken back or corrected${lateWords(all, afterEnd)}. `}
      <Link to={pilotActivityPath(code)} className="link">
        Which, and by whom
      </Link>
    </InlineNote>
  );
}

function lateWords(all: number, afterEnd: number): string {
  if (afterEnd === 0) return "";
  return `, ${afterEnd === all ? "" : `${afterEnd} of them `}after it ended and its result could be read`;
}

/** What did not go as assigned: it is said, and it changes nothing of who is read where. */
function Kept({
  reading,
  primary,
  unitWords,
}: {
  reading: PilotReading;
  primary: MetricReading;
  unitWords: string;
}) {
  if (reading.crossed.length === 0 && primary.missing.length === 0) return null;
  return (
    <div className="space-y-4 text-sm">
      {reading.crossed.length > 0 && (
        <div>
          <h3 className="font-semibold">Crossed over: analysed in their arm</h3>
          <ul className="mt-1 space-y-1">
            {reading.crossed.map(({ unit, arm, on, note }) => (
              <li key={unit} className="break-words">
                {unit}, assigned to {ARM_LABELS[arm].toLowerCase()}, since <DateText value={on} />
                {note && <span className="text-ink-muted">: {note}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
      {primary.missing.length > 0 && (
        <Disclosure
          summary={`${primary.missing.length} ${unitWords} left out: ${sayList(
            (["treated", "control"] as const).map(
              (arm) =>
                `${primary.missing.filter((one) => one.arm === arm).length} ${ARM_LABELS[arm].toLowerCase()}`,
            ),
          )}`}
        >
          <ul className="mt-1 space-y-1">
            {primary.missing.map(({ unit, arm, why }) => (
              <li key={unit} className="break-words">
                {unit} ({ARM_LABELS[arm].toLowerCase()}): <span className="text-ink-muted">{why}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}

function Others({ others, unitWord }: { others: readonly MetricReading[]; unitWord: string }) {
  if (others.length === 0) return null;
  return (
    <div className="text-sm">
      <h3 className="font-semibold">Other metrics: described, not decisive</h3>
      <ul className="mt-2 space-y-3">
        {others.map((one) => (
          <li key={one.metricId}>
            <p className="break-words">
              {one.name}:{" "}
              {one.estimate === null ? (
                <span className="text-ink-muted">{one.refused ?? "no data"}</span>
              ) : (
                <>
                  <span className="tabular font-medium">{effectWords(one.estimate, one, unitWord)}</span>
                  {one.lower !== null && one.upper !== null && (
                    <span className="tabular text-ink-muted">
                      {" "}
                      ({intervalWords(one.lower, one.upper, inFull(one))})
                    </span>
                  )}
                  <span className="text-ink-muted">
                    , {one.arms.treated.n} treated and {one.arms.control.n} control
                  </span>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
