import { isRoleFor, type Verb } from "../access";
import { isDrafting, type PlanStatus } from "../plans/plan";
import type { Role } from "../viewer";

/** What a person answers for, kind by kind, in the order in which it is handed over. */
export const HOLDING_KINDS = [
  "planOwner",
  "planDeputy",
  "sponsor",
  "verifier",
  "pilotOwner",
  "pilotSponsor",
  "rollout",
  "task",
  "request",
  "case",
  "account",
  "winBack",
  "keyAccount",
  "stage",
  "component",
  "system",
  "cadence",
  "policy",
  "forum",
  "partner",
  "audience",
  "channel",
  "target",
  "absence",
] as const;
export type HoldingKind = (typeof HOLDING_KINDS)[number];

interface KindWords {
  one: string;
  many: string;
  /** What somebody has to be able to do to hold it. */
  verb: Verb;
}

export const HOLDING_WORDS: Record<HoldingKind, KindWords> = {
  planOwner: { one: "plan owned", many: "plans owned", verb: "plan.edit" },
  planDeputy: { one: "plan as deputy", many: "plans as deputy", verb: "plan.edit" },
  sponsor: { one: "sponsorship", many: "sponsorships", verb: "plan.approve" },
  verifier: { one: "verification", many: "verifications", verb: "plan.verify" },
  pilotOwner: { one: "pilot owned", many: "pilots owned", verb: "pilot.edit" },
  pilotSponsor: { one: "pilot sponsored", many: "pilots sponsored", verb: "pilot.fund" },
  rollout: { one: "rollout", many: "rollouts", verb: "work.update" },
  task: { one: "task", many: "tasks", verb: "work.update" },
  request: { one: "request to answer", many: "requests to answer", verb: "work.update" },
  case: { one: "customer case", many: "customer cases", verb: "case.work" },
  account: { one: "account", many: "accounts", verb: "work.update" },
  winBack: { one: "win-back case", many: "win-back cases", verb: "win-back.work" },
  keyAccount: { one: "key account", many: "key accounts", verb: "work.update" },
  stage: { one: "journey stage", many: "journey stages", verb: "work.update" },
  component: { one: "component of the playbook", many: "components of the playbook", verb: "work.update" },
  system: { one: "source system", many: "source systems", verb: "work.update" },
  cadence: { one: "rhythm of the calendar", many: "rhythms of the calendar", verb: "work.update" },
  policy: { one: "policy", many: "policies", verb: "work.update" },
  forum: { one: "forum", many: "forums", verb: "work.update" },
  partner: { one: "partner", many: "partners", verb: "work.update" },
  audience: { one: "audience", many: "audiences", verb: "work.update" },
  channel: { one: "service channel", many: "service channels", verb: "work.update" },
  target: { one: "target", many: "targets", verb: "work.update" },
  absence: { one: "absence to stand in for", many: "absences to stand in for", verb: "work.update" },
};

export const sayHolding = (kind: HoldingKind, count: number): string =>
  `${count} ${count === 1 ? HOLDING_WORDS[kind].one : HOLDING_WORDS[kind].many}`;

/** Who stands where on the plan of a holding: nobody approves or verifies what they answer for. */
export interface PlanStanding {
  status: PlanStatus;
  ownerId: string | null;
  deputyId: string | null;
  sponsorId: string | null;
  verifierId: string | null;
  approvedById: string | null;
  /** Those who do or did a task of it. */
  doerIds: readonly string[];
  /** Those who answered for it while it ran. */
  formerIds: readonly string[];
}

export interface Holding {
  kind: HoldingKind;
  id: string;
  label: string;
  href: string;
  plan: PlanStanding | null;
  /** Who owns and who sponsors it, where it is a pilot. */
  pilot?: { ownerId: string | null; sponsorId: string | null };
}

export interface Successor {
  id: string;
  name: string;
  role: Role;
  active: boolean;
  auditor: boolean;
}

/** Whether a role may hold it at all: what is lost with a role has to be handed over first. */
export const mayHold = (kind: HoldingKind, role: Role, auditor: boolean): boolean =>
  !auditor && isRoleFor(role, HOLDING_WORDS[kind].verb);

/** Why this person cannot take it; null when they can. `fromId` gives it away. */
export function takeProblem(holding: Holding, successor: Successor, fromId: string): string | null {
  const { kind, plan } = holding;
  const { id, name, role, auditor } = successor;
  if (id === fromId) return `${name} has it already.`;
  if (!successor.active) return `${name} is no longer active here.`;
  if (!mayHold(kind, role, auditor)) return `${name}'s role does not allow it.`;
  if (kind === "pilotOwner" && id === holding.pilot?.sponsorId) {
    return `${name} sponsors it; nobody funds or decides on their own pilot.`;
  }
  if (kind === "pilotSponsor" && id === holding.pilot?.ownerId) {
    return `${name} owns it; nobody funds or decides on their own pilot.`;
  }
  if (!plan) return null;
  const runs = !isDrafting(plan.status);
  switch (kind) {
    case "planOwner":
    case "planDeputy":
      if (id === plan.verifierId) return `${name} verifies it; whoever answers for it cannot.`;
      if (kind === "planOwner" && id === plan.sponsorId)
        return `${name} sponsors it; nobody approves their own plan.`;
      if (kind === "planDeputy" && id === plan.ownerId) return `${name} owns it.`;
      return runs && id === plan.approvedById ? `${name} approved it; nobody approves their own plan.` : null;
    case "sponsor":
      return id === plan.ownerId || id === plan.deputyId
        ? `${name} answers for it; nobody approves their own plan.`
        : null;
    case "verifier":
      if (id === plan.ownerId || id === plan.deputyId)
        return `${name} answers for it; the verifier is neither owner nor doer.`;
      if (plan.doerIds.includes(id)) return `${name} does or did a task of it.`;
      return plan.formerIds.includes(id) ? `${name} answered for it while it ran.` : null;
    case "task":
      return id === plan.verifierId ? `${name} verifies its plan; whoever does the work cannot.` : null;
    default:
      return null;
  }
}

/** Who gets what: one for everything, one per kind, one for a single record; the closest word counts. */
export interface HandOver {
  all: string | null;
  kinds: Partial<Record<HoldingKind, string>>;
  one: Partial<Record<HoldingKind, Record<string, string>>>;
}

export const successorOf = (handOver: HandOver, { kind, id }: Pick<Holding, "kind" | "id">): string | null =>
  handOver.one[kind]?.[id] || handOver.kinds[kind] || handOver.all || null;

/** Everything that nobody was named for, or not the right person: by the form's field. */
export function handOverProblems(
  holdings: readonly Holding[],
  handOver: HandOver,
  people: ReadonlyMap<string, Successor>,
  fromId: string,
): Record<string, string[]> {
  const problems: Record<string, string[]> = {};
  const add = (field: string, words: string) => {
    const known = problems[field] ?? [];
    if (!known.includes(words)) problems[field] = [...known, words];
  };
  for (const holding of holdings) {
    const single = handOver.one[holding.kind]?.[holding.id];
    const field = single ? `one.${holding.kind}.${holding.id}` : `kinds.${holding.kind}`;
    const to = successorOf(handOver, holding);
    if (!to) {
      add(field, `Choose somebody for the ${HOLDING_WORDS[holding.kind].many}.`);
      continue;
    }
    const successor = people.get(to);
    const problem = successor
      ? takeProblem(holding, successor, fromId)
      : "Choose somebody of this workspace.";
    if (problem) add(field, holding.plan || holding.pilot ? `${holding.label}: ${problem}` : problem);
  }
  return problems;
}
