import * as z from "zod";
import { isLocale } from "./locales";
import { knownPassword, newPassword } from "./password.schema";
import { ROLE_CHOICES } from "./role-choice";
import { knownTimeZone } from "./time-zones";

/** Text on one line: whatever breaks lines or hides becomes a space. */
export const oneLine = (most: number, missing: string) =>
  z
    .string({ error: missing })
    .max(most, { error: `Keep it to ${most} characters.` })
    .transform((text) =>
      text
        .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ")
        .replace(/\s+/g, " ")
        .trim(),
    );

const required = (most: number, missing: string) =>
  oneLine(most, missing).refine((text) => text !== "", { error: missing });

export const emailField = z
  .string({ error: "Enter an e-mail address." })
  .trim()
  .toLowerCase()
  .min(1, { error: "Enter an e-mail address." })
  .max(254, { error: "An e-mail address has at most 254 characters." })
  .refine((text) => text === "" || z.email().safeParse(text).success, {
    error: "This does not look like an e-mail address. It needs the form name@company.com.",
  });

export const nameField = required(120, "Enter a name.");
const jobTitleField = oneLine(120, "Enter a job title, or leave it empty.").default("");

export const timeZoneField = z.string({ error: "Choose a time zone." }).transform((text, context) => {
  const zone = knownTimeZone(text);
  if (zone) return zone;
  context.addIssue({ code: "custom", message: "Choose a time zone from the list." });
  return z.NEVER;
});

export const localeField = z
  .string({ error: "Choose how dates and figures are written." })
  .refine(isLocale, { error: "Choose one from the list." });

export const roleField = z.enum(ROLE_CHOICES, { error: "Choose a role from the list." });
const idField = z.string({ error: "The record is missing." }).min(1).max(60);
const versionField = z.coerce.number({ error: "The form is incomplete. Load the page again." }).int().min(0);

export const signInSchema = z.object({
  email: emailField,
  password: knownPassword,
  next: z.string().max(2000).optional(),
});

export const forgotSchema = z.object({ email: emailField });
export const resetSchema = z.object({ token: z.string().max(200).default(""), password: newPassword });

export const inviteSchema = z.object({ email: emailField, name: nameField, role: roleField });
export type Invite = z.output<typeof inviteSchema>;

export const joinSchema = z.object({
  name: nameField,
  jobTitle: jobTitleField,
  password: newPassword,
  timeZone: timeZoneField,
  locale: localeField,
});
export type Join = z.output<typeof joinSchema>;
/** Somebody with a sign-in proves it is theirs with the password they have. */
export const joinAgainSchema = joinSchema.extend({ password: knownPassword });

const LEADS_WRONG = "Write days as whole numbers from 0 to 365, for example 14, 3, 0.";

/** "14, 3, 0": the days before a due date on which somebody wants to hear of it; empty is the usual ones. */
const leadDaysField = z
  .string()
  .trim()
  .max(60, { error: LEADS_WRONG })
  .default("")
  .transform((text, context): number[] => {
    const days = text === "" ? [] : text.split(/[\s,;]+/).filter((part) => part !== "");
    if (days.length <= 8 && days.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 365)) {
      return [...new Set(days.map(Number))].toSorted((a, b) => b - a);
    }
    context.addIssue({ code: "custom", message: LEADS_WRONG });
    return z.NEVER;
  });

export const profileSchema = z.object({
  name: nameField,
  jobTitle: jobTitleField,
  timeZone: timeZoneField,
  locale: localeField,
  leadDays: leadDaysField,
  version: versionField,
});
export type Profile = z.output<typeof profileSchema>;

export const changePasswordSchema = z.object({ currentPassword: knownPassword, password: newPassword });
export type ChangePassword = z.output<typeof changePasswordSchema>;

export const changeRoleSchema = z.object({ personId: idField, role: roleField, version: versionField });
export type ChangeRole = z.output<typeof changeRoleSchema>;
