import type { Role, Viewer } from "./viewer";

/**
 * The access table as data: who may do what. Commands ask it before they act, buttons before they show.
 * "own" means the viewer is named on the record (owner, deputy, assignee …), as the subject tells.
 */
export const VERBS = [
  "program.read",
  "work.update", // tasks, readings, check-ins, comments
  "plan.create",
  "plan.edit",
  "plan.approve",
  "plan.verify",
  "finding.edit",
  "survey.edit", // surveys, imports, aggregated figures
  "account.edit",
  "playbook.edit",
  "communication.edit",
  "communication.approve",
  "contact.log",
  "case.work", // the one customer who must hear from us
  "triage.decide",
  "charter.sign", // the executive champion's signature; the page asks who it is
  "award.read", // award files and evidence packs: counts, no names
  "mail.read", // letters on their way out
  "member.manage",
  "workspace.manage",
  "integration.manage", // keys for other programs, the intake address
] as const;
export type Verb = (typeof VERBS)[number];

type Right = "any" | "own" | "sponsor" | "verifier" | "none";

const TABLE: Record<Verb, Record<Role, Right>> = {
  "program.read": { admin: "any", leader: "any", owner: "any", executive: "any", viewer: "any" },
  "work.update": { admin: "any", leader: "any", owner: "own", executive: "own", viewer: "none" },
  "plan.create": { admin: "any", leader: "any", owner: "any", executive: "none", viewer: "none" },
  "plan.edit": { admin: "any", leader: "any", owner: "own", executive: "none", viewer: "none" },
  "plan.approve": { admin: "none", leader: "sponsor", owner: "sponsor", executive: "any", viewer: "none" },
  "plan.verify": {
    admin: "none",
    leader: "verifier",
    owner: "verifier",
    executive: "verifier",
    viewer: "none",
  },
  "finding.edit": { admin: "any", leader: "any", owner: "own", executive: "none", viewer: "none" },
  "survey.edit": { admin: "any", leader: "any", owner: "none", executive: "none", viewer: "none" },
  "account.edit": { admin: "any", leader: "any", owner: "none", executive: "none", viewer: "none" },
  "playbook.edit": { admin: "any", leader: "any", owner: "none", executive: "none", viewer: "none" },
  "communication.edit": { admin: "any", leader: "any", owner: "none", executive: "none", viewer: "none" },
  "communication.approve": { admin: "none", leader: "any", owner: "none", executive: "any", viewer: "none" },
  "contact.log": { admin: "none", leader: "any", owner: "any", executive: "any", viewer: "none" },
  "case.work": { admin: "any", leader: "any", owner: "own", executive: "own", viewer: "none" },
  "triage.decide": { admin: "none", leader: "any", owner: "none", executive: "any", viewer: "none" },
  "charter.sign": { admin: "none", leader: "none", owner: "none", executive: "own", viewer: "none" },
  "award.read": { admin: "any", leader: "any", owner: "any", executive: "any", viewer: "any" },
  "mail.read": { admin: "any", leader: "any", owner: "none", executive: "none", viewer: "none" },
  "member.manage": { admin: "any", leader: "none", owner: "none", executive: "none", viewer: "none" },
  "workspace.manage": { admin: "any", leader: "none", owner: "none", executive: "none", viewer: "none" },
  "integration.manage": { admin: "any", leader: "none", owner: "none", executive: "none", viewer: "none" },
};

/** What the table needs to know of the record: who stands on it in which part. */
export interface Subject {
  workspaceId: string;
  /** People who count as owning it: owner, deputy, assignee, author. */
  ownIds?: readonly (string | null)[];
  ownerId?: string | null;
  sponsorId?: string | null;
  verifierId?: string | null;
}

export function can(viewer: Viewer, verb: Verb, subject?: Subject): boolean {
  if (subject && subject.workspaceId !== viewer.workspaceId) return false;
  // An auditor sees award files and evidence packs alone.
  if (viewer.auditor) return verb === "award.read";
  const right = TABLE[verb][viewer.role];
  // Nobody approves their own plan, whatever their role.
  if (verb === "plan.approve" && subject && subject.ownerId === viewer.personId) return false;
  switch (right) {
    case "any":
      return true;
    case "own":
      return subject?.ownIds?.includes(viewer.personId) ?? false;
    case "sponsor":
      return subject?.sponsorId === viewer.personId;
    case "verifier":
      return subject?.verifierId === viewer.personId && subject?.ownerId !== viewer.personId;
    case "none":
      return false;
  }
}

/** The table as rows, for the page that shows people what their role may do. */
export const accessTable = (): { verb: Verb; rights: Record<Role, Right> }[] =>
  VERBS.map((verb) => ({ verb, rights: TABLE[verb] }));
