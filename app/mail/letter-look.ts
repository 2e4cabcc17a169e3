import { ASKS_FOR_DARK } from "~/domain/letters/letter-theme";

/** The colours of look.css's light side as mail programs can read them. */
export const LETTER_INK = {
  ground: "#faf9f7",
  sheet: "#ffffff",
  line: "#e3dfd7",
  control: "#8c857a",
  ink: "#1d1b18",
  quiet: "#5c564d",
  accent: "#0f5f59",
} as const;

export const LETTER_FONT = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

/** Mail programs that know the question take the dark side, the others stay with the light one. */
export const LETTER_DARK = `
:root{color-scheme:light dark}
${ASKS_FOR_DARK}{
.ground{background:#161513!important}.sheet{background:#1f1d1a!important;border-color:#3a3630!important}
.ink{color:#f1eee8!important}.quiet{color:#b5aea2!important}
.line,.box{border-color:#3a3630!important}.quote{border-color:#8c857a!important}
.button{background:#56bdb4!important;color:#0d1f1d!important}
.other{border-color:#8c857a!important;color:#f1eee8!important}
a.plain{color:#7fd0c8!important}
}
@media (max-width:480px){.around{padding:12px 8px!important}.inner{padding:20px!important}}
`;
