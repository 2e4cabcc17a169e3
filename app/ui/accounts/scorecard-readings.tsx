import {
  MEASURE_NAMES,
  SCORECARD_MEASURES,
  SCORECARD_WORDS,
  type ScorecardMeasure,
  type ScorecardReading,
  scorecardState,
} from "~/domain/accounts/scorecard";
import { roundHalfUp } from "~/domain/measurement/exact-decimal";
import { moneyText } from "~/shared/money";
import { Badge } from "../controls/badge";
import { DateText } from "../controls/date-text";
import { MoneyText } from "../controls/money-text";
import { useReader } from "../controls/reader";
import { Banner } from "../feedback/banner";

interface ScorecardReadingsProps {
  card: {
    measures: readonly string[];
    note: string;
    training: string;
    trainedOn: string | null;
    reading: ScorecardReading;
  };
  floor: number;
}

const quiet = (text: string) => <span className="text-ink-muted">{text}</span>;

/** Every measure as it stands today, those this person is judged by marked; a scorecard of upsell alone is flagged. */
export function ScorecardReadings({ card, floor }: ScorecardReadingsProps) {
  const state = scorecardState(card.measures);
  return (
    <>
      {state !== "sound" && (
        <div className="mb-4">
          <Banner
            tone={state === "upsellOnly" ? "bad" : "info"}
            title={state === "upsellOnly" ? "Upsell alone" : "No scorecard yet"}
          >
            {SCORECARD_WORDS[state]}
          </Banner>
        </div>
      )}
      <dl className="divide-y divide-line">
        {SCORECARD_MEASURES.map((measure) => (
          <div key={measure} className="grid gap-x-6 gap-y-1 py-3 text-sm sm:grid-cols-[14rem_1fr]">
            <dt className="font-medium">
              {MEASURE_NAMES[measure].label}{" "}
              {card.measures.includes(measure) && <Badge tone="accent">judged by</Badge>}
            </dt>
            <dd>
              <Reading measure={measure} reading={card.reading} floor={floor} />
              <span className="block text-ink-muted">{MEASURE_NAMES[measure].meaning}</span>
            </dd>
          </div>
        ))}
        <div className="grid gap-x-6 gap-y-1 py-3 text-sm sm:grid-cols-[14rem_1fr]">
          <dt className="font-medium">Training for the role</dt>
          <dd>
            {card.trainedOn ? (
              <>
                {card.training || "Trained"}, <DateText value={card.trainedOn} mode="plain" />
              </>
            ) : (
              quiet("no training is on record; the role asks for one of its own")
            )}
          </dd>
        </div>
        {card.note && (
          <div className="grid gap-x-6 gap-y-1 py-3 text-sm sm:grid-cols-[14rem_1fr]">
            <dt className="font-medium">What was agreed</dt>
            <dd className="wrap-anywhere whitespace-pre-line">{card.note}</dd>
          </div>
        )}
      </dl>
    </>
  );
}

function Reading({
  measure,
  reading,
  floor,
}: {
  measure: ScorecardMeasure;
  reading: ScorecardReading;
  floor: number;
}) {
  const { currency } = useReader();
  switch (measure) {
    case "revenue":
      return (
        <>
          <a href="#accounts" className="hover:underline">
            <MoneyText
              amount={reading.revenueMinor === null ? null : moneyText(reading.revenueMinor, currency)}
            />
          </a>{" "}
          a year
          {reading.revenueMissing > 0 && ` (${reading.revenueMissing} without a value)`}
          {reading.yearsKnown > 0 &&
            ` · ${reading.customerYears} years as customers, of ${reading.yearsKnown} accounts`}
        </>
      );
    case "retention":
      return reading.looked === 0 ? (
        quiet("no data")
      ) : (
        <a href="#accounts" className="tabular hover:underline">
          {reading.kept} of {reading.looked} kept
        </a>
      );
    case "decisionMakers":
      if (reading.answers === 0) return quiet("no data");
      return (
        <a href="#accounts" className="tabular hover:underline">
          {reading.answers < floor
            ? `too few (n ${reading.answers})`
            : `${roundHalfUp(reading.points, reading.answers, 2)} of ${reading.answers} answers`}
        </a>
      );
    case "perception":
      return reading.said === 0 ? (
        quiet("no data")
      ) : (
        <a href="#accounts" className="tabular hover:underline">
          {reading.aboveVendor} of {reading.said}
        </a>
      );
    case "growth":
      return quiet("no data: what was sold more is not kept here");
  }
}
