import * as z from "zod";
import { storableText } from "../activity/activity";
import { PLAN_MESSAGE_KINDS } from "./communication";

const text = (limit: number) =>
  z
    .string({ error: "Write this as text." })
    .trim()
    .overwrite(storableText)
    .max(limit, `At most ${limit.toLocaleString("en")} characters, please; shorten it.`);

export const createCommunicationSchema = z.object({
  planCode: text(16),
  kind: z.enum(PLAN_MESSAGE_KINDS, { error: "Choose what kind of message it is." }).default("announcement"),
});
export type CreateCommunication = z.output<typeof createCommunicationSchema>;

const audience = z.object({
  audience: text(200).default(""),
  benefit: text(10_000).default(""),
  change: text(10_000).default(""),
  link: text(10_000).default(""),
});

const isWritten = (row: unknown): boolean =>
  typeof row !== "object" ||
  row === null ||
  Object.values(row).some((value) => typeof value !== "string" || value.trim() !== "");

const STALE_PAGE = "This page is missing the version it was read at; reload it.";

export const saveCommunicationSchema = z.object({
  code: text(20),
  version: z.coerce.number({ error: STALE_PAGE }).int(STALE_PAGE).min(1, STALE_PAGE),
  subject: text(200).min(1, "Give it a subject."),
  /** What everybody is told, before the answers of each audience. */
  opening: text(10_000).optional(),
  /** Rows left blank are no audiences. */
  audiences: z
    .preprocess(
      (value) => (Array.isArray(value) ? value.filter(isWritten) : value),
      z.array(audience).max(20, "At most 20 audiences."),
    )
    .default([])
    .superRefine((rows, context) => {
      const names = rows.map((row) => row.audience.toLowerCase());
      names.forEach((name, at) => {
        if (name === "") {
          context.addIssue({ code: "custom", path: [at, "audience"], message: "Say who is told." });
        } else if (names.indexOf(name) < at) {
          context.addIssue({
            code: "custom",
            path: [at, "audience"],
            message: "This audience is there already.",
          });
        }
      });
    }),
});
export type SaveCommunication = z.output<typeof saveCommunicationSchema>;
