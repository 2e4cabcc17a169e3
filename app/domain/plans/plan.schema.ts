import Decimal from "decimal.js";
import * as z from "zod";
import { isDay } from "~/shared/calendar";
import { parseMoney } from "~/shared/money";
import { storableText } from "../activity/activity";
import { KPI_CHARTS } from "../kpis/chart-kind";
import { FEED_MEASURES, KPI_FEEDS } from "../kpis/index-feed";
import { oneTimeKey } from "../one-time-key";
import { DIAGRAM_LEVELS, outlineProblem, WHY_LEVELS } from "./cause-tree";
import {
  ALTERNATIVE_KINDS,
  EVIDENCE_KINDS,
  HALT_REASONS,
  KPI_DIRECTIONS,
  KPI_FREQUENCIES,
  KPI_TYPES,
  MAX_KPIS,
  PLAN_KINDS,
  PLAN_STEPS,
  PLAN_TRIGGERS,
} from "./plan";
import { PLAN_MOVE_EVENTS } from "./plan-event";

export const TITLE_LIMIT = 200;
export const TEXT_LIMIT = 10_000;
/** One cause is one sentence. */
export const CAUSE_TEXT_LIMIT = 500;
export const GOAL_LIMIT = 500;

const line = (limit = TITLE_LIMIT) =>
  z
    .string({ error: "Write this as text." })
    .trim()
    .overwrite(storableText)
    .max(limit, `At most ${limit.toLocaleString("en")} characters, please; shorten it.`);
/** Words; HTML in them stays what it is, text. */
const words = () => line(TEXT_LIMIT).default("");
const shortWords = () => line().default("");

const title = () => line().min(1, "Give it a title.");
const day = () => z.string().trim().refine(isDay, "This is not a date. Write it as YYYY-MM-DD.");
const optionalDay = () =>
  z
    .string()
    .trim()
    .nullish()
    .transform((value) => value || null)
    .refine((value) => value === null || isDay(value), "This is not a date. Write it as YYYY-MM-DD.");
const optionalId = () =>
  z
    .string()
    .trim()
    .max(64, "This is not a record.")
    .nullish()
    .transform((value) => value || null);
const id = (message: string) => z.string({ error: message }).trim().min(1, message).max(64, message);
const flag = () =>
  z
    .union([z.boolean(), z.string()])
    .nullish()
    .transform((value) => value === true || value === "on" || value === "true");
const count = () =>
  z
    .union([z.number(), z.string().trim()])
    .nullish()
    .transform((value) => (value === "" || value === null || value === undefined ? null : Number(value)))
    .refine(
      (value) => value === null || (Number.isInteger(value) && value >= 0 && value <= 2_000_000_000),
      "Write a whole number.",
    );

const DECIMAL_FORM = /^-?\d{1,14}(\.\d{1,6})?$/;
/** A number as people write it, kept exactly: "62,5" is 62.5. */
const decimal = () =>
  z
    .string()
    .trim()
    .nullish()
    .transform((value) => (value ? value.replace(/^([^.]*),/, "$1.").replace(/^\u2212/, "-") : null))
    .refine(
      (value) => value === null || DECIMAL_FORM.test(value),
      "Write a number with at most six decimals, without a unit: 62.5",
    );

/** Rows that somebody left blank in a form without scripts are no rows. */
const rows = <Row extends z.ZodType>(row: Row, most: number, tooMany: string) =>
  z
    .preprocess(
      (value) => (Array.isArray(value) ? value.filter(hasContent) : value),
      z.array(row).max(most, tooMany),
    )
    .default([]);

/** A select or radio has a value even in a blank row, so the row's own words decide. */
const CHOICES = new Set([
  "kind",
  "type",
  "direction",
  "frequency",
  "primary",
  "chosen",
  "chart",
  "feed",
  "feedMeasure",
  "feedTier",
  "feedLevel",
]);

function hasContent(value: unknown): boolean {
  if (typeof value === "string") return value.trim() !== "";
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(
    ([name, part]) => !CHOICES.has(name) && part !== null && part !== undefined && String(part).trim() !== "",
  );
}

/** Causes as an outline: rows in the order of reading, each as far set in as it lies below others. */
const outline = (noun: string, levels: number) =>
  z
    .array(
      z.object({
        id: optionalId().optional(),
        depth: z.coerce
          .number({ error: "Reload the page: a row has lost its place." })
          .int()
          .min(0)
          .max(99)
          .nullish(),
        text: line(CAUSE_TEXT_LIMIT).default(""),
        evidenceId: optionalId().optional(),
      }),
    )
    .max(300, "These are more rows than anybody reads. Take away those that say the same.")
    .default([])
    .superRefine((sent, context) => {
      const message = outlineProblem(sent, { noun, levels });
      if (message) context.addIssue({ code: "custom", message });
    });

