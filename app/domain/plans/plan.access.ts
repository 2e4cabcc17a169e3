import { can, type Subject, type Verb } from "../access";
import type { Viewer } from "../viewer";
import { isDrafting, type PlanStatus } from "./plan";
import type { PersonFact, PlanFacts } from "./plan-facts";

/** Who stands on a plan in which part. */
export interface Standing {
  workspaceId: string;
  status: PlanStatus;
  createdById: string;
  ownerId: string | null;
  deputyId: string | null;
  sponsorId: string | null;
  verifierId: string | null;
}

/** Owner and deputy own a plan; its author does too while it is drafted, or nobody could name an owner. */
export function planSubjectOf(plan: Standing): Subject {
  return {
    workspaceId: plan.workspaceId,
    ownIds: [plan.ownerId, plan.deputyId, ...(isDrafting(plan.status) ? [plan.createdById] : [])],
    ownerId: plan.ownerId,
    sponsorId: plan.sponsorId,
    verifierId: plan.verifierId,
  };
}

export const standingOf = (facts: PlanFacts): Standing => ({
  workspaceId: facts.workspaceId,
  status: facts.status,
  createdById: facts.createdById,
  ownerId: facts.owner?.id ?? null,
  deputyId: facts.deputy?.id ?? null,
  sponsorId: facts.sponsor?.id ?? null,
  verifierId: facts.verifier?.id ?? null,
});

export const planSubject = (facts: PlanFacts): Subject => planSubjectOf(standingOf(facts));

/** Whether another person could do it: what a gate or a request asks before it names them. */
export function couldDo(person: PersonFact, verb: Verb, facts: PlanFacts): boolean {
  if (!person.active) return false;
  const asViewer: Viewer = {
    personId: person.id,
    workspaceId: facts.workspaceId,
    name: person.name,
    role: person.role,
    auditor: person.auditor,
    timeZone: "UTC",
    locale: "en",
    standsInFor: facts.roster.flatMap(({ id, name, role, away }) =>
      away?.deputyId === person.id ? [{ personId: id, name, role, until: away.until }] : [],
    ),
  };
  return can(asViewer, verb, planSubject(facts));
}

/**
 * Who has the right: those named on the plan first, whoever stands in for one of them in their place. Those who are
 * away come last: they have the right, but nobody should wait for them.
 */
export function holdersOf(verb: Verb, facts: PlanFacts): PersonFact[] {
  const named = [facts.owner, facts.deputy, facts.sponsor, facts.verifier].flatMap((person) =>
    person ? [person.id, ...(person.away ? [person.away.deputyId] : [])] : [],
  );
  const rank = (person: PersonFact) => {
    const place = named.indexOf(person.id);
    return (place < 0 ? named.length : place) + (person.away ? named.length + 1 : 0);
  };
  return facts.roster
    .filter((person) => couldDo(person, verb, facts))
    .toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
}
