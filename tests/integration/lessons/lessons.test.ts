import { beforeAll, expect, test } from "vitest";
import { addLesson } from "~/commands/lessons/add-lesson.server";
import { editLesson } from "~/commands/lessons/edit-lesson.server";
import { restoreLesson } from "~/commands/lessons/restore-lesson.server";
import { retireLesson } from "~/commands/lessons/retire-lesson.server";
import { addChecklistItem } from "~/commands/pilots/add-checklist-item.server";
import { removeChecklistItem } from "~/commands/pilots/remove-checklist-item.server";
import { tickChecklistItem } from "~/commands/pilots/tick-checklist-item.server";
import { readLessonFilter } from "~/domain/lessons/lesson-filter";
import { database } from "~/store/database.server";
import {
  findLesson,
  listLessonShelves,
  listLessons,
  listLessonsOfStage,
} from "~/store/lessons/lesson.queries.server";
import { listChecklist } from "~/store/pilots/checklist.queries.server";
import { sharedDatabase, TEST_NOW } from "../../support/test-database";
import { type Around, aScaledPilot, refusal, value } from "../rollouts/a-scaled-pilot";

sharedDatabase();

let here: Around;
beforeAll(async () => {
  here = await aScaledPilot({ status: "stopped" });
});

const lesson = { text: "Ask before you build.", kind: "didNotWork" as const, stage: "Onboard", from: "" };
const all = (query = "") => readLessonFilter(new URLSearchParams(query));

test("a lesson is written, reworded by its author or a leader, retired and put back", async () => {
  const { mara, devin, hana, vera, ilse, stranger, code, pilotId } = here;
  expect(refusal(await addLesson(vera, { ...lesson, key: undefined }))).toBe("not-permitted");
  expect(refusal(await addLesson(devin, { ...lesson, from: "PIL-ZZ", key: undefined }))).toBe("invalid");
  const { id } = value(await addLesson(devin, { ...lesson, from: code, key: undefined }));
  value(await addLesson(ilse, { ...lesson, kind: "worked", key: undefined }));
  const words = { id, text: "Ask first.", kind: lesson.kind, stage: lesson.stage, version: 1 };
  expect(refusal(await editLesson(hana, words))).toBe("not-permitted");
  expect(refusal(await editLesson(stranger, words))).toBe("not-found");
  const both = await Promise.all([
    editLesson(mara, words),
    editLesson(devin, { ...words, text: "Ask twice." }),
  ]);
  expect(both.map(refusal).sort()).toEqual(["done", "stale"]);
  expect(refusal(await retireLesson(hana, id))).toBe("not-permitted");
  value(await retireLesson(devin, id));
  expect(refusal(await retireLesson(devin, id))).toBe("not-allowed-now");
  expect((await listLessons(devin.viewer, all())).total).toBe(1);
  expect((await listLessons(devin.viewer, all("retired=1"))).lessons.map((one) => one.id)).toEqual([id]);
  value(await restoreLesson(mara, id));
  expect(refusal(await restoreLesson(mara, id))).toBe("not-allowed-now");
  expect(await findLesson(devin.viewer, id)).toMatchObject({
    source: { code: "PIL-A", href: "/pilots/PIL-A", fate: "stopped" },
    byName: "Devin",
  });
  expect(await findLesson(stranger.viewer, id)).toBeNull();
  expect((await listLessonsOfStage(hana.viewer, "Onboard", pilotId)).map(({ source }) => source)).toEqual([
    null,
  ]);
});

test("the library is filtered, paged, and gives each kind the same room", async () => {
  const { devin, workspaceId } = here;
  const at = (second: number) => new Date(TEST_NOW.getTime() - 86_400_000 + second * 1_000);
  await database().lesson.createMany({
    data: Array.from({ length: 70 }, (_, n) => ({
      ...{ id: `L${String(n).padStart(3, "0")}`, workspaceId, byId: devin.viewer.personId },
      ...{ text: `Method ${n}`, kind: "method", stage: "Use" },
      // Several of one moment: their ids keep them in order.
      createdAt: at(Math.floor(n / 7)),
    })),
  });
  const seen: string[] = [];
  for (let after: string | null | undefined = undefined; after !== null; ) {
    const page: Awaited<ReturnType<typeof listLessons>> = await listLessons(
      devin.viewer,
      all("kind=method"),
      after,
    );
    expect(page.total).toBe(70);
    seen.push(...page.lessons.map(({ id }) => id));
    after = page.next;
  }
  expect(seen).toEqual(Array.from({ length: 70 }, (_, n) => `L${String(69 - n).padStart(3, "0")}`));
  const found = await listLessons(devin.viewer, all("q=METHOD%2069"));
  expect(found.lessons.map(({ text }) => text)).toEqual(["Method 69"]);
  expect((await listLessons(devin.viewer, all("q=%25"))).total).toBe(0);
  const shelves = await listLessonShelves(devin.viewer, all());
  expect(shelves.map(({ kind, total, lessons }) => `${kind} ${total} ${lessons.length}`)).toEqual([
    "worked 1 1",
    "didNotWork 1 1",
    "method 70 5",
  ]);
});

test("a lesson goes on a pilot's checklist once, is ticked and taken off", async () => {
  const { devin, hana, mara, stranger, code } = here;
  expect(refusal(await addChecklistItem(devin, { code, lessonKey: "start-small", text: "" }))).toBe(
    "not-allowed-now",
  );
  await database().pilot.updateMany({
    where: { workspaceId: here.workspaceId, status: "stopped" },
    data: { status: "proposed" },
  });
  const add = { code, lessonKey: "start-small", text: "" };
  expect(refusal(await addChecklistItem(hana, add))).toBe("not-permitted");
  expect(refusal(await addChecklistItem(stranger, add))).toBe("not-found");
  expect(refusal(await addChecklistItem(devin, { ...add, lessonKey: "no such" }))).toBe("not-found");
  expect(refusal(await addChecklistItem(devin, { ...add, lessonKey: "" }))).toBe("invalid");
  const both = await Promise.all([addChecklistItem(devin, add), addChecklistItem(mara, add)]);
  expect(both.map(refusal).sort()).toEqual(["done", "not-allowed-now"]);
  const { itemId } = value(await addChecklistItem(devin, { code, lessonKey: "", text: "Call Hamburg" }));
  value(await tickChecklistItem(devin, { code, itemId, done: true }));
  value(await tickChecklistItem(devin, { code, itemId, done: true }));
  expect(await listChecklist(devin.viewer, code)).toMatchObject([
    { text: "Ask", byName: "Devin" },
    { text: "Start small enough to finish", lessonKey: "start-small", doneOn: null },
    { text: "Call Hamburg", byName: "Devin" },
  ]);
  expect(refusal(await tickChecklistItem(devin, { code, itemId: "none", done: true }))).toBe("not-found");
  value(await tickChecklistItem(mara, { code, itemId, done: false }));
  value(await removeChecklistItem(devin, { code, itemId }));
  expect(refusal(await removeChecklistItem(devin, { code, itemId }))).toBe("not-found");
  const ticks = await database().activity.count({
    where: { workspaceId: here.workspaceId, recordId: here.pilotId, verb: "ticked" },
  });
  expect(ticks).toBe(1);
});
