import { describe, expect, it } from "vitest";
import { LETTER_KIND_LABELS, type LetterKind, letterContent } from "~/domain/letters/letter";
import { inTheme } from "~/domain/letters/letter-theme";
import { LETTER_KIND_MEANINGS, LETTER_SAMPLES } from "~/domain/letters/samples";
import { compose } from "~/mail/compose";
import type { LetterAround, LetterWords } from "~/mail/letter-parts";
import { letterWords } from "~/mail/letter-words";

const base = "https://capstan.example";
const around: LetterAround = {
  base,
  workspace: "Kestrelyn",
  linkOf: (id) => `${base}/do/${id}.seal`,
  unsubscribe: `${base}/unsubscribe/sample.seal`,
};
const KINDS = Object.keys(LETTER_KIND_LABELS) as LetterKind[];
const letters = KINDS.map((kind): [LetterKind, LetterWords] => [kind, compose(LETTER_SAMPLES[kind], around)]);

const asText = (html: string): string =>
  html
    .replace(
      /<style>[\s\S]*?<\/style>|<title>[\s\S]*?<\/title>|<div style="display:none[\s\S]*?<\/div>/g,
      " ",
    )
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
const figuresIn = (text: string): string[] =>
  [...new Set(text.replace(/https?:\S+/g, "").match(/\d+/g) ?? [])].sort();

describe("every letter of the product", () => {
  it("has a sample that can be kept, and says what it is for", () => {
    expect(Object.keys(LETTER_SAMPLES).sort()).toEqual([...KINDS].sort());
    for (const kind of KINDS) {
      expect(letterContent.parse(LETTER_SAMPLES[kind])).toEqual(LETTER_SAMPLES[kind]);
      expect(LETTER_KIND_MEANINGS[kind]).not.toBe("");
    }
  });
  it.each(letters)("%s: nothing is left open, in the text nor in the HTML", (_kind, letter) => {
    for (const words of [letter.subject, letter.text, letter.html]) {
      expect(words).not.toMatch(/undefined|\bnull\b|\bNaN\b|\[object/);
      expect(words.trim()).not.toBe("");
    }
    expect(letter.subject).not.toMatch(/[\r\n]/);
    expect(letter.subject.length).toBeLessThan(120);
  });
  it.each(letters)("%s: every link is whole, and stands in the text as well", (_kind, letter) => {
    const links = [...letter.html.matchAll(/href="([^"]*)"/g)].map(([, href = ""]) =>
      href.replaceAll("&amp;", "&"),
    );
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      expect(link).toMatch(/^https:\/\//);
      expect(letter.text).toContain(link);
    }
  });
  it.each(letters)("%s: text and HTML say the same figures", (_kind, letter) => {
    expect(figuresIn(asText(letter.html))).toEqual(figuresIn(letter.text));
  });
  it.each(letters)("%s: lines of text are short enough for every mail program", (_kind, letter) => {
    const long = letter.text.split("\n").filter((line) => line.length > 76 && !/https?:\/\//.test(line));
    expect(long).toEqual([]);
  });
  it.each(letters)("%s: loads nothing and runs nothing", (_kind, letter) => {
    expect(letter.html).not.toMatch(/<(script|img|link|iframe|form|object)\b|url\(|\son\w+=/i);
  });
  it.each(letters)("%s: has a dark side, which a preview can turn on and off", (_kind, letter) => {
    expect(letter.html).toContain("prefers-color-scheme:dark");
    expect(inTheme(letter.html, "dark")).toContain("@media all{");
    expect(inTheme(letter.html, "light")).toContain("@media not all{");
  });
});

describe("the parts of a letter", () => {
  const parts = {
    subject: "Two\r\nlines",
    greeting: "Hello,",
    paragraphs: ["One < two & three."],
    quote: { text: "First line\nsecond line", by: "Ilse" },
    sections: [
      {
        title: "Overdue",
        lead: "Those first.",
        lines: [
          {
            title: "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz ".repeat(3).trim(),
            detail: "18 days",
            link: `${base}/plans/CAP-003`,
            actions: [{ label: "Done", link: `${base}/do/1` }],
          },
        ],
        more: { label: "and 12 more", link: `${base}/work` },
      },
    ],
    button: { label: "Open", link: `${base}/?a=1&b=2` },
    buttons: [{ label: "Other", link: `${base}/other` }],
    notes: ["Small print."],
    why: { words: "Because you asked.", links: [{ label: "Preferences", link: `${base}/profile` }] },
    unsubscribe: `${base}/unsubscribe/x`,
  };
  const letter = letterWords(parts);
  it("stand in order in the text, the long word whole", () => {
    const places = [
      "One < two",
      "> First line",
      "– Ilse",
      "OVERDUE\n-------",
      "- Rindfleisch",
      "18 days",
      "Done:\n    https://",
      "and 12 more:",
      "Open:\n",
      "Other:\n",
      "Small print.",
      "-- \n",
      "Because you asked.",
      "Stop letters",
    ].map((words) => letter.text.indexOf(words));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
  it("stand in the HTML as text, whatever was typed", () => {
    expect(letter.subject).toBe("Two lines");
    expect(letter.html).toContain("One &lt; two &amp; three.");
    expect(letter.html).toContain("First line<br>second line");
    expect(letter.html).toContain(`href="${base}/?a=1&amp;b=2"`);
  });
  it("bring the headers by which a mail program offers to stop them", () => {
    expect(letter.headers).toEqual({
      "List-Unsubscribe": `<${base}/unsubscribe/x>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    });
    expect(letterWords({ ...parts, unsubscribe: undefined }).headers).toBeUndefined();
  });
});
