/** Those who are told something together. */
export const AUDIENCE_KINDS = [
  "employees",
  "executives",
  "unit",
  "customers",
  "partners",
  "prospects",
  "other",
] as const;
export type AudienceKind = (typeof AUDIENCE_KINDS)[number];

export const AUDIENCE_KIND_LABELS: Record<AudienceKind, string> = {
  employees: "Employees",
  executives: "Executives",
  unit: "Business unit",
  customers: "Customers",
  partners: "Partners",
  prospects: "Prospects",
  other: "Others",
};

/** People outside: they are written to with consent only, and can say that they want no more. */
export const OUTSIDE_KINDS: readonly AudienceKind[] = ["customers", "partners", "prospects", "other"];

/** One of those an audience reaches today, as a message needs them. */
export interface AudienceReader {
  /** In lower case. */
  email: string;
  name: string;
  personId: string | null;
  contactId: string | null;
  memberId: string | null;
  organisation: string;
  /** Their own, the audience's or the workspace's, in this order. */
  locale: string;
  timeZone: string;
  /** Values that words can name: organisation, level, tier, jobTitle … */
  merge: Readonly<Record<string, string>>;
  /** Why nothing is sent to them; null: they are told. */
  leftOut: "noConsent" | "unsubscribed" | "gone" | "noAddress" | "bouncing" | null;
  /** Why they belong to it: "contact of a tier I account", "on the list since 3 March". */
  because: string;
}
