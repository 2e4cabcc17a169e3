import { startSeries } from "~/commands/series/start-series.server";
import { addTask } from "~/commands/tasks/add-task.server";
import { finishTask } from "~/commands/tasks/finish-task.server";
import { shareTask } from "~/commands/tasks/share-task.server";
import { USUAL } from "~/domain/series/recurrence";
import { taskSchema } from "~/domain/tasks/task.schema";
import { database } from "~/store/database.server";
import { PARTNER } from "./data/registers";
import { scene } from "./scene.server";
import { must, type Scene } from "./stage.server";

const TITLE = "Search like ten customers and write down what comes up";

/** The open one of what comes again, by its number. */
async function occurrenceOf(workspaceId: string, occurrence: number): Promise<string> {
  const row = await database().task.findFirstOrThrow({
    where: { workspaceId, title: TITLE, occurrence },
    select: { id: true },
  });
  return row.id;
}

/** Every third Monday somebody searches as customers do; the next time the partner's night desk does it. */
export const taskActScenes = (): Scene[] => [
  scene("2026-09-01T15:00", "sam", async (act, stage) => {
    const task = taskSchema.parse({
      title: TITLE,
      assigneeId: stage.idOf("amir"),
      why: "The figure says how often they find nothing; this says why.",
      successCriterion: "Ten searches with hit, miss or call",
      startOn: "2026-09-02",
      dueOn: "2026-09-07",
      evidenceRequired: "on",
    });
    const added = must(
      await addTask(act, { planCode: "CAP-004", ...task }),
      "CAP-004: a task that comes again",
    );
    must(
      await startSeries(act, {
        taskId: added.taskId,
        recurrence: { ...USUAL, every: 3, weekdays: [1] },
        shift: "after",
        leadDays: 5,
        untilOn: null,
      }),
      "CAP-004: it comes again",
    );
  }),
  ...done(
    "2026-09-07T13:00",
    1,
    "3 hits, 5 misses, 2 would have called. “Probe frozen” leads to the price list.",
  ),
  ...done(
    "2026-09-28T13:00",
    2,
    "5 hits, 4 misses, 1 would have called. The cold-start page comes first now.",
  ),
  scene("2026-10-05T15:00", "sam", async (act, stage) => {
    must(
      await shareTask(act, {
        taskId: await occurrenceOf(stage.workspaceId, 3),
        name: `${PARTNER.contactName}, ${PARTNER.name}`,
        email: PARTNER.contactEmail,
        expiresOn: "2026-11-02",
        letter: false,
      }),
      "CAP-004: a task for the partner",
    );
  }),
];

const done = (at: string, occurrence: number, note: string): Scene[] => [
  scene(at, "amir", async (act, stage) => {
    const taskId = await occurrenceOf(stage.workspaceId, occurrence);
    must(
      await finishTask(act, { taskId, version: null, note, files: [] }),
      `CAP-004: time ${occurrence} is done`,
    );
  }),
];
