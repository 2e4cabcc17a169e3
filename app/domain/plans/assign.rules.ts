import type { Gate } from "../gate";
import { ROLE_LABELS } from "../viewer";
import { couldDo } from "./plan.access";
import type { PersonFact, PlanFacts, TaskFact } from "./plan-facts";
import { stepPath } from "./plan-places";
import { counted, gate, isFilled, listed } from "./wording";

/** Step 2: one owner, a sponsor, an independent verifier, everyone's part in their own words, and small tasks. */
export function assignGates(facts: PlanFacts): Gate[] {
  return [ownerGate(facts), sponsorGate(facts), verifierGate(facts), partsGate(facts), tasksGate(facts)];
}

const at = (facts: PlanFacts, field: string) => stepPath(facts.code, "assign", field);
const asRole = (person: PersonFact) => ROLE_LABELS[person.role].toLowerCase();

export function ownerGate(facts: PlanFacts): Gate {
  const { owner } = facts;
  const able = owner !== null && couldDo(owner, "plan.edit", facts);
  const detail = !owner
    ? "no owner: one person answers for the plan"
    : !owner.active
      ? `${owner.name} is no longer active here`
      : able
        ? owner.name
        : `${owner.name} is signed up as ${asRole(owner)}, and that role leads no plans`;
  return gate("owner", "Accountable owner", able, detail, at(facts, "ownerId"));
}

export function sponsorGate(facts: PlanFacts): Gate {
  const { sponsor, owner } = facts;
  const same = sponsor !== null && sponsor.id === owner?.id;
  const able = sponsor !== null && !same && couldDo(sponsor, "plan.approve", facts);
  const detail = !sponsor
    ? "no sponsor: somebody has to approve the plan"
    : !sponsor.active
      ? `${sponsor.name} is no longer active here`
      : same
        ? `${sponsor.name} owns the plan, and nobody approves their own`
        : able
          ? sponsor.name
          : `${sponsor.name} is signed up as ${asRole(sponsor)}, and that role approves no plans`;
  return gate("sponsor", "Sponsor", able, detail, at(facts, "sponsorId"));
}

export const liveTasks = <T extends Pick<TaskFact, "status">>(facts: { tasks: readonly T[] }): T[] =>
  facts.tasks.filter(({ status }) => status !== "cancelled");

/** Those who do the work, and those who did what somebody else has by now: they cannot judge it. */
export const isTaskDoer = ({ tasks }: Pick<PlanFacts, "tasks">, personId: string): boolean =>
  tasks.some(
    ({ assignee, doneById, status }) =>
      status !== "cancelled" && (assignee?.id === personId || doneById === personId),
  );

export function verifierGate(facts: PlanFacts): Gate {
  const { verifier, owner, deputy } = facts;
  const reason = !verifier
    ? "no verifier: somebody independent has to sign the result"
    : !verifier.active
      ? `${verifier.name} is no longer active here`
      : verifier.id === owner?.id
        ? `${verifier.name} owns the plan; the verifier is neither owner nor doer`
        : verifier.id === deputy?.id
          ? `${verifier.name} is the owner's deputy; the verifier is neither owner nor doer`
          : isTaskDoer(facts, verifier.id)
            ? `${verifier.name} does or did a task of this plan; the verifier is neither owner nor doer`
            : couldDo(verifier, "plan.verify", facts)
              ? null
              : `${verifier.name} is signed up as ${asRole(verifier)}, and that role signs no verdicts`;
  return gate(
    "verifier",
    "Independent verifier",
    reason === null,
    reason ?? verifier?.name ?? "",
    at(facts, "verifierId"),
  );
}

/** Everybody named on the plan or on one of its tasks, once each. */
export function peopleInvolved(facts: PlanFacts): PersonFact[] {
  const people = [
    facts.owner,
    facts.sponsor,
    facts.verifier,
    facts.deputy,
    ...liveTasks(facts).map(({ assignee }) => assignee),
    ...facts.involved.map(({ person }) => person),
  ].filter((person) => person !== null);
  return [...new Map(people.map((person) => [person.id, person])).values()];
}

function partsGate(facts: PlanFacts): Gate {
  const people = peopleInvolved(facts);
  const gaps = people.flatMap((person) => {
    const own = facts.involved.find((each) => each.person.id === person.id);
    const blanks = [
      isFilled(own?.part ?? "") ? null : "their part",
      isFilled(own?.why ?? "") ? null : "why it matters",
    ].filter((blank) => blank !== null);
    return blanks.length > 0 ? [`${person.name} (${listed(blanks)})`] : [];
  });
  const detail =
    people.length === 0
      ? "nobody is named yet"
      : gaps.length > 0
        ? `missing for ${listed(gaps)}`
        : `${counted(people.length, "person", "people")}, each with their part and why it matters`;
  return gate(
    "parts",
    "Everybody's part and why it matters",
    people.length > 0 && gaps.length === 0,
    detail,
    at(facts, "people"),
  );
}

/** Containment stops the harm; it is not the solution's work and does not count as its breakdown. */
function tasksGate(facts: PlanFacts): Gate {
  const tasks = liveTasks(facts);
  const work = tasks.filter(({ containment }) => !containment);
  const orphans = tasks.filter(({ assignee }) => !assignee?.active);
  const detail =
    work.length === 0
      ? tasks.length > 0
        ? `no tasks yet beside ${counted(tasks.length, "containment task")}`
        : "no tasks yet: split the work into small ones"
      : orphans.length > 0
        ? `without a responsible person: ${listed(orphans.map(({ title }) => `“${title}”`))}`
        : `${counted(work.length, "task")}, each with one responsible person`;
  return gate(
    "tasks",
    "Small tasks, one person each",
    work.length > 0 && orphans.length === 0,
    detail,
    at(facts, "tasks"),
  );
}
