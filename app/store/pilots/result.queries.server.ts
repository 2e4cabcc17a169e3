import { can } from "~/domain/access";
import { pilotSubject } from "~/domain/pilots/pilot.access";
import type { PilotFacts } from "~/domain/pilots/pilot-facts";
import type { PilotReading } from "~/domain/pilots/pilot-reading";
import type { UnitPoint } from "~/domain/pilots/read-metric";
import { lookRefusal, valueRefusal } from "~/domain/pilots/value.access";
import type { Viewer } from "~/domain/viewer";
import { dayIn } from "~/shared/calendar";
import { database } from "../database.server";
import { readPilotOf } from "./pilot-reading.server";

export interface ResultView {
  reading: PilotReading;
  /** What each unit shows of the primary metric. */
  points: UnitPoint[];
  /** Values of after the start that were taken back: they count nowhere, and whoever reads the rest should know. */
  takenBack: { all: number; afterEnd: number };
  rights: {
    /** May write values down now. */
    values: boolean;
    /** May take a look now, where one is due. */
    look: boolean;
    /** May end it, as a decisive look lets them. */
    end: boolean;
  };
}

/** What the result section of a pilot shows. */
export async function findResultView(viewer: Viewer, facts: PilotFacts): Promise<ResultView> {
  const { reading, points } = await readPilotOf(database(), facts);
  return {
    reading,
    points,
    takenBack: await countTakenBack(viewer, facts),
    rights: {
      values: valueRefusal(viewer, facts) === null,
      look: lookRefusal(viewer, facts) === null,
      end: facts.status === "running" && can(viewer, "pilot.edit", pilotSubject(facts)),
    },
  };
}

async function countTakenBack(
  viewer: Viewer,
  { id, round, startedOn, endedOn }: PilotFacts,
): Promise<ResultView["takenBack"]> {
  if (startedOn === null) return { all: 0, afterEnd: 0 };
  const rows = await database().pilotValue.findMany({
    where: { pilotId: id, round, day: { gte: startedOn }, withdrawnAt: { not: null } },
    select: { withdrawnAt: true },
  });
  const afterEnd = rows.filter(
    ({ withdrawnAt }) => withdrawnAt && endedOn !== null && dayIn(withdrawnAt, viewer.timeZone) > endedOn,
  );
  return { all: rows.length, afterEnd: afterEnd.length };
}
