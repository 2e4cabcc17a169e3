/** The few choices about the frame that must be known before the first byte is drawn, kept in cookies. */
export const THEMES = ["light", "dark", "system"] as const;
export type Theme = (typeof THEMES)[number];

export const THEME_LABELS: Record<Theme, string> = { light: "Light", dark: "Dark", system: "As my system" };

export const THEME_COOKIE = "capstan-theme";
export const NAV_COOKIE = "capstan-nav";

export const isTheme = (value: unknown): value is Theme => THEMES.some((theme) => theme === value);

function readCookie(header: string | null, name: string): string | null {
  for (const part of (header ?? "").split(";")) {
    const [key, value] = part.trim().split("=", 2);
    if (key === name) return value ?? "";
  }
  return null;
}

export function readTheme(cookieHeader: string | null): Theme {
  const value = readCookie(cookieHeader, THEME_COOKIE);
  return isTheme(value) ? value : "system";
}

export const hasNarrowNav = (cookieHeader: string | null): boolean =>
  readCookie(cookieHeader, NAV_COOKIE) === "narrow";

const YEAR_IN_SECONDS = 31_536_000;

export const frameCookie = (name: string, value: string): string =>
  `${name}=${value}; Path=/; Max-Age=${YEAR_IN_SECONDS}; SameSite=Lax; HttpOnly`;
