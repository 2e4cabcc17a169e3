import { escapeHtml } from "./escape-html";
import { type Block, figureText, type Inline, mergeText, pictureOf, type WordValues } from "./words-tree";

/** The colours of the letter around the words; the classes beside them are what the letter's dark side repaints. */
export interface LetterInk {
  ink: string;
  quiet: string;
  line: string;
  control: string;
  accent: string;
}

/** For mail programs: every look inline, margins that add up without a style sheet, nothing wider than the sheet. */
export const renderLetter = (blocks: readonly Block[], values: WordValues, ink: LetterInk): string =>
  blocks.map((block) => blockHtml(block, values, ink, 0)).join("\n");

const HEADINGS = {
  1: "margin:24px 0 8px;font-size:20px;line-height:28px;font-weight:600",
  2: "margin:24px 0 8px;font-size:17px;line-height:24px;font-weight:600",
  3: "margin:16px 0 8px;font-size:16px;line-height:24px;font-weight:600",
} as const;

function blockHtml(block: Block, values: WordValues, ink: LetterInk, depth: number): string {
  switch (block.type) {
    case "heading": {
      // The subject is the letter's first heading; what is written stands under it.
      const tag = `h${block.level + 1}`;
      return `<${tag} style="${HEADINGS[block.level]}">${inlinesHtml(block.children, values, ink)}</${tag}>`;
    }
    case "paragraph":
      return `<p style="margin:0 0 16px">${inlinesHtml(block.children, values, ink)}</p>`;
    case "list":
      return listHtml(block, values, ink, depth);
    case "quote":
      return `<div class="quote" style="margin:0 0 16px;padding:4px 0 4px 16px;border-left:3px solid ${ink.control}">${block.children
        .map((child, at) =>
          // The last paragraph ends where the bar beside it does.
          child.type === "paragraph" && at === block.children.length - 1
            ? `<p style="margin:0">${inlinesHtml(child.children, values, ink)}</p>`
            : blockHtml(child, values, ink, depth),
        )
        .join("")}</div>`;
    case "code":
      return `<p style="margin:0 0 16px;font-family:Consolas,Menlo,monospace;font-size:14px;line-height:20px">${escapeHtml(block.text).replaceAll("\n", "<br>")}</p>`;
    case "rule":
      return `<div class="line" style="margin:24px 0;border-top:1px solid ${ink.line};font-size:0;line-height:0">&nbsp;</div>`;
  }
}

/** A table, because Outlook indents lists as it likes; the mark keeps its width on the narrowest screen. */
function listHtml(
  block: Extract<Block, { type: "list" }>,
  values: WordValues,
  ink: LetterInk,
  depth: number,
): string {
  const rows = block.items.map((item, at) => {
    const mark = block.ordered ? `${block.start + at}.` : depth % 2 === 0 ? "•" : "–";
    const inner = item
      .map((child) =>
        child.type === "paragraph"
          ? `<div style="margin:0 0 4px">${inlinesHtml(child.children, values, ink)}</div>`
          : blockHtml(child, values, ink, depth + 1),
      )
      .join("");
    return `<tr><td class="quiet" valign="top" width="${block.ordered ? 28 : 20}" style="padding:0 8px 4px 0;color:${ink.quiet};white-space:nowrap">${mark}</td><td class="ink" valign="top" style="padding:0 0 4px;color:${ink.ink}">${inner}</td></tr>`;
  });
  return `<table role="presentation" cellpadding="0" cellspacing="0" style="margin:0 0 ${depth === 0 ? 12 : 4}px;border-collapse:collapse">${rows.join("")}</table>`;
}

const inlinesHtml = (inlines: readonly Inline[], values: WordValues, ink: LetterInk): string =>
  inlines.map((inline) => inlineHtml(inline, values, ink)).join("");

function inlineHtml(inline: Inline, values: WordValues, ink: LetterInk): string {
  switch (inline.type) {
    case "text":
      return escapeHtml(inline.text);
    case "code":
      return `<span style="font-family:Consolas,Menlo,monospace;font-size:15px">${escapeHtml(inline.text)}</span>`;
    case "strong":
      return `<strong style="font-weight:600">${inlinesHtml(inline.children, values, ink)}</strong>`;
    case "emphasis":
      return `<em>${inlinesHtml(inline.children, values, ink)}</em>`;
    case "link":
      return `<a class="plain" href="${escapeHtml(inline.href)}" style="color:${ink.accent}">${inlinesHtml(inline.children, values, ink)}</a>`;
    case "break":
      return "<br>";
    case "figure":
      return escapeHtml(figureText(values, inline.name));
    case "merge":
      return escapeHtml(mergeText(values, inline.field, inline.fallback));
    case "image": {
      const picture = pictureOf(values, inline.fileId);
      const alt = inline.alt || picture?.alt || "";
      if (!picture) return escapeHtml(alt);
      return `<img src="${escapeHtml(picture.src)}" alt="${escapeHtml(alt)}" style="display:block;max-width:100%;height:auto;margin:8px 0;border:0;border-radius:8px">`;
    }
  }
}
