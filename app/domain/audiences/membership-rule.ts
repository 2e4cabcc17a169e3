import * as z from "zod";
import { ACCOUNT_STATUSES, CONTACT_LEVELS, TIERS } from "../accounts/account";
import { ROLES } from "../viewer";

/** What somebody answers for in the program today; who belongs changes with the records, not with a list. */
export const PEOPLE_PARTS = [
  "planOwner",
  "planSponsor",
  "planVerifier",
  "pilotOwner",
  "stageOwner",
  "accountOwner",
  "cxTeam",
] as const;
export type PeoplePart = (typeof PEOPLE_PARTS)[number];

export const PEOPLE_PART_LABELS: Record<PeoplePart, string> = {
  planOwner: "Owners of open plans",
  planSponsor: "Sponsors of open plans",
  planVerifier: "Verifiers of open plans",
  pilotOwner: "Owners of pilots under way",
  stageOwner: "Owners of a journey stage",
  accountOwner: "Owners of accounts",
  cxTeam: "CX team",
};

export const MOST_WORDS = 20;
export const MOST_ACCOUNTS = 200;

const text = z.string().trim().min(1).max(120);
const several = <T extends z.ZodType>(item: T, most = MOST_WORDS) => z.array(item).max(most).default([]);

/**
 * Within one condition any of its values serves; of several conditions all must hold. Without a condition everybody
 * of the kind belongs: every active person who works here, every contact.
 */
const peopleRuleSchema = z.object({
  roles: several(z.enum(ROLES)),
  parts: several(z.enum(PEOPLE_PARTS)),
  /** Words of a job title. */
  titles: several(text),
});
export type PeopleRule = z.output<typeof peopleRuleSchema>;

/** What is asked of accounts must hold of one and the same account of the contact. */
const contactRuleSchema = z.object({
  levels: several(z.enum(CONTACT_LEVELS)),
  titles: several(text),
  tiers: several(z.enum(TIERS)),
  segments: several(text),
  regions: several(text),
  statuses: several(z.enum(ACCOUNT_STATUSES)),
  keyAccounts: z.boolean().default(false),
  strategic: z.boolean().default(false),
  accountIds: several(text, MOST_ACCOUNTS),
});
export type ContactRule = z.output<typeof contactRuleSchema>;

export interface MembershipRule {
  people: PeopleRule | null;
  contacts: ContactRule | null;
}

const ruleSchema = z.object({
  people: peopleRuleSchema.nullable().default(null),
  contacts: contactRuleSchema.nullable().default(null),
});

/** What a row keeps; nobody belongs by themselves where it keeps none, or a condition nobody knows. */
export function readRule(kept: unknown): MembershipRule | null {
  const read = ruleSchema.safeParse(kept);
  if (!read.success || (read.data.people === null && read.data.contacts === null)) return null;
  return read.data;
}

export const EVERYBODY: PeopleRule = { roles: [], parts: [], titles: [] };
export const EVERY_CONTACT: ContactRule = {
  levels: [],
  titles: [],
  tiers: [],
  segments: [],
  regions: [],
  statuses: [],
  keyAccounts: false,
  strategic: false,
  accountIds: [],
};

/** Whether anything is asked of the contact's account; a contact of no account can belong only where nothing is. */
export const asksOfAccounts = (rule: ContactRule): boolean =>
  rule.keyAccounts ||
  rule.strategic ||
  [rule.tiers, rule.segments, rule.regions, rule.statuses, rule.accountIds].some((some) => some.length > 0);
