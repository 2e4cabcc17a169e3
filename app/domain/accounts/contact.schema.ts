import * as z from "zod";
import { oneTimeKey } from "../one-time-key";
import { emailField } from "../people/person.schema";
import { CONTACT_LEVELS } from "./account";
import { dayField, idField, line, tickField, versionField } from "./fields";

export const CONTACT_LABELS: Record<string, string> = {
  name: "Name",
  email: "E-mail",
  jobTitle: "Job title",
  phone: "Phone",
  level: "Contact level",
  accounts: "Accounts",
  consent: "May be contacted",
  consentPurpose: "What for",
  consentSource: "Where the consent comes from",
  consentOn: "Since",
  quarantinedUntil: "Not to be invited before",
  bouncedOn: "Mail came back on",
  reason: "Reason",
};

export const levelChoice = z.preprocess(
  (value) => (value === "" || value === undefined ? null : value),
  z.enum(CONTACT_LEVELS, { error: "Choose decision maker, recommender or influencer." }).nullable(),
);

/** Accounts by their names, as people know them; empty places count for nothing. */
const accounts = z
  .preprocess(
    (value) => (value === undefined || value === "" ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.string().max(300)),
  )
  .transform((names) => [...new Set(names.map((name) => name.trim()).filter((name) => name !== ""))])
  .refine((names) => names.length <= 20, { error: "A contact can stand in at most 20 accounts." });

export const contactFieldsSchema = z.object({
  name: line(200).refine((text) => text !== "", { error: "Enter a name." }),
  email: emailField,
  jobTitle: line(120),
  phone: line(60),
  level: levelChoice,
  accounts,
  quarantinedUntil: dayField,
  bouncedOn: dayField,
});
export type ContactFields = z.output<typeof contactFieldsSchema>;

const consentWords = { consentPurpose: line(200), consentSource: line(200), consentOn: dayField };

export const addContactSchema = contactFieldsSchema.extend({
  consent: tickField,
  ...consentWords,
  key: oneTimeKey,
});
export type AddContact = z.output<typeof addContactSchema>;

export const editContactSchema = contactFieldsSchema.extend({ version: versionField });
export type EditContact = z.output<typeof editContactSchema> & { contactId: string };

export const consentSchema = z.object({
  consent: z.enum(["given", "withdrawn"], { error: "Say whether consent is given or withdrawn." }),
  ...consentWords,
  version: versionField,
});
export type ConsentInput = z.output<typeof consentSchema> & { contactId: string };

export const mergeContactSchema = z.object({
  /** The one that stays. */
  intoId: idField,
  version: versionField,
});
