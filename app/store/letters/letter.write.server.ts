import type { LetterContent } from "~/domain/letters/letter";
import { newId } from "~/shared/id.server";
import type { Unit } from "../commit.server";

export interface NewLetter {
  workspaceId: string;
  /** Whom it goes to, where that is somebody of the workspace. */
  personId?: string | null;
  toEmail: string;
  toName: string;
  /** The letter to many that it is one of. */
  groupId?: string | null;
  content: LetterContent;
  at: Date;
  /** It does not leave before: quiet hours, or an hour of its own. */
  notBefore?: Date | null;
  /** Below 0: one of thousands that nobody waits for at the screen. */
  priority?: number;
}

/** Puts a letter on its way together with the change it speaks of: both are there, or neither. */
export async function writeLetter(unit: Unit, letter: NewLetter): Promise<string> {
  const id = newId();
  await writeLetters(unit, [{ ...letter, id }]);
  return id;
}

/** The same for many at once; their ids are known beforehand where something in them has to name its letter. */
export async function writeLetters(
  unit: Unit,
  letters: readonly (NewLetter & { id: string })[],
): Promise<void> {
  if (letters.length === 0) return;
  const rows = letters.map(({ id, content, at, ...letter }) => ({
    id,
    workspaceId: letter.workspaceId,
    kind: content.kind,
    personId: letter.personId ?? null,
    toEmail: letter.toEmail,
    toName: letter.toName,
    groupId: letter.groupId ?? null,
    content,
    status: "waiting",
    notBefore: letter.notBefore && letter.notBefore > at ? letter.notBefore : null,
    createdAt: at,
  }));
  await unit.db.letter.createMany({ data: rows });
  const priorities = new Map(letters.map(({ id, priority }) => [id, priority]));
  for (const { id, notBefore, createdAt } of rows) {
    const priority = priorities.get(id);
    unit.effect(
      { kind: "letter.send", letterId: id, version: 1 },
      {
        ...(priority !== undefined && { priority }),
        ...(notBefore && { afterSeconds: (notBefore.getTime() - createdAt.getTime()) / 1000 }),
      },
    );
  }
}
