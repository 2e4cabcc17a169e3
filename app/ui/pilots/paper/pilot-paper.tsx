import { LESSON_KIND_LABELS } from "~/domain/lessons/lesson";
import type { LessonView } from "~/domain/lessons/lesson-view";
import type { DecisionPageView } from "~/domain/pilots/decision-view";
import { ASSIGNMENT_LABELS, PILOT_DESIGN_LABELS, PILOT_STATUS_LABELS } from "~/domain/pilots/pilot";
import type { PilotFacts } from "~/domain/pilots/pilot-facts";
import type { PilotReading } from "~/domain/pilots/pilot-reading";
import type { CaseReading } from "~/domain/roi/case-reading";
import { formatMoney } from "~/shared/money";
import { useReader } from "../../controls/reader";
import { StatusPill } from "../../controls/status-pill";
import { LineTable } from "../../roi/line-table";
import { RoiHeadline } from "../../roi/roi-headline";
import { chanceWords, figureWords, paybackWords, wholeMoney } from "../../roi/roi-words";
import type { FundingPageView } from "../funding-view";
import { pilotStatusKind } from "../pilot-words";
import { ArmsTable } from "../result/arms-table";
import { PaperDay } from "./paper-day";
import { PaperDecision } from "./paper-decision";
import { PaperEffect } from "./paper-effect";
import { PaperPart } from "./paper-part";

export interface PilotPaperProps {
  facts: PilotFacts;
  answer: string;
  reading: PilotReading;
  money: CaseReading | null;
  funding: FundingPageView;
  decision: DecisionPageView;
  lessons: readonly LessonView[];
  workspace: string;
}

/** A pilot on one sheet: what was asked, what came of it, what it cost and brought, who decided, what was learned. */
export function PilotPaper(props: PilotPaperProps) {
  const { facts, answer, reading, money, decision, lessons } = props;
  const { primary, phase } = reading;
  const from = facts.startedOn ?? facts.startOn;
  const to = facts.endedOn ?? facts.endOn;
  return (
    <article className="max-w-[56rem] space-y-4 text-sm print:max-w-none print:space-y-3 print:[page:sheet] print:[zoom:0.8]">
      <header>
        <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-xs text-ink-muted">
          <span className="min-w-0 break-words">
            {props.workspace} · {facts.code} · {facts.title}
            {facts.round > 1 && ` · round ${facts.round}`}
          </span>
          <span>
            as of <PaperDay day={facts.today} />
          </span>
        </p>
        <h1 className="mt-1 text-lg font-semibold text-balance hyphens-auto">
          {facts.question || facts.title}
        </h1>
        <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-ink-muted">
          <StatusPill kind={pilotStatusKind(facts.status)} label={PILOT_STATUS_LABELS[facts.status]} />
          <span>{facts.owner ? `Owner ${facts.owner.name}` : "No owner"}</span>
          {facts.sponsor && <span>Sponsor {facts.sponsor.name}</span>}
          {from && to && (
            <span>
              <PaperDay day={from} /> to <PaperDay day={to} />
            </span>
          )}
          <span>{PILOT_DESIGN_LABELS[facts.design]}</span>
          <span>{ASSIGNMENT_LABELS[facts.assignment]}</span>
        </p>
      </header>
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        <PaperPart title="Result">
          {primary && phase !== "none" ? (
            <PaperEffect facts={facts} reading={reading} primary={primary} />
          ) : (
            <p className="text-ink-muted">{answer}</p>
          )}
        </PaperPart>
        <PaperPart title="Return on investment">
          {money && money.netMinor !== null ? (
            <RoiHeadline reading={money} />
          ) : (
            <p className="text-ink-muted">
              No value yet
              {money && money.missing.length > 0 ? `: ${money.missing.join(" and ")} missing` : ""}.
            </p>
          )}
        </PaperPart>
      </div>
      <PaperPart title="Arms">
        {primary && phase !== "none" && (
          <div className="[&_td]:py-1 [&_th]:py-1">
            <ArmsTable reading={primary} unitWords={facts.unitWords} />
          </div>
        )}
        <dl className="mt-2 grid gap-x-8 gap-y-1 sm:grid-cols-2">
          <Said term={`Treated ${facts.unitWords} get`} text={facts.treatment} />
          <Said term="The others get meanwhile" text={facts.controlGets} />
        </dl>
      </PaperPart>
      <PaperPart title="Money">
        {money && <LineTable reading={money} />}
        <MoneyLine money={money} funding={props.funding} />
      </PaperPart>
      <PaperDecision facts={facts} view={decision} />
      <PaperPart title="Lessons">
        {lessons.length === 0 ? (
          <p className="text-ink-muted">None is written down yet.</p>
        ) : (
          <ul className="space-y-1">
            {lessons.slice(0, 3).map(({ id, kind, text }) => (
              <li
                key={id}
                className={`break-words hyphens-auto ${lessons.length > 1 ? "print:line-clamp-2" : "print:line-clamp-4"}`}
              >
                <span className="font-medium">{LESSON_KIND_LABELS[kind]}:</span> {text}
              </li>
            ))}
          </ul>
        )}
      </PaperPart>
      <footer className="border-t border-line pt-2 text-xs text-ink-muted">
        {facts.lock ? (
          <>
            Plan locked by {facts.lock.lockedByName}, version {facts.lock.number},{" "}
            {facts.lock.hash.slice(0, 16)}.{" "}
          </>
        ) : (
          "The plan is not locked yet. "
        )}
        {phase !== "none" && `Figures reckoned from the rows ${reading.hash.slice(0, 16)}. `}
        The whole record: Capstan, {facts.code}.
      </footer>
    </article>
  );
}

function Said({ term, text }: { term: string; text: string }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-ink-muted">{term}</dt>
      <dd className="break-words hyphens-auto print:line-clamp-3">{text || "not written down"}</dd>
    </div>
  );
}

/** What was granted and spent, when it pays back, and where each assumption breaks even. */
function MoneyLine({ money, funding }: { money: CaseReading | null; funding: FundingPageView }) {
  const { currency, locale } = useReader();
  const say = (minor: bigint | null, none: string) =>
    minor === null ? none : formatMoney(minor, currency, locale);
  const parts = [
    `Granted ${say(funding.grantedEverMinor, "nothing yet")}, spent ${say(funding.spentMinor, "nothing booked")}`,
    ...(money && money.netMinor !== null
      ? [
          `net ${wholeMoney(money.netMinor, money.currency, locale)} over ${money.horizonMonths} months`,
          `chance of a net above zero ${chanceWords(money.probNetPositive)}`,
          `pays back ${paybackWords(money.paybackMonths, money.horizonMonths)}`,
        ]
      : []),
  ];
  const even = (money?.breakEven ?? []).filter(({ at }) => at !== null).slice(0, 3);
  return (
    <>
      <p className="mt-2">{parts.join(" · ")}.</p>
      {money && even.length > 0 && (
        <p className="text-ink-muted">
          Breaks even at{" "}
          {even
            .map(
              ({ name, at, value, unit }) =>
                `${name} ${figureWords(at ?? 0, unit, money.currency)} (now ${figureWords(value, unit, money.currency)})`,
            )
            .join(", ")}
          .
        </p>
      )}
    </>
  );
}
