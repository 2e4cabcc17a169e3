import type { LetterContent } from "~/domain/letters/letter";
import { newId } from "~/shared/id.server";
import type { Unit } from "../commit.server";

export interface NewLetter {
  workspaceId: string;
  toEmail: string;
  toName: string;
  content: LetterContent;
  at: Date;
}

/** Puts a letter on its way together with the change it speaks of: both are there, or neither. */
export async function writeLetter(unit: Unit, letter: NewLetter): Promise<string> {
  const id = newId();
  await unit.db.letter.create({
    data: {
      id,
      workspaceId: letter.workspaceId,
      kind: letter.content.kind,
      toEmail: letter.toEmail,
      toName: letter.toName,
      content: letter.content,
      status: "waiting",
      createdAt: letter.at,
    },
  });
  unit.effect({ kind: "letter.send", letterId: id, version: 1 });
  return id;
}
