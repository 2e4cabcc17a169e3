import type { RoleChoice } from "~/domain/people/role-choice";

/** The people of Kestrelyn Systems, by first name as they sign in. */
export const DEMO_PEOPLE = {
  olu: person("Olu Adeyemi", "Administrator", "admin", "America/Chicago"),
  mara: person("Mara Okafor", "CX director", "leader", "America/Chicago"),
  ilse: { ...person("Ilse Brandt", "COO, executive sponsor", "executive", "Europe/Berlin"), champion: true },
  devin: person("Devin Park", "Onboarding manager", "owner", "Europe/Berlin"),
  priya: person("Priya Raman", "Analytics lead", "owner", "Asia/Singapore"),
  tomas: person("Tomas Vela", "Finance operations", "owner", "America/Chicago"),
  hana: person("Hana Ito", "Field service", "owner", "Asia/Tokyo"),
  leo: person("Leo Marsh", "Key account manager", "owner", "America/New_York"),
  nadia: person("Nadia Cole", "HR and change lead", "owner", "America/Chicago"),
  sam: { ...person("Sam Ortiz", "Support lead", "owner", "America/Chicago"), openPlanLimit: 2 },
  amir: person("Amir Haddad", "Forum facilitator", "owner", "Europe/London"),
  grace: person("Grace Lindqvist", "External auditor", "auditor", "Europe/Stockholm"),
  /** Owned the regulatory hub and has left since. */
  ruth: person("Ruth Albers", "Regulatory affairs", "owner", "America/Chicago"),
} as const satisfies Record<string, DemoPerson>;

export type DemoName = keyof typeof DEMO_PEOPLE;

export interface DemoPerson {
  name: string;
  jobTitle: string;
  role: RoleChoice;
  timeZone: string;
  openPlanLimit?: number;
  champion?: boolean;
}

function person(name: string, jobTitle: string, role: RoleChoice, timeZone: string): DemoPerson {
  return { name, jobTitle, role, timeZone };
}

export const demoEmail = (name: DemoName): string => `${name}@kestrelyn.example`;

/** Those who no longer work here: no sign-in is offered for them. */
export const DEPARTED: readonly DemoName[] = ["ruth"];

/** Published with the demo, and only good while the workspace listens on loopback. */
export const PUBLISHED_PASSWORD = "no sample lost";
