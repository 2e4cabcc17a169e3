import { beginAudit } from "~/commands/audits/begin-audit.server";
import { saveAudit } from "~/commands/audits/save-audit.server";
import { deleteTask } from "~/commands/bin/delete-task.server";
import { addTask } from "~/commands/tasks/add-task.server";
import { saveTemplate } from "~/commands/templates/save-template.server";
import { saveAuditSchema } from "~/domain/audits/audit.schema";
import { taskSchema } from "~/domain/tasks/task.schema";
import { scene } from "./scene.server";
import { must, type Scene } from "./stage.server";

/** Taken stock of before anybody asked for a new help desk: what works is written down before what does not. */
const LOOKED: readonly (readonly [key: string, level: string, strength: string, weakness: string])[] = [
  ["governance", "3", "Champion, charter and cadence are there.", "One stage has no success definition."],
  ["accounts", "2", "Every account has a tier and an owner.", "Owners of tier III change without a word."],
  ["technologies", "2", "Each system has an owner.", "Two of them hold the same customer under two names."],
  ["intelligence", "3", "Findings carry the customers’ words.", ""],
  ["analytics", "2", "Every figure opens its answers.", "Nobody looks at effort."],
  ["corrective-action", "3", "Plans close with a verdict.", "Some still begin without customers."],
  ["communications", "2", "Results are told.", "Misses are told late."],
  ["form-fieldService", "2", "Engineers know their sites.", "The part is missing on three visits of ten."],
  ["form-knowledge", "1", "The manuals are complete.", "Eight of ten pages are never opened."],
];

/** One template saved from the plan that worked, one audit half done, and a task that was a mistake. */
export const auditScenes = (verified: boolean): Scene[] => [
  ...(verified
    ? [
        scene("2026-02-02T16:00", "mara", async (act) => {
          must(
            await saveTemplate(act, {
              planCode: "CAP-001",
              name: "Hand-over at Kestrelyn",
              about: "The way CAP-001 closed the gap between sales, onboarding and field service.",
            }),
            "CAP-001 becomes a template",
          );
        }),
        scene("2026-10-02T15:00", "sam", async (act, stage) => {
          const task = taskSchema.parse({
            title: "Hire two more for the night desk",
            assigneeId: stage.idOf("sam"),
            why: "Answers do not wait for the morning.",
            successCriterion: "Two signed contracts",
            startOn: "2026-11-03",
            dueOn: "2026-11-27",
          });
          const { taskId } = must(
            await addTask(act, { planCode: "CAP-002R", ...task }),
            "CAP-002R: a task that is not the plan’s to decide",
          );
          must(await deleteTask(act, { taskId, version: 1 }), "CAP-002R: and gone again");
        }),
      ]
    : []),
  scene("2026-09-22T15:00", "sam", async (act) => {
    const { id } = must(
      await beginAudit(act, { title: "Before another help desk, autumn 2026", key: undefined }),
      "an audit",
    );
    const input = saveAuditSchema.parse({
      version: "1",
      title: "Before another help desk, autumn 2026",
      items: LOOKED.map(([key, level, strength, weakness]) => ({ key, level, strength, weakness })),
    });
    must(await saveAudit(act, { ...input, id }), "an audit, half done");
  }),
];
