import { storableText } from "~/domain/activity/activity";
import { isDay, isMonth } from "~/shared/calendar";
import type { PlanningAsk } from "./planning";
import { metricsOf } from "./proof-metric";
import { MOST_CONTROL_ACCOUNTS } from "./verification.schema";
import type { Segment, VerificationPlan } from "./verification-plan";

/** The form's fields as they stand, whole or not. */
export type PlanningValues = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The fields of an address, lists under their plain name; a database takes no NUL and no half characters. */
export function valuesOfAddress(search: URLSearchParams): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(search.keys())) {
    const given = search.getAll(name).map(storableText);
    if (name.endsWith("[]")) values[name.slice(0, -2)] = given;
    else values[name] = given[0] ?? "";
  }
  return values;
}

const DESIGNS = ["beforeAfter", "its", "controlled"] as const;
const MEASURE_NAMES = ["satisfaction", "loyalty", "nps", "effort"] as const;
const METRIC_NAMES = ["sbi", "csat", "nps"] as const;

/** What can be reckoned with of a form that is still being filled in: anything that makes no sense yet counts as empty. */
export function askOfValues(values: PlanningValues): PlanningAsk {
  const text = (name: string) => {
    const value = values[name];
    return (typeof value === "string" ? value : (value?.[0] ?? "")).trim().slice(0, 200);
  };
  const list = (name: string) => {
    const value = values[name];
    const given = typeof value === "string" ? value.split(",") : (value ?? []);
    return given.filter((each) => each !== "").slice(0, MOST_CONTROL_ACCOUNTS);
  };
  const oneOf = <Word extends string>(words: readonly Word[], name: string, otherwise: Word): Word =>
    words.find((word) => word === text(name)) ?? otherwise;
  const asked = oneOf(METRIC_NAMES, "metric", "sbi");
  const measure = asked === "nps" ? "nps" : oneOf(MEASURE_NAMES, "measure", "satisfaction");
  const metric = metricsOf(measure).find((each) => each === asked) ?? metricsOf(measure)[0] ?? "sbi";
  const segmentOf = (names: Record<keyof Segment, string>): Segment =>
    Object.fromEntries(
      Object.entries(names).flatMap(([dimension, name]) => (text(name) ? [[dimension, text(name)]] : [])),
    );
  const accountIds = list("controlAccounts");
  const effect = Number(text("minEffect").replace(",", "."));
  const months = Number(text("windowMonths"));
  const baselineFrom = text("baselineFrom");
  const triggerMonth = text("triggerMonth");
  return {
    measure,
    metric,
    direction: oneOf(["up", "down"] as const, "direction", "up"),
    design: oneOf(DESIGNS, "design", "beforeAfter"),
    segment: segmentOf({ tier: "tier", level: "level", stage: "stage", region: "region" }),
    control:
      accountIds.length > 0
        ? { accountIds }
        : segmentOf({
            tier: "controlTier",
            level: "controlLevel",
            stage: "controlStage",
            region: "controlRegion",
          }),
    minEffect: Number.isFinite(effect) && effect > 0 ? effect : null,
    baselineFrom: isDay(baselineFrom) ? baselineFrom : null,
    triggerMonth: isMonth(triggerMonth) ? triggerMonth : null,
    windowMonths: Number.isInteger(months) && months >= 1 && months <= 24 ? months : 3,
  };
}

/** The same of a promise as it is written. */
export const askOfPromise = (promise: VerificationPlan): PlanningAsk => ({
  measure: promise.measure,
  metric: promise.metric,
  direction: promise.direction,
  design: promise.design,
  segment: promise.segment,
  control: promise.control,
  minEffect: promise.minEffect === "" ? null : Number(promise.minEffect),
  baselineFrom: promise.baselineFrom,
  triggerMonth: promise.triggerMonth,
  windowMonths: promise.windowMonths,
});
