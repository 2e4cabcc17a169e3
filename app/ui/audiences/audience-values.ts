import type { AudienceKind } from "~/domain/audiences/audience";
import type { MembershipRule } from "~/domain/audiences/membership-rule";

interface AudienceRecord {
  name: string;
  kind: AudienceKind;
  about: string;
  ownerId: string | null;
  cadenceDays: number | null;
  locale: string;
  timeZone: string;
  rule: MembershipRule | null;
}

const several = (all: readonly string[] | undefined): string => (all ?? []).join("; ");
const ticked = (is: boolean | undefined): string => (is ? "on" : "");

const membersOf = (rule: MembershipRule | null): string =>
  rule === null ? "list" : rule.people && rule.contacts ? "both" : rule.people ? "people" : "contacts";

/** An audience as its form sends it; several of one field stand in one text. */
export function audienceValues(record: AudienceRecord, accounts: readonly string[]): Record<string, string> {
  const { people, contacts } = record.rule ?? { people: null, contacts: null };
  return {
    name: record.name,
    kind: record.kind,
    about: record.about,
    ownerId: record.ownerId ?? "",
    cadenceDays: record.cadenceDays === null ? "" : String(record.cadenceDays),
    locale: record.locale,
    timeZone: record.timeZone,
    members: membersOf(record.rule),
    roles: several(people?.roles),
    parts: several(people?.parts),
    titles: several(people?.titles),
    levels: several(contacts?.levels),
    contactTitles: several(contacts?.titles),
    tiers: several(contacts?.tiers),
    segments: several(contacts?.segments),
    regions: several(contacts?.regions),
    statuses: several(contacts?.statuses),
    keyAccounts: ticked(contacts?.keyAccounts),
    strategic: ticked(contacts?.strategic),
    accounts: accounts.join("\n"),
  };
}

/** Beginnings for the four audiences that nearly every program has. */
export const AUDIENCE_STARTS: readonly {
  kind: AudienceKind;
  name: string;
  values: Record<string, string>;
}[] = [
  {
    kind: "employees",
    name: "Employees",
    values: { name: "Employees", kind: "employees", cadenceDays: "30", members: "people" },
  },
  {
    kind: "executives",
    name: "Executives",
    values: {
      name: "Executives",
      kind: "executives",
      cadenceDays: "45",
      members: "people",
      roles: "executive",
    },
  },
  {
    kind: "customers",
    name: "Customers",
    values: {
      name: "Customers",
      kind: "customers",
      cadenceDays: "90",
      members: "contacts",
      statuses: "active; atRisk; wonBack",
    },
  },
  {
    kind: "partners",
    name: "Partners",
    values: { name: "Partners", kind: "partners", cadenceDays: "120", members: "list" },
  },
];
