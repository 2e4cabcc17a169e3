import type { QuestionScale } from "../indices/measure";
import { scaleOfMeasure } from "../indices/measure";
import { parseDecimal } from "../measurement/exact-decimal";
import type { TargetMeasure } from "./target";

type FieldErrors = Record<string, string[]>;

/** Between which figures a target can lie. */
export function targetRange(measure: TargetMeasure, effortScale: QuestionScale | null): QuestionScale {
  if (measure === "csat") return [0, 100];
  if (measure === "nps") return [-100, 100];
  return scaleOfMeasure(measure, effortScale);
}

const UNITS: Partial<Record<TargetMeasure, string>> = { csat: " per cent", nps: " points" };

/** What cannot be: a figure off the scale, a period that ends before it begins. */
export function targetErrors(
  input: { measure: TargetMeasure; value: string; fromMonth: string; toMonth: string | null },
  effortScale: QuestionScale | null,
): FieldErrors {
  const errors: FieldErrors = {};
  const [lowest, highest] = targetRange(input.measure, effortScale);
  const { numerator, denominator } = parseDecimal(input.value);
  if (numerator < BigInt(lowest) * denominator || numerator > BigInt(highest) * denominator) {
    errors.value = [
      `${input.value} cannot be reached: this index lies between ${lowest} and ${highest}${UNITS[input.measure] ?? ""}.`,
    ];
  }
  if (input.toMonth !== null && input.toMonth < input.fromMonth) {
    errors.toMonth = ["The period ends before it begins."];
  }
  return errors;
}

export const MAY_NOT_TARGET = "Targets are set by the leader or an administrator; you can read them here.";
