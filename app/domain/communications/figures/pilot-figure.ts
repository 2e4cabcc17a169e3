import { type Day, formatDay } from "~/shared/calendar";
import { effectUnit } from "../../pilots/effect-words";
import type { DecisionChoice } from "../../pilots/pilot";
import type { PilotReading } from "../../pilots/pilot-reading";
import type { CaseReading } from "../../roi/case-reading";
import type { FigureSource } from "./figure-source";
import { type FigureValue, numberOf } from "./figure-value";
import { type FigureReading, noFigure } from "./read-figure";

type Show = Extract<FigureSource, { kind: "pilot" }>["show"];

/** What the records say of a pilot today, and what was decided about it last. */
export interface PilotShown {
  code: string;
  unitWord: string;
  reading: PilotReading;
  money: CaseReading | null;
  decision: { choice: DecisionChoice; on: Day } | null;
}

export function pilotFigure(pilot: PilotShown, show: Show): FigureReading {
  const { code, decision } = pilot;
  if (show === "decision") {
    const href = `/pilots/${code}/decision`;
    if (!decision) return noFigure(`Nothing is decided about ${code} yet.`, href);
    return {
      value: { kind: "word", word: decision.choice },
      note: `${code}, signed ${formatDay(decision.on, "en")}`,
      href,
    };
  }
  return show.startsWith("effect") ? effectFigure(pilot, show) : moneyFigure(pilot, show);
}

function effectFigure({ code, unitWord, reading }: PilotShown, show: Show): FigureReading {
  const href = `/pilots/${code}#result`;
  const { primary } = reading;
  if (!primary) return noFigure(`${code} has no primary metric yet.`, href);
  const found = { effect: primary.estimate, effectLow: primary.lower, effectHigh: primary.upper }[
    show as "effect" | "effectLow" | "effectHigh"
  ];
  if (found === null) {
    return noFigure(primary.refused ?? `${code} has no measured effect yet.`, href);
  }
  const unit = effectUnit(primary);
  const share = primary.kind === "share" ? 100 : 1;
  // As the pilot's page rounds it: the dust of binary fractions must not tip a half.
  const exact = numberOf(Number((found * share).toPrecision(12)));
  const value: FigureValue = {
    kind: "number",
    exact,
    signed: show === "effect",
    unit: show === "effect" ? `${unit ? `${unit} ` : ""}per ${unitWord}` : "",
  };
  const n = `n ${primary.arms.treated.n} and ${primary.arms.control.n}`;
  return {
    value,
    note: `${primary.name}, treated less control, ${n}`,
    href,
    ...(reading.phase === "interim" && { caution: "it is still running" }),
  };
}

function moneyFigure({ code, money }: PilotShown, show: Show): FigureReading {
  const href = `/pilots/${code}/case`;
  if (!money) return noFigure(`${code} has no business case yet.`, href);
  const missing = money.missing.length > 0 ? ` It lacks ${money.missing.join(" and ")}.` : "";
  const none = () => noFigure(`The business case of ${code} gives no value here yet.${missing}`, href);
  const caution = money.assumed ? { caution: "the effect behind it is assumed" } : {};
  const note = `Business case of ${code}`;
  if (show === "cost" || show === "benefit") {
    const minor = show === "cost" ? money.costMinor : money.benefitMinor;
    if (minor === null) return none();
    return {
      value: { kind: "money", minor, currency: money.currency },
      note,
      href,
      ...(show === "benefit" && caution),
    };
  }
  const ratio = { roi: money.roi, roiLow: money.roiLower, roiHigh: money.roiUpper }[
    show as "roi" | "roiLow" | "roiHigh"
  ];
  if (ratio === null) return money.roiRefused ? noFigure(money.roiRefused, href) : none();
  return {
    value: {
      kind: "number",
      exact: numberOf(Number((ratio * 100).toPrecision(12))),
      signed: true,
      unit: "%",
    },
    note,
    href,
    ...caution,
  };
}
