/**
 * What was copied from a document, a page or a letter as Markdown: headings, paragraphs, lists, bold, italic and links
 * stay, everything else becomes plain words. No HTML is ever drawn from it.
 */
export function markdownOfHtml(html: string): string {
  const paste = new Paste();
  for (const token of tokensOf(html)) paste.take(token);
  return paste.finish();
}

type Token = { text: string } | { tag: string; closes: boolean; attributes: string };

const UNSEEN = /<(script|style|head|title|xml|template|noscript)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi;

function tokensOf(html: string): Token[] {
  // Word wraps its list marks in comments of their own, which say no word.
  const plain = html
    .replace(/<!\[if !supportLists\]>[\s\S]*?<!\[endif\]>/gi, "")
    .replace(/<!--[\s\S]*?(?:-->|$)/g, "")
    .replace(UNSEEN, "");
  const tokens: Token[] = [];
  const pattern = /<(\/?)([a-zA-Z][\w:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|([^<]+|<)/g;
  for (const [, closing = "", tag = "", attributes = "", text] of plain.matchAll(pattern)) {
    if (text !== undefined) tokens.push({ text: decoded(text) });
    else tokens.push({ tag: tag.toLowerCase(), closes: closing === "/", attributes });
  }
  return tokens;
}

const ENTITIES: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  bdquo: "„",
  bull: "•",
  auml: "ä",
  ouml: "ö",
  uuml: "ü",
  Auml: "Ä",
  Ouml: "Ö",
  Uuml: "Ü",
  szlig: "ß",
  eacute: "é",
  euro: "€",
};

function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,8}));/gi, (whole, hex, decimal, name) => {
    if (name) return ENTITIES[name] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
      ? String.fromCodePoint(code)
      : "\uFFFD";
  });
}

const attributeOf = (attributes: string, name: string): string => {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, "i").exec(
    attributes,
  );
  return decoded(found?.[1] ?? found?.[2] ?? found?.[3] ?? "");
};

const BLOCKS = /^(p|div|section|article|header|footer|main|table|tr|dl|dt|dd|figure|figcaption|pre|address)$/;

class Paste {
  private readonly lines: string[] = [];
  private line = "";
  private lead = "";
  private readonly lists: { ordered: boolean; count: number }[] = [];
  private quotes = 0;
  /** What the open tags put behind their words when they close. */
  private readonly open: { tag: string; closing: string; at: number }[] = [];

  take(token: Token): void {
    if ("text" in token) {
      const text = token.text.replace(/\s+/g, " ");
      this.line += /(^|\s)$/.test(this.line) ? text.trimStart() : text;
      return;
    }
    if (token.closes) this.close(token.tag);
    else this.begin(token.tag, token.attributes);
  }

  finish(): string {
    while (this.open.length > 0) this.settle(this.open.pop());
    this.endLine();
    return this.lines
      .join("\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim();
  }

  private begin(tag: string, attributes: string): void {
    const heading = /^h([1-6])$/.exec(tag)?.[1];
    if (heading) {
      this.paragraph();
      this.lead = `${"#".repeat(Math.min(3, Number(heading)))} `;
    } else if (tag === "ul" || tag === "ol") {
      this.endLine();
      if (this.lists.length === 0) this.lines.push("");
      this.lists.push({ ordered: tag === "ol", count: 0 });
    } else if (tag === "li") {
      this.endLine();
      this.lead = this.mark();
    } else if (tag === "br") this.endLine();
    else if (tag === "hr") {
      this.paragraph();
      this.lines.push("---", "");
    } else if (tag === "blockquote") {
      this.paragraph();
      this.quotes += 1;
    } else if (tag === "td" || tag === "th") this.line += " ";
    else if (BLOCKS.test(tag)) {
      if (this.line.trim() !== "" || this.lead === "") this.blockBegins(tag);
      if (/mso-?list/i.test(attributes)) this.lead = "- ";
    } else this.styled(tag, attributes);
  }

  private blockBegins(tag: string): void {
    if (this.lists.length > 0 || tag === "tr" || tag === "div") this.endLine();
    else this.paragraph();
  }

  /** Bold, italic and links: what opens them stands at once, what closes them with their end. */
  private styled(tag: string, attributes: string): void {
    const style = attributeOf(attributes, "style");
    if ((tag === "b" || tag === "strong") && !/font-weight\s*:\s*(normal|400)/i.test(style))
      this.push(tag, "**");
    else if (tag === "i" || tag === "em") this.push(tag, "*");
    else if (tag === "a") {
      const href = attributeOf(attributes, "href").trim();
      if (/^(https?:\/\/|mailto:)[^\s()<>]+$/i.test(href)) this.push(tag, `](${href})`, "[");
      else this.push(tag, "", "");
    }
  }

  private push(tag: string, closing: string, opening = closing): void {
    this.open.push({ tag, closing, at: this.line.length + opening.length });
    this.line += opening;
  }

  private close(tag: string): void {
    if (/^h[1-6]$/.test(tag)) this.paragraph();
    else if (tag === "ul" || tag === "ol") {
      this.endLine();
      this.lists.pop();
      if (this.lists.length === 0) this.lines.push("");
    } else if (tag === "li") this.endLine();
    else if (tag === "blockquote") {
      this.endLine();
      this.quotes = Math.max(0, this.quotes - 1);
      this.lines.push("");
    } else if (BLOCKS.test(tag)) this.blockBegins(tag);
    else {
      const at = this.open.findLastIndex((each) => each.tag === tag);
      while (at >= 0 && this.open.length > at) this.settle(this.open.pop());
    }
  }

  /** Marks around nothing are taken away; blanks inside them move out, or they would be no marks. */
  private settle(mark: { closing: string; at: number } | undefined): void {
    if (!mark || mark.closing === "") return;
    const opening = mark.closing.startsWith("]") ? "[" : mark.closing;
    const inner = this.line.slice(mark.at);
    const before = this.line.slice(0, Math.max(0, mark.at - opening.length));
    if (inner.trim() === "") {
      this.line = before + inner;
      return;
    }
    const lead = /^\s*/.exec(inner)?.[0] ?? "";
    const tail = /\s*$/.exec(inner)?.[0] ?? "";
    this.line = `${before}${lead}${opening}${inner.trim()}${mark.closing}${tail}`;
  }

  private mark(): string {
    const list = this.lists.at(-1);
    if (!list) return "- ";
    list.count += 1;
    const indent = this.lists
      .slice(0, -1)
      .map(({ ordered }) => (ordered ? "   " : "  "))
      .join("");
    return indent + (list.ordered ? `${list.count}. ` : "- ");
  }

  private endLine(): void {
    while (this.open.length > 0) this.settle(this.open.pop());
    const words = this.line.trim();
    if (words !== "") this.lines.push("> ".repeat(this.quotes) + this.lead + words);
    if (words !== "" || this.lists.length === 0) this.lead = "";
    this.line = "";
  }

  private paragraph(): void {
    this.endLine();
    if (this.lines.at(-1) !== "") this.lines.push("");
  }
}
