import { languageFor, wordsIn } from "~/domain/communications/recipient-view";
import { draftLead, reminderSubject } from "~/domain/communications/reminder";
import { newId } from "~/shared/id.server";
import type { Unit } from "../commit.server";
import { writeLetters } from "../letters/letter.write.server";
import { findOpenTimes } from "../letters/open-times.server";
import type { Reachable } from "./reachable.server";
import type { SentVersion } from "./reminder.queries.server";

export interface ReminderRound {
  workspaceId: string;
  versions: readonly SentVersion[];
  /** What stands before the answers, by language. */
  leads: Readonly<Record<string, string>>;
  groupId: string;
  at: Date;
}

/** What is said once more to one reader: the words of their own letter, in its language. */
export const reminderContent = (
  reader: Pick<Reachable, "id" | "name" | "locale" | "timeZone" | "merge" | "outside">,
  { snapshotId, content }: Pick<SentVersion, "snapshotId" | "content">,
  leads: Readonly<Record<string, string>>,
) => {
  const locale = languageFor(content, null, reader.locale);
  return {
    kind: "stakeholder" as const,
    name: reader.name,
    snapshotId,
    recipientId: reader.id,
    locale: reader.locale,
    merge: reader.merge,
    timeZone: reader.timeZone,
    outside: reader.outside,
    reminder: {
      subject: reminderSubject(wordsIn(content, locale).subject, locale),
      lead: leads[locale] ?? draftLead(locale),
    },
  };
};

/** Puts reminders on their way, each at the next open moment of its reader, and keeps with each reader that they got one. */
export async function writeReminders(
  unit: Unit,
  readers: readonly Reachable[],
  { workspaceId, versions, leads, groupId, at }: ReminderRound,
): Promise<number> {
  const opens = await findOpenTimes(unit.db, workspaceId);
  const byId = new Map(versions.map((version) => [version.id, version]));
  const letters = readers.flatMap((reader) => {
    const version = byId.get(reader.versionId);
    if (!version) return [];
    return [
      {
        id: newId(),
        workspaceId,
        personId: reader.personId,
        toEmail: reader.email,
        toName: reader.name,
        groupId,
        at,
        notBefore: opens(at, reader),
        content: reminderContent(reader, version, leads),
      },
    ];
  });
  if (letters.length === 0) return 0;
  await writeLetters(unit, letters);
  const reminded = letters.map(({ id, content }) => ({ id: content.recipientId, letterId: id }));
  await unit.db.$executeRaw`
    UPDATE "Recipient" r SET "remindedAt" = ${at}, "reminderLetterId" = g."letterId", "version" = r."version" + 1
    FROM json_to_recordset(${JSON.stringify(reminded)}::json) AS g("id" text, "letterId" text)
    WHERE r."id" = g."id" AND r."workspaceId" = ${workspaceId}`;
  return letters.length;
}
