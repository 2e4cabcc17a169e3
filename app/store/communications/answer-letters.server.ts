import { figuresIn } from "~/domain/communications/figures/write-figure";
import { filledIn } from "~/domain/communications/markdown/filled-in";
import { mergeValuesOf } from "~/domain/communications/markdown/merge-fields";
import { languageFor, wordsIn } from "~/domain/communications/recipient-view";
import type { SnapshotContent } from "~/domain/communications/snapshot";
import { newId } from "~/shared/id.server";
import type { Unit } from "../commit.server";
import type { Tx } from "../database.server";
import { writeLetters } from "../letters/letter.write.server";
import { findOpenTimes } from "../letters/open-times.server";
import type { Reachable } from "./reachable.server";

export type AnswerReader = Omit<Reachable, "version" | "versionId"> & {
  /** They asked it themselves. */
  own: boolean;
};

export interface AnswerLetter {
  workspaceId: string;
  /** What the message says of itself, where its words are kept no more. */
  subject: string;
  content: SnapshotContent | null;
  /** The question as whoever asked wrote it, and as everybody else reads it. */
  asked: string;
  askedForAll: string;
  text: string;
  by: string;
  groupId: string | null;
  at: Date;
}

/** The words that the readers of one version were sent. */
export async function findSentWords(
  db: Tx,
  workspaceId: string,
  versionId: string,
): Promise<SnapshotContent | null> {
  const version = await db.communicationAudience.findFirst({
    where: { id: versionId, workspaceId },
    select: { snapshotId: true },
  });
  const row = version?.snapshotId
    ? await db.communicationSnapshot.findFirst({
        where: { id: version.snapshotId, workspaceId },
        select: { content: true },
      })
    : null;
  return row && (row.content as unknown as SnapshotContent);
}

/** One reader's letter: it calls the message what their own letter called it. */
export const answerContent = (
  reader: AnswerReader,
  { subject, content, asked, askedForAll, text, by }: Omit<AnswerLetter, "groupId" | "at" | "workspaceId">,
) => {
  const locale = content ? languageFor(content, null, reader.locale) : reader.locale;
  const about = content ? wordsIn(content, locale).subject : subject;
  const kept = figuresIn(content?.figures ?? [], locale);
  const figures = Object.fromEntries(kept.map(({ name, text: value }) => [name, value]));
  return {
    kind: "stakeholder-answer" as const,
    name: reader.name,
    recipientId: reader.id,
    locale,
    about: filledIn(about, { figures, merge: mergeValuesOf(reader) }),
    asked: reader.own ? asked : askedForAll,
    text,
    by,
    own: reader.own,
    outside: reader.outside,
  };
};

/** Puts an answer on its way to readers, each at the next open moment of their own clock. */
export async function writeAnswerLetters(
  unit: Unit,
  readers: readonly AnswerReader[],
  { workspaceId, groupId, at, ...letter }: AnswerLetter,
): Promise<void> {
  const opens = await findOpenTimes(unit.db, workspaceId);
  await writeLetters(
    unit,
    readers.map((reader) => ({
      id: newId(),
      workspaceId,
      personId: reader.personId,
      toEmail: reader.email,
      toName: reader.name,
      groupId,
      at,
      notBefore: opens(at, reader),
      content: answerContent(reader, letter),
    })),
  );
}
