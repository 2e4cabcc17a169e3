import type { Day } from "~/shared/calendar";
import type { CommunicationKind } from "./communication";
import type { FigureSource } from "./figures/figure-source";

/** The words of one version in one language. Opening, answers and body are Markdown with `{{figures}}` and `{{merge fields}}`. */
export interface MessageWords {
  subject: string;
  opening: string;
  benefit: string;
  change: string;
  link: string;
  body: string;
}
export const WORD_FIELDS = ["subject", "opening", "benefit", "change", "link", "body"] as const;
export type WordField = (typeof WORD_FIELDS)[number];

export const WORD_FIELD_LABELS: Record<WordField, string> = {
  subject: "Subject",
  opening: "What everybody is told",
  benefit: "How they benefit",
  change: "What they do differently",
  link: "How their role links",
  body: "What else this audience is told",
};

/** A webcast: one moment for everybody, read by each in their own zone. */
export interface MessageEvent {
  day: Day;
  /** "14:00", in `timeZone`. */
  time: string;
  timeZone: string;
  minutes: number;
  /** A place or an address to join at. */
  place: string;
}

/** A figure as it was approved and goes out. */
export interface KeptFigure {
  name: string;
  label: string;
  source: FigureSource;
  text: string;
  exact: string;
  note: string;
}

/** Everything that one audience is told, as it stood when it was submitted or approved: what leaves is this and nothing else. */
export interface SnapshotContent {
  code: string;
  kind: CommunicationKind;
  audience: string;
  /** The language of `words`. */
  locale: string;
  words: MessageWords;
  translations: Readonly<Record<string, MessageWords>>;
  figures: readonly KeptFigure[];
  event: MessageEvent | null;
  /** Pictures in the words and files beside them, by the ids under which they are kept. */
  files: readonly {
    id: string;
    name: string;
    mediaType: string;
    size: number;
    place: "image" | "attachment";
    alt: string;
  }[];
}
