import type { Act } from "~/domain/act";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { findAcknowledgement } from "~/store/reminders/acknowledgement.queries.server";

/** Reminders come again, and the rungs above are told from tomorrow on. */
export async function withdrawAcknowledgement(
  act: Act,
  input: { id: string; version: number },
): Promise<Result<{ title: string }>> {
  const { viewer, now } = act;
  const said = await findAcknowledgement(viewer, input.id);
  if (!said) return notFound("acknowledgement");
  if (said.personId !== viewer.personId)
    return notPermitted("Only the one who said that they are on it takes it back.");
  if (said.withdrawnAt) return notAllowedNow("It was taken back already.");
  return commit(act, async (unit) => {
    await unit.move("acknowledgement", { id: said.id, version: input.version }, { withdrawnAt: now });
    unit.log({
      noun: "acknowledgement",
      recordId: said.id,
      planId: said.planId,
      verb: "withdrawn",
      summary: `wants to be reminded again: ${said.title}`,
      before: { untilDay: said.untilDay, note: said.note },
    });
    return done({ title: said.title });
  });
}
