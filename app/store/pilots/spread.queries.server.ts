import type { LessonView } from "~/domain/lessons/lesson-view";
import { type ChecklistItem, readChecklist } from "~/domain/pilots/checklist";
import { byBusinessUnit, handWords } from "~/domain/pilots/hands";
import { isPilotInDesign } from "~/domain/pilots/pilot";
import type { PilotFacts } from "~/domain/pilots/pilot-facts";
import { replicationWords } from "~/domain/replications/replication";
import { sumAdoption, sumWords } from "~/domain/rollouts/adoption";
import type { RolloutFacts } from "~/domain/rollouts/rollout";
import type { Viewer } from "~/domain/viewer";
import { database } from "../database.server";
import { listPilotHands } from "../governance/team.queries.server";
import { listLessonsOf, listLessonsOfStage } from "../lessons/lesson.queries.server";
import { listReplications } from "../replications/replication.queries.server";
import { listRollouts } from "../rollouts/rollout.queries.server";

/** What stands around a pilot: who wants in, who wants it too, where it was taken over, what it taught. */
export interface PilotSpread {
  hands: { words: string; waiting: number; units: { unit: string; count: number }[] };
  replications: { words: string; waiting: { id: string; businessUnit: string }[] };
  rollouts: RolloutFacts[];
  adoption: string;
  lessons: LessonView[];
  /** Lessons of the same stage that are not on its checklist: only while it is still designed. */
  learnedAtStage: number;
  checklist: ChecklistItem[];
}

export async function findPilotSpread(viewer: Viewer, facts: PilotFacts): Promise<PilotSpread> {
  const [hands, requests, rollouts, lessons, ofStage, row] = await Promise.all([
    listPilotHands(viewer, facts.id),
    listReplications(viewer, facts.id),
    listRollouts(viewer, { pilotId: facts.id }),
    listLessonsOf(viewer, { pilotId: facts.id }),
    isPilotInDesign(facts.status) ? listLessonsOfStage(viewer, facts.stage, facts.id) : [],
    database().pilot.findUnique({ where: { id: facts.id }, select: { checklist: true } }),
  ]);
  const checklist = readChecklist(row?.checklist);
  const listed = new Set(checklist.map(({ lessonKey }) => lessonKey));
  const raised = hands.filter(({ status }) => status !== "lowered");
  return {
    hands: {
      words: handWords(hands),
      waiting: raised.filter(({ status }) => status === "open").length,
      units: byBusinessUnit(raised).map(({ unit, hands: of }) => ({ unit, count: of.length })),
    },
    replications: {
      words: replicationWords(requests),
      waiting: requests
        .filter(({ status }) => status === "open")
        .map(({ id, businessUnit }) => ({ id, businessUnit })),
    },
    rollouts,
    adoption: sumWords(sumAdoption(rollouts)),
    lessons,
    learnedAtStage: ofStage.filter(({ id }) => !listed.has(id)).length,
    checklist,
  };
}
