import * as z from "zod";
import { type Day, isDay } from "~/shared/calendar";
import { AT_ONCE, isSendTime } from "./due";
import { chosenVersionsSchema } from "./message-review.schema";
import { MOST_PER_HOUR } from "./pace";

const rate = z.preprocess(
  (value) => (typeof value === "string" && value.trim() === "" ? undefined : value),
  z.coerce
    .number({ error: "Write a number of letters, or leave it empty." })
    .int("Write a whole number of letters.")
    .min(1, "At least one letter an hour.")
    .max(
      MOST_PER_HOUR,
      `At most ${MOST_PER_HOUR.toLocaleString("en")} an hour; empty means as fast as the mail server takes them.`,
    )
    .optional(),
);

const hour = {
  /** At an hour of each recipient's own clock, or now. */
  when: z.enum(["hour", "now"], { error: "Choose when it leaves." }).default("hour"),
  on: z.string().trim().max(10).default(""),
  time: z.string().trim().max(5).default(""),
  rate,
};

interface WhenSaid {
  when: "hour" | "now";
  on: string;
  time: string;
}

function checkHour({ when, on, time }: WhenSaid, context: z.RefinementCtx): void {
  if (when === "now") return;
  if (!isDay(on)) context.addIssue({ code: "custom", path: ["on"], message: "Choose a day." });
  if (time === AT_ONCE || !isSendTime(time))
    context.addIssue({
      code: "custom",
      path: ["time"],
      message: "Choose a full or half hour, such as 14:00.",
    });
}

/** `step`: what was chosen is shown with whom it reaches when, before it is confirmed. */
export const scheduleSchema = chosenVersionsSchema
  .extend({ ...hour, step: z.enum(["look", "confirm"]).catch("look") })
  .superRefine(checkHour);
export type ScheduleInput = z.output<typeof scheduleSchema>;

/** The day is read only where an hour is meant. */
export const hourOf = ({ when, on, time }: WhenSaid, today: Day): { on: Day; time: string } =>
  when === "now" ? { on: today, time: AT_ONCE } : { on: on as Day, time };

/** Pause, resume, stop and the others, each of one version as the page showed it. */
export const SENDING_ACTS = ["pause", "resume", "stop", "continue", "unschedule"] as const;
export type SendingAct = (typeof SENDING_ACTS)[number];

export const sendingActSchema = chosenVersionsSchema.extend({
  act: z.enum(SENDING_ACTS, { error: "Choose what to do." }),
});
