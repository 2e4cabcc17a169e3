import { SYSTEM_ID, SYSTEM_NAME } from "~/domain/act";
import { DECISION_LABELS, type DecisionChoice } from "~/domain/pilots/pilot";
import {
  type PilotPlanContent,
  type PlanDifference,
  planDifferences,
  planLines,
} from "~/domain/pilots/pilot-plan";
import type { Viewer } from "~/domain/viewer";
import { database } from "../database.server";
import { sealOfPlan } from "./pilot-lock.server";

export interface PilotVersion {
  id: string;
  round: number;
  number: number;
  lockedAt: Date;
  lockedByName: string;
  reason: string;
  dataSeen: boolean;
  hash: string;
  /** The stored text still gives the stored hash. */
  intact: boolean;
  lines: { label: string; text: string }[];
  /** Of the version before in the same round; null for the first. */
  differences: PlanDifference[] | null;
}

export interface PilotRound {
  round: number;
  decision: { choice: string; on: string; byName: string; rationale: string; lessons: string } | null;
  versions: PilotVersion[];
}

/** Every locked version of every round, the newest round first, with what each one changed. */
export async function listPilotVersions(viewer: Viewer, pilotId: string): Promise<PilotRound[]> {
  const db = database();
  const where = { pilotId, workspaceId: viewer.workspaceId };
  const [plans, decisions] = await Promise.all([
    db.pilotPlan.findMany({ where, orderBy: [{ round: "desc" }, { number: "asc" }] }),
    db.pilotDecision.findMany({ where, orderBy: { round: "desc" } }),
  ]);
  const ids = [
    ...plans.map(({ lockedById }) => lockedById),
    ...decisions.map(({ signedById }) => signedById),
  ];
  const people = await db.person.findMany({
    where: { workspaceId: viewer.workspaceId, id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  const names = new Map([[SYSTEM_ID, SYSTEM_NAME], ...people.map(({ id, name }) => [id, name] as const)]);
  const nameOf = (id: string) => names.get(id) ?? "somebody who has left";
  const rounds = [...new Set([...plans, ...decisions].map(({ round }) => round))].toSorted((a, b) => b - a);
  return rounds.map((round) => {
    const own = plans.filter((plan) => plan.round === round);
    const decided = decisions.find((decision) => decision.round === round);
    return {
      round,
      decision: decided
        ? {
            choice: DECISION_LABELS[decided.choice as DecisionChoice] ?? decided.choice,
            on: decided.signedOn,
            byName: nameOf(decided.signedById),
            rationale: decided.rationale,
            lessons: decided.lessons,
          }
        : null,
      versions: own.map((plan, index) => {
        const content = plan.content as unknown as PilotPlanContent;
        const before = own[index - 1];
        return {
          id: plan.id,
          round,
          number: plan.number,
          lockedAt: plan.lockedAt,
          lockedByName: nameOf(plan.lockedById),
          reason: plan.reason,
          dataSeen: plan.dataSeen,
          hash: plan.hash,
          intact: sealOfPlan(content) === plan.hash,
          lines: planLines(content),
          differences: before
            ? planDifferences(before.content as unknown as PilotPlanContent, content)
            : null,
        };
      }),
    };
  });
}
