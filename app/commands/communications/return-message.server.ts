import type { Act } from "~/domain/act";
import { mayApproveMessage, WHO_APPROVES_MESSAGES } from "~/domain/communications/message.access";
import type { ReturnMessage } from "~/domain/communications/message-review.schema";
import { notPermitted } from "~/domain/refusal";
import { takeVersionMoves } from "./take-version-moves.server";

/** Sends words back to their author, with what has to be mended. */
export const returnMessage = (act: Act, { code, versions, reason }: ReturnMessage & { code: string }) =>
  takeVersionMoves(act, {
    code,
    versions,
    event: { type: "RETURN", reason },
    refused: (facts, viewer) =>
      mayApproveMessage(viewer, facts) ? null : notPermitted(WHO_APPROVES_MESSAGES),
    verb: "returned",
    summary: (what) => `returned ${what}: ${reason}`,
  });
