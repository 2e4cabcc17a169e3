import { newId } from "~/shared/id.server";
import type { Unit } from "../commit.server";
import { writeLetters } from "../letters/letter.write.server";
import { findOpenTimes } from "../letters/open-times.server";
import type { Reachable } from "./reachable.server";

export interface AnswerLetter {
  workspaceId: string;
  about: string;
  asked: string;
  text: string;
  by: string;
  groupId: string | null;
  at: Date;
}

/** Puts an answer on its way to readers, each at the next open moment of their own clock. */
export async function writeAnswerLetters(
  unit: Unit,
  readers: readonly (Pick<
    Reachable,
    "id" | "email" | "name" | "personId" | "locale" | "timeZone" | "outside"
  > & {
    own: boolean;
  })[],
  { workspaceId, about, asked, text, by, groupId, at }: AnswerLetter,
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
      content: {
        kind: "stakeholder-answer" as const,
        name: reader.name,
        recipientId: reader.id,
        locale: reader.locale,
        about,
        asked,
        text,
        by,
        own: reader.own,
        outside: reader.outside,
      },
    })),
  );
}
