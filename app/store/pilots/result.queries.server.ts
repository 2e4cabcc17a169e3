import { can } from "~/domain/access";
import { pilotSubject } from "~/domain/pilots/pilot.access";
import type { PilotFacts } from "~/domain/pilots/pilot-facts";
import type { PilotReading } from "~/domain/pilots/pilot-reading";
import type { UnitPoint } from "~/domain/pilots/read-metric";
import { lookRefusal, valueRefusal } from "~/domain/pilots/value.access";
import type { Viewer } from "~/domain/viewer";
import { database } from "../database.server";
import { readPilotOf } from "./pilot-reading.server";

export interface ResultView {
  reading: PilotReading;
  /** What each unit shows of the primary metric. */
  points: UnitPoint[];
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
    rights: {
      values: valueRefusal(viewer, facts) === null,
      look: lookRefusal(viewer, facts) === null,
      end: facts.status === "running" && can(viewer, "pilot.edit", pilotSubject(facts)),
    },
  };
}
