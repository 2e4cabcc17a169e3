import * as z from "zod";
import { FAR_DAY, isDay, isNearDay } from "~/shared/calendar";
import { parseMoney } from "~/shared/money";
import { kpiRow } from "../kpis/kpi-row.schema";
import { oneTimeKey } from "../one-time-key";
import { DIAGRAM_LEVELS, outlineProblem, WHY_LEVELS } from "./cause-tree";
import {
  ALTERNATIVE_KINDS,
  EVIDENCE_KINDS,
  HALT_REASONS,
  MAX_KPIS,
  PLAN_KINDS,
  PLAN_STEPS,
  PLAN_TRIGGERS,
} from "./plan";
import { PLAN_MOVE_EVENTS } from "./plan-event";
import { count, flag, line, optionalId, shortWords, TEXT_LIMIT, words } from "./plan-fields";

/** One cause is one sentence. */
export const CAUSE_TEXT_LIMIT = 500;
export const GOAL_LIMIT = 500;

const title = () => line().min(1, "Give it a title.");
const NO_DAY = "This is not a date. Write it as YYYY-MM-DD.";
const day = () => z.string().trim().refine(isDay, { error: NO_DAY, abort: true }).refine(isNearDay, FAR_DAY);
const optionalDay = () =>
  z
    .string()
    .trim()
    .nullish()
    .transform((value) => value || null)
    .refine((value) => value === null || isDay(value), { error: NO_DAY, abort: true })
    .refine((value) => value === null || isNearDay(value), FAR_DAY);
const id = (message: string) => z.string({ error: message }).trim().min(1, message).max(64, message);
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
