import * as z from "zod";
import { FAR_DAY, isDay, isNearDay } from "~/shared/calendar";
import { CAPABILITIES } from "./capability";
import { MOST_SHIFT } from "./shift-dates";
import { BARRIERS } from "./task";

const text = (limit: number) =>
  z
    .string()
    .trim()
    .max(limit, `At most ${limit.toLocaleString("en")} characters, please; shorten it.`);
const optionalDay = z
  .string()
  .trim()
  .default("")
  .transform((value, context) => {
    if (value === "") return null;
    if (isNearDay(value)) return value;
    const message = isDay(value) ? FAR_DAY : "This is not a date. Write it as YYYY-MM-DD.";
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });
const flag = z
  .union([z.boolean(), z.literal("on"), z.literal("true"), z.literal("")])
  .optional()
  .transform((value) => value === true || value === "on" || value === "true");
const optionalId = z
  .string()
  .trim()
  .default("")
  .transform((value) => (value === "" ? null : value));

const idList = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((given) => [
    ...new Set(
      (typeof given === "string" ? [given] : given)
        .flatMap((text) => text.split(/[\s,]+/))
        .filter((id) => id !== ""),
    ),
  ]);

/** A task as its form sends it. */
export const taskSchema = z
  .object({
    title: text(200).min(1, "Say in a few words what has to be done."),
    assigneeId: optionalId,
    why: text(2_000).default(""),
    successCriterion: text(2_000).default(""),
    startOn: optionalDay,
    dueOn: optionalDay,
    mandatory: flag,
    containment: flag,
    evidenceRequired: flag,
    /** The tasks it waits for: ids, given one by one or in one text. */
    dependsOnIds: idList,
    /** One line an item. */
    checklist: text(5_000).default(""),
    capability: z.enum(["", ...(Object.keys(CAPABILITIES) as (keyof typeof CAPABILITIES)[])]).optional(),
  })
  .refine(({ startOn, dueOn }) => startOn === null || dueOn === null || startOn <= dueOn, {
    path: ["dueOn"],
    message: "It is due before it starts. Change one of the two dates.",
  });
export type TaskInput = z.output<typeof taskSchema>;

export const blockSchema = z.object({
  reason: text(2_000).min(1, "Say what holds it up."),
  waitingFor: text(200).default(""),
  /** Somebody of the workspace; their name stands for the words then. */
  waitingForId: optionalId,
  barrier: z.enum(["", ...(Object.keys(BARRIERS) as (keyof typeof BARRIERS)[])]).default(""),
});
export type BlockInput = z.output<typeof blockSchema>;

export const cancelSchema = z.object({ reason: text(2_000).min(1, "Say why it is no longer needed.") });

export const commentSchema = z.object({ text: text(5_000).min(1, "Write something first.") });

export const versionSchema = z.coerce
  .number({ error: "This page is missing the version it was read at; reload it." })
  .int()
  .min(1);

/** The version a form was read at; left out where one tap is meant whatever else changed. */
export const optionalVersion = z
  .union([versionSchema, z.literal("").transform(() => null)])
  .optional()
  .transform((version) => version ?? null);

export const taskMoveSchema = z.object({
  event: z.enum(["START", "UNBLOCK", "PUT_BACK", "REOPEN"], { error: "There is no such move." }),
  version: optionalVersion,
  back: z.string().default(""),
});

export const tickSchema = z.object({
  item: z.coerce.number().int().min(0).max(100),
  text: z.string(),
  ticked: flag,
});

/** Who and by when, changed in place: what is left out stays. */
export const assignmentSchema = z.object({
  version: versionSchema,
  assigneeId: z
    .string()
    .trim()
    .max(64)
    .transform((id) => id || null)
    .optional(),
  dueOn: z.string().optional().pipe(optionalDay.optional()),
  back: z.string().default(""),
});

export const shiftSchema = z.object({
  by: z.coerce
    .number({ error: "Write by how many working days, such as 5 or -2." })
    .int("Whole days, please.")
    .refine((days) => days !== 0 && Math.abs(days) <= MOST_SHIFT, {
      message: `Write by how many working days, from 1 to ${MOST_SHIFT}; with a minus it comes earlier.`,
    }),
  along: flag,
  /** The tasks and versions of the preview that was agreed to. */
  seen: z.string().max(64_000).default(""),
  back: z.string().default(""),
});
