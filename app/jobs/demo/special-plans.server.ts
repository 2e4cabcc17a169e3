import { holdPlan } from "~/commands/plans/hold-plan.server";
import type { ImportPlan } from "~/commands/plans/import-plan.server";
import { importPlan } from "~/commands/plans/import-plan.server";
import { reopenPlan } from "~/commands/plans/reopen-plan.server";
import { requestDate } from "~/commands/plans/request-date.server";
import { saveSchedule } from "~/commands/plans/save-schedule.server";
import { settleDate } from "~/commands/plans/settle-date.server";
import { addTask } from "~/commands/tasks/add-task.server";
import type { Act } from "~/domain/act";
import type { HaltReason } from "~/domain/plans/plan";
import { database } from "~/store/database.server";
import { scene } from "./scene.server";
import { must, type Scene } from "./stage.server";

const byImport = (act: Act): Act => ({ ...act, door: "import" });

async function bringIn(act: Act, plan: ImportPlan): Promise<void> {
  must(await importPlan(byImport(act), plan), `${plan.code} is imported`);
}

/** Ran in a spreadsheet since May: imported as it stood, before the gates, then monitored here. */
export const cap005Scenes = (): Scene[] => [
  scene("2026-08-05T18:00", "mara", (act, stage) =>
    bringIn(act, {
      code: "CAP-005",
      status: "acting",
      facts: { approvedById: stage.idOf("ilse"), startedOn: "2026-05-01", firstEndOn: "2026-07-31" },
      approvedAt: new Date("2026-04-27T14:00:00Z"),
    }),
  ),
  scene("2026-08-07T14:00", "mara", (act) =>
    bringIn(act, {
      code: "CAP-005",
      status: "monitoring",
      facts: { implementedOn: "2026-07-31", effectiveOn: "2026-08-01" },
    }),
  ),
];

/** Imported without tasks or customers; moved twice, then put down when its owner left. */
export const cap010Scenes = (): Scene[] => [
  scene("2026-02-02T18:00", "mara", (act, stage) =>
    bringIn(act, {
      code: "CAP-010",
      status: "acting",
      facts: { approvedById: stage.idOf("mara"), startedOn: "2026-02-02", firstEndOn: "2026-05-29" },
      approvedAt: new Date("2026-01-30T15:00:00Z"),
    }),
  ),
  ...moved("2026-05-20", "2026-05-22", "2026-07-31", "noPeople", "Two texts still lack a lawyer."),
  ...moved("2026-07-20", "2026-07-22", "2026-09-30", "otherPriority", "The website is being rebuilt first."),
  scene("2026-08-27T15:00", "mara", async (act, stage) => {
    must(
      await holdPlan(act, {
        code: "CAP-010",
        reason: "noPeople",
        note: "Ruth Albers has left; nobody else knows the texts.",
        agreedById: stage.idOf("mara"),
        wakeOn: "2026-12-01",
      }),
      "CAP-010 is put on hold",
    );
  }),
];

function moved(
  on: string,
  accepted: string,
  to: `${number}-${number}-${number}`,
  reasonKind: HaltReason,
  reason: string,
): Scene[] {
  const key = `CAP-010 date ${to}`;
  return [
    scene(`${on}T15:00`, "ruth", async (act, stage) => {
      const asked = await requestDate(act, { code: "CAP-010", toDay: to, reasonKind, reason });
      stage.keep(key, must(asked, "CAP-010 asks for a new date").dateMoveId);
    }),
    scene(`${accepted}T15:00`, "mara", async (act, stage) => {
      const answer = { dateMoveId: stage.recall(key), answer: "accepted" as const };
      must(await settleDate(act, answer), "CAP-010 gets a new date");
    }),
  ];
}

/** What did not show in satisfaction is tried again, with everything but a new hypothesis. */
export const cap002rScenes = (): Scene[] => [
  scene("2026-09-30T23:30", "sam", async (act) => {
    must(await reopenPlan(act, { code: "CAP-002" }), "CAP-002 is reopened");
  }),
  scene("2026-09-30T23:40", "sam", async (act, stage) => {
    const task = {
      planCode: "CAP-002R",
      mandatory: true,
      containment: false,
      evidenceRequired: false,
      dependsOnIds: [],
      checklist: "",
    };
    must(
      await addTask(act, {
        ...task,
        title: "Ask ten tier I contacts what a good first answer is",
        assigneeId: stage.idOf("leo"),
        why: "Fast did not make them happier; we do not know what would.",
        successCriterion: "Ten talks with notes",
        startOn: "2026-10-26",
        dueOn: "2026-11-20",
      }),
      "CAP-002R: first task",
    );
    must(
      await addTask(act, {
        ...task,
        title: "Try their answer on one in four tickets",
        assigneeId: stage.idOf("sam"),
        why: "Small, before everybody works differently.",
        successCriterion: "A hundred tickets answered that way",
        startOn: "2026-11-23",
        dueOn: "2026-12-18",
      }),
      "CAP-002R: second task",
    );
    const plan = await database().plan.findFirstOrThrow({
      where: { workspaceId: stage.workspaceId, number: 2, suffix: "R" },
      select: { version: true },
    });
    must(
      await saveSchedule(act, {
        code: "CAP-002R",
        version: plan.version,
        startOn: "2026-10-26",
        endOn: "2027-01-15",
        checkIns: ["2026-11-24", "2027-01-05"],
      }),
      "CAP-002R: schedule",
    );
  }),
];
