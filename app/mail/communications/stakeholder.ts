import { ANSWER_FIELDS } from "~/domain/communications/communication";
import { eventCalendar, eventEnd, eventStart, webAddressOf } from "~/domain/communications/event-calendar";
import { figuresIn } from "~/domain/communications/figures/write-figure";
import { chromeFor, type LetterChrome } from "~/domain/communications/letter-chrome";
import { mergeValuesOf } from "~/domain/communications/markdown/merge-fields";
import { inlinesOf, parseWords, wordsOf } from "~/domain/communications/markdown/parse";
import { BRACES, readPlaceholder } from "~/domain/communications/markdown/placeholders";
import {
  type Block,
  figureText,
  mergeText,
  type WordValues,
} from "~/domain/communications/markdown/words-tree";
import { namedFigures } from "~/domain/communications/named-figures";
import { languageFor, wordsIn } from "~/domain/communications/recipient-view";
import { SAMPLE_SNAPSHOT, SAMPLE_SNAPSHOT_ID } from "~/domain/communications/sample-message";
import type { KeptFigure, MessageWords, SnapshotContent, WordField } from "~/domain/communications/snapshot";
import type { LetterContent } from "~/domain/letters/letter";
import { writeDate } from "~/shared/calendar";
import type { LetterAround, LetterAttachment, LetterWords, MessageAround } from "../letter-parts";
import { headersOf, oneLine } from "../letter-words";
import { stakeholderHtml } from "./stakeholder-html";
import type { StakeholderParts } from "./stakeholder-parts";
import { stakeholderText } from "./stakeholder-text";

type StakeholderContent = Extract<LetterContent, { kind: "stakeholder" }>;

/** What somebody of an audience is told: the approved words in their language, with what concerns them filled in. */
export function stakeholderLetter(content: StakeholderContent, around: LetterAround): LetterWords {
  const message = around.message ?? sampleOf(content, around.base);
  const { content: kept } = message;
  const locale = languageFor(kept, null, content.locale);
  const words = remindedOf(wordsIn(kept, locale), content.reminder);
  const read = readOnce(words);
  const figures = figuresIn(kept.figures, locale);
  const values = valuesOf(content, message, figures);
  const chrome = chromeFor(locale);
  const subject = oneLine(fillIn(words.subject, values)).slice(0, MOST_SUBJECT);
  const attachments = attachmentsOf(message, read, around.base);
  const parts: StakeholderParts = {
    subject,
    locale,
    workspace: around.workspace,
    preheader: fillIn(wordsOf(read.blocks.opening), values).replace(/\s+/g, " ").slice(0, 150) || subject,
    correction: message.corrects ? chrome.correction(message.corrects.subject) : null,
    event: eventOf(kept, content.timeZone, locale, chrome),
    opening: read.blocks.opening,
    answers: ANSWER_FIELDS.filter((field) => read.blocks[field].length > 0).map((field) => ({
      question: chrome.questions[field],
      blocks: read.blocks[field],
    })),
    body: read.blocks.body,
    attached: attachments.filter(({ cid }) => cid === undefined).map(({ name }) => name),
    figures: figures
      .filter(({ name }) => read.figures.has(name))
      .map(({ label, name, text, note }) => ({ label: label || name, text, note })),
    read: { label: chrome.read, link: message.page },
    ask: { label: chrome.ask, link: `${message.page}#ask` },
    why: whyOf(content, kept, around.workspace, chrome),
    refusal: content.outside ? { label: chrome.refuse, link: `${message.page}#stop` } : null,
  };
  const headers = headersOf({ ...(content.outside && { unsubscribe: message.page }) });
  return {
    subject,
    text: stakeholderText(parts, values, chrome),
    html: stakeholderHtml(parts, values, chrome),
    ...(headers && { headers }),
    ...(attachments.length > 0 && { attachments }),
  };
}

/** Whoever has not answered reads why it is said once more, then the same three answers. */
const remindedOf = (words: MessageWords, reminder: StakeholderContent["reminder"]): MessageWords =>
  reminder ? { ...words, subject: reminder.subject, opening: reminder.lead, body: "" } : words;

/** Mail programs show some sixty signs; merged names may make it longer than it was written. */
const MOST_SUBJECT = 200;

