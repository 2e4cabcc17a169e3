import { assumptionsOf } from "./break-even";
import type { BusinessCase } from "./business-case";
import { MOST_MONTHS } from "./case.schema";
import { isWrong, readFigure } from "./case-fields";
import type { CaseReading } from "./case-reading";
import type { EffectOfCase } from "./effect-of-case";
import { Exact } from "./exact";
import type { Assumption } from "./factors";
import { type CaseAround, moneyOfLines, readCase } from "./read-case";

/** One thing that can be tried: its name in the address, the value on record, and between what a slider moves it. */
export interface Dial {
  id: string;
  lineId: string | null;
  key: string;
  name: string;
  unit: string;
  /** On record, as decimal text. */
  value: string;
  from: number;
  to: number;
  step: number;
}

export interface WhatIf {
  /** What is tried, by the id of the dial, as decimal text. */
  tried: Record<string, string>;
  /** What could not be read, in words, by the id of the dial; the figure on record stays in its place. */
  wrong: Record<string, string>;
  reading: CaseReading;
}

const percentText = (share: string): string => new Exact(share || 0).mul(100).toFixed();

/** Everything of a case that can be tried: each figure once, then horizon, rate and share. */
export function dialsOf(given: BusinessCase, effects: ReadonlyMap<string, EffectOfCase>): Dial[] {
  const figures = assumptionsOf(moneyOfLines(given, effects)).map(dialOf);
  const common = { lineId: null, unit: "%" };
  return [
    ...figures,
    {
      ...common,
      id: "horizon",
      key: "horizon",
      name: "Horizon",
      unit: "months",
      value: `${given.horizonMonths}`,
      from: 1,
      to: Math.max(36, given.horizonMonths),
      step: 1,
    },
    {
      ...common,
      id: "rate",
      key: "rate",
      name: "Discount rate a year",
      value: percentText(given.discountRate),
      from: 0,
      to: 25,
      step: 0.5,
    },
    {
      ...common,
      id: "share",
      key: "share",
      name: "Share that is our own",
      value: percentText(given.attribution),
      from: 0,
      to: 100,
      step: 1,
    },
  ];
}

/** From nothing to double, or as far as the range on record goes. */
function dialOf({ id, lineId, key, name, unit, value, spread }: Assumption): Dial {
  const number = value.toNumber();
  const reach = Math.abs(number) * 2 || 10;
  const ends = spread.kind === "known" ? [] : [spread.low.toNumber(), spread.high.toNumber()];
  const from = Math.min(key === "effect" || number < 0 ? -reach : 0, ...ends);
  const to = Math.max(number < 0 ? 0 : reach, ...ends);
  return {
    id,
    lineId,
    key,
    name,
    unit,
    // A measured effect has more digits than anybody types; what is not moved stays exact all the same.
    value: value.toDecimalPlaces(6).toFixed(),
    from: Math.floor(from),
    to: Math.ceil(to),
    step: stepOf(to - from),
  };
}

/** A hundred to two hundred steps from end to end, each a round figure. */
const stepOf = (width: number): number => {
  const size = 10 ** Math.floor(Math.log10(width / 100));
  return [1, 2, 5].map((each) => each * size).find((each) => width / each <= 200) ?? 10 * size;
};

/** What the address asks to try; a figure equal to the one on record is not tried at all. */
export function whatIf(
  given: BusinessCase,
  effects: ReadonlyMap<string, EffectOfCase>,
  around: Omit<CaseAround, "overrides" | "simulate">,
  asked: Readonly<Record<string, string>>,
): WhatIf {
  const tried: Record<string, string> = {};
  const wrong: Record<string, string> = {};
  for (const dial of dialsOf(given, effects)) {
    const text = asked[dial.id];
    if (text === undefined || text.trim() === "") continue;
    const figure = readFigure(text);
    const problem = isWrong(figure) ? figure.wrong : problemOf(dial, Number(figure));
    if (problem) wrong[dial.id] = problem;
    else if (!isWrong(figure) && !new Exact(figure).equals(dial.value)) tried[dial.id] = figure;
  }
  return { tried, wrong, reading: readTried(given, effects, around, tried) };
}

function problemOf({ id, key }: Dial, value: number): string | null {
  if (id === "horizon") {
    return Number.isInteger(value) && value >= 1 && value <= MOST_MONTHS
      ? null
      : `Write a number of months from 1 to ${MOST_MONTHS}.`;
  }
  if (id === "rate")
    return value > -50 && value <= 1000 ? null : "Write a rate between −50 and 1,000 per cent.";
  if (id === "share") return value >= 0 && value <= 100 ? null : "Write a share between 0 and 100 per cent.";
  return key === "amount" || key === "effect" || value >= 0 ? null : "Write a figure of nought or more.";
}

/** The same reckoning as on record, with other figures in it. Nothing is written anywhere. */
function readTried(
  given: BusinessCase,
  effects: ReadonlyMap<string, EffectOfCase>,
  around: Omit<CaseAround, "overrides" | "simulate">,
  { horizon, rate, share, ...figures }: Record<string, string>,
): CaseReading {
  const asShare = (percent: string) => new Exact(percent).div(100).toFixed();
  return readCase(
    {
      ...given,
      ...(horizon === undefined ? {} : { horizonMonths: Number(horizon) }),
      ...(rate === undefined ? {} : { discountRate: asShare(rate) }),
      ...(share === undefined ? {} : { attribution: asShare(share) }),
    },
    effects,
    { ...around, overrides: new Map(Object.entries(figures).map(([id, text]) => [id, new Exact(text)])) },
  );
}
