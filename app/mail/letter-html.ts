import { escapeHtml } from "~/domain/communications/markdown/escape-html";
import { LETTER_INK as INK } from "./letter-look";
import type { LetterLine, LetterLink, LetterParts, LetterSection } from "./letter-parts";
import { mainButton, otherButton, plainLink, sheetHtml } from "./letter-sheet";

const lines = (text: string): string => escapeHtml(text).replaceAll("\n", "<br>");

const paragraph = (text: string): string => `<p style="margin:0 0 16px">${lines(text)}</p>`;
const small = (text: string): string =>
  `<p class="quiet" style="margin:0 0 8px;color:${INK.quiet}">${lines(text)}</p>`;
const smallButton = ({ label, link }: LetterLink): string =>
  `<a class="other" href="${escapeHtml(link)}" style="display:inline-block;margin:6px 6px 0 0;padding:6px 12px;border:1px solid ${INK.control};border-radius:6px;color:${INK.ink};font-size:14px;line-height:20px;text-decoration:none">${escapeHtml(label)}</a>`;

function lineHtml({ title, detail, link, actions = [] }: LetterLine): string {
  const head = link ? plainLink({ label: title, link }) : escapeHtml(title);
  return `<tr><td class="line" style="padding:12px 0;border-top:1px solid ${INK.line}">
<div style="font-weight:600">${head}</div>${detail ? `<div class="quiet" style="color:${INK.quiet};font-size:14px;line-height:20px">${lines(detail)}</div>` : ""}${actions.length > 0 ? `<div>${actions.map(smallButton).join("")}</div>` : ""}
</td></tr>`;
}

const sectionHtml = ({ title, lead, lines: rows, more }: LetterSection): string =>
  `<h2 style="margin:24px 0 8px;font-size:16px;line-height:24px;font-weight:600">${escapeHtml(title)}</h2>
${lead ? small(lead) : ""}<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="border-collapse:collapse">${rows.map(lineHtml).join("\n")}</table>
${more ? `<p style="margin:8px 0 16px">${plainLink(more)}</p>` : ""}`;

const quoteHtml = ({ text, by }: NonNullable<LetterParts["quote"]>): string =>
  `<div class="quote" style="margin:0 0 16px;padding:4px 0 4px 16px;border-left:3px solid ${INK.control}">${lines(text)}${by ? `<div class="quiet" style="margin-top:4px;color:${INK.quiet};font-size:14px;line-height:20px">${escapeHtml(by)}</div>` : ""}</div>`;

function footHtml({ why, unsubscribe }: LetterParts): string {
  if (!why && !unsubscribe) return "";
  const links = [
    ...(why?.links ?? []),
    ...(unsubscribe ? [{ label: "Stop letters like this one", link: unsubscribe }] : []),
  ];
  return `<div class="line quiet" style="margin-top:24px;padding-top:16px;border-top:1px solid ${INK.line};font-size:12px;line-height:18px;color:${INK.quiet}">
${why ? escapeHtml(why.words) : ""}${links.length > 0 ? `<br>${links.map(plainLink).join(" · ")}` : ""}</div>`;
}

export function letterHtml(parts: LetterParts, subject: string): string {
  const { preheader, greeting, paragraphs, quote, sections = [], button, buttons = [], notes } = parts;
  const choices = [...(button ? [mainButton(button)] : []), ...buttons.map(otherButton)];
  return sheetHtml({
    subject,
    preheader: preheader ?? paragraphs[0] ?? subject,
    from: "Capstan",
    inner: `${[greeting, ...paragraphs].map(paragraph).join("\n")}
${quote ? quoteHtml(quote) : ""}${sections.map(sectionHtml).join("\n")}
${choices.length > 0 ? `<div style="margin:24px 0 16px">${choices.join("")}</div>` : ""}
<div style="font-size:14px;line-height:20px">
${button ? `<p class="quiet" style="margin:0 0 16px;color:${INK.quiet};word-break:break-all">Or open this address: ${plainLink({ label: button.link, link: button.link })}</p>` : ""}
${notes.map(small).join("\n")}</div>
${footHtml(parts)}`,
  });
}
