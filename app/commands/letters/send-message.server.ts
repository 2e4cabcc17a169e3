import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { type Message, readersOf, seenMark } from "~/domain/letters/message";
import { done, invalid, notPermitted, type Result, stale } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { listMessageReaders } from "~/store/letters/group.queries.server";
import { writeLetterGroup } from "~/store/letters/group.write.server";
import { writeLetter } from "~/store/letters/letter.write.server";
import { findOpenTimes } from "~/store/letters/open-times.server";

/** One letter about the system itself to people of the workspace, exactly those whom the preview named. */
export async function sendMessage(
  act: Act,
  input: Message,
): Promise<Result<{ groupId: string; count: number }>> {
  const { viewer, now } = act;
  if (!can(viewer, "member.manage"))
    return notPermitted("Only an administrator writes to everybody about the system.");
  return commit(act, async (unit) => {
    const readers = readersOf(await listMessageReaders(unit.db, viewer), input);
    if (readers.length === 0)
      return invalid("Nobody who is active has these roles.", {
        people: ["Nobody who is active has these roles. Choose another role or a person."],
      });
    if (input.seen !== seenMark(readers))
      return stale("Whom it goes to changed since the preview. Look through it once more, then send it.");
    const openAt = await findOpenTimes(unit.db, viewer.workspaceId);
    const { workspaceId } = viewer;
    const { id: groupId, isNew } = await writeLetterGroup(unit, {
      id: input.letter || undefined,
      workspaceId,
      kind: "message",
      subject: input.subject,
      createdById: viewer.personId,
      at: now,
    });
    if (!isNew) {
      const mine = await unit.db.letterGroup.count({ where: { id: groupId, workspaceId } });
      if (mine === 0) return stale("The preview is not of this workspace. Look through it once more.");
      return done({ groupId, count: readers.length });
    }
    for (const reader of readers) {
      await writeLetter(unit, {
        workspaceId,
        groupId,
        personId: reader.id,
        toEmail: reader.email,
        toName: reader.name,
        at: now,
        notBefore: input.when === "open" ? openAt(now, reader) : null,
        content: {
          kind: "message",
          name: reader.name,
          from: viewer.name,
          subject: input.subject,
          text: input.text,
        },
      });
    }
    unit.log({
      noun: "letter-group",
      recordId: groupId,
      verb: "created",
      summary: `wrote “${input.subject}” to ${readers.length === 1 ? "one person" : `${readers.length} people`}`,
    });
    return done({ groupId, count: readers.length });
  });
}
