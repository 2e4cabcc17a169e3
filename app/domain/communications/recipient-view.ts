import type { CommunicationKind } from "./communication";
import { parseWords } from "./markdown/parse";
import type { Block } from "./markdown/words-tree";
import type { KeptFigure, MessageEvent, MessageWords, SnapshotContent } from "./snapshot";

/** A link works for so long after its letter left; what is older is told by those who told it. */
export const READER_DAYS = 366;

/** Why a link shows nothing any more. Whoever comes by it learns no more than that. */
export type LinkEnd = "stopped" | "gone" | "expired";

export interface ReaderRow {
  /** Recipient.status */
  status: string;
  /** Of the letter that carried it, where one did. */
  letter: { status: string; at: Date } | null;
  /** Works here, and whether they still do; null for people outside. */
  active: boolean | null;
}

/** Whether the page behind somebody's letter is open to them; null: it is. */
export function linkEnd({ status, letter, active }: ReaderRow, at: Date): LinkEnd | null {
  if (status !== "handed" || letter?.status === "withdrawn") return "stopped";
  // What is told inside is for those who work here.
  if (active === false) return "gone";
  if (letter && at.getTime() - letter.at.getTime() > READER_DAYS * 86_400_000) return "expired";
  return null;
}

/** Languages a snapshot has words in, its own first. */
export const languagesOf = ({ locale, translations }: SnapshotContent): string[] => [
  locale,
  ...Object.keys(translations).filter((each) => each !== locale),
];

const language = (locale: string): string => locale.toLowerCase().split(/[-_]/, 1)[0] ?? "";

/** The language to begin with: the one asked for, the reader's own, one that is near it, the snapshot's. */
export function languageFor(content: SnapshotContent, asked: string | null, own: string): string {
  const known = languagesOf(content);
  const wanted = [asked, own].filter((each) => each !== null && each !== "");
  for (const each of wanted) {
    const exact = known.find((locale) => locale.toLowerCase() === each?.toLowerCase());
    if (exact) return exact;
  }
  const near = known.find((locale) => language(locale) === language(own));
  return near ?? content.locale;
}

export const wordsIn = (content: SnapshotContent, locale: string): MessageWords =>
  locale === content.locale ? content.words : (content.translations[locale] ?? content.words);

/** One part of a message as it is read: what everybody is told, an answer, further words. */
export interface ReaderPart {
  field: "opening" | "benefit" | "change" | "link" | "body";
  blocks: Block[];
}

const PART_FIELDS = ["opening", "benefit", "change", "link", "body"] as const;

/** What is written, read once and in the order of the letter; what is empty is left out. */
export const readerParts = (words: MessageWords): ReaderPart[] =>
  PART_FIELDS.filter((field) => words[field].trim() !== "").map((field) => ({
    field,
    blocks: parseWords(words[field]),
  }));

export interface ReaderQuestion {
  id: string;
  text: string;
  at: string;
  status: "open" | "answered" | "closed";
  closedReason: string;
  answers: { id: string; text: string; by: string; at: string; toAll: boolean }[];
}

/** What somebody else asked and everybody was answered. */
export interface SharedAnswer {
  id: string;
  asked: string;
  text: string;
  by: string;
  at: string;
}

/** `named`: the words show it, so that it is explained under them. */
export type ReaderFigure = Pick<KeptFigure, "name" | "label" | "text" | "note"> & { named: boolean };

/** A message as one recipient reads it. */
export interface ReaderPage {
  token: string;
  code: string;
  kind: CommunicationKind;
  workspace: string;
  name: string;
  locale: string;
  locales: readonly string[];
  timeZone: string;
  subject: string;
  parts: readonly ReaderPart[];
  figures: readonly ReaderFigure[];
  merge: Readonly<Record<string, string>>;
  pictures: Readonly<Record<string, { src: string; alt: string }>>;
  files: readonly { id: string; name: string; size: number }[];
  event: (MessageEvent & { start: string; end: string }) | null;
  sentAt: string | null;
  acknowledgedAt: string | null;
  questions: readonly ReaderQuestion[];
  shared: readonly SharedAnswer[];
  correction: { href: string | null; at: string } | null;
  /** The message that this one corrects. */
  corrects: { subject: string; code: string } | null;
  /** For people outside: what they have said of further messages; null inside. */
  refusal: { state: "none" | "audience" | "all"; audience: string } | null;
  hand: { raised: boolean; answer: string; closed: boolean } | null;
}
