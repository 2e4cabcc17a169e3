import type { SnapshotContent } from "~/domain/communications/snapshot";
import type { LetterContent } from "~/domain/letters/letter";

export interface ShownLetter {
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
}

export interface Reader {
  /** The workspace's name. */
  workspace: string;
  personId: string | null;
  /** Whether the links that act work: for the one it was written to alone. */
  acts: boolean;
  /** Words of a message that nobody approved yet, with their pictures: how its letter would look. */
  unsent?: { content: SnapshotContent; files: ReadonlyMap<string, Uint8Array> };
}

export type Composer = (content: LetterContent, reader: Reader) => Promise<ShownLetter>;

let composer: Composer | null = null;

/** The mail room's hand, given at the start: pages show letters, and the mail room alone writes them. */
export function composeBy(hand: Composer): void {
  composer = hand;
}

export async function composeLetter(content: LetterContent, reader: Reader): Promise<ShownLetter> {
  if (!composer) throw new Error("The mail room is not open yet.");
  return composer(content, reader);
}
