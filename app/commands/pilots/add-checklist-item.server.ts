import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { findShippedLesson } from "~/domain/lessons/shipped-lessons";
import { type AddItem, itemTextOf, MOST_CHECKLIST_ITEMS } from "~/domain/pilots/checklist";
import { isPilotOver } from "~/domain/pilots/pilot";
import { pilotSubjectOf } from "~/domain/pilots/pilot.access";
import { WHO_KEEPS_CHECKLIST } from "~/domain/pilots/spread.access";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { findLesson } from "~/store/lessons/lesson.queries.server";
import { findChecklist, keepChecklist } from "~/store/pilots/checklist.server";

/** Puts a lesson, or a thing of one's own to think of, on a pilot's checklist. */
export async function addChecklistItem(
  act: Act,
  input: AddItem & { code: string },
): Promise<Result<{ itemId: string; code: string; text: string }>> {
  const { viewer } = act;
  return commit(act, async (unit) => {
    const found = await findChecklist(unit, viewer.workspaceId, input.code);
    if (!found) return notFound("pilot");
    const { pilot, items } = found;
    if (!can(viewer, "pilot.edit", pilotSubjectOf(pilot))) return notPermitted(WHO_KEEPS_CHECKLIST);
    if (isPilotOver(pilot.status)) {
      return notAllowedNow(`${pilot.code} is over: a checklist is for what is still to be done.`);
    }
    let words = input.text;
    if (input.lessonKey !== "") {
      const shipped = findShippedLesson(input.lessonKey);
      const lesson = shipped ? null : await findLesson(viewer, input.lessonKey, unit.db);
      if (!shipped && !lesson) return notFound("lesson");
      if (items.some(({ lessonKey }) => lessonKey === input.lessonKey)) {
        return notAllowedNow(`This lesson is on the checklist of ${pilot.code} already.`);
      }
      words = shipped?.title ?? lesson?.text ?? "";
    }
    const text = itemTextOf(words);
    if (text === "") return invalid("Say what is to be thought of.", { text: ["Write it in one line."] });
    if (items.length >= MOST_CHECKLIST_ITEMS) {
      return notAllowedNow(
        `A checklist holds ${MOST_CHECKLIST_ITEMS} items at most. Remove one that matters less.`,
      );
    }
    const itemId = newId();
    await keepChecklist(unit, pilot.id, [
      ...items,
      { id: itemId, text, lessonKey: input.lessonKey, doneOn: null, byId: null },
    ]);
    unit.log({
      noun: "pilot",
      recordId: pilot.id,
      verb: "changed",
      summary: `put “${text.slice(0, 120)}” on the checklist of ${pilot.code}`,
      after: { itemId, text, lessonKey: input.lessonKey },
    });
    return done({ itemId, code: pilot.code, text });
  });
}
