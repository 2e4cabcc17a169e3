import type { Act } from "~/domain/act";
import { findClaim, type NamedClaim, sayInstead } from "~/domain/communications/claims/say-instead";
import { WHO_WRITES_COMMUNICATIONS } from "~/domain/communications/communication.access";
import { mayWriteMessage } from "~/domain/communications/message.access";
import { versionOf } from "~/domain/communications/message.rules";
import type { MessageFacts, VersionFacts } from "~/domain/communications/message-facts";
import { messageWriting, versionWriting } from "~/domain/communications/message-writing";
import type { WordField } from "~/domain/communications/snapshot";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit, type Unit } from "~/store/commit.server";
import { rewriteVersions, writeVersion } from "~/store/communications/rewrite-versions.server";
import { findOwnWords, findWritten } from "~/store/communications/writing.queries.server";

/** Puts what the records show in the place of what was claimed: the verdict's own sentence, or the live figure. */
export function takeInstead(
  act: Act,
  input: NamedClaim & { code: string; versionId: string },
): Promise<Result<{ code: string; putBack: string[] }>> {
  const { viewer, now } = act;
  return commit(act, async (unit) => {
    const facts = await findWritten(viewer, input.code, now, unit.db);
    const version = facts && versionOf(facts, input.versionId);
    if (!facts || !version) return notFound("audience of this message");
    if (!mayWriteMessage(viewer, facts)) return notPermitted(WHO_WRITES_COMMUNICATIONS);
    const claim = findClaim(version.claims, input);
    const gone = notAllowedNow("These words stand there no more. Read the message once more.");
    if (!claim) return gone;
    const field = claim.field as WordField;
    const translation = version.translations.find(({ locale }) => locale === claim.locale);
    const isOwn = version.register === null || version.register.locale === claim.locale || !translation;
    const before = isOwn ? version.words[field] : (translation?.words[field] ?? "");
    const after = sayInstead(before, claim);
    if (after === null) return gone;
    const line = { by: viewer.personId, at: now };
    const written = isOwn
      ? await writeOwn(unit, facts, version, { field, after }, line)
      : await writeTranslated(unit, facts, version, { field, after, locale: claim.locale }, line);
    if (!written.ok) return written;
    unit.log({
      noun: "communication",
      recordId: facts.id,
      planId: facts.about?.kind === "plan" ? facts.about.id : null,
      verb: "changed",
      summary: `said in ${facts.code} what the records show`,
      before: { audience: version.audience, locale: claim.locale, [field]: before },
      after: { audience: version.audience, locale: claim.locale, [field]: after },
    });
    return done({ code: facts.code, putBack: written.value });
  });
}

interface Line {
  by: string;
  at: Date;
}

/** Words of its own stand in its columns; what it has none of is the message's. */
async function writeOwn(
  unit: Unit,
  facts: MessageFacts,
  version: VersionFacts,
  { field, after }: { field: WordField; after: string },
  line: Line,
): Promise<Result<string[]>> {
  const own = await findOwnWords(unit.db, facts, version.id);
  const isShared = field === "opening" || (field === "subject" && (own?.subject ?? "").trim() === "");
  const writing = isShared ? messageWriting(facts) : versionWriting(version);
  if (!writing.open) return notAllowedNow(writing.why);
  if (isShared) {
    await unit.move("communication", facts, { [field]: after, updatedAt: line.at });
    const anew = await rewriteVersions(unit, facts, line);
    return anew.ok ? done(anew.value.putBack) : anew;
  }
  const written = await writeVersion(unit, facts, version, { ...line, columns: { [field]: after } });
  return written.ok ? done(written.value.putBack ? [version.audience] : []) : written;
}

async function writeTranslated(
  unit: Unit,
  facts: MessageFacts,
  version: VersionFacts,
  { field, after, locale }: { field: WordField; after: string; locale: string },
  line: Line,
): Promise<Result<string[]>> {
  const writing = versionWriting(version);
  if (!writing.open) return notAllowedNow(writing.why);
  await unit.db.communicationTranslation.update({
    where: { communicationAudienceId_locale: { communicationAudienceId: version.id, locale } },
    data: { [field]: after, byId: line.by, updatedAt: line.at },
  });
  const written = await writeVersion(unit, facts, version, line);
  return written.ok ? done(written.value.putBack ? [version.audience] : []) : written;
}
