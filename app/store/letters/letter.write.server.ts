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
}

/** Puts a letter on its way together with the change it speaks of: both are there, or neither. */
export async function writeLetter(unit: Unit, letter: NewLetter): Promise<string> {
  const id = newId();
  const waits = letter.notBefore && letter.notBefore > letter.at ? letter.notBefore : null;
  await unit.db.letter.create({
    data: {
      id,
      workspaceId: letter.workspaceId,
      kind: letter.content.kind,
      personId: letter.personId ?? null,
      toEmail: letter.toEmail,
      toName: letter.toName,
      groupId: letter.groupId ?? null,
      content: letter.content,
      status: "waiting",
      notBefore: waits,
      createdAt: letter.at,
    },
  });
  unit.effect(
    { kind: "letter.send", letterId: id, version: 1 },
    waits ? { afterSeconds: (waits.getTime() - letter.at.getTime()) / 1000 } : {},
  );
  return id;
}
