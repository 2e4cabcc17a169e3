import Decimal from "decimal.js";
import * as z from "zod";
import { FAR_DAY, isDay, isNearDay } from "~/shared/calendar";
import { oneTimeKey } from "../one-time-key";
import { flag, line, optionalId, shortWords, TEXT_LIMIT, words } from "../plans/plan-fields";
import { PILOT_DESIGNS } from "./pilot";

const STALE_PAGE = "This page is missing the version it was read at; reload it.";
const version = z
  .union([z.number(), z.string().trim()])
  .nullish()
  .transform((value) => (value === "" || value === null || value === undefined ? undefined : Number(value)))
  .refine((value) => value === undefined || (Number.isInteger(value) && value > 0), STALE_PAGE)
  .optional();

/* A field that is left out stays as it is; one that is sent empty is emptied. */
const said = (limit = TEXT_LIMIT) => line(limit).optional();
const day = () =>
  z
    .union([z.null(), z.string().trim()])
    .transform((value) => value || null)
    .refine((value) => value === null || isDay(value), {
      error: "This is not a date. Write it as YYYY-MM-DD.",
      abort: true,
    })
    .refine((value) => value === null || isNearDay(value), FAR_DAY);
const person = () =>
  z.union([z.null(), z.string().trim().max(64, "This is not a person.")]).transform((value) => value || null);

/** As many units as anybody brings together by hand or file. */
const MOST_UNITS = 5000;
const numberOfUnits = () =>
  z
    .union([z.null(), z.number(), z.string().trim()])
    .transform((value) => (value === "" || value === null ? null : Number(value)))
    .refine(
      (value) => value === null || (Number.isInteger(value) && value >= 2 && value <= MOST_UNITS),
      `Write a whole number from 2 to ${MOST_UNITS.toLocaleString("en")}.`,
    );

const DECIMAL_FORM = /^-?\d{1,12}(\.\d{1,6})?$/;
const decimalText = (value: string) => value.replace(/^([^.]*),/, "$1.").replace(/^\u2212/, "-");
/** Decimal text, "" while nobody said. */
const figure = (isFine: (value: Decimal) => boolean = () => true, message = "") =>
  z
    .union([z.null(), z.number(), z.string().trim()])
    .transform((value) => (value === null ? "" : decimalText(String(value))))
    .refine((value) => value === "" || DECIMAL_FORM.test(value), {
      error: "Write a number with at most six decimals, without a unit: 62.5",
      abort: true,
    })
    .refine((value) => value === "" || isFine(new Decimal(value)), message);
const aboveZero = (message: string) => figure((value) => value.gt(0), message);

export const POWERS = ["0.8", "0.9"] as const;
export const CONFIDENCES = ["0.9", "0.95", "0.99"] as const;
const MOST_LOOKS = 5;

/** "60 %, 80" and ["0.6", "0.8"] are the same looks; what is above 1 is a percentage. */
function sharesOf(given: string | readonly (string | number)[]): string[] {
  const parts =
    typeof given === "string" ? given.split(/[;\s]+|,(?=\s)|(?<=%),|,(?=\d{2})/) : given.map(String);
  return parts
    .map((part) => decimalText(part.replace(/\s*%\s*$/, "").trim()))
    .filter((part) => part !== "")
    .map((part) => {
      if (!DECIMAL_FORM.test(part)) return part;
      const number = new Decimal(part);
      return (number.gt(1) ? number.div(100) : number).toString();
    });
}

const looks = () =>
  z
    .union([z.string(), z.array(z.union([z.string(), z.number()]))])
    .transform(sharesOf)
    .refine((shares) => shares.every((share) => DECIMAL_FORM.test(share)), {
      error: "Write shares of the information, like 60 %.",
      abort: true,
    })
    .refine((shares) => shares.length <= MOST_LOOKS, `At most ${MOST_LOOKS} looks.`)
    .refine(
      (shares) => shares.every((share) => Number(share) > 0 && Number(share) < 1),
      "A look lies between 0 and 100 %; the end itself is no look.",
    )
    .refine(
      (shares) => shares.every((share, index) => index === 0 || Number(share) > Number(shares[index - 1])),
      "Put the looks in order, each later than the one before.",
    );

export const createPilotSchema = z.object({
  title: line().min(1, "Give it a title."),
  question: line(300).default(""),
  /** The finding it answers, by number. */
  findingNumber: z
    .union([z.null(), z.number(), z.string().trim()])
    .transform((value) => (value === "" || value === null ? null : Number(value)))
    .refine((value) => value === null || (Number.isInteger(value) && value > 0 && value < 2_000_000_000))
    .catch(null)
    .optional(),
  key: oneTimeKey,
});

