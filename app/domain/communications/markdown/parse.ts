import type { Nodes, PhrasingContent, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { BARE_ADDRESS, linkAddress, withoutTail } from "./link-address";
import { BRACES, readPlaceholder } from "./placeholders";
import type { Block, Inline } from "./words-tree";

/** Something that was not taken as it was written, so that the editor can say so. */
export interface WordsProblem {
  /** html: shown as it was typed · address: a link or picture without its address · placeholder: not known */
  kind: "html" | "address" | "picture" | "placeholder";
  passage: string;
  why: string;
}

/** Deeper than anybody writes; what nests further is read at this depth. */
const DEEPEST = 8;

/**
 * Raw HTML is no Markdown here: it stays visible text. Neither is an indented line code, nor a line of dashes under
 * words a heading; and an address never stands elsewhere than its link.
 */
const READING = {
  extensions: [
    { disable: { null: ["htmlFlow", "htmlText", "codeIndented", "definition", "setextUnderline"] } },
  ],
};

/** Placeholders are taken out before Markdown is read, so that neither low lines nor asterisks in them mean anything. */
const OPEN = "\uE000";
const CLOSE = "\uE001";
const TOKEN = /\uE000(\d+)\uE001/g;

class Reading {
  readonly problems: WordsProblem[] = [];
  private readonly braces: string[] = [];

  constructor(private readonly written: string) {}

  blocks(): Block[] {
    const tokens = this.written
      .replace(/[\uE000\uE001\0]/g, "\uFFFD")
      .replace(/^(?:[ \t]*>){9,}/gm, ">".repeat(DEEPEST))
      .replace(/^([ \t]*)(?:(?:[-*+]|\d{1,9}[.)])[ \t]+){9,}/gm, "$1- ")
      .replace(BRACES, (_, inner: string) => `${OPEN}${this.braces.push(inner) - 1}${CLOSE}`);
    return fromMarkdown(tokens, READING).children.flatMap((node) => this.block(node, 0));
  }

  private block(node: RootContent, depth: number): Block[] {
    switch (node.type) {
      case "heading": {
        const level = Math.min(node.depth, 3) as 1 | 2 | 3;
        return [{ type: "heading", level, children: this.inlines(node.children) }];
      }
      case "paragraph":
        return [{ type: "paragraph", children: this.inlines(node.children) }];
      case "list": {
        const items = node.children.map((item) =>
          item.children.flatMap((child) => this.block(child, depth + 1)),
        );
        if (depth >= DEEPEST) return items.flat();
        return [{ type: "list", ordered: node.ordered === true, start: node.start ?? 1, items }];
      }
      case "blockquote": {
        const children = node.children.flatMap((child) => this.block(child, depth + 1));
        return depth >= DEEPEST ? children : [{ type: "quote", children }];
      }
      case "code":
        return [{ type: "code", text: this.asTyped(node.value) }];
      case "thematicBreak":
        return [{ type: "rule" }];
      default: {
        const text = this.asTyped(plainOf(node));
        return text ? [{ type: "paragraph", children: [{ type: "text", text }] }] : [];
      }
    }
  }

  private inlines(nodes: readonly PhrasingContent[], inLink = false): Inline[] {
    return nodes.flatMap((node): Inline[] => {
      switch (node.type) {
        case "text":
          return this.text(node.value, inLink);
        case "strong":
        case "emphasis":
          return [{ type: node.type, children: this.inlines(node.children, inLink) }];
        case "inlineCode":
          return [{ type: "code", text: this.asTyped(node.value) }];
        case "break":
          return [{ type: "break" }];
        case "link":
          return this.link(node.url, this.inlines(node.children, true));
        case "image":
          return this.image(node.url, this.asTyped(node.alt ?? ""));
        default:
          return this.text(plainOf(node), inLink);
      }
    });
  }

  private link(url: string, children: Inline[]): Inline[] {
    const href = linkAddress(url);
    if (href) return [{ type: "link", href, children }];
    this.problems.push({
      kind: "address",
      passage: this.asTyped(url).slice(0, 120),
      why: "Links lead to an address that begins with https://, http:// or mailto:. The words stay, the link is left out.",
    });
    return children;
  }

  private image(url: string, alt: string): Inline[] {
    const fileId = /^file:([0-9A-Za-z]{1,40})$/.exec(url)?.[1];
    if (fileId) return [{ type: "image", fileId, alt }];
    this.problems.push({
      kind: "picture",
      passage: this.asTyped(url).slice(0, 120),
      why: "A picture has to be a file of this message: upload it, then insert it. Its words stay, the picture is left out.",
    });
    return alt ? [{ type: "text", text: alt }] : [];
  }

  /** Lines end where they were ended; bare addresses lead somewhere; placeholders are what they stand for. */
  private text(value: string, inLink: boolean): Inline[] {
    return value
      .split("\n")
      .flatMap((line, at): Inline[] => [
        ...(at > 0 ? [{ type: "break" } as const] : []),
        ...this.line(line, inLink),
      ]);
  }

  private line(line: string, inLink: boolean): Inline[] {
    const tag = /<(?:!--|[/!]?[a-z][^<>]{0,200}>)/i.exec(line);
    if (tag) {
      this.problems.push({
        kind: "html",
        passage: this.asTyped(tag[0]).slice(0, 120),
        why: "HTML is shown as it is typed and does nothing. Use the buttons above the words instead.",
      });
    }
    const found: Inline[] = [];
    let from = 0;
    for (const match of inLink ? [] : line.matchAll(BARE_ADDRESS)) {
      const shown = withoutTail(match[0]);
      const href = linkAddress(shown);
      if (!href) continue;
      found.push(...this.placeholders(line.slice(from, match.index)));
      found.push({ type: "link", href, children: [{ type: "text", text: shown }] });
      from = match.index + shown.length;
    }
    return [...found, ...this.placeholders(line.slice(from))];
  }

  private placeholders(text: string): Inline[] {
    const found: Inline[] = [];
    let from = 0;
    for (const match of text.matchAll(TOKEN)) {
      if (match.index > from) found.push({ type: "text", text: text.slice(from, match.index) });
      from = match.index + match[0].length;
      const inner = this.braces[Number(match[1])] ?? "";
      const known = readPlaceholder(inner);
      if (known) found.push(known);
      else {
        found.push({ type: "text", text: `{{${inner}}}` });
        this.problems.push({
          kind: "placeholder",
          passage: `{{${inner}}}`.slice(0, 120),
          why: "Nothing is known by this name. Choose a figure or a field from the menu.",
        });
      }
    }
    if (from < text.length) found.push({ type: "text", text: text.slice(from) });
    return found;
  }

  private asTyped(text: string): string {
    return text.replace(TOKEN, (_, at: string) => `{{${this.braces[Number(at)] ?? ""}}}`);
  }
}

