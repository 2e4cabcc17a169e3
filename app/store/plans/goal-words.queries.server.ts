import { type GoalWords, goalWordsOf } from "~/domain/plans/goal-words";
import type { Viewer } from "~/domain/viewer";
import { database } from "../database.server";

/** What the adopted strategy and the signed charter say the program is for. */
export async function listGoalWords(viewer: Viewer): Promise<GoalWords[]> {
  const { workspaceId } = viewer;
  const [strategy, charter] = await Promise.all([
    database().strategy.findFirst({
      where: { workspaceId, status: "current" },
      orderBy: { number: "desc" },
      select: { mission: true, vision: true, strategy: true },
    }),
    database().charter.findFirst({
      where: { workspaceId, status: "signed" },
      orderBy: { number: "desc" },
      select: { purpose: true, vision: true },
    }),
  ]);
  return goalWordsOf([
    { source: "Mission", text: strategy?.mission ?? "" },
    { source: "Vision", text: strategy?.vision ?? charter?.vision ?? "" },
    { source: "Strategy", text: strategy?.strategy ?? "" },
    { source: "Charter", text: charter?.purpose ?? "" },
  ]);
}
