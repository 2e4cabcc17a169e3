/** "de", "de-CH", "zh-Hant-TW": what browsers and databases agree to call a language. */
export const isLocale = (value: string): boolean =>
  /^[a-z]{2,3}(-[A-Za-z]{4})?(-([A-Z]{2}|\d{3}))?$/.test(value) && nameable(value);

function nameable(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

/** "German", "German (Switzerland)"; its code where nobody has a name for it. */
export function languageName(locale: string, inLocale = "en"): string {
  try {
    return new Intl.DisplayNames([inLocale], { type: "language" }).of(locale) ?? locale;
  } catch {
    return locale;
  }
}

/** de-AT and de-CH read the same translation where there is none of their own. */
export const languageOf = (locale: string): string => locale.split("-")[0]?.toLowerCase() ?? locale;

export interface LanguageCount {
  locale: string;
  count: number;
}

export interface LanguageState {
  /** "de": translations are written per language, unless one was made for a country. */
  locale: string;
  name: string;
  /** How many of the audience read it. */
  readers: number;
  state: "main" | "current" | "outOfDate" | "missing";
}

/** The languages an audience reads, with how many read each and whether words are there; the main one first. */
export function languagesOf(
  main: string,
  readers: readonly LanguageCount[],
  translations: readonly { locale: string; outOfDate: boolean }[],
): LanguageState[] {
  const counts = new Map<string, number>();
  const own = new Set(translations.map(({ locale }) => locale));
  const keyOf = (locale: string): string => {
    if (own.has(locale)) return locale;
    const language = languageOf(locale);
    return language === languageOf(main) ? main : language;
  };
  for (const { locale, count } of readers) {
    const key = keyOf(locale);
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  const locales = [...new Set([main, ...counts.keys(), ...own])];
  const stateOf = (locale: string): LanguageState["state"] => {
    if (locale === main) return "main";
    const there = translations.find((each) => each.locale === locale);
    return there ? (there.outOfDate ? "outOfDate" : "current") : "missing";
  };
  return locales
    .map((locale) => ({
      locale,
      name: languageName(locale),
      readers: counts.get(locale) ?? 0,
      state: stateOf(locale),
    }))
    .toSorted(
      (a, b) =>
        Number(b.locale === main) - Number(a.locale === main) ||
        b.readers - a.readers ||
        (a.locale < b.locale ? -1 : 1),
    );
}
