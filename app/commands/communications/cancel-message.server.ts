import type { Act } from "~/domain/act";

import { mayWriteMessage, WHO_WRITES_MESSAGES } from "~/domain/communications/message.access";
import type { CancelMessage } from "~/domain/communications/message-review.schema";
import { notPermitted } from "~/domain/refusal";
import { takeVersionMoves } from "./take-version-moves.server";

/** Says that some audiences are not told, and why; what has left is corrected by another message instead. */
export const cancelMessage = (act: Act, { code, versions, reason }: CancelMessage & { code: string }) =>
  takeVersionMoves(act, {
    code,
    versions,
    event: { type: "CANCEL", reason },
    refused: (facts, viewer) => (mayWriteMessage(viewer, facts) ? null : notPermitted(WHO_WRITES_MESSAGES)),
    verb: "cancelled",
    summary: (what) => `cancelled ${what}: ${reason}`,
  });
