import { LETTER_INK as INK, LETTER_DARK, LETTER_FONT } from "./letter-look";
import type { LetterLine, LetterLink, LetterParts, LetterSection } from "./letter-parts";

const inHtml = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");

const lines = (text: string): string => inHtml(text).replaceAll("\n", "<br>");

const paragraph = (text: string): string => `<p style="margin:0 0 16px">${lines(text)}</p>`;
const small = (text: string): string =>
  `<p class="quiet" style="margin:0 0 8px;color:${INK.quiet}">${lines(text)}</p>`;
const plain = ({ label, link }: LetterLink): string =>
  `<a class="plain" href="${inHtml(link)}" style="color:${INK.accent}">${inHtml(label)}</a>`;

const mainButton = ({ label, link }: LetterLink): string =>
  `<a class="button" href="${inHtml(link)}" style="display:inline-block;margin:0 8px 8px 0;padding:12px 20px;border-radius:6px;background:${INK.accent};color:${INK.sheet};font-weight:600;text-decoration:none">${inHtml(label)}</a>`;
const otherButton = ({ label, link }: LetterLink): string =>
  `<a class="other" href="${inHtml(link)}" style="display:inline-block;margin:0 8px 8px 0;padding:11px 19px;border:1px solid ${INK.control};border-radius:6px;color:${INK.ink};font-weight:600;text-decoration:none">${inHtml(label)}</a>`;
const smallButton = ({ label, link }: LetterLink): string =>
  `<a class="other" href="${inHtml(link)}" style="display:inline-block;margin:6px 6px 0 0;padding:6px 12px;border:1px solid ${INK.control};border-radius:6px;color:${INK.ink};font-size:14px;line-height:20px;text-decoration:none">${inHtml(label)}</a>`;

function lineHtml({ title, detail, link, actions = [] }: LetterLine): string {
  const head = link ? plain({ label: title, link }) : inHtml(title);
  return `<tr><td class="line" style="padding:12px 0;border-top:1px solid ${INK.line}">
<div style="font-weight:600">${head}</div>${detail ? `<div class="quiet" style="color:${INK.quiet};font-size:14px;line-height:20px">${lines(detail)}</div>` : ""}${actions.length > 0 ? `<div>${actions.map(smallButton).join("")}</div>` : ""}
</td></tr>`;
}

const sectionHtml = ({ title, lead, lines: rows, more }: LetterSection): string =>
  `<h2 style="margin:24px 0 8px;font-size:16px;line-height:24px;font-weight:600">${inHtml(title)}</h2>
${lead ? small(lead) : ""}<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="border-collapse:collapse">${rows.map(lineHtml).join("\n")}</table>
${more ? `<p style="margin:8px 0 16px">${plain(more)}</p>` : ""}`;

const quoteHtml = ({ text, by }: NonNullable<LetterParts["quote"]>): string =>
  `<div class="quote" style="margin:0 0 16px;padding:4px 0 4px 16px;border-left:3px solid ${INK.control}">${lines(text)}${by ? `<div class="quiet" style="margin-top:4px;color:${INK.quiet};font-size:14px;line-height:20px">${inHtml(by)}</div>` : ""}</div>`;

function footHtml({ why, unsubscribe }: LetterParts): string {
  if (!why && !unsubscribe) return "";
  const links = [
    ...(why?.links ?? []),
    ...(unsubscribe ? [{ label: "Stop letters like this one", link: unsubscribe }] : []),
  ];
  return `<div class="line quiet" style="margin-top:24px;padding-top:16px;border-top:1px solid ${INK.line};font-size:12px;line-height:18px;color:${INK.quiet}">
${why ? inHtml(why.words) : ""}${links.length > 0 ? `<br>${links.map(plain).join(" · ")}` : ""}</div>`;
}

/** Said beside the subject in a list of letters; the blanks keep what follows out of it. */
const preheaderHtml = (words: string): string =>
  `<div style="display:none;max-height:0;overflow:hidden">${inHtml(words)}${"&nbsp;&zwnj;".repeat(60)}</div>`;

/** Tables and inline styles, because that is what mail programs agree on; dark by the reader's own wish. */
export function letterHtml(parts: LetterParts, subject: string): string {
  const { preheader, greeting, paragraphs, quote, sections = [], button, buttons = [], notes } = parts;
  const choices = [...(button ? [mainButton(button)] : []), ...buttons.map(otherButton)];
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<title>${inHtml(subject)}</title>
<style>${LETTER_DARK}</style></head>
<body class="ground" style="margin:0;padding:0;background:${INK.ground}">
${preheaderHtml(preheader ?? paragraphs[0] ?? subject)}
<table role="presentation" class="ground" width="100%" cellpadding="0" cellspacing="0" style="background:${INK.ground}"><tr><td class="around" align="center" style="padding:32px 16px">
<table role="presentation" class="sheet" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;background:${INK.sheet};border:1px solid ${INK.line};border-radius:12px;border-collapse:separate"><tr>
<td class="ink inner" align="left" style="padding:32px;color:${INK.ink};${LETTER_FONT};font-size:16px;line-height:24px;word-break:break-word;overflow-wrap:anywhere">
<p class="quiet" style="margin:0 0 24px;font-size:14px;font-weight:600;color:${INK.quiet}">Capstan</p>
${[greeting, ...paragraphs].map(paragraph).join("\n")}
${quote ? quoteHtml(quote) : ""}${sections.map(sectionHtml).join("\n")}
${choices.length > 0 ? `<div style="margin:24px 0 16px">${choices.join("")}</div>` : ""}
<div style="font-size:14px;line-height:20px">
${button ? `<p class="quiet" style="margin:0 0 16px;color:${INK.quiet};word-break:break-all">Or open this address: ${plain({ label: button.link, link: button.link })}</p>` : ""}
${notes.map(small).join("\n")}</div>
${footHtml(parts)}
</td></tr></table>
</td></tr></table>
</body></html>
`;
}
