import { can } from "~/domain/access";
import { planSubject } from "~/domain/plans/plan.access";
import { isDoer } from "~/domain/verification/verification.access";
import type { StandIn, Viewer } from "~/domain/viewer";
import type { DatedItem, DecisionItem } from "~/domain/work/work-item";
import { database } from "../database.server";
import { listPlanFacts } from "../plans/plan-facts.queries.server";
import { findMyWork } from "./my-work.queries.server";

export interface WorkInstead {
  away: StandIn;
  dated: DatedItem[];
  decisions: DecisionItem[];
}

/**
 * What waits for those in whose place the viewer stands today, person by person: their tasks, check-ins and decisions,
 * without what is the viewer's own anyway and what the viewer may not do even in their place.
 */
export async function listWorkInstead(
  viewer: Viewer,
  at: Date,
  own: readonly DatedItem[],
): Promise<WorkInstead[]> {
  const mine = new Set(own.map(({ id }) => id));
  const work: WorkInstead[] = [];
  for (const away of viewer.standsInFor ?? []) {
    const theirs = await findMyWork(
      { ...viewer, personId: away.personId, name: away.name, role: away.role, standsInFor: [] },
      at,
    );
    const dated = theirs.dated.filter(
      ({ id, kind }) => (kind === "task" || kind === "checkIn") && !mine.has(id),
    );
    const decisions = await allowed(
      viewer,
      at,
      theirs.decisions.filter(({ id }) => !NOT_HANDED.test(id)),
    );
    work.push({
      away,
      // Moving a due date is the plan owner's matter and is not handed over.
      dated: dated.map((item) => (item.kind === "task" ? { ...item, mayEdit: false } : item)),
      decisions,
    });
  }
  return work;
}

/** What a sponsor who is away leaves over pilots stands among the viewer's own, with the name; messages are not handed over. */
const NOT_HANDED = /^(funding|pilot|owed|message)-/;
const PREFIX = /^(approve|sign)-(.+)$/;

/** Approvals and verdicts stay out where the deputy answers for the plan or did its work. */
async function allowed(
  viewer: Viewer,
  at: Date,
  decisions: readonly DecisionItem[],
): Promise<DecisionItem[]> {
  const planIds = decisions.flatMap(({ id }) => PREFIX.exec(id)?.[2] ?? []);
  if (planIds.length === 0) return [...decisions];
  const facts = await listPlanFacts(database(), viewer.workspaceId, { where: { id: { in: planIds } } }, at);
  const factsOf = new Map(facts.map((each) => [each.id, each]));
  return decisions.filter(({ id, kind }) => {
    const plan = factsOf.get(PREFIX.exec(id)?.[2] ?? "");
    if (!plan) return true;
    const subject = planSubject(plan);
    return kind === "sign"
      ? can(viewer, "plan.verify", subject) && !isDoer(plan, viewer.personId)
      : can(viewer, "plan.approve", subject) && plan.deputy?.id !== viewer.personId;
  });
}
