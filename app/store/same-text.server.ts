/**
 * The same text, in capital letters or small. The database reads such a question as a pattern, in which an
 * underscore in a name or an address would stand for any letter: what is asked for stands as it was written.
 */
export const sameText = (text: string) => ({
  equals: text.replace(/[\\%_]/g, "\\$&"),
  mode: "insensitive" as const,
});
