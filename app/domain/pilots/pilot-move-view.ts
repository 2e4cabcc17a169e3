import type { Viewer } from "../viewer";
import type { PilotMoveEvent } from "./pilot-event";
import type { PilotFacts } from "./pilot-facts";
import { type PilotMove, pilotMovesFor } from "./pilot-moves";

/** What the page of a move needs to know of its pilot. */
export interface PilotMoveView {
  pilot: Pick<PilotFacts, "code" | "title" | "status" | "version" | "today" | "startOn" | "endOn">;
  /** Null when the pilot has moved on and the move exists no more. */
  move: PilotMove | null;
}

export const pilotMoveView = (facts: PilotFacts, viewer: Viewer, event: PilotMoveEvent): PilotMoveView => ({
  pilot: {
    code: facts.code,
    title: facts.title,
    status: facts.status,
    version: facts.version,
    today: facts.today,
    startOn: facts.startOn,
    endOn: facts.endOn,
  },
  move: pilotMovesFor(facts, viewer).find((each) => each.event === event) ?? null,
});
