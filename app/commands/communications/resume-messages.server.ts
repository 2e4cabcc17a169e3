import type { Act } from "~/domain/act";
import { isRecipient } from "~/domain/communications/recipient-act";
import { done, notFound, type Result } from "~/domain/refusal";
import { takeBackRefusal } from "~/store/audiences/refusals.server";
import { commit } from "~/store/commit.server";
import { findRefusing } from "~/store/communications/refusing.queries.server";

/** A reader who had refused wants to be written to again; what they had refused altogether counts as well. */
export async function resumeMessages(act: Act, input: { recipientId: string }): Promise<Result<null>> {
  const { viewer, now } = act;
  const { workspaceId } = viewer;
  if (!isRecipient(viewer, input.recipientId)) return notFound("letter");
  return commit(act, async (unit) => {
    const reader = await findRefusing(unit.db, workspaceId, input.recipientId);
    if (!reader) return notFound("letter");
    let taken = false;
    for (const audienceId of new Set(["", reader.audienceId ?? ""])) {
      const back = await takeBackRefusal(unit, { workspaceId, email: reader.email, audienceId, at: now });
      taken = back || taken;
    }
    if (taken) {
      unit.log({
        noun: "communication",
        recordId: reader.communicationId,
        planId: reader.planId,
        verb: "restored",
        summary: `wants messages again, said with ${reader.code}`,
      });
    }
    return done(null);
  });
}