const STALE_PAGE = "This page is missing the version it was read at; reload it.";
const versioned = {
  code: line(16),
  version: z.coerce.number({ error: STALE_PAGE }).int(STALE_PAGE).min(1, STALE_PAGE),
};

export const createPlanSchema = z.object({
  title: title(),
  kind: z.enum(PLAN_KINDS, { error: "Choose corrective or preventive." }).default("corrective"),
  /** The finding it answers, by number. */
  findingNumber: count(),
  /** The one customer it is made for. */
  accountId: z
    .string()
    .trim()
    .max(64, "This is not a record.")
    .transform((value) => value || undefined)
    .optional(),
  key: oneTimeKey,
});
export type CreatePlan = z.output<typeof createPlanSchema>;

export const defineSchema = z.object({
  ...versioned,
  title: title(),
  kind: z.enum(PLAN_KINDS, { error: "Choose corrective or preventive." }),
  trigger: z.enum(["", ...PLAN_TRIGGERS], { error: "Choose one of the triggers." }).default(""),
  triggerDetail: words(),
  riskStatement: words(),
  whatHappens: words(),
  intended: words(),
  whereItHappens: words(),
  sinceWhen: words(),
  howOften: words(),
  rootCause: words(),
  stage: shortWords(),
  whys: outline("why", WHY_LEVELS),
  diagram: outline("cause", DIAGRAM_LEVELS),
  goal: line(GOAL_LIMIT).default(""),
});
export type SaveDefine = z.output<typeof defineSchema>;

export const assignSchema = z.object({
  ...versioned,
  ownerId: optionalId(),
  sponsorId: optionalId(),
  verifierId: optionalId(),
  deputyId: optionalId(),
  people: rows(
    z.object({ personId: id("Choose a person."), part: words(), why: words() }),
    50,
    "At most 50 people can have a part in one plan.",
  ),
});
export type SaveAssign = z.output<typeof assignSchema>;

const money = (currency: string) =>
  z
    .union([z.bigint(), z.string().trim()])
    .nullish()
    .transform((value, context) => {
      if (value === "" || value === null || value === undefined) return null;
      const minor = typeof value === "bigint" ? value : parseMoney(value, currency);
      if (minor !== null && minor >= 0n && minor <= 1_000_000_000_000_000n) return minor;
      context.addIssue({
        code: "custom",
        message: `Write an amount in ${currency}, for example 1250.00; 0 if none.`,
      });
      return z.NEVER;
    });

/** A choice that may be left open. */
const openChoice = <Value extends string>(values: readonly Value[], message: string) =>
  z
    .string()
    .trim()
    .nullish()
    .transform((given, context): Value | null => {
      if (!given) return null;
      const found = values.find((value) => value === given);
      if (found !== undefined) return found;
      context.addIssue({ code: "custom", message });
      return z.NEVER;
    });

/** One KPI as its row in the form has it; the index it is fed by comes as single fields and leaves as one filter. */
const kpiRow = () =>
  z
    .object({
      id: optionalId(),
      name: line().min(1, "Give the KPI a name."),
      meaning: words(),
      type: z.enum(KPI_TYPES, { error: "Choose operational or outcome." }).default("operational"),
      primary: flag(),
      unit: line(40).default(""),
      direction: z.enum(KPI_DIRECTIONS, { error: "Choose whether higher or lower is better." }).default("up"),
      baseline: decimal(),
      baselinePeriod: shortWords(),
      baselineN: count(),
      target: decimal(),
      frequency: z.enum(KPI_FREQUENCIES, { error: "Choose how often it is read." }).default("monthly"),
      source: shortWords(),
      chart: z.enum(KPI_CHARTS, { error: "Choose a chart." }).optional(),
      feed: z.enum(KPI_FEEDS, { error: "Choose how its readings come." }).optional(),
      feedMeasure: openChoice(FEED_MEASURES, "Choose an index."),
      feedTier: openChoice(["I", "II", "III"], "Choose a tier."),
      feedLevel: openChoice(["DM", "RM", "IF"], "Choose a contact level."),
      feedStage: shortWords(),
      feedRegion: shortWords(),
    })
    .superRefine(({ baseline, target }, context) => {
      if (baseline === null || target === null || !new Decimal(baseline).equals(target)) return;
      context.addIssue({
        code: "custom",
        path: ["target"],
        message: `Baseline and target are both ${target}: there would be no way to go. Say what is aimed at.`,
      });
    })
    .transform(({ feedMeasure, feedTier, feedLevel, feedStage, feedRegion, ...row }) => ({
      ...row,
      ...(row.feed === "index" && {
        feedFilter: {
          measure: feedMeasure ?? FEED_MEASURES[0],
          tier: feedTier,
          level: feedLevel,
          stage: feedStage || null,
          region: feedRegion || null,
        },
      }),
    }));

