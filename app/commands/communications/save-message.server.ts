import type { Act } from "~/domain/act";
import { typedOver } from "~/domain/communications/claims/typed-over";
import { WHO_WRITES_COMMUNICATIONS } from "~/domain/communications/communication.access";
import { mayWriteMessage } from "~/domain/communications/message.access";
import { messageWriting } from "~/domain/communications/message-writing";
import { plainEvent, type SaveMessage } from "~/domain/communications/message-writing.schema";
import { refusedFigures } from "~/domain/communications/refused-figures";
import { changedValues } from "~/domain/plans/changed-values";
import { done, notAllowedNow, notFound, notPermitted, type Result, stale } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { rewriteVersions } from "~/store/communications/rewrite-versions.server";
import { eventColumn, findWritten } from "~/store/communications/writing.queries.server";

/** Writes what all audiences of a message share: its subject, what everybody is told, a webcast's moment. */
export async function saveMessage(
  act: Act,
  input: SaveMessage & { code: string },
): Promise<Result<{ code: string; version: number; putBack: string[] }>> {
  const { viewer, now } = act;
  return commit(act, async (unit) => {
    const facts = await findWritten(viewer, input.code, now, unit.db);
    if (!facts) return notFound("message");
    if (!mayWriteMessage(viewer, facts)) return notPermitted(WHO_WRITES_COMMUNICATIONS);
    const before = { subject: facts.subject, opening: facts.opening, event: plainEvent(facts.event) };
    const after = { subject: input.subject, opening: input.opening, event: plainEvent(input.event) };
    if (facts.version !== input.version) {
      return stale(
        `${facts.code} was changed after you opened this page. Nothing of yours was saved yet: compare both and save again.`,
        { ...before, version: facts.version },
      );
    }
    const changed = changedValues(before, after);
    if (!changed) return done({ code: facts.code, version: facts.version, putBack: [] });
    const writing = messageWriting(facts);
    if (!writing.open) return notAllowedNow(writing.why);
    const over = refusedFigures(
      typedOver(before, { subject: after.subject, opening: after.opening }, facts.figures),
    );
    if (over) return over;
    const row = await unit.move(
      "communication",
      { id: facts.id, version: facts.version },
      { ...after, event: eventColumn(after.event), updatedAt: now },
    );
    const anew = await rewriteVersions(unit, facts, { by: viewer.personId, at: now });
    if (!anew.ok) return anew;
    unit.log({
      noun: "communication",
      recordId: facts.id,
      planId: facts.about?.kind === "plan" ? facts.about.id : null,
      verb: "changed",
      summary: `changed ${facts.code}`,
      ...changed,
    });
    return done({ code: facts.code, version: row.version, putBack: anew.value.putBack });
  });
}
