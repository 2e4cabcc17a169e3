import type { Act } from "~/domain/act";

import { mayWriteMessage, WHO_WRITES_MESSAGES } from "~/domain/communications/message.access";
import type { ChosenVersions } from "~/domain/communications/message-review.schema";
import { notPermitted } from "~/domain/refusal";
import { takeVersionMoves } from "./take-version-moves.server";

/** Takes back what waits for an answer or was approved: a draft again. */
export const withdrawMessage = (act: Act, input: ChosenVersions & { code: string }) =>
  takeVersionMoves(act, {
    ...input,
    event: { type: "REWRITE" },
    refused: (facts, viewer) => (mayWriteMessage(viewer, facts) ? null : notPermitted(WHO_WRITES_MESSAGES)),
    verb: "withdrawn",
    summary: (what) => `took ${what} back to a draft`,
  });
