const NAMES = new Map<string, string>();
/** A language by its own name: Deutsch, français. */
export function languageName(locale: string): string {
  const known = NAMES.get(locale);
  if (known) return known;
  let name = locale;
  try {
    name = new Intl.DisplayNames([locale], { type: "language" }).of(locale) ?? locale;
  } catch {
    // A tag that no table knows is shown as it is.
  }
  NAMES.set(locale, name);
  return name;
}
