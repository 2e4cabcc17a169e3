import type { Act } from "~/domain/act";
import { mayApproveMessage, WHO_APPROVES_MESSAGES } from "~/domain/communications/message.access";
import type { ChosenVersions } from "~/domain/communications/message-review.schema";
import { notPermitted } from "~/domain/refusal";
import { takeVersionMoves } from "./take-version-moves.server";

/** Approves the words of some audiences as they stand; those words leave and no others. */
export const approveMessage = (act: Act, input: ChosenVersions & { code: string }) =>
  takeVersionMoves(act, {
    ...input,
    event: { type: "APPROVE", by: act.viewer.personId },
    refused: (facts, viewer) =>
      mayApproveMessage(viewer, facts) ? null : notPermitted(WHO_APPROVES_MESSAGES),
    verb: "approved",
    summary: (what) => `approved ${what}`,
  });
