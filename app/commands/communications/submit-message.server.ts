import type { Act } from "~/domain/act";

import { mayWriteMessage, WHO_WRITES_MESSAGES } from "~/domain/communications/message.access";
import type { ChosenVersions } from "~/domain/communications/message-review.schema";
import { notPermitted } from "~/domain/refusal";
import { takeVersionMoves } from "./take-version-moves.server";

/** Asks for another pair of eyes; the words are kept as they stand. */
export const submitMessage = (act: Act, input: ChosenVersions & { code: string }) =>
  takeVersionMoves(act, {
    ...input,
    event: { type: "SUBMIT" },
    refused: (facts, viewer) => (mayWriteMessage(viewer, facts) ? null : notPermitted(WHO_WRITES_MESSAGES)),
    verb: "submitted",
    summary: (what) => `submitted ${what}`,
  });
