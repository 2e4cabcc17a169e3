import type { LetterLine, LetterLink, LetterParts, LetterSection } from "./letter-parts";

/** The width that every mail program shows without breaking lines by itself. */
const WIDTH = 74;

/** Breaks a paragraph between words; a word longer than the line, such as an address, stays whole. */
export function wrap(text: string, indent = ""): string {
  return text
    .split("\n")
    .map((line) => wrapLine(line, indent))
    .join("\n");
}

function wrapLine(line: string, indent: string): string {
  const rows: string[] = [];
  let row = "";
  for (const word of line.split(/\s+/).filter(Boolean)) {
    if (row !== "" && indent.length + row.length + 1 + word.length > WIDTH) {
      rows.push(indent + row);
      row = word;
    } else row = row === "" ? word : `${row} ${word}`;
  }
  return [...rows, indent + row].join("\n").trimEnd();
}

export const linkText = ({ label, link }: LetterLink, indent = ""): string =>
  `${indent}${label}:\n${indent}${link}`;

function lineText({ title, detail, link, actions }: LetterLine): string {
  return [
    wrap(title, "  ").replace(/^ {2}/, "- "),
    ...(detail ? [wrap(detail, "  ")] : []),
    ...(link ? [`  ${link}`] : []),
    ...(actions ?? []).map((action) => linkText(action, "    ")),
  ].join("\n");
}

function sectionText({ title, lead, lines, more }: LetterSection): string {
  const head = wrap(title.toUpperCase());
  return [
    `${head}\n${"-".repeat(Math.min(WIDTH, longest(head)))}`,
    ...(lead ? [wrap(lead)] : []),
    ...lines.map(lineText),
    ...(more ? [linkText(more)] : []),
  ].join("\n\n");
}

const longest = (text: string): number => Math.max(...text.split("\n").map((row) => row.length));

const quoteText = ({ text, by }: NonNullable<LetterParts["quote"]>): string =>
  [...text.split("\n").map((line) => wrap(line, "> ") || ">"), ...(by ? [wrap(`– ${by}`)] : [])].join("\n");

/** The letter for whoever reads text alone. */
export function letterText(parts: LetterParts): string {
  const { greeting, paragraphs, quote, sections = [], button, buttons = [], notes, why, unsubscribe } = parts;
  const foot = [
    ...(why ? [wrap(why.words), ...(why.links ?? []).map((link) => linkText(link))] : []),
    ...(unsubscribe ? [linkText({ label: "Stop letters like this one", link: unsubscribe })] : []),
  ];
  const blocks = [
    wrap(greeting),
    ...paragraphs.map((words) => wrap(words)),
    ...(quote ? [quoteText(quote)] : []),
    ...sections.map(sectionText),
    ...[...(button ? [button] : []), ...buttons].map((one) => linkText(one)),
    ...notes.map((note) => wrap(note)),
    "Capstan",
    ...(foot.length > 0 ? [`-- \n${foot.join("\n\n")}`] : []),
  ];
  return `${blocks.join("\n\n")}\n`;
}