function sampleOf({ snapshotId }: StakeholderContent, base: string): MessageAround {
  if (snapshotId !== SAMPLE_SNAPSHOT_ID)
    throw new Error("the words that were approved are not there any more");
  const page = `${base}/m/sample`;
  return { content: SAMPLE_SNAPSHOT, corrects: null, stamp: {}, page, files: new Map() };
}

interface ReadWords {
  blocks: Record<Exclude<WordField, "subject">, Block[]>;
  /** Names of the figures they show, and ids of the pictures that stand in them. */
  figures: ReadonlySet<string>;
  pictures: ReadonlySet<string>;
}
const known = new WeakMap<MessageWords, ReadWords>();

/** The same words go to thousands: they are read once. */
function readOnce(words: MessageWords): ReadWords {
  const found = known.get(words);
  if (found) return found;
  const { opening, benefit, change, link, body } = words;
  const blocks = {
    opening: parseWords(opening),
    benefit: parseWords(benefit),
    change: parseWords(change),
    link: parseWords(link),
    body: parseWords(body),
  };
  const inlines = [...inlinesOf(Object.values(blocks).flat())];
  const read = {
    blocks,
    figures: namedFigures([words]),
    pictures: new Set(inlines.flatMap((inline) => (inline.type === "image" ? [inline.fileId] : []))),
  };
  known.set(words, read);
  return read;
}

function valuesOf(
  { name, merge }: StakeholderContent,
  { content, files }: MessageAround,
  figures: readonly KeptFigure[],
): WordValues {
  const pictures = content.files.filter(({ id, place }) => place === "image" && files.has(id));
  return {
    figures: Object.fromEntries(figures.map((figure) => [figure.name, figure.text])),
    merge: mergeValuesOf({ name, merge }),
    pictures: Object.fromEntries(pictures.map(({ id, alt }) => [id, { src: `cid:${cidOf(id)}`, alt }])),
  };
}

const cidOf = (fileId: string): string => `${fileId}@capstan`;

/** A line of plain text with what its braces stand for. */
const fillIn = (text: string, values: WordValues): string =>
  text.replace(BRACES, (whole, inner: string) => {
    const found = readPlaceholder(inner);
    if (!found) return whole;
    return found.type === "figure"
      ? figureText(values, found.name)
      : mergeText(values, found.field, found.fallback);
  });

/** Pictures that stand in the words, the files beside them, and the webcast for the reader's calendar. */
function attachmentsOf(
  { content, files, stamp }: MessageAround,
  read: ReadWords,
  base: string,
): LetterAttachment[] {
  const found = content.files.flatMap(({ id, name, mediaType, place }): LetterAttachment[] => {
    const bytes = files.get(id);
    if (!bytes || (place === "image" && !read.pictures.has(id))) return [];
    return [{ name, mediaType, content: bytes, ...(place === "image" && { cid: cidOf(id) }) }];
  });
  const calendar = eventCalendar(content, base, stamp);
  if (calendar === "") return found;
  const mediaType = "text/calendar; charset=utf-8; method=PUBLISH";
  return [...found, { name: "event.ics", mediaType, content: calendar }];
}

/** The moment by the reader's own clock, and where it is. */
function eventOf(
  { event }: SnapshotContent,
  timeZone: string,
  locale: string,
  chrome: LetterChrome,
): StakeholderParts["event"] {
  if (!event) return null;
  const start = eventStart(event);
  const day = writeDate(start, locale, {
    timeZone,
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
  });
  const clock = (at: Date) => writeDate(at, locale, { timeZone, hour: "2-digit", minute: "2-digit" });
  const place = oneLine(event.place);
  return {
    title: chrome.whenWhere,
    lines: [
      day,
      `${clock(start)} – ${clock(eventEnd(event))} (${timeZone.replaceAll("_", " ")}), ${chrome.minutes(event.minutes)}`,
    ],
    place,
    link: webAddressOf(place),
  };
}

const whyOf = (
  { outside, merge }: StakeholderContent,
  { audience }: SnapshotContent,
  workspace: string,
  chrome: LetterChrome,
): string =>
  outside ? chrome.outside(workspace, merge.organisation ?? "") : chrome.inside(audience, workspace);