/** Amounts are read in the workspace's currency. */
export const quantifySchema = (currency: string) =>
  z.object({
    ...versioned,
    solution: words(),
    hypothesis: words(),
    plannedSpendMinor: money(currency),
    alternatives: rows(
      z.object({
        id: optionalId(),
        kind: z.enum(ALTERNATIVE_KINDS, { error: "Choose what kind of alternative it is." }).default("other"),
        title: line().default(""),
        oneOffMinor: money(currency),
        monthlyMinor: money(currency),
        benefit: words(),
        risk: words(),
        reason: words(),
        chosen: flag(),
      }),
      20,
      "At most 20 alternatives; drop those nobody would take.",
    ),
    kpis: rows(kpiRow(), MAX_KPIS, `At most ${MAX_KPIS} KPIs: a few that everybody understands.`),
  });
export type SaveQuantify = z.output<ReturnType<typeof quantifySchema>>;

export const scheduleSchema = z.object({
  ...versioned,
  startOn: optionalDay(),
  endOn: optionalDay(),
  /** The days on which the plan is looked at. */
  checkIns: rows(day(), 60, "At most 60 check-ins."),
});
export type SaveSchedule = z.output<typeof scheduleSchema>;

export const evidenceSchema = z
  .object({
    code: line(16),
    kind: z
      .enum(EVIDENCE_KINDS, { error: "Choose whether a customer says so or we believe so." })
      .default("customer"),
    responseId: optionalId(),
    quote: words(),
    source: shortWords(),
  })
  .refine(({ responseId, quote }) => responseId !== null || quote !== "", {
    error: "Choose an answer, or write what was said.",
    path: ["quote"],
  });
export type AddEvidence = z.output<typeof evidenceSchema>;
export const removeEvidenceSchema = z.object({
  code: line(16),
  evidenceId: id("Choose a piece of evidence."),
});

/** A move says which version its page was read at, so that nobody approves what they have not seen. */
const moving = {
  code: line(16),
  version: z
    .union([z.number(), z.string().trim()])
    .nullish()
    .transform((value) => (value === "" || value === null || value === undefined ? undefined : Number(value)))
    .refine((value) => value === undefined || (Number.isInteger(value) && value > 0), STALE_PAGE)
    .optional(),
};

export const planMoveSchema = z.object(moving);
export type PlanMoveInput = z.output<typeof planMoveSchema>;

export const returnSchema = z.object({
  ...moving,
  to: z.enum(PLAN_STEPS, { error: "Choose the step it goes back to." }),
  comment: line(TEXT_LIMIT).min(1, "Say what has to change."),
});

export const startSchema = z.object({ ...moving, earlyReason: words() });

export const implementSchema = z.object({ ...moving, effectiveOn: day() });

const haltReason = z.enum(HALT_REASONS, { error: "Choose a reason." });
const agreed = () => id("Say who agreed.");
export const holdSchema = z.object({
  ...moving,
  reason: haltReason,
  note: words(),
  agreedById: agreed(),
  wakeOn: day(),
});
export const cancelSchema = z.object({
  ...moving,
  reason: haltReason,
  note: words(),
  agreedById: agreed(),
});

export const requestMoveSchema = z.object({
  code: line(16),
  event: z.enum(PLAN_MOVE_EVENTS, { error: "Choose what you ask for." }),
  note: words(),
  askedOfId: id("Choose whom you ask."),
});
export const settleRequestSchema = z.object({
  requestId: id("Choose a request."),
  answer: z.enum(["done", "declined"], { error: "Say whether it is done or declined." }),
  text: words(),
});

export const requestDateSchema = z.object({
  code: line(16),
  toDay: day(),
  /** One of the usual reasons, so that a report can count them. */
  reasonKind: z.enum(["", ...HALT_REASONS], { error: "Choose a reason from the list." }).default(""),
  reason: line(TEXT_LIMIT).min(1, "Say why the end has to move."),
});
export type RequestDate = z.output<typeof requestDateSchema>;
/** On the form one of the usual reasons has to be chosen; what other doors bring may lack one. */
export const dateFormSchema = requestDateSchema.omit({ code: true }).extend({
  reasonKind: z.enum(HALT_REASONS, { error: "Choose a reason from the list." }),
});
export const settleDateSchema = z.object({
  dateMoveId: id("Choose a date request."),
  answer: z.enum(["accepted", "declined"], { error: "Accept it or decline it." }),
  text: words(),
});
export type SettleDate = z.output<typeof settleDateSchema>;

export const confirmLoadSchema = z.object({
  ...versioned,
  reason: line(2_000).min(1, "Say why this owner can carry one more plan."),
});

export const planCommentSchema = z.object({
  code: line(16),
  text: line(5_000).min(1, "Write something first."),
});
