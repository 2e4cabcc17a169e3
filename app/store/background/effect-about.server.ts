import type { Effect } from "~/domain/effects";
import { LETTER_KIND_LABELS, type LetterKind } from "~/domain/letters/letter";
import { batchCode } from "~/domain/surveys/import";
import { database } from "../database.server";

/** What an effect is about, in words, and where to look at it. */
export interface EffectAbout {
  words: string;
  href: string | null;
}

const GONE: EffectAbout = { words: "what it was about is not there any more", href: null };

/** For many effects of one workspace, with one query for each kind of record they speak of. */
export async function describeEffects(
  workspaceId: string,
  effects: readonly Effect[],
): Promise<(effect: Effect) => EffectAbout> {
  const db = database();
  const idsOf = (pick: (effect: Effect) => string | null) => ({
    workspaceId,
    id: { in: [...new Set(effects.flatMap((effect) => pick(effect) ?? []))] },
  });
  const [letters, imports, surveys, people, versions] = await Promise.all([
    db.letter.findMany({
      where: idsOf((effect) => ("letterId" in effect ? effect.letterId : null)),
      select: { id: true, kind: true, subject: true, toName: true, toEmail: true },
    }),
    db.import.findMany({
      where: idsOf((effect) =>
        "importId" in effect
          ? effect.importId
          : effect.kind === "cases.open" && effect.source === "import"
            ? effect.sourceId
            : null,
      ),
      select: { id: true, number: true, fileName: true },
    }),
    db.survey.findMany({
      where: idsOf((effect) => ("surveyId" in effect ? effect.surveyId : null)),
      select: { id: true, name: true },
    }),
    db.person.findMany({
      where: idsOf((effect) => ("personId" in effect ? effect.personId : null)),
      select: { id: true, name: true },
    }),
    db.communicationAudience.findMany({
      where: idsOf((effect) => ("versionId" in effect ? effect.versionId : null)),
      select: { id: true, audience: true, communication: { select: { code: true } } },
    }),
  ]);
  const found = new Map<string, EffectAbout>();
  for (const { id, kind, subject, toName, toEmail } of letters) {
    const words = subject || LETTER_KIND_LABELS[kind as LetterKind];
    found.set(id, { words: `“${words}” to ${toName || toEmail}`, href: `/mail/${id}` });
  }
  for (const { id, number, fileName } of imports) {
    found.set(id, { words: `${batchCode(number)}, ${fileName}`, href: `/imports/${id}` });
  }
  for (const { id, name } of surveys) found.set(id, { words: name, href: `/surveys/${id}` });
  for (const { id, name } of people) found.set(id, { words: `for ${name}`, href: null });
  for (const { id, audience, communication } of versions)
    found.set(id, {
      words: `${communication.code} for ${audience}`,
      href: `/communications/${encodeURIComponent(communication.code)}`,
    });

  return (effect) => {
    switch (effect.kind) {
      case "letter.send":
        return found.get(effect.letterId) ?? GONE;
      case "import.move":
      case "import.run":
        return found.get(effect.importId) ?? GONE;
      case "perceptions.read":
        return found.get(effect.surveyId) ?? GONE;
      case "cases.open":
        return effect.source === "import"
          ? (found.get(effect.sourceId) ?? GONE)
          : { words: "answers taken in by another program", href: "/intake" };
      case "kpis.feed":
        return { words: "all KPIs that are fed from an index", href: "/index" };
      case "message.spread":
        return found.get(effect.versionId) ?? GONE;
      case "notices.post":
        return found.get(effect.personId) ?? GONE;
      case "notices.tell":
        return { words: "a change of the activity log", href: "/activity" };
    }
  };
}
