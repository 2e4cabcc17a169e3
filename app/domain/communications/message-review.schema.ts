import * as z from "zod";
import { storableText } from "../activity/activity";
import { WORD_FIELDS } from "./snapshot";

const text = (limit: number) =>
  z
    .string({ error: "Write this as text." })
    .trim()
    .overwrite(storableText)
    .max(limit, `At most ${limit.toLocaleString("en")} characters, please; shorten it.`);

/** A version as a form names it: "ID:3", where 3 is the version number it was read at. */
const seenVersion = z
  .string({ error: "Choose an audience." })
  .max(80, "This page is missing the versions it was read at; reload it.")
  .transform((value, context) => {
    const [id = "", version = ""] = value.split(":");
    const number = Number(version);
    if (id !== "" && Number.isInteger(number) && number > 0) return { id, version: number };
    context.addIssue({
      code: "custom",
      message: "This page is missing the versions it was read at; reload it.",
    });
    return z.NEVER;
  });

const chosen = z
  .preprocess(
    (value) => (value === undefined || value === "" ? [] : [value].flat()),
    z.array(seenVersion).min(1, "Choose at least one audience.").max(20, "At most 20 audiences."),
  )
  .transform((versions) => [...new Map(versions.map((each) => [each.id, each])).values()]);
export type SeenVersion = z.output<typeof seenVersion>;

/** How a form names a version. */
export const seenValue = ({ id, version }: SeenVersion): string => `${id}:${version}`;

export const chosenVersionsSchema = z.object({ versions: chosen });
export type ChosenVersions = z.output<typeof chosenVersionsSchema>;

export const returnMessageSchema = z.object({
  versions: chosen,
  reason: text(2000).min(1, "Say what has to be mended; its author reads it."),
});
export type ReturnMessage = z.output<typeof returnMessageSchema>;

export const cancelMessageSchema = z.object({
  versions: chosen,
  reason: text(2000).min(1, "Say why it is not told; the reason stays on record."),
});
export type CancelMessage = z.output<typeof cancelMessageSchema>;

export const remarkSchema = z.object({
  versionId: text(40).min(1, "Choose the audience whose words it is about."),
  field: z.enum(WORD_FIELDS, { error: "Choose which part it is about." }),
  passage: text(1000).default(""),
  text: text(4000).min(1, "Write the remark."),
});
export type Remark = z.output<typeof remarkSchema>;

export const remarkAnswerSchema = z.object({ text: text(4000).min(1, "Write the answer.") });
export type RemarkAnswer = z.output<typeof remarkAnswerSchema>;

export const remarkSettlingSchema = z.object({
  version: z.coerce
    .number({ error: "This page is missing the version it was read at; reload it." })
    .int()
    .min(1),
  settled: z.enum(["yes", "no"]).default("yes"),
});
export type RemarkSettling = z.output<typeof remarkSettlingSchema>;
