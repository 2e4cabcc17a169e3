import * as z from "zod";
import { ACCOUNT_STATUSES, CONTACT_LEVELS, TIERS } from "../accounts/account";
import { line, neededLine, versionField, words } from "../governance/fields.schema";
import { oneTimeKey } from "../one-time-key";
import { isLocale } from "../people/locales";
import { emailField } from "../people/person.schema";
import { knownTimeZone } from "../people/time-zones";
import { ROLES } from "../viewer";
import { AUDIENCE_KINDS } from "./audience";
import { type MembershipRule, MOST_ACCOUNTS, MOST_WORDS, PEOPLE_PARTS } from "./membership-rule";

export const AUDIENCE_LABELS: Record<string, string> = {
  name: "Name",
  kind: "Kind",
  about: "What they look at",
  ownerId: "Looked after by",
  cadenceDays: "They hear from us at least every",
  locale: "Language",
  timeZone: "Time zone",
  members: "Who belongs by themselves",
  titles: "Job title",
  contactTitles: "Job title of the contact",
  segments: "Segments",
  regions: "Regions",
  accounts: "Named accounts",
  email: "E-mail",
  personId: "Person",
  contact: "Contact",
  organisation: "Organisation",
  consent: "Where the consent comes from",
  reason: "Reason",
};

/** A box that is not ticked sends nothing; one that is sends a text, several a list, a chosen version all in one. */
const listOf = (value: unknown): unknown[] => {
  const all = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return all
    .flatMap((each) => (typeof each === "string" ? each.split(";").map((part) => part.trim()) : [each]))
    .filter((each) => each !== "");
};
const ticked = <const T extends readonly [string, ...string[]]>(of: T) =>
  z.preprocess(listOf, z.array(z.enum(of, { error: "Choose from the list." }))).default([]);

/** What stands between semicolons or lines; of words of a title, commas part them as well. */
const wordList = (between: RegExp) =>
  z
    .preprocess(
      (value) => listOf(value).flatMap((each) => (typeof each === "string" ? each.split(between) : [each])),
      z.array(z.string().max(400, "This is too long; write words between semicolons.")),
    )
    .transform((all) => [...new Set(all.map((each) => each.replace(/\s+/g, " ").trim()))].filter(Boolean))
    .refine((all) => all.length <= MOST_WORDS, { error: `At most ${MOST_WORDS}, please.` })
    .refine((all) => all.every((each) => each.length <= 120), {
      error: "One of them is longer than 120 characters.",
    })
    .default([]);
const titleWords = wordList(/[,;\n]/);
const names = wordList(/[;\n]/);

/** Account names may hold commas: one stands on a line. */
const accountNames = z
  .string()
  .max(40_000, "This is too long.")
  .default("")
  .transform((text) => [...new Set(text.split("\n").map((each) => each.trim()))].filter(Boolean))
  .refine((all) => all.length <= MOST_ACCOUNTS, { error: `At most ${MOST_ACCOUNTS} accounts, please.` });

const tick = z.preprocess((value) => value !== undefined && value !== "" && value !== "false", z.boolean());

export const ruleFieldsSchema = z.object({
  members: z
    .enum(["list", "people", "contacts", "both"], { error: "Say who belongs to it." })
    .default("list"),
  roles: ticked(ROLES),
  parts: ticked(PEOPLE_PARTS),
  titles: titleWords,
  levels: ticked(CONTACT_LEVELS),
  contactTitles: titleWords,
  tiers: ticked(TIERS),
  segments: names,
  regions: names,
  statuses: ticked(ACCOUNT_STATUSES),
  keyAccounts: tick,
  strategic: tick,
  accounts: accountNames,
});
export type RuleFields = z.output<typeof ruleFieldsSchema>;

/** What the form says, once its accounts are found in the register. */
export function ruleOf(fields: RuleFields, accountIds: readonly string[]): MembershipRule | null {
  const { members } = fields;
  if (members === "list") return null;
  return {
    people:
      members === "contacts" ? null : { roles: fields.roles, parts: fields.parts, titles: fields.titles },
    contacts:
      members === "people"
        ? null
        : {
            levels: fields.levels,
            titles: fields.contactTitles,
            tiers: fields.tiers,
            segments: fields.segments,
            regions: fields.regions,
            statuses: fields.statuses,
            keyAccounts: fields.keyAccounts,
            strategic: fields.strategic,
            accountIds: [...accountIds],
          },
  };
}

const orEmpty = (isKnown: (value: string) => boolean, message: string) =>
  z
    .string()
    .default("")
    .refine((value) => value === "" || isKnown(value), { error: message });

const localeChoice = orEmpty(isLocale, "Choose one from the list.");
const zoneChoice = orEmpty((value) => knownTimeZone(value) !== null, "Choose a time zone from the list.");

const days = z.preprocess(
  (value) => (value === "" || value === undefined ? null : value),
  z.coerce
    .number({ error: "Write a number of days." })
    .int({ error: "Write a whole number of days." })
    .min(1, { error: "At least one day." })
    .max(730, { error: "At most 730 days." })
    .nullable(),
);

const audienceFields = {
  name: neededLine("Give the audience a name.", 120),
  kind: z.enum(AUDIENCE_KINDS, { error: "Choose what kind of audience it is." }),
  about: words(2_000),
  ownerId: z.preprocess(
    (value) => (value === "" || value === undefined ? null : value),
    z.string().max(60).nullable(),
  ),
  cadenceDays: days,
  locale: localeChoice,
  timeZone: zoneChoice,
};

export const newAudienceSchema = z.object({ ...audienceFields, ...ruleFieldsSchema.shape, key: oneTimeKey });
export type NewAudience = z.output<typeof newAudienceSchema>;

export const editAudienceSchema = z.object({
  ...audienceFields,
  ...ruleFieldsSchema.shape,
  version: versionField,
});
export type EditAudience = z.output<typeof editAudienceSchema>;

/** The same form while it is being written: only who would belong is asked. */
export const triedAudienceSchema = z.object({
  kind: z.enum(AUDIENCE_KINDS).catch("other"),
  ...ruleFieldsSchema.shape,
});

export const addMemberSchema = z
  .object({
    who: z.enum(["person", "contact", "address"], { error: "Say who joins." }).default("address"),
    personId: line(60),
    /** The contact's address. */
    contact: line(254),
    email: line(254),
    name: line(120),
    organisation: line(160),
    locale: localeChoice,
    timeZone: zoneChoice,
    consent: line(200),
  })
  .superRefine((member, context) => {
    const need = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (member.who === "person" && member.personId === "")
      need("personId", "Choose somebody who works here.");
    if (member.who === "contact" && member.contact === "")
      need("contact", "Write the contact’s e-mail address.");
    if (member.who !== "address") return;
    const read = emailField.safeParse(member.email);
    if (!read.success) need("email", read.error.issues[0]?.message ?? "Write an e-mail address.");
  });
export type AddMember = z.output<typeof addMemberSchema>;

export const leaveOutSchema = z.object({
  email: emailField,
  reason: neededLine("Say why, for whoever asks later.", 200),
});

export const editMemberSchema = z.object({
  email: emailField,
  name: line(120),
  organisation: line(160),
  locale: localeChoice,
  timeZone: zoneChoice,
  consent: line(200),
});
export type EditMember = z.output<typeof editMemberSchema>;
