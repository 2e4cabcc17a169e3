import { escapeHtml } from "~/domain/communications/markdown/escape-html";
import { LETTER_INK as INK, LETTER_DARK, LETTER_FONT } from "./letter-look";
import type { LetterLink } from "./letter-parts";

export const mainButton = ({ label, link }: LetterLink): string =>
  `<a class="button" href="${escapeHtml(link)}" style="display:inline-block;margin:0 8px 8px 0;padding:12px 20px;border-radius:6px;background:${INK.accent};color:${INK.sheet};font-weight:600;text-decoration:none">${escapeHtml(label)}</a>`;
export const otherButton = ({ label, link }: LetterLink): string =>
  `<a class="other" href="${escapeHtml(link)}" style="display:inline-block;margin:0 8px 8px 0;padding:11px 19px;border:1px solid ${INK.control};border-radius:6px;color:${INK.ink};font-weight:600;text-decoration:none">${escapeHtml(label)}</a>`;
export const plainLink = ({ label, link }: LetterLink): string =>
  `<a class="plain" href="${escapeHtml(link)}" style="color:${INK.accent}">${escapeHtml(label)}</a>`;

interface Sheet {
  subject: string;
  /** Said beside the subject in a list of letters. */
  preheader: string;
  /** Who speaks, above everything else. */
  from: string;
  inner: string;
  lang?: string;
}

/** The blanks keep what follows out of the list of letters. */
const preheaderHtml = (words: string): string =>
  `<div style="display:none;max-height:0;overflow:hidden">${escapeHtml(words)}${"&nbsp;&zwnj;".repeat(60)}</div>`;

/** Tables and inline styles, because that is what mail programs agree on; dark by the reader's own wish. */
export const sheetHtml = ({ subject, preheader, from, inner, lang = "en" }: Sheet): string => `<!doctype html>
<html lang="${escapeHtml(lang)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(subject)}</title>
<style>${LETTER_DARK}</style></head>
<body class="ground" style="margin:0;padding:0;background:${INK.ground}">
${preheaderHtml(preheader)}
<table role="presentation" class="ground" width="100%" cellpadding="0" cellspacing="0" style="background:${INK.ground}"><tr><td class="around" align="center" style="padding:32px 16px">
<table role="presentation" class="sheet" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;background:${INK.sheet};border:1px solid ${INK.line};border-radius:12px;border-collapse:separate"><tr>
<td class="ink inner" align="left" style="padding:32px;color:${INK.ink};${LETTER_FONT};font-size:16px;line-height:24px;word-break:break-word;overflow-wrap:anywhere">
<p class="quiet" style="margin:0 0 24px;font-size:14px;font-weight:600;color:${INK.quiet}">${escapeHtml(from)}</p>
${inner}
</td></tr></table>
</td></tr></table>
</body></html>
`;
