import * as z from "zod";
import { addDays, type Day, formatDay, isDay } from "~/shared/calendar";
import { emailField, nameField } from "../people/person.schema";
import { MAX_LINK_DAYS } from "./guest";

const day = z.string().trim().refine(isDay, "Choose until when the link works.");

/** A link to one task, as its form asks for it. */
export const grantSchema = z.object({
  name: nameField,
  email: emailField,
  expiresOn: day,
  /** The form sends it ticked; a link can be handed over in another way as well. */
  letter: z
    .union([z.literal("on"), z.literal("")])
    .optional()
    .transform((value) => value === "on"),
});
export type GrantInput = z.output<typeof grantSchema>;

export const renewalSchema = grantSchema.pick({ expiresOn: true, letter: true });
export type RenewalInput = z.output<typeof renewalSchema>;

/** Why a link cannot last until that day; null where it can. */
export function refusedUntil(expiresOn: Day, today: Day, locale: string): string | null {
  const last = addDays(today, MAX_LINK_DAYS);
  if (expiresOn < today) return "That day is over. Choose one that lies ahead.";
  return expiresOn > last
    ? `A link works for at most ${MAX_LINK_DAYS} days: until ${formatDay(last, locale)}. It can be renewed.`
    : null;
}
