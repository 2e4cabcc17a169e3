import * as z from "zod";
import { FAR_DAY, isDay, isNearDay } from "~/shared/calendar";
import { idField, line, tickField } from "../accounts/fields";
import { oneTimeKey } from "../one-time-key";
import { CHANGE_KINDS } from "./revenue-change";

export const CHANGE_FIELD_LABELS: Record<string, string> = {
  accountId: "Account",
  kind: "What happened",
  day: "On",
  amount: "Amount a year",
  note: "Note",
  follow: "Account",
};

const dayField = z
  .string({ error: "Say on which day." })
  .trim()
  .min(1, { error: "Say on which day.", abort: true })
  .refine(isDay, { error: "There is no such day. Write it as YYYY-MM-DD.", abort: true })
  .refine(isNearDay, { error: FAR_DAY });

export const recordChangeSchema = z.object({
  accountId: idField.refine((id) => id !== "", { error: "Choose an account." }),
  kind: z.enum(CHANGE_KINDS, { error: "Choose what happened." }),
  day: dayField,
  /** As typed: only the workspace knows its currency. Empty for a loss: it is all there is. */
  amount: z.string().trim().max(40, { error: "This is too long for an amount." }).default(""),
  note: line(500),
  /** The account's own figure moves along. */
  follow: tickField,
  key: oneTimeKey,
});
export type RecordChange = z.output<typeof recordChangeSchema>;

export const withdrawChangeSchema = z.object({ follow: tickField });

export const beginLedgerSchema = z.object({ day: dayField });

export const mendSchema = z.object({
  accountId: idField,
  way: z.enum(["ledger", "account"], { error: "Choose which of the two is right." }),
  day: dayField,
});
export type MendDifference = z.output<typeof mendSchema>;
