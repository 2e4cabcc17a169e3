/** Words in a text field, and what of them is selected. */
export interface TextEdit {
  text: string;
  from: number;
  to: number;
}

const selected = ({ text, from, to }: TextEdit): string => text.slice(from, to);

/** Puts something in the place of what is selected; `select` is what stands selected afterwards, counted from there. */
export function replaced(
  edit: TextEdit,
  by: string,
  select: [number, number] = [by.length, by.length],
): TextEdit {
  return {
    text: edit.text.slice(0, edit.from) + by + edit.text.slice(edit.to),
    from: edit.from + select[0],
    to: edit.from + select[1],
  };
}

/** Bold or italic around what is selected; pressed again, it is taken off. */
export function toggleMark(edit: TextEdit, mark: "**" | "*", example: string): TextEdit {
  const { text, from, to } = edit;
  const size = mark.length;
  const inner = selected(edit);
  const isAround =
    text.slice(from - size, from) === mark &&
    text.slice(to, to + size) === mark &&
    (mark === "**" || text.slice(from - 2, from) !== "**" || text.slice(from - 3, from) === "***");
  if (isAround) {
    return {
      text: text.slice(0, from - size) + inner + text.slice(to + size),
      from: from - size,
      to: to - size,
    };
  }
  const isWithin =
    inner.length > 2 * size &&
    inner.startsWith(mark) &&
    inner.endsWith(mark) &&
    (mark === "**" || !inner.startsWith("**"));
  if (isWithin) {
    const bare = inner.slice(size, -size);
    return replaced(edit, bare, [0, bare.length]);
  }
  // Blanks at the edges would keep the mark from being one.
  const [, before = "", core = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(inner) ?? [];
  const words = core || example;
  const start = before.length + size;
  return replaced(edit, `${before}${mark}${words}${mark}${after}`, [start, start + words.length]);
}

/** A link around what is selected; an address that is selected leads, and its words are to be written. */
export function asLink(edit: TextEdit): TextEdit {
  const inner = selected(edit).trim();
  if (/^(https?:\/\/|mailto:)\S+$/i.test(inner)) {
    return replaced(edit, `[words](${inner})`, [1, 6]);
  }
  const words = inner || "words";
  const address = "https://";
  const start = words.length + 3;
  return replaced(edit, `[${words}](${address})`, [start, start + address.length]);
}

type LineKind = "bullets" | "numbers" | "quote" | "heading";
const LEADS: Record<LineKind, { is: RegExp; lead: (at: number) => string }> = {
  bullets: { is: /^\s*[-*+] /, lead: () => "- " },
  numbers: { is: /^\s*\d{1,9}[.)] /, lead: (at) => `${at + 1}. ` },
  quote: { is: /^\s*> ?/, lead: () => "> " },
  heading: { is: /^#{1,6} /, lead: () => "## " },
};
const ANY_LEAD = /^\s*(?:[-*+] |\d{1,9}[.)] |> ?|#{1,6} )/;

/** Whole lines become a list, a quote or headings; lines that are so already become plain again. */
export function toggleLines(edit: TextEdit, kind: LineKind): TextEdit {
  const { text } = edit;
  const start = text.lastIndexOf("\n", edit.from - 1) + 1;
  const end = ((at) => (at < 0 ? text.length : at))(text.indexOf("\n", Math.max(edit.from, edit.to - 1)));
  const lines = text.slice(start, end).split("\n");
  const { is, lead } = LEADS[kind];
  const filled = lines.filter((line) => line.trim() !== "");
  const undo = filled.length > 0 && filled.every((line) => is.test(line));
  let at = 0;
  const next = lines
    .map((line) => {
      if (line.trim() === "" && lines.length > 1) return line;
      return undo ? line.replace(is, "") : lead(at++) + line.replace(ANY_LEAD, "");
    })
    .join("\n");
  const whole = { text, from: start, to: end };
  return lines.length === 1 ? replaced(whole, next) : replaced(whole, next, [0, next.length]);
}

/** Enter within a list or a quote begins the next line of it, and ends it on an empty one; null: nothing of the kind. */
export function continued(edit: TextEdit): TextEdit | null {
  const { text, from, to } = edit;
  if (from !== to) return null;
  const start = text.lastIndexOf("\n", from - 1) + 1;
  const line = text.slice(start, from);
  const found = /^(\s*)(?:([-*+])|(\d{1,9})([.)])|(>))( +|$)/.exec(line);
  if (!found) return null;
  const [lead, indent = "", bullet, number, closing = ".", quote] = found;
  if (line.slice(lead.length).trim() === "") {
    return replaced({ text, from: start, to: from }, "");
  }
  const next = bullet ?? quote ?? `${Number(number) + 1}${closing}`;
  return replaced(edit, `\n${indent}${next} `);
}

/** Something of its own between words: with a blank on either side where there is none. */
export function inserted(edit: TextEdit, what: string): TextEdit {
  const before = edit.text[edit.from - 1];
  const after = edit.text[edit.to];
  const lead = before === undefined || /[\s([{"“„'‚–—-]/u.test(before) ? "" : " ";
  const tail = after === undefined || /[\s.,;:!?)\]}"”“'’…–—-]/u.test(after) ? "" : " ";
  return replaced(edit, `${lead}${what}${tail}`);
}

const READ_PER_MINUTE = 220;

/** How long it is, as it is said under the field: words and minutes to read. */
export function lengthOf(text: string): { words: number; minutes: number } {
  const words = text
    .replace(/\{\{[^{}\n]*\}\}/g, " x ")
    .replace(/\]\([^)\s]*\)/g, " ")
    .split(/[^\p{L}\p{N}'’.,-]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return { words, minutes: Math.ceil(words / READ_PER_MINUTE) };
}
