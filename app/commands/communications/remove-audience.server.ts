import type { Act } from "~/domain/act";
import { WHO_WRITES_COMMUNICATIONS } from "~/domain/communications/communication.access";
import { mayWriteMessage } from "~/domain/communications/message.access";
import { versionOf } from "~/domain/communications/message.rules";
import { done, notAllowedNow, notFound, notPermitted, type Result, stale } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { settleMessage } from "~/store/communications/move-version.server";
import { findOwnWords, findWritten, hasBeenSubmitted } from "~/store/communications/writing.queries.server";

/** Takes an audience off a message while nobody has judged its version; later it is cancelled instead, with a reason. */
export async function removeAudience(
  act: Act,
  input: { code: string; versionId: string; version: number },
): Promise<Result<{ code: string; audience: string }>> {
  const { viewer, now } = act;
  return commit(act, async (unit) => {
    const facts = await findWritten(viewer, input.code, now, unit.db);
    const version = facts && versionOf(facts, input.versionId);
    if (!facts || !version) return notFound("audience of this message");
    if (!mayWriteMessage(viewer, facts)) return notPermitted(WHO_WRITES_COMMUNICATIONS);
    if (version.status !== "draft" || (await hasBeenSubmitted(unit.db, version.id))) {
      return notAllowedNow(
        `The version for ${version.audience} was submitted before, so it stays on record. Cancel it with a reason instead.`,
      );
    }
    if (facts.versions.length === 1) {
      return notAllowedNow(`${version.audience} is the only audience of ${facts.code}. Add another first.`);
    }
    if (version.version !== input.version) {
      return stale(
        `The words for ${version.audience} were changed meanwhile. Look at them before you remove them.`,
      );
    }
    const words = await findOwnWords(unit.db, viewer, version.id);
    await unit.db.communicationAudience.delete({ where: { id: version.id } });
    await settleMessage(unit, facts.id, now);
    unit.log({
      noun: "communication",
      recordId: facts.id,
      planId: facts.about?.kind === "plan" ? facts.about.id : null,
      verb: "changed",
      summary: `took ${version.audience} off ${facts.code}`,
      // What was written for them can be read, and written again, from here.
      before: { ...words },
    });
    return done({ code: facts.code, audience: version.audience });
  });
}
