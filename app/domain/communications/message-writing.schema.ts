import * as z from "zod";
import { isDay, isTimeZone } from "~/shared/calendar";
import { storableText } from "../activity/activity";
import type { CommunicationKind } from "./communication";
import type { MessageEvent } from "./snapshot";

const text = (limit: number) =>
  z
    .string({ error: "Write this as text." })
    .trim()
    .overwrite(storableText)
    .max(limit, `At most ${limit.toLocaleString("en")} characters, please; shorten it.`);

/** Words keep the lines they begin and end with: Markdown reads them. */
const words = text(10_000).default("");

const STALE_PAGE = "This page is missing the version it was read at; reload it.";
const version = z.coerce.number({ error: STALE_PAGE }).int(STALE_PAGE).min(1, STALE_PAGE);

const AUDIENCE = "Name the audience, or choose one of the register.";

/** What a message is begun with. */
export interface CreateMessage {
  kind: CommunicationKind;
  /** "CAP-006", "PIL-A" or "" for the program as a whole. */
  about: string;
  /** Audiences of the register. */
  audienceIds: readonly string[];
  /** One that stands in no register yet. */
  audience: string;
  /** "" for an empty page. */
  template: string;
}

/** As the page of a new message asks for it: the template tells the kind. */
export const newMessageSchema = z.object({
  template: text(40).min(1, "Choose what kind of message it is."),
  empty: z.literal("yes").optional(),
  about: text(20).default(""),
  audienceIds: z
    .preprocess(
      (value) => (value === undefined || value === "" ? [] : [value].flat()),
      z.array(text(40)).max(20, "At most 20 audiences."),
    )
    .default([]),
  audience: text(200).default(""),
});

const eventFields = {
  eventDay: text(10).default(""),
  eventTime: text(5).default(""),
  eventZone: text(64).default(""),
  eventMinutes: text(4).default(""),
  eventPlace: text(300).default(""),
};
export const EVENT_FIELDS = ["eventDay", "eventTime", "eventZone", "eventMinutes", "eventPlace"] as const;
type EventField = (typeof EVENT_FIELDS)[number];

/** What is missing of a moment, by field; nothing where no moment is named at all. */
function eventProblems(typed: Record<EventField, string>): Partial<Record<EventField, string>> {
  if (typed.eventDay === "" && typed.eventTime === "") return {};
  const minutes = Number(typed.eventMinutes || "60");
  return {
    ...(isDay(typed.eventDay) ? {} : { eventDay: "Choose the day." }),
    ...(/^([01]\d|2[0-3]):[0-5]\d$/.test(typed.eventTime)
      ? {}
      : { eventTime: "Write the hour as 14:00, by the clock of the time zone below." }),
    ...(isTimeZone(typed.eventZone) ? {} : { eventZone: "Choose the time zone of that clock." }),
    ...(Number.isInteger(minutes) && minutes >= 5 && minutes <= 1440
      ? {}
      : { eventMinutes: "Between 5 minutes and a day (1440)." }),
  };
}

const eventOf = (typed: Record<EventField, string>): MessageEvent | null =>
  isDay(typed.eventDay)
    ? {
        day: typed.eventDay,
        time: typed.eventTime,
        timeZone: typed.eventZone,
        minutes: Number(typed.eventMinutes || "60"),
        place: typed.eventPlace,
      }
    : null;

/** Its parts in one order, however a database keeps them, so that two can be compared. */
export const plainEvent = (event: MessageEvent | null): MessageEvent | null =>
  event && {
    day: event.day,
    time: event.time,
    timeZone: event.timeZone,
    minutes: event.minutes,
    place: event.place,
  };

/** How a form shows the moment that is kept. */
export const eventValues = (event: MessageEvent | null): Record<EventField, string> => ({
  eventDay: event?.day ?? "",
  eventTime: event?.time ?? "",
  eventZone: event?.timeZone ?? "",
  eventMinutes: event ? String(event.minutes) : "",
  eventPlace: event?.place ?? "",
});

export const saveMessageSchema = z
  .object({ version, subject: text(200).min(1, "Give it a subject."), opening: words, ...eventFields })
  .superRefine((typed, context) => {
    for (const [field, message] of Object.entries(eventProblems(typed))) {
      context.addIssue({ code: "custom", path: [field], message });
    }
  })
  .transform((typed) => ({
    version: typed.version,
    subject: typed.subject,
    opening: typed.opening,
    event: eventOf(typed),
  }));
export type SaveMessage = z.output<typeof saveMessageSchema>;

export const saveVersionSchema = z.object({
  version,
  /** An audience of the register; "" where it is only named. */
  audienceId: text(40).default(""),
  audience: text(200).default(""),
  benefit: words,
  change: words,
  link: words,
  subject: text(200).default(""),
  body: words,
});
export type SaveVersion = z.output<typeof saveVersionSchema>;

export const addAudienceSchema = z
  .object({ audienceId: text(40).default(""), audience: text(200).default("") })
  .refine(({ audienceId, audience }) => audienceId !== "" || audience !== "", {
    path: ["audience"],
    message: AUDIENCE,
  });
export type AddAudience = z.output<typeof addAudienceSchema>;

export const placeVersionSchema = z.object({ to: z.enum(["up", "down"]) });

export const saveTranslationSchema = z.object({
  /** When what is translated was saved last, as this page read it; "" for a new one. */
  seen: text(40).default(""),
  /** The words it was made of, by their hash. */
  madeFrom: text(128).min(1, STALE_PAGE),
  subject: text(200).default(""),
  opening: words,
  benefit: words,
  change: words,
  link: words,
  body: words,
});
export type SaveTranslation = z.output<typeof saveTranslationSchema>;

/** What somebody is about to write, shown as it will be read; nothing of it is kept. */
export const previewSchema = z.object({
  code: text(40),
  versionId: text(40).default(""),
  locale: text(20).default(""),
  /** The address of somebody of the audience, whose values stand in the words. */
  as: text(320).default(""),
  /** A letter is drawn with its pictures; a page needs none of it. */
  shape: z.enum(["page", "letter"]).default("page"),
  subject: text(200).optional(),
  opening: text(20_000).optional(),
  benefit: text(20_000).optional(),
  change: text(20_000).optional(),
  link: text(20_000).optional(),
  body: text(20_000).optional(),
});
export type AskPreview = z.output<typeof previewSchema>;
