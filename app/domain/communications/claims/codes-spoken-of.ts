import type { MessageWords } from "../snapshot";

const CODE = /\b(?:CAP-\d{3,}R?|PIL-[A-Z0-9]{1,6})\b/g;

/** The plans and pilots a message speaks of: its own and those its words name. */
export function codesSpokenOf(about: string | null, texts: readonly Partial<MessageWords>[]): string[] {
  const named = texts.flatMap((words) => Object.values(words).flatMap((text) => text.match(CODE) ?? []));
  return [...new Set([...(about ? [about] : []), ...named])];
}
