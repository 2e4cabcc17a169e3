import type { Act } from "~/domain/act";
import { takePilotMove } from "./take-pilot-move.server";

/** Says that the design is complete: from here on it can be funded. */
export const designPilot = (act: Act, input: { code: string; version?: number | undefined }) =>
  takePilotMove(act, {
    ...input,
    event: { type: "DESIGN" },
    verb: "designed",
    summary: ({ code, round }) => `completed the design of ${code}${round > 1 ? `, round ${round}` : ""}`,
  });
