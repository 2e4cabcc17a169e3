import * as z from "zod";
import { ROLES } from "../viewer";
import { canonicalQuery, isViewList, LONGEST_QUERY, SHARES, type ViewList } from "./saved-view";

const name = z.string().trim().min(1, "Give the view a name.").max(60, "A name has at most 60 characters.");

const query = z
  .string()
  .max(LONGEST_QUERY * 3, "This is more than a view can hold. Take some filters away.")
  .default("")
  .transform((text) => canonicalQuery(text.replace(/^\?/, "")))
  .pipe(z.string().max(LONGEST_QUERY, "This is more than a view can hold. Take some filters away."));

const list = z
  .string()
  .refine(isViewList, "Only lists of plans and tasks can be kept as views.")
  .transform((value) => value as ViewList);

const sharedWith = z.enum(SHARES, "Choose who sees it.").default("nobody");
const version = z.coerce.number().int().min(1);

/** Ticks, one a role. */
const opens = z
  .partialRecord(z.enum(ROLES), z.string())
  .default({})
  .transform((ticked) => ROLES.filter((role) => ticked[role] === "on"));

export const saveViewSchema = z.object({ list, name, query, sharedWith });
export type SaveView = z.output<typeof saveViewSchema>;

/** The same view, other plans: what was changed in the list takes the place of what was kept. */
export const updateViewSchema = z.object({ version, query });

export const editViewSchema = z.object({ version, name, sharedWith, opens });
export type EditView = z.output<typeof editViewSchema>;

export const viewMoveSchema = z.object({ version });
export const viewOrderSchema = z.object({ direction: z.enum(["up", "down"]) });
