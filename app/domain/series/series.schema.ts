import * as z from "zod";
import { isDay } from "~/shared/calendar";
import { MONTHLY, NTHS, type Nth, type Recurrence, SHIFTS, UNITS } from "./recurrence";
import { MAX_LEAD_DAYS } from "./series";

const whole = (from: number, to: number, message: string) =>
  z.coerce.number({ error: message }).int(message).min(from, message).max(to, message);

const weekdays = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((given) =>
    [...new Set([given].flat().map(Number))].filter((day) => day >= 1 && day <= 7).sort((a, b) => a - b),
  );

const ENDS = ["plan", "on", "after"] as const;

/** How often a task comes again, as its form sends it. */
const fields = z.object({
  every: whole(1, 99, "Write a whole number from 1 to 99.").default(1),
  unit: z.enum(UNITS).catch("week"),
  weekdays,
  monthly: z.enum(MONTHLY).catch("day"),
  monthDay: whole(1, 31, "Write a day from 1 to 31.").default(1),
  nth: z.coerce
    .number()
    .refine((value) => NTHS.some((nth) => nth === value))
    .catch(1),
  weekday: whole(1, 7, "Choose a weekday.").catch(1),
  shift: z.enum(SHIFTS).catch("none"),
  leadDays: whole(0, MAX_LEAD_DAYS, `Write a whole number from 0 to ${MAX_LEAD_DAYS}.`).default(3),
  ends: z.enum(ENDS).catch("plan"),
  untilOn: z.string().trim().default(""),
  count: z.string().trim().default(""),
  /** Whether the rule is to be kept, or only its dates shown. */
  step: z.enum(["save", "preview"]).catch("save"),
});

export interface SeriesInput {
  recurrence: Recurrence;
  shift: (typeof SHIFTS)[number];
  leadDays: number;
  untilOn: `${number}-${number}-${number}` | null;
}

export const seriesSchema = fields.transform((input, context): SeriesInput & Pick<typeof input, "step"> => {
  const issue = (field: string, message: string) =>
    context.addIssue({ code: "custom", path: [field], message });
  if (input.unit === "week" && input.weekdays.length === 0) issue("weekdays", "Choose at least one weekday.");
  const count = input.ends === "after" ? Number(input.count) : null;
  if (count !== null && !(Number.isInteger(count) && count >= 2 && count <= 500)) {
    issue("count", "Write how many in all, from 2 to 500.");
  }
  const untilOn = input.ends === "on" && isDay(input.untilOn) ? input.untilOn : null;
  if (input.ends === "on" && untilOn === null) issue("untilOn", "Choose the day after which it ends.");
  const { every, unit, weekdays: days, monthly, monthDay, weekday } = input;
  return {
    recurrence: { every, unit, weekdays: days, monthly, monthDay, nth: input.nth as Nth, weekday, count },
    shift: input.shift,
    leadDays: input.leadDays,
    untilOn,
    step: input.step,
  };
});
