import type { CalendarStamp } from "~/domain/communications/event-calendar";
import type { SnapshotContent } from "~/domain/communications/snapshot";

/** What stands around every letter: where Capstan is, and how links that act are written. */
export interface LetterAround {
  /** The address of Capstan, without a slash at its end. */
  base: string;
  /** The workspace's name. */
  workspace: string;
  /** The address of an act that a letter offers; a content keeps the id alone. */
  linkOf(actLinkId: string): string;
  /** Where letters of this kind are stopped without signing in. */
  unsubscribe?: string;
  /** Of a message to an audience: its words, and where its reader answers. */
  message?: MessageAround;
  /** The page on which somebody outside of Capstan reads and answers. */
  page?: string;
}

/** What the letter of a message takes from elsewhere: it keeps nothing of this itself. */
export interface MessageAround {
  content: SnapshotContent;
  /** The message whose figures this one corrects. */
  corrects: { code: string; subject: string } | null;
  /** By this a calendar knows an event again that was told of before. */
  stamp: CalendarStamp;
  /** The reader's own page: where they answer, and where people outside say that they want no more. */
  page: string;
  /** Pictures and files by their ids, as far as they are there. */
  files: ReadonlyMap<string, Uint8Array>;
}

export interface LetterAttachment {
  name: string;
  mediaType: string;
  content: Uint8Array | string;
  /** A picture that stands in the words is named by this. */
  cid?: string;
}

export interface LetterLink {
  label: string;
  link: string;
}

/** One thing among several: what it is, what is up with it, where it stands, what can be done at once. */
export interface LetterLine {
  title: string;
  detail?: string;
  link?: string;
  /** Small links beside it: "Done", "I need more time". */
  actions?: readonly LetterLink[];
}

export interface LetterSection {
  title: string;
  lead?: string;
  lines: readonly LetterLine[];
  /** What did not fit: "and 12 more". */
  more?: LetterLink;
}

/** What every template fills in; text and html are drawn from the same parts, so that they never differ. */
export interface LetterParts {
  subject: string;
  /** What a mail program shows beside the subject; the first paragraph when it is left out. */
  preheader?: string;
  /** "Hello Mara," */
  greeting: string;
  paragraphs: readonly string[];
  /** Somebody's own words. */
  quote?: { text: string; by?: string };
  sections?: readonly LetterSection[];
  /** The main thing to do, and its address once more in plain sight. */
  button?: LetterLink;
  /** More to choose from, beside the main button. */
  buttons?: readonly LetterLink[];
  /** Small print under the button. */
  notes: readonly string[];
  /** Why this letter came at all, and where to say how much should come. */
  why?: { words: string; links?: readonly LetterLink[] };
  /** Where letters like this one are stopped; makes the headers by which mail programs offer it. */
  unsubscribe?: string;
}

/** A letter ready to leave. */
export interface LetterWords {
  subject: string;
  text: string;
  html: string;
  /** Headers of its own, beside those that every letter has. */
  headers?: Record<string, string>;
  attachments?: readonly LetterAttachment[];
}
