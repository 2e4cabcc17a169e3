import { answerChromeFor } from "~/domain/communications/answer-chrome";
import { escapeHtml } from "~/domain/communications/markdown/escape-html";
import type { LetterContent } from "~/domain/letters/letter";
import { LETTER_INK as INK } from "../letter-look";
import type { LetterAround, LetterWords } from "../letter-parts";
import { mainButton, sheetHtml } from "../letter-sheet";
import { linkText, wrap } from "../letter-text";
import { oneLine } from "../letter-words";

type AnswerContent = Extract<LetterContent, { kind: "stakeholder-answer" }>;

/** A question about a message with its answer. It names nobody but who answers, and leads to where one can ask on. */
export function answerLetter(content: AnswerContent, { base, workspace, page }: LetterAround): LetterWords {
  const { name, locale, about, asked, text, by, own } = content;
  const chrome = answerChromeFor(locale);
  const subject = oneLine(chrome.subject(about)).slice(0, 200);
  const lead = own ? chrome.own(about) : chrome.others(about);
  const button = { label: chrome.open, link: page ?? `${base}/m/sample` };
  const signature = `${by}, ${workspace}`;
  const why = chrome.why(about);
  return {
    subject,
    text: `${[
      workspace,
      wrap(chrome.hello(name)),
      wrap(lead),
      quoted(asked),
      ...text.split(/\n{2,}/).map((part) => wrap(part)),
      wrap(signature),
      linkText(button),
      `-- \n${wrap(why)}`,
    ].join("\n\n")}\n`,
    html: sheetHtml({
      subject,
      preheader: text.replace(/\s+/g, " ").slice(0, 150),
      from: workspace,
      lang: locale,
      inner: [
        paragraph(chrome.hello(name)),
        paragraph(lead),
        `<div class="quote" style="margin:0 0 16px;padding:4px 0 4px 16px;border-left:3px solid ${INK.control}">${inHtml(asked)}</div>`,
        ...text.split(/\n{2,}/).map(paragraph),
        `<p class="quiet" style="margin:0 0 16px;color:${INK.quiet}">${inHtml(signature)}</p>`,
        `<div style="margin:24px 0 16px">${mainButton(button)}</div>`,
        `<div class="line quiet" style="margin-top:24px;padding-top:16px;border-top:1px solid ${INK.line};font-size:12px;line-height:18px;color:${INK.quiet}">${inHtml(why)}</div>`,
      ].join("\n"),
    }),
  };
}

const inHtml = (text: string): string => escapeHtml(text).replaceAll("\n", "<br>");
const paragraph = (text: string): string => `<p style="margin:0 0 16px">${inHtml(text)}</p>`;

const quoted = (text: string): string =>
  text
    .split("\n")
    .map((line) => wrap(line, "> ") || ">")
    .join("\n");
