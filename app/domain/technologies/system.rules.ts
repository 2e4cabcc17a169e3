import type { SaveSystem } from "./system.schema";

interface Around {
  owner: { active: boolean } | null;
  /** Another system that bears this name. */
  namesake: boolean;
  /** Surveys of these ids that are not here. */
  missingSurveys: number;
}

/** What keeps a system from being saved as it is described; null when nothing does. */
export function systemProblems(input: SaveSystem, around: Around): Record<string, string[]> | null {
  const found: Record<string, string[]> = {};
  if (around.namesake)
    found.name = [`There is a system named “${input.name}” already. Open that one, or take another name.`];
  if (input.ownerId !== "" && !around.owner)
    found.ownerId = ["There is no such person here any more. Choose another one."];
  else if (around.owner && !around.owner.active)
    found.ownerId = ["This person has left. Choose somebody who is here."];
  if (input.quality !== null && input.qualityNote === "") {
    found.qualityNote = ["Say why, so that the grade can be understood beside what was measured."];
  }
  if (around.missingSurveys > 0)
    found.surveyIds = ["One of these surveys is not here any more. Choose again."];
  return Object.keys(found).length > 0 ? found : null;
}
