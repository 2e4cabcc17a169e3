import { type Block, figureText, type Inline, mergeText, pictureOf, type WordValues } from "./words-tree";

/** The width that every mail program shows without breaking lines by itself. */
const WIDTH = 74;

/** The words for whoever reads text alone: each link once with its address, lists with their marks, lines of 74 signs. */
export function renderText(blocks: readonly Block[], values: WordValues): string {
  const links: Links = { seen: new Set(), values };
  return blocks.map((block) => blockText(block, links, "")).join("\n\n");
}

interface Links {
  /** Addresses that were written out already. */
  seen: Set<string>;
  values: WordValues;
}

function blockText(block: Block, links: Links, indent: string): string {
  switch (block.type) {
    case "heading": {
      const words = inlinesText(block.children, links).replaceAll("\n", " ");
      const rows = wrapped(words, indent);
      if (block.level === 3) return rows.join("\n");
      const longest = Math.max(...rows.map((row) => row.length)) - indent.length;
      return [...rows, indent + (block.level === 1 ? "=" : "-").repeat(Math.max(1, longest))].join("\n");
    }
    case "paragraph":
      return wrapped(inlinesText(block.children, links), indent).join("\n");
    case "list":
      return listText(block, links, indent);
    case "quote": {
      const inner = block.children.map((child) => blockText(child, links, "")).join("\n\n");
      return inner
        .split("\n")
        .map((row) => `${indent}> ${row}`.trimEnd())
        .join("\n");
    }
    case "code":
      return block.text
        .split("\n")
        .map((row) => `${indent}  ${row}`)
        .join("\n");
    case "rule":
      return `${indent}${"-".repeat(24)}`;
  }
}

function listText(block: Extract<Block, { type: "list" }>, links: Links, indent: string): string {
  const marks = block.items.map((_, at) => (block.ordered ? `${block.start + at}. ` : "- "));
  const width = Math.max(0, ...marks.map((mark) => mark.length));
  return block.items
    .map((item, at) => {
      const inner = indent + " ".repeat(width);
      const text = item.map((child) => blockText(child, links, inner)).join("\n");
      return indent + (marks[at] ?? "- ").padEnd(width) + text.slice(inner.length);
    })
    .join("\n");
}

const inlinesText = (inlines: readonly Inline[], links: Links): string =>
  inlines.map((inline) => inlineText(inline, links)).join("");

function inlineText(inline: Inline, links: Links): string {
  switch (inline.type) {
    case "text":
    case "code":
      return inline.text;
    case "strong":
    case "emphasis":
      return inlinesText(inline.children, links);
    case "link":
      return linkText(inline.href, inlinesText(inline.children, links), links);
    case "break":
      return "\n";
    case "figure":
      return figureText(links.values, inline.name);
    case "merge":
      return mergeText(links.values, inline.field, inline.fallback);
    case "image": {
      const shows = inline.alt || pictureOf(links.values, inline.fileId)?.alt;
      return shows ? `[${shows}]` : "";
    }
  }
}

/** "the report (https://…)"; the address alone where it is what the words say, and not twice. */
function linkText(href: string, words: string, links: Links): string {
  const address = href.replace(/^mailto:/i, "");
  const same = [address, address.replace(/\/$/, "")].includes(words.trim());
  if (same || links.seen.has(href)) return words;
  links.seen.add(href);
  return words ? `${words} (${address})` : address;
}

/** Breaks between words; a word longer than the line, such as an address, stays whole. */
function wrapped(text: string, indent: string): string[] {
  return text.split("\n").flatMap((line) => {
    const rows: string[] = [];
    let row = "";
    for (const word of line.split(/[ \t]+/).filter(Boolean)) {
      if (row !== "" && indent.length + row.length + 1 + word.length > WIDTH) {
        rows.push(indent + row);
        row = word;
      } else row = row === "" ? word : `${row} ${word}`;
    }
    return [...rows, indent + row];
  });
}
