import { mergeValue } from "./merge-fields";

/** Words as they were written, read once: screens, letters and plain text are drawn from the same tree. */
export type Inline =
  | { type: "text"; text: string }
  | { type: "code"; text: string }
  | { type: "strong" | "emphasis"; children: Inline[] }
  | { type: "link"; href: string; children: Inline[] }
  | { type: "image"; fileId: string; alt: string }
  | { type: "break" }
  /** `{{sbi_q3}}` */
  | { type: "figure"; name: string }
  /** `{{recipient.first_name|there}}`; fallback null: who has no value cannot be written to. */
  | { type: "merge"; field: string; fallback: string | null };

export type Block =
  | { type: "heading"; level: 1 | 2 | 3; children: Inline[] }
  | { type: "paragraph"; children: Inline[] }
  | { type: "list"; ordered: boolean; start: number; items: Block[][] }
  | { type: "quote"; children: Block[] }
  | { type: "code"; text: string }
  | { type: "rule" };

/** What stands in for placeholders and pictures when the words are drawn. */
export interface WordValues {
  /** A figure's text by its name; null: there is no value. */
  figures: Readonly<Record<string, string | null>>;
  /** What is known of this recipient, by field (`mergeValuesOf`). */
  merge: Readonly<Record<string, string>>;
  /** Where a picture is fetched by its file's id: an address, or `cid:…` inside a letter. */
  pictures: Readonly<Record<string, { src: string; alt: string }>>;
}

export const NO_VALUES: WordValues = { figures: {}, merge: {}, pictures: {} };

export const NO_FIGURE = "no data";

/** What a figure says: its value, that there is none, or – where nobody made it – its own placeholder. */
export function figureText(values: WordValues, name: string): string {
  const known = Object.hasOwn(values.figures, name);
  return known ? (values.figures[name] ?? NO_FIGURE) : `{{${name}}}`;
}

export const mergeText = (values: WordValues, field: string, fallback: string | null): string =>
  mergeValue(values.merge, field) || (fallback ?? "");

export const pictureOf = (values: WordValues, fileId: string): { src: string; alt: string } | null =>
  Object.hasOwn(values.pictures, fileId) ? (values.pictures[fileId] ?? null) : null;
