/** Kinds of letter that their reader can stop from the letter itself. */
export const STOPPED_WORDS = { digest: "digests", notices: "notices" } as const;
type Stoppable = keyof typeof STOPPED_WORDS;

export const isStoppable = (kind: string): kind is Stoppable => Object.hasOwn(STOPPED_WORDS, kind);
