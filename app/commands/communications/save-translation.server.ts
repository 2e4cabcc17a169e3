import type { Act } from "~/domain/act";
import { typedOver } from "~/domain/communications/claims/typed-over";
import { WHO_WRITES_COMMUNICATIONS } from "~/domain/communications/communication.access";
import { mayWriteMessage } from "~/domain/communications/message.access";
import { versionOf } from "~/domain/communications/message.rules";
import { isLocale } from "~/domain/communications/message-languages";
import { versionWriting } from "~/domain/communications/message-writing";
import type { SaveTranslation } from "~/domain/communications/message-writing.schema";
import { refusedFigures } from "~/domain/communications/refused-figures";
import { WORD_FIELDS } from "~/domain/communications/snapshot";
import { changedValues } from "~/domain/plans/changed-values";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result, stale } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { writeVersion } from "~/store/communications/rewrite-versions.server";
import { findTranslation } from "~/store/communications/translation.queries.server";
import { findWritten } from "~/store/communications/writing.queries.server";

/** Writes one audience's words in another language; without any words the translation is taken away. */
export async function saveTranslation(
  act: Act,
  input: SaveTranslation & { code: string; versionId: string; locale: string },
): Promise<Result<{ code: string; removed: boolean; putBack: string[] }>> {
  const { viewer, now } = act;
  const { locale } = input;
  return commit(act, async (unit) => {
    const facts = await findWritten(viewer, input.code, now, unit.db);
    const version = facts && versionOf(facts, input.versionId);
    if (!facts || !version || !isLocale(locale)) return notFound("translation");
    if (!mayWriteMessage(viewer, facts)) return notPermitted(WHO_WRITES_COMMUNICATIONS);
    const writing = versionWriting(version);
    if (!writing.open) return notAllowedNow(writing.why);
    const known = await findTranslation(unit.db, version.id, locale);
    if ((known?.seen ?? "") !== input.seen) {
      return stale(
        `This translation was changed after you opened the page. Nothing of yours was saved yet: compare both and save again.`,
        { ...known?.words, seen: known?.seen ?? "" },
      );
    }
    const { subject, opening, benefit, change, link, body } = input;
    const words = { subject, opening, benefit, change, link, body };
    const isEmpty = WORD_FIELDS.every((field) => words[field] === "");
    if (isEmpty && !known) {
      const why = "There is nothing to save yet. Who reads this language gets the main words meanwhile.";
      return invalid(why, { subject: [why] });
    }
    const over = refusedFigures(typedOver(known?.words ?? version.words, words, facts.figures, locale));
    if (over) return over;
    const kept = { ...words, madeFrom: input.madeFrom, byId: viewer.personId, updatedAt: now };
    if (isEmpty) await unit.db.communicationTranslation.delete({ where: { id: known?.id ?? "" } });
    else {
      await unit.db.communicationTranslation.upsert({
        where: { communicationAudienceId_locale: { communicationAudienceId: version.id, locale } },
        create: { id: newId(), communicationAudienceId: version.id, locale, ...kept },
        update: kept,
      });
    }
    const written = await writeVersion(unit, facts, version, { by: viewer.personId, at: now });
    if (!written.ok) return written;
    const changed = changedValues({ ...known?.words }, words);
    unit.log({
      noun: "communication",
      recordId: facts.id,
      planId: facts.about?.kind === "plan" ? facts.about.id : null,
      verb: "translated",
      summary: isEmpty
        ? `took the ${locale} translation for ${version.audience} off ${facts.code}`
        : `translated ${facts.code} for ${version.audience} into ${locale}`,
      before: { audience: version.audience, locale, ...changed?.before },
      after: { audience: version.audience, locale, ...changed?.after },
    });
    return done({
      code: facts.code,
      removed: isEmpty,
      putBack: written.value.putBack ? [version.audience] : [],
    });
  });
}