/** What is said about a pilot, in whatever part is sent. */
export const savePilotSchema = z.object({
  version,
  title: line().min(1, "Give it a title.").optional(),
  question: said(300),
  stage: said(200),
  persona: said(200),
  ownerId: person().optional(),
  sponsorId: person().optional(),
  earlierMean: figure().optional(),
  earlierSource: said(300),
  hypothesis: said(),
  unitWord: line(40).optional(),
  unitWords: line(40).optional(),
  treatment: said(),
  controlGets: said(),
  design: z.enum(PILOT_DESIGNS, { error: "Choose how it is measured." }).optional(),
  plannedTreated: numberOfUnits().optional(),
  plannedControl: numberOfUnits().optional(),
  power: z.enum(POWERS, { error: "Choose a power." }).optional(),
  confidence: z.enum(CONFIDENCES, { error: "Choose a confidence." }).optional(),
  correlation: figure(
    (value) => value.gt(-1) && value.lt(1),
    "A correlation lies between −1 and 1.",
  ).optional(),
  successCriteria: said(),
  startOn: day().optional(),
  endOn: day().optional(),
  looks: looks().optional(),
});
export type PilotWords = z.output<typeof savePilotSchema>;

export const METRIC_DIRECTIONS = ["up", "down"] as const;
const MOST_METRICS = 6;
const metricRow = z
  .object({
    id: optionalId(),
    name: line().min(1, "Name the metric."),
    unit: line(40).default(""),
    direction: z
      .enum(METRIC_DIRECTIONS, { error: "Choose whether higher or lower is better." })
      .default("up"),
    kind: z.enum(["mean", "share"], { error: "Choose a figure or a share." }).default("mean"),
    primary: flag(),
    source: z.enum(["hand", "index"], { error: "Choose where its values come from." }).default("hand"),
    measure: z.enum(["", "satisfaction", "loyalty"], { error: "Choose an index." }).default(""),
    minEffect: aboveZero(
      "An effect worth having is an improvement above zero, whichever way is better.",
    ).default(""),
    hopedEffect: aboveZero("The effect hoped for is an improvement above zero.").default(""),
    planningSd: aboveZero("A spread is above zero.").default(""),
    planningSource: shortWords(),
    decimals: z.coerce.number().int().min(0).max(6).catch(1).default(1),
  })
  .transform((row) => ({
    ...row,
    measure: row.source === "index" ? row.measure || ("satisfaction" as const) : ("" as const),
  }));

const hasName = (row: unknown): boolean =>
  typeof row !== "object" ||
  row === null ||
  ["name", "minEffect", "hopedEffect", "planningSd"].some(
    (key) => key in row && String((row as Record<string, unknown>)[key] ?? "").trim() !== "",
  );

export const saveMetricsSchema = z.object({
  version,
  metrics: z
    .preprocess(
      // Rows that somebody left blank in a form without scripts are no rows.
      (rows) => (Array.isArray(rows) ? rows.filter(hasName) : rows),
      z
        .array(metricRow)
        .max(MOST_METRICS, `At most ${MOST_METRICS} metrics: more would be a search for one that fits.`),
    )
    .default([])
    .refine(
      (rows) => rows.filter(({ primary }) => primary).length <= 1,
      "One metric carries the result: mark only one as primary.",
    ),
});
export type MetricRow = z.output<typeof metricRow>;

export const pilotEvidenceSchema = z
  .object({
    kind: z
      .enum(["customer", "belief"], { error: "Choose whether a customer says so or we believe so." })
      .default("customer"),
    responseId: optionalId(),
    quote: words(),
    source: line(300).default(""),
  })
  .refine(({ responseId, quote }) => responseId !== null || quote !== "", {
    error: "Choose an answer, or write what was said.",
    path: ["quote"],
  });

export const pilotMoveSchema = z.object({ version });
export const pilotEarlySchema = z.object({ version, earlyReason: words() });
export const dropPilotSchema = z.object({
  version,
  reason: line(TEXT_LIMIT).min(1, "Say why it is given up; whoever proposes it again will read it."),
});

/** What may change while it runs. Arms and metrics never do: that would be another pilot. */
export const changePlanSchema = z.object({
  version,
  reason: line(TEXT_LIMIT).min(1, "Say why the plan changes; it is shown with the result."),
  hypothesis: said(),
  treatment: said(),
  controlGets: said(),
  successCriteria: said(),
  plannedTreated: numberOfUnits().optional(),
  plannedControl: numberOfUnits().optional(),
  endOn: day().optional(),
  looks: looks().optional(),
});
