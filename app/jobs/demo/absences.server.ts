import { addAbsence } from "~/commands/absences/add-absence.server";
import type { DemoName } from "./people";
import { scene } from "./scene.server";
import { must, type Scene } from "./stage.server";

type Day = `${number}-${number}-${number}`;

const away = (at: string, who: DemoName, deputy: DemoName, fromDay: Day, toDay: Day, note: string): Scene =>
  scene(at, who, async (act, stage) => {
    const deputyId = stage.idOf(deputy);
    const absence = { personId: stage.idOf(who), deputyId, fromDay, toDay, note };
    must(await addAbsence(act, absence), `${who} is away`);
  });

/** Holidays: one that is over, one that lies ahead. Nobody is away while the demo begins. */
export const absenceScenes = (): Scene[] => [
  away("2026-08-03T09:00", "amir", "nadia", "2026-08-17", "2026-08-28", "Summer holiday"),
  away("2026-10-05T05:00", "hana", "devin", "2026-12-21", "2027-01-04", "New year with the family"),
];
