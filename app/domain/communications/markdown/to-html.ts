import { escapeHtml } from "./escape-html";
import { type Block, figureText, type Inline, mergeText, pictureOf, type WordValues } from "./words-tree";

/** Plain HTML without a look of its own, for whatever keeps or shows the words elsewhere. `headingFrom`: what `#` becomes. */
export const renderHtml = (
  blocks: readonly Block[],
  values: WordValues,
  { headingFrom = 2 }: { headingFrom?: 1 | 2 | 3 | 4 } = {},
): string => blocks.map((block) => blockHtml(block, values, headingFrom)).join("\n");

function blockHtml(block: Block, values: WordValues, headingFrom: number): string {
  switch (block.type) {
    case "heading": {
      const tag = `h${Math.min(6, block.level - 1 + headingFrom)}`;
      return `<${tag}>${inlinesHtml(block.children, values)}</${tag}>`;
    }
    case "paragraph":
      return `<p>${inlinesHtml(block.children, values)}</p>`;
    case "list": {
      const items = block.items.map((item) => `<li>${itemHtml(item, values, headingFrom)}</li>`).join("");
      if (!block.ordered) return `<ul>${items}</ul>`;
      return `<ol${block.start === 1 ? "" : ` start="${block.start}"`}>${items}</ol>`;
    }
    case "quote":
      return `<blockquote>${block.children.map((child) => blockHtml(child, values, headingFrom)).join("")}</blockquote>`;
    case "code":
      return `<pre>${escapeHtml(block.text)}</pre>`;
    case "rule":
      return "<hr>";
  }
}

/** A single paragraph of a list stands without its own tag. */
function itemHtml(item: readonly Block[], values: WordValues, headingFrom: number): string {
  const paragraphs = item.filter(({ type }) => type === "paragraph").length;
  return item
    .map((block) =>
      block.type === "paragraph" && paragraphs === 1
        ? inlinesHtml(block.children, values)
        : blockHtml(block, values, headingFrom),
    )
    .join("");
}

const inlinesHtml = (inlines: readonly Inline[], values: WordValues): string =>
  inlines.map((inline) => inlineHtml(inline, values)).join("");

function inlineHtml(inline: Inline, values: WordValues): string {
  switch (inline.type) {
    case "text":
      return escapeHtml(inline.text);
    case "code":
      return `<code>${escapeHtml(inline.text)}</code>`;
    case "strong":
      return `<strong>${inlinesHtml(inline.children, values)}</strong>`;
    case "emphasis":
      return `<em>${inlinesHtml(inline.children, values)}</em>`;
    case "link":
      return `<a href="${escapeHtml(inline.href)}">${inlinesHtml(inline.children, values)}</a>`;
    case "break":
      return "<br>";
    case "figure":
      return escapeHtml(figureText(values, inline.name));
    case "merge":
      return escapeHtml(mergeText(values, inline.field, inline.fallback));
    case "image": {
      const picture = pictureOf(values, inline.fileId);
      const alt = inline.alt || picture?.alt || "";
      return picture ? `<img src="${escapeHtml(picture.src)}" alt="${escapeHtml(alt)}">` : escapeHtml(alt);
    }
  }
}
