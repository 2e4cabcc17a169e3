import type { Act } from "~/domain/act";
import { isRecipient } from "~/domain/communications/recipient-act";
import { done, notAllowedNow, notFound, type Result } from "~/domain/refusal";
import { isRefused, noteRefusal } from "~/store/audiences/refusals.server";
import { commit } from "~/store/commit.server";
import { findRefusing, mayRefuse } from "~/store/communications/refusing.queries.server";

/** A reader outside wants no more messages: of this audience, or of nobody here. Said twice it is said once. */
export async function refuseMessages(
  act: Act,
  input: { recipientId: string; which: "audience" | "all" },
): Promise<Result<{ which: "audience" | "all" }>> {
  const { viewer, now } = act;
  const { workspaceId } = viewer;
  if (!isRecipient(viewer, input.recipientId)) return notFound("letter");
  return commit(act, async (unit) => {
    const reader = await findRefusing(unit.db, workspaceId, input.recipientId);
    if (!reader) return notFound("letter");
    if (!mayRefuse(reader)) {
      return notAllowedNow(
        "This was written to you as somebody who works here; such messages cannot be turned off.",
      );
    }
    // Without an audience of the register there is nothing smaller to refuse.
    const which = reader.audienceId ? input.which : "all";
    const audienceId = which === "all" ? "" : (reader.audienceId ?? "");
    const refusing = { workspaceId, email: reader.email, audienceId };
    if (await isRefused(unit.db, refusing)) {
      if (which === "audience" || (await isRefused(unit.db, { ...refusing, audienceId: "" }))) {
        return done({ which });
      }
    }
    await noteRefusal(unit, { ...refusing, source: "link", at: now });
    unit.log({
      noun: "communication",
      recordId: reader.communicationId,
      planId: reader.planId,
      verb: "unsubscribed",
      summary:
        which === "all"
          ? `wants no more messages, said with ${reader.code}`
          : `wants no more messages for “${reader.audience}”, said with ${reader.code}`,
      after: { which },
    });
    return done({ which });
  });
}
