import { ROLE_LABELS, ROLES, type Role } from "~/domain/viewer";

/** What an administrator picks from: the five roles, and the auditor, who is a viewer narrowed further. */
export const ROLE_CHOICES = [...ROLES, "auditor"] as const;
export type RoleChoice = (typeof ROLE_CHOICES)[number];

export const isRoleChoice = (value: unknown): value is RoleChoice =>
  (ROLE_CHOICES as readonly unknown[]).includes(value);

export const ROLE_CHOICE_LABELS: Record<RoleChoice, string> = { ...ROLE_LABELS, auditor: "Auditor" };

export const ROLE_CHOICE_HINTS: Record<RoleChoice, string> = {
  admin: "Members, settings and mail; may edit everything of the program. Approves and signs nothing.",
  leader: "Runs the program: plans, playbook, surveys, accounts and communications of everyone.",
  owner: "Creates and leads own plans and findings, and does own tasks.",
  executive: "Reads everything, approves plans, grants funding, signs. Does own tasks.",
  viewer: "Reads everything and changes nothing.",
  auditor: "Sees award files and evidence packs alone: counts, no names.",
};

/** "an administrator", "a CX leader": as a role stands inside a sentence. */
export const roleInSentence = (choice: RoleChoice): string => {
  const label = ROLE_CHOICE_LABELS[choice];
  const word = choice === "leader" ? label : label.toLowerCase();
  return `${/^[aeio]/.test(word) ? "an" : "a"} ${word}`;
};

/** What the role is about, after "In this role: ". */
export const roleHintInSentence = (choice: RoleChoice): string => {
  const hint = ROLE_CHOICE_HINTS[choice];
  return `${hint.charAt(0).toLowerCase()}${hint.slice(1)}`;
};

export const roleOf = (choice: RoleChoice): { role: Role; auditor: boolean } =>
  choice === "auditor" ? { role: "viewer", auditor: true } : { role: choice, auditor: false };

export const choiceOf = (person: { role: Role; auditor: boolean }): RoleChoice =>
  person.auditor ? "auditor" : person.role;
