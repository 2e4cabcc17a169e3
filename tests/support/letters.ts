import { systemAct } from "~/domain/act";
import type { LetterContent } from "~/domain/letters/letter";
import { done } from "~/domain/refusal";
import { now } from "~/shared/clock.server";
import { commit } from "~/store/commit.server";
import { database } from "~/store/database.server";
import { writeLetter } from "~/store/letters/letter.write.server";

interface Given {
  workspaceId: string;
  toEmail: string;
  personId?: string;
  groupId?: string;
  notBefore?: Date;
  content?: LetterContent;
}

export const aMessage = (subject = "A word to everybody"): LetterContent => ({
  kind: "message",
  name: "Mara",
  from: "Petra Vance",
  subject,
  text: "The system is down on Sunday from six to seven.",
});

/** Puts letters into the outbox and the queue, as a command does; returns their ids. */
export async function putLetters(letters: readonly Given[]): Promise<string[]> {
  const [first] = letters;
  if (!first) return [];
  const at = now();
  const result = await commit(systemAct(first.workspaceId, "UTC", at), async (unit) => {
    const ids: string[] = [];
    for (const { content = aMessage(), ...letter } of letters)
      ids.push(await writeLetter(unit, { ...letter, toName: "Mara", content, at }));
    return done(ids);
  });
  if (!result.ok) throw new Error(result.refusal.message);
  return result.value;
}

export const letterRow = (id: string) =>
  database().letter.findUniqueOrThrow({
    where: { id },
    include: { tries: { orderBy: [{ number: "asc" }, { at: "asc" }] } },
  });
