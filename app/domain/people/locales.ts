/** How dates and figures are written; the words of the product are English. */
export const LOCALES = {
  en: "English",
  "en-US": "English (United States)",
  "en-GB": "English (United Kingdom)",
  "en-AU": "English (Australia)",
  "en-CA": "English (Canada)",
  "en-IN": "English (India)",
  "en-SG": "English (Singapore)",
  "de-DE": "German (Germany)",
  "de-AT": "German (Austria)",
  "de-CH": "German (Switzerland)",
  "fr-FR": "French (France)",
  "fr-CA": "French (Canada)",
  "es-ES": "Spanish (Spain)",
  "es-MX": "Spanish (Mexico)",
  "it-IT": "Italian (Italy)",
  "nl-NL": "Dutch (Netherlands)",
  "pl-PL": "Polish (Poland)",
  "pt-BR": "Portuguese (Brazil)",
  "sv-SE": "Swedish (Sweden)",
  "ja-JP": "Japanese (Japan)",
} as const;
export type Locale = keyof typeof LOCALES;

export const isLocale = (value: string): value is Locale => Object.hasOwn(LOCALES, value);

/** The nearest of our locales to a browser's wish ("de-LI,de;q=0.9"), English where there is none. */
export function nearestLocale(acceptLanguage: string | null): Locale {
  for (const wish of (acceptLanguage ?? "").split(",")) {
    const tag = wish.split(";")[0]?.trim() ?? "";
    if (isLocale(tag)) return tag;
    const language = tag.split("-")[0]?.toLowerCase();
    const near = language
      ? Object.keys(LOCALES).find((known) => known.toLowerCase().startsWith(language))
      : undefined;
    if (near && isLocale(near)) return near;
  }
  return "en";
}
