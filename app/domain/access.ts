import type { Role, StandIn, Viewer } from "./viewer";

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
  "pilot.create",
  "pilot.edit", // its design, units, values and business case
  "pilot.fund", // grant or decline the money asked for it
  "pilot.decide", // scale, iterate or stop, signed
  "spend.book", // what a plan has cost
  "budget.edit", // what the program may cost in a year
  "absence.edit",
  "person.hand-over", // everything somebody answers for
  "finding.edit",
  "survey.edit", // surveys, imports, aggregated figures
  "account.edit",
  "playbook.edit",
  "communication.edit",
  "communication.approve",
  "communication.send", // schedule, pause, stop, remind, answer to all
  "audience.edit",
  "win-back.work", // the way back of a lost customer
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
  "pilot.create": { admin: "any", leader: "any", owner: "any", executive: "none", viewer: "none" },
  "pilot.edit": { admin: "any", leader: "any", owner: "own", executive: "none", viewer: "none" },
  "pilot.fund": { admin: "none", leader: "sponsor", owner: "sponsor", executive: "any", viewer: "none" },
  "pilot.decide": { admin: "none", leader: "sponsor", owner: "sponsor", executive: "any", viewer: "none" },
  "spend.book": { admin: "any", leader: "any", owner: "own", executive: "none", viewer: "none" },
  "budget.edit": { admin: "any", leader: "any", owner: "none", executive: "any", viewer: "none" },
  "absence.edit": { admin: "any", leader: "any", owner: "own", executive: "own", viewer: "none" },
  "person.hand-over": { admin: "any", leader: "any", owner: "own", executive: "own", viewer: "none" },
  "finding.edit": { admin: "any", leader: "any", owner: "own", executive: "none", viewer: "none" },
  "survey.edit": { admin: "any", leader: "any", owner: "none", executive: "none", viewer: "none" },
  "account.edit": { admin: "any", leader: "any", owner: "none", executive: "none", viewer: "none" },
  "playbook.edit": { admin: "any", leader: "any", owner: "none", executive: "none", viewer: "none" },
  "communication.edit": { admin: "any", leader: "any", owner: "none", executive: "none", viewer: "none" },
  "communication.approve": { admin: "none", leader: "any", owner: "none", executive: "any", viewer: "none" },
  "communication.send": { admin: "any", leader: "any", owner: "own", executive: "none", viewer: "none" },
  "audience.edit": { admin: "any", leader: "any", owner: "none", executive: "none", viewer: "none" },
  "win-back.work": { admin: "any", leader: "any", owner: "own", executive: "none", viewer: "none" },
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

/**
 * What an absence hands to the deputy: approvals, verifications and tasks, each only where the one who is away
 * stands on the record themselves. Nothing else of their rights goes over, whatever their role.
 */
const HANDED: Partial<Record<Verb, (subject: Subject, awayId: string) => boolean>> = {
  "plan.approve": (subject, awayId) => subject.sponsorId === awayId,
  "plan.verify": (subject, awayId) => subject.verifierId === awayId,
  "pilot.fund": (subject, awayId) => subject.sponsorId === awayId,
  "pilot.decide": (subject, awayId) => subject.sponsorId === awayId,
  "work.update": (subject, awayId) => subject.ownIds?.includes(awayId) ?? false,
};

export function can(viewer: Viewer, verb: Verb, subject?: Subject): boolean {
  if (subject && subject.workspaceId !== viewer.workspaceId) return false;
  // An auditor sees award files and evidence packs alone.
  if (viewer.auditor) return verb === "award.read";
  if (isBarred(viewer, verb, subject)) return false;
  return hasRight(viewer, verb, subject) || standsIn(viewer, verb, subject) !== null;
}

/**
 * For whom the viewer would do it: the one who is away, when the right is theirs and not the viewer's own. Standing
 * in is not handed on: whoever is away passes on only what is their own.
 */
export function actingFor(viewer: Viewer, verb: Verb, subject?: Subject): StandIn | null {
  const own = viewer.standsInFor === undefined || hasRight(viewer, verb, subject);
  return own || !can(viewer, verb, subject) ? null : standsIn(viewer, verb, subject);
}

/** Nobody approves or verifies their own plan or funds and decides their own pilot, whomever they stand in for. */
const BARRED_TO_OWNER: ReadonlySet<Verb> = new Set([
  "plan.approve",
  "plan.verify",
  "pilot.fund",
  "pilot.decide",
]);
const isBarred = (viewer: Viewer, verb: Verb, subject?: Subject): boolean =>
  BARRED_TO_OWNER.has(verb) && subject?.ownerId === viewer.personId;

function hasRight({ personId, role }: Viewer | StandIn, verb: Verb, subject?: Subject): boolean {
  switch (TABLE[verb][role]) {
    case "any":
      return true;
    case "own":
      return subject?.ownIds?.includes(personId) ?? false;
    case "sponsor":
      return subject?.sponsorId === personId;
    case "verifier":
      return subject?.verifierId === personId;
    case "none":
      return false;
  }
}

/** Both have to be of a role that may do it at all: an administrator approves no plan as a deputy either. */
function standsIn(viewer: Viewer, verb: Verb, subject?: Subject): StandIn | null {
  const isHanded = HANDED[verb];
  if (!isHanded || !subject || TABLE[verb][viewer.role] === "none") return null;
  const found = viewer.standsInFor?.find(
    (away) =>
      isHanded(subject, away.personId) &&
      hasRight(away, verb, subject) &&
      // Nobody approves their own plan through somebody else either.
      !(verb !== "work.update" && subject.ownerId === away.personId),
  );
  return found ?? null;
}

/** Whether somebody of this role could do it anywhere: what a deputy or a successor is asked for. */
export const isRoleFor = (role: Role, verb: Verb): boolean => TABLE[verb][role] !== "none";

/** The table as rows, for the page that shows people what their role may do. */
export const accessTable = (): { verb: Verb; rights: Record<Role, Right> }[] =>
  VERBS.map((verb) => ({ verb, rights: TABLE[verb] }));
