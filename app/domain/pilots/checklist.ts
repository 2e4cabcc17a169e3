import * as z from "zod";
import type { Day } from "~/shared/calendar";
import { line } from "../governance/fields.schema";

/** Lessons of earlier work as a list to tick: nothing waits for it, and everybody sees what was thought of. */
export interface ChecklistItem {
  id: string;
  text: string;
  /** The lesson it comes from: its id, or the key of a shipped one; "" for one of their own. */
  lessonKey: string;
  doneOn: Day | null;
  byId: string | null;
}

export const MOST_CHECKLIST_ITEMS = 40;
const LONGEST_ITEM = 300;

const kept = z.array(
  z.object({
    id: z.string(),
    text: z.string(),
    lessonKey: z.string().catch(""),
    doneOn: z
      .string()
      .nullable()
      .catch(null)
      .transform((day) => day as Day | null),
    byId: z.string().nullable().catch(null),
  }),
);

/** As it stands in the column; anything else counts as an empty list. */
export const readChecklist = (column: unknown): ChecklistItem[] => kept.safeParse(column).data ?? [];

/** A long lesson stands on the list with its beginning; the whole of it is in the library. */
export const itemTextOf = (text: string): string => {
  const flat = text.replace(/\s+/g, " ").trim();
  return flat.length <= LONGEST_ITEM ? flat : `${flat.slice(0, LONGEST_ITEM - 1).trimEnd()}…`;
};

export const checklistWords = (items: readonly ChecklistItem[]): string =>
  items.length === 0
    ? "nothing on it yet"
    : `${items.filter(({ doneOn }) => doneOn !== null).length} of ${items.length} ticked`;

export const addItemSchema = z.object({
  /** A lesson of the library, or words of one's own. */
  lessonKey: line(60),
  text: line(LONGEST_ITEM),
});
export type AddItem = z.output<typeof addItemSchema>;

/** From the lesson's own page: on whose checklist it is to stand. */
export const addToChecklistSchema = z.object({ code: line(20) });

export const tickItemSchema = z.object({
  done: z.preprocess((value) => value === "on" || value === "true", z.boolean()),
});
