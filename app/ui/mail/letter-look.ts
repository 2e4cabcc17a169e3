import type { LetterTheme } from "~/domain/letters/letter-theme";

/** How a sample is looked at: every choice is part of the address. */
export interface LetterLook {
  show: "letter" | "text";
  theme: LetterTheme;
  width: "desktop" | "phone";
}

export const readLook = (params: URLSearchParams): LetterLook => ({
  show: params.get("show") === "text" ? "text" : "letter",
  theme: params.get("theme") === "dark" ? "dark" : "light",
  width: params.get("width") === "phone" ? "phone" : "desktop",
});

export const FRAME_WIDTHS: Record<LetterLook["width"], number> = { desktop: 800, phone: 360 };
