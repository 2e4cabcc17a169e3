import * as z from "zod";
import { storableText } from "../activity/activity";
import { fileName, MAX_FILE_BYTES, type NewFile } from "../tasks/new-file";
import { isOpen } from "./plan";
import type { PlanFacts } from "./plan-facts";
import { planPath } from "./plan-places";

/** A file of a plan as its page shows it, without its bytes. */
export interface PlanFileView {
  id: string;
  name: string;
  size: number;
  /** The kind of picture a browser may show in place. */
  isPicture: boolean;
  note: string;
  byId: string;
  byName: string;
  at: string;
}

/** A plan is a record and no drive. */
export const MAX_PLAN_FILES = 30;
export const FILE_NOTE_LIMIT = 500;

export const planFilesPath = (code: string): string => `${planPath(code)}/files`;

export const planFilesSchema = z.object({
  note: z
    .string()
    .trim()
    .overwrite(storableText)
    .max(FILE_NOTE_LIMIT, `At most ${FILE_NOTE_LIMIT} characters, please; shorten it.`)
    .default(""),
  files: z
    .union([z.instanceof(File), z.array(z.instanceof(File)), z.literal("")])
    .optional()
    .transform((files) => (files === undefined || files === "" ? [] : [files].flat())),
});

/** Why these files cannot be taken; null where they can. `has` is how many the plan holds already. */
export function refusedPlanFiles(files: readonly NewFile[], has: number): string | null {
  if (files.length === 0) return "Choose a file first.";
  const large = files.find((file) => file.bytes.byteLength > MAX_FILE_BYTES);
  if (large) {
    return `${fileName(large.name)} is larger than 10 MB. Attach a smaller one, or put a link into a comment.`;
  }
  return has + files.length > MAX_PLAN_FILES
    ? `A plan holds at most ${MAX_PLAN_FILES} files, and this one has ${has}. Take some away first.`
    : null;
}

/** A closed plan stays as it was proven, a cancelled one as it was left. */
export const filesClosed = ({ code, status }: PlanFacts): string | null =>
  isOpen(status) ? null : `${code} is over: its files stay as they are. Attach new ones to its successor.`;
