import type { CaseReading } from "~/domain/roi/case-reading";
import { Exact } from "~/domain/roi/exact";
import { quantityText } from "~/domain/roi/quantity";
import { formatMoney } from "~/shared/money";

/** "+33.5 %", with a real minus; null is no data. */
export function percentWords(ratio: number | null, locale = "en"): string {
  if (ratio === null) return "no data";
  return `${new Intl.NumberFormat(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: "exceptZero",
  })
    .format(ratio * 100)
    .replace("-", "−")} %`;
}

/** "−2.4 % to +69.4 %" */
export const percentRange = (lower: number, upper: number, locale = "en"): string =>
  `${percentWords(lower, locale)} to ${percentWords(upper, locale)}`;

/** Whole units: cents say nothing about a return; the lines show them. */
export const wholeMoney = (minor: bigint | null, currency: string, locale = "en"): string =>
  minor === null ? "no data" : formatMoney(minor, currency, locale, "whole").replace("-", "−");

/** A figure of an assumption: "USD 71.15 per hour", "24 projects". */
export const figureWords = (value: number, unit: string, currency: string): string =>
  quantityText(new Exact(Number.isFinite(value) ? value : 0), unit, currency).replace("-", "−");

export const chanceWords = (chance: number | null): string => {
  if (chance === null) return "no data";
  if (chance > 0.999) return "above 99.9 %";
  if (chance < 0.001) return "below 0.1 %";
  return `${(chance * 100).toFixed(1)} %`;
};

/** Payback as people say it; null is never within the horizon. */
export function paybackWords(months: number | null, horizon: number): string {
  if (months === null) return `not within ${horizon} months`;
  if (months === 0) return "at once";
  return `after ${months.toFixed(1)} months`;
}

/** All yearly rates, or why there is none or not one. */
export function irrWords({ status, all }: CaseReading["irr"]): string {
  const rates = all.map((rate) => (rate > 10 ? "above +1,000 %" : percentWords(rate))).join(" and ");
  switch (status) {
    case "ok":
      return `${rates} a year`;
    case "multiple":
      return `no single rate: ${rates} a year all fit, because money goes out, comes in and goes out again`;
    case "none":
      return "none: at no rate do these payments come to zero";
    case "noSignChange":
      return "none: the payments never turn from out to in";
  }
}

export const VERDICT_WORDS: Record<CaseReading["verdict"], string> = {
  pays: "Pays: the whole interval lies above zero.",
  doesNotPay: "Does not pay: the whole interval lies below zero.",
  open: "Open: the interval holds both a gain and a loss.",
  noValue: "No value yet.",
};

/** An interval that is missing leaves the question open for another reason. */
export function verdictWords({ verdict, netLowerMinor, assumed }: CaseReading): string {
  if (verdict !== "open" || netLowerMinor !== null) return VERDICT_WORDS[verdict];
  return assumed ? "Open: what is assumed bears no interval." : "Open: nothing here bears an interval.";
}

/** How the interval came about. */
export function intervalWords({ intervalFrom, confidence }: CaseReading): string {
  const level = `${Number((confidence * 100).toFixed(2))} %`;
  switch (intervalFrom) {
    case "effect":
      return `${level} interval, straight from that of the measured effect`;
    case "simulation":
      return `${level} interval of 100,000 draws from the stored seed`;
    case "product":
      return `${level} interval by the variance of the products`;
    case null:
      return "no interval";
  }
}