function plainOf(node: Nodes): string {
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(plainOf).join("") : "";
}

/** The words as a tree, and what of them was not taken as it was written. */
export function readWords(markdown: string): { blocks: Block[]; problems: WordsProblem[] } {
  const reading = new Reading(markdown);
  return { blocks: reading.blocks(), problems: reading.problems };
}

export const parseWords = (markdown: string): Block[] => readWords(markdown).blocks;

/** Every part of the tree that is no block, from the first to the last. */
export function* inlinesOf(blocks: readonly Block[]): Generator<Inline> {
  for (const block of blocks) {
    if (block.type === "list") for (const item of block.items) yield* inlinesOf(item);
    else if (block.type === "quote") yield* inlinesOf(block.children);
    else if (block.type === "heading" || block.type === "paragraph") yield* within(block.children);
  }
}

function* within(inlines: readonly Inline[]): Generator<Inline> {
  for (const inline of inlines) {
    yield inline;
    if ("children" in inline) yield* within(inline.children);
  }
}

export interface PlaceholdersIn {
  /** Names of figures, each once, in the order in which they come. */
  figures: string[];
  /** Merge fields whose value has to be there: without words for where there is none. */
  needed: string[];
  /** All merge fields. */
  merge: string[];
  /** Files whose picture stands in the words. */
  pictures: string[];
}

export function placeholdersIn(markdown: string): PlaceholdersIn {
  const parts = [...inlinesOf(parseWords(markdown))];
  const once = (names: string[]) => [...new Set(names)];
  return {
    figures: once(parts.flatMap((part) => (part.type === "figure" ? [part.name] : []))),
    merge: once(parts.flatMap((part) => (part.type === "merge" ? [part.field] : []))),
    needed: once(
      parts.flatMap((part) => (part.type === "merge" && part.fallback === null ? [part.field] : [])),
    ),
    pictures: once(parts.flatMap((part) => (part.type === "image" ? [part.fileId] : []))),
  };
}

/** The bare words, one line for each line that is read; figures and fields stay placeholders. */
export function wordsOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.type === "list") return block.items.map(wordsOf).join("\n");
      if (block.type === "quote") return wordsOf(block.children);
      if (block.type === "code") return block.text;
      return block.type === "rule" ? "" : inlineWords(block.children);
    })
    .filter(Boolean)
    .join("\n");
}

const inlineWords = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      if ("children" in inline) return inlineWords(inline.children);
      if (inline.type === "figure") return `{{${inline.name}}}`;
      if (inline.type === "merge") return inline.fallback ?? `{{recipient.${inline.field}}}`;
      if (inline.type === "image") return inline.alt;
      return inline.type === "break" ? "\n" : inline.text;
    })
    .join("");
