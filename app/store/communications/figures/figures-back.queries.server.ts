import { putPlaceholdersBack, type SomeWords, typedOver } from "~/domain/communications/claims/typed-over";
import { versionOf } from "~/domain/communications/message.rules";
import type { Viewer } from "~/domain/viewer";
import { findWritten } from "../writing.queries.server";

interface Typed<Words> {
  code: string;
  /** Whose words they are; without it those that everybody is told. */
  versionId?: string;
  /** A translation's language. */
  locale?: string;
  words: Words;
}

/** Words that somebody is about to save, with the live figures back where their values were typed over. */
export async function withFiguresBack<Words extends SomeWords>(
  viewer: Pick<Viewer, "workspaceId">,
  { code, versionId, locale, words }: Typed<Words>,
  at: Date,
): Promise<Words> {
  const facts = await findWritten(viewer, code, at);
  if (!facts) return words;
  const version = versionId === undefined ? null : versionOf(facts, versionId);
  const translation = version?.translations.find((each) => each.locale === locale);
  const before = translation?.words ?? version?.words ?? { subject: facts.subject, opening: facts.opening };
  const language = locale ?? version?.register?.locale ?? "en";
  return putPlaceholdersBack(words, typedOver(before, words, facts.figures, language));
}
