import type { Act } from "~/domain/act";
import { maySendMessage, WHO_SENDS_MESSAGES } from "~/domain/communications/message.access";
import type { ChosenVersions } from "~/domain/communications/message-review.schema";
import { notPermitted } from "~/domain/refusal";
import { takeVersionMoves } from "./take-version-moves.server";

/** Nobody waits for acknowledgements any more; whoever is silent stays silent. */
export const closeMessage = (act: Act, input: ChosenVersions & { code: string }) =>
  takeVersionMoves(act, {
    ...input,
    event: { type: "CLOSE" },
    refused: (facts, viewer) => (maySendMessage(viewer, facts) ? null : notPermitted(WHO_SENDS_MESSAGES)),
    verb: "closed",
    summary: (what) => `closed ${what}: acknowledgements are not awaited any more`,
  });
