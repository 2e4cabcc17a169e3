import type { LetterChrome } from "~/domain/communications/letter-chrome";
import { escapeHtml } from "~/domain/communications/markdown/escape-html";
import { renderLetter } from "~/domain/communications/markdown/to-letter";
import type { Block, WordValues } from "~/domain/communications/markdown/words-tree";
import { LETTER_INK as INK } from "../letter-look";
import { mainButton, otherButton, plainLink, sheetHtml } from "../letter-sheet";
import type { StakeholderParts } from "./stakeholder-parts";

const SMALL = "font-size:14px;line-height:20px";

/** The subject as its heading, then what everybody is told, the three answers, and what the reader can say back. */
export function stakeholderHtml(parts: StakeholderParts, values: WordValues, chrome: LetterChrome): string {
  const drawn = (blocks: readonly Block[]): string => renderLetter(blocks, values, INK);
  const { subject, locale, workspace, preheader, correction, event, answers, attached, figures } = parts;
  const inner = [
    `<h1 style="margin:0 0 16px;font-size:24px;line-height:32px;font-weight:600;letter-spacing:-0.2px">${escapeHtml(subject)}</h1>`,
    correction
      ? `<div class="quote" style="margin:0 0 16px;padding:4px 0 4px 16px;border-left:3px solid ${INK.control};font-weight:600">${escapeHtml(correction)}</div>`
      : "",
    drawn(parts.opening),
    event ? eventHtml(event) : "",
    ...answers.map(
      ({ question, blocks }) =>
        `<div class="line" style="margin:24px 0 0;padding-top:20px;border-top:1px solid ${INK.line}"><h2 style="margin:0 0 8px;font-size:17px;line-height:24px;font-weight:600">${escapeHtml(question)}</h2>
${drawn(blocks)}</div>`,
    ),
    parts.body.length > 0
      ? `<div class="line" style="margin:24px 0 0;padding-top:${startsWithHeading(parts.body) ? 0 : 20}px;border-top:1px solid ${INK.line}">${drawn(parts.body)}</div>`
      : "",
    attached.length > 0
      ? `<p style="margin:16px 0 0;${SMALL}"><strong style="font-weight:600">${escapeHtml(chrome.attached)}:</strong> ${escapeHtml(attached.join(", "))}</p>`
      : "",
    `<div style="margin:28px 0 16px">${mainButton(parts.read)}${otherButton(parts.ask)}</div>`,
    figures.length > 0 ? figuresHtml(parts, chrome) : "",
    `<div class="line quiet" style="margin-top:24px;padding-top:16px;border-top:1px solid ${INK.line};font-size:12px;line-height:18px;color:${INK.quiet}">
${escapeHtml(parts.why)}${parts.refusal ? `<br>${plainLink(parts.refusal)}` : ""}</div>`,
  ];
  return sheetHtml({
    subject,
    preheader,
    from: workspace,
    lang: locale,
    inner: inner.filter(Boolean).join("\n"),
  });
}

/** A heading brings its own room above. */
const startsWithHeading = ([first]: readonly Block[]): boolean => first?.type === "heading";

function eventHtml({ title, lines, place, link }: NonNullable<StakeholderParts["event"]>): string {
  const [day = "", ...more] = lines;
  const where = link ? plainLink({ label: place, link }) : escapeHtml(place);
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:8px 0 16px"><tr><td class="box" style="padding:16px;border:1px solid ${INK.line};border-radius:8px">
<div class="quiet" style="color:${INK.quiet};${SMALL}">${escapeHtml(title)}</div>
<div style="font-weight:600">${escapeHtml(day)}</div>
${more.map((line) => `<div>${escapeHtml(line)}</div>`).join("")}${place ? `<div>${where}</div>` : ""}</td></tr></table>`;
}

const figuresHtml = ({ figures }: StakeholderParts, chrome: LetterChrome): string =>
  `<div class="quiet" style="margin:0 0 8px;color:${INK.quiet};${SMALL}"><div style="font-weight:600">${escapeHtml(chrome.figures)}</div>
${figures.map(({ label, text, note }) => `<div>${escapeHtml(`${label}: ${text}${note ? ` (${note})` : ""}`)}</div>`).join("\n")}</div>`;
