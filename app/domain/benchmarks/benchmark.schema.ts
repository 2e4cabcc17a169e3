import * as z from "zod";
import { storableText } from "../activity/activity";
import { TARGET_MEASURES } from "../targets/target";
import { targetRange } from "../targets/target.rules";
import { decimalField, segmentFields, versionField } from "../targets/target.schema";
import { BENCHMARK_MEASURES } from "./benchmark";

const text = (most: number, missing?: string) => {
  const field = z
    .string({ error: missing ?? "Write this as text." })
    .trim()
    .overwrite(storableText)
    .max(most, { error: `Keep it to ${most.toLocaleString("en")} characters.` });
  return missing ? field.min(1, { error: missing }) : field;
};

/** A figure from elsewhere: nothing of it without its source and year. */
const figureFields = {
  measure: z.enum(BENCHMARK_MEASURES, { error: "Choose what the figure is of." }),
  label: text(200, "Say whom or what the figure describes, for example “Laboratory suppliers in Europe”."),
  value: decimalField("Enter the figure."),
  unit: text(40).default(""),
  source: text(300, "Name the source: a figure without one is never shown."),
  year: z.preprocess(
    (value) => (typeof value === "string" && value.trim() === "" ? undefined : value),
    z.coerce
      .number({ error: "Give the year of the figure." })
      .int({ error: "Give the year as four digits." })
      .min(1950, { error: "Give the year as four digits, 1950 or later." })
      .max(2100, { error: "Give the year as four digits." }),
  ),
  ownValue: text(100).default(""),
  note: text(2000).default(""),
};

const onScale = (
  { measure, value }: { measure: string; value: string },
  context: { addIssue(issue: { code: "custom"; path: string[]; message: string }): void },
) => {
  const index = TARGET_MEASURES.find((one) => one === measure);
  if (!index) return;
  const [lowest, highest] = targetRange(index, index === "effort" ? [0, 100] : null);
  if (Number(value) >= lowest && Number(value) <= highest) return;
  context.addIssue({
    code: "custom",
    path: ["value"],
    message: `This index lies between ${lowest} and ${highest}.`,
  });
};

export const addFigureSchema = z.object(figureFields).superRefine(onScale);
export type AddFigure = z.output<typeof addFigureSchema>;

export const editFigureSchema = z.object({ ...figureFields, version: versionField }).superRefine(onScale);
export type EditFigure = z.output<typeof editFigureSchema>;

/** Our own segment as a yardstick: its figure is read live, so none is typed. */
export const pickBestSchema = z.object({
  measure: z.enum(TARGET_MEASURES, { error: "Choose the index." }),
  label: text(200).default(""),
  ...segmentFields,
});
export type PickBest = z.output<typeof pickBestSchema>;
