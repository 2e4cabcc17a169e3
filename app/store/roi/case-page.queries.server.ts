import type { PilotFacts } from "~/domain/pilots/pilot-facts";
import type { PlanFacts } from "~/domain/plans/plan-facts";
import type { Refusal } from "~/domain/refusal";
import { pilotCaseRefusal, planCaseRefusal } from "~/domain/roi/case.access";
import type { CaseOwner } from "~/domain/roi/case-places";
import type { CaseReading } from "~/domain/roi/case-reading";
import type { Viewer } from "~/domain/viewer";
import { type Day, dayIn } from "~/shared/calendar";
import { database } from "../database.server";
import { type CaseGround, type CaseOf, findCaseGround, readGround } from "./case.queries.server";

/** What a page shows of a case, and what it was reckoned from. */
export interface CasePage {
  view: CaseSummary;
  /** As it is kept: "" where the workspace's rate holds. */
  ownRate: string;
  workspaceRate: string;
  ground: CaseGround;
}

export interface CaseSummary {
  owner: CaseOwner;
  reading: CaseReading | null;
  version: number;
  note: string;
  attribution: string;
  change: { on: Day; byName: string; afterEnd: boolean } | null;
  mayEdit: boolean;
  whyNot: string | null;
}

export const findPilotCase = (viewer: Viewer, facts: PilotFacts, at: Date): Promise<CasePage> =>
  findCasePage(viewer, {
    owner: { kind: "pilot", code: facts.code, title: facts.title },
    of: { pilotId: facts.id },
    refusal: pilotCaseRefusal(facts, viewer)?.refusal ?? null,
    endedOn: facts.endedOn,
    at,
  });

export const findPlanCase = (viewer: Viewer, facts: PlanFacts, at: Date): Promise<CasePage> =>
  findCasePage(viewer, {
    owner: { kind: "plan", code: facts.code, title: facts.title },
    of: { planId: facts.id },
    refusal: planCaseRefusal(facts, viewer)?.refusal ?? null,
    endedOn: null,
    at,
  });

interface Asked {
  owner: CaseOwner;
  of: CaseOf;
  refusal: Refusal | null;
  /** The day from which the data were known. */
  endedOn: Day | null;
  at: Date;
}

/** A case with what it comes to, who wrote it last, and whether the viewer may. */
async function findCasePage(viewer: Viewer, { owner, of, refusal, endedOn, at }: Asked): Promise<CasePage> {
  const ground = await findCaseGround(database(), viewer, of, at);
  const { given } = ground;
  const kept = await findKept(viewer, of, endedOn);
  const view: CaseSummary = {
    owner,
    reading: given && readGround(given, ground),
    version: given?.version ?? 0,
    note: given?.note ?? "",
    attribution: given?.attribution ?? "1",
    change: kept.change,
    mayEdit: refusal === null,
    whyNot: refusal?.message ?? null,
  };
  return { view, ground, ownRate: kept.ownRate, workspaceRate: kept.workspaceRate };
}

/** What of the case stands beside its reading: its own rate, and who wrote it last. */
async function findKept(
  viewer: Viewer,
  of: CaseOf,
  endedOn: Day | null,
): Promise<Pick<CaseSummary, "change"> & Pick<CasePage, "ownRate" | "workspaceRate">> {
  const db = database();
  const { timeZone, discountRate: workspaceRate } = await db.workspace.findUniqueOrThrow({
    where: { id: viewer.workspaceId },
    select: { timeZone: true, discountRate: true },
  });
  const row = await db.businessCase.findFirst({
    where: { ...of, workspaceId: viewer.workspaceId },
    select: { updatedAt: true, updatedById: true, discountRate: true },
  });
  if (!row) return { change: null, ownRate: "", workspaceRate };
  const by = await db.person.findFirst({
    where: { id: row.updatedById, workspaceId: viewer.workspaceId },
    select: { name: true },
  });
  const on = dayIn(row.updatedAt, timeZone);
  const afterEnd = endedOn !== null && on > endedOn;
  return {
    change: { on, byName: by?.name ?? "somebody", afterEnd },
    ownRate: row.discountRate,
    workspaceRate,
  };
}
