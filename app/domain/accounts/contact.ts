import type { ContactLevel } from "./account";

/** A person at a customer as the Contacts page lists them. */
export interface ContactRow {
  id: string;
  name: string;
  email: string;
  jobTitle: string;
  level: ContactLevel | null;
  consent: boolean;
  consentOn: string | null;
  bouncedOn: string | null;
  quarantinedUntil: string | null;
  accounts: { id: string; name: string; tier: string | null }[];
  /** The day of the newest answer; null: never heard. */
  lastHeard: string | null;
  answers: number;
}

/** What consent is asked for, as offered; another purpose may be typed. */
export const CONSENT_PURPOSES = [
  "Surveys",
  "Surveys and quotes by name",
  "Product news",
  "Reference calls",
] as const;

/** Where a consent comes from, as offered. */
export const CONSENT_SOURCES = [
  "Contract",
  "Sign-up form",
  "E-mail",
  "Phone call",
  "Conversation",
  "Another system",
] as const;
