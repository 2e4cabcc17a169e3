import type { Act } from "~/domain/act";
import { audienceNamed } from "~/domain/communications/audience-named";
import { typedOver } from "~/domain/communications/claims/typed-over";
import { WHO_WRITES_COMMUNICATIONS } from "~/domain/communications/communication.access";
import { mayWriteMessage } from "~/domain/communications/message.access";
import { versionOf } from "~/domain/communications/message.rules";
import { versionWriting } from "~/domain/communications/message-writing";
import type { SaveVersion } from "~/domain/communications/message-writing.schema";
import { refusedFigures } from "~/domain/communications/refused-figures";
import { changedValues } from "~/domain/plans/changed-values";
import { done, notAllowedNow, notFound, notPermitted, type Result, stale } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { writeVersion } from "~/store/communications/rewrite-versions.server";
import {
  findOwnWords,
  findWritten,
  listAudienceChoices,
  listOtherAudiences,
} from "~/store/communications/writing.queries.server";

/** Writes one audience's answers and words; what was submitted or approved of it becomes a draft again. */
export async function saveVersion(
  act: Act,
  input: SaveVersion & { code: string; versionId: string },
): Promise<Result<{ code: string; version: number; putBack: string[] }>> {
  const { viewer, now } = act;
  return commit(act, async (unit) => {
    const facts = await findWritten(viewer, input.code, now, unit.db);
    const version = facts && versionOf(facts, input.versionId);
    const before = version && (await findOwnWords(unit.db, viewer, version.id));
    if (!facts || !version || !before) return notFound("audience of this message");
    if (!mayWriteMessage(viewer, facts)) return notPermitted(WHO_WRITES_COMMUNICATIONS);
    if (version.version !== input.version) {
      return stale(
        `The words for ${version.audience} were changed after you opened this page. Nothing of yours was saved yet: compare both and save again.`,
        { ...before, version: version.version },
      );
    }
    const writing = versionWriting(version);
    if (!writing.open) return notAllowedNow(writing.why);
    const isSame =
      input.audienceId === (before.audienceId ?? "") &&
      (before.audienceId !== null || input.audience === before.audience);
    const named = isSame
      ? done({ audience: before.audience, audienceId: before.audienceId })
      : audienceNamed(
          input,
          await listAudienceChoices(viewer, unit.db),
          await listOtherAudiences(unit.db, facts.id, version.id),
        );
    if (!named.ok) return named;
    const { benefit, change, link, subject, body } = input;
    const after = { ...named.value, benefit, change, link, subject, body };
    const changed = changedValues({ ...before }, after);
    if (!changed) return done({ code: facts.code, version: version.version, putBack: [] });
    const locale = version.register?.locale ?? "en";
    const over = refusedFigures(
      typedOver(before, { benefit, change, link, subject, body }, facts.figures, locale),
    );
    if (over) return over;
    const written = await writeVersion(unit, facts, version, {
      by: viewer.personId,
      at: now,
      seen: input.version,
      columns: after,
    });
    if (!written.ok) return written;
    await unit.db.communication.update({ where: { id: facts.id }, data: { updatedAt: now } });
    unit.log({
      noun: "communication",
      recordId: facts.id,
      planId: facts.about?.kind === "plan" ? facts.about.id : null,
      verb: "changed",
      summary: `changed ${facts.code} for ${after.audience}`,
      before: { audience: before.audience, ...changed.before },
      after: { audience: after.audience, ...changed.after },
    });
    return done({
      code: facts.code,
      version: written.value.version,
      putBack: written.value.putBack ? [after.audience] : [],
    });
  });
}
