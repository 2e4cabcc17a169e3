/** The one question a letter asks of its reader's screen; a page that shows the letter answers it by itself. */
export const ASKS_FOR_DARK = "@media (prefers-color-scheme:dark)";

export const LETTER_THEMES = ["light", "dark"] as const;
export type LetterTheme = (typeof LETTER_THEMES)[number];

/** The letter as it looks on a light or on a dark screen, whatever the one it is shown on. */
export const inTheme = (html: string, theme: LetterTheme): string =>
  html.replace(ASKS_FOR_DARK, theme === "dark" ? "@media all" : "@media not all");
