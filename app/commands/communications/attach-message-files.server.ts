import type { Act } from "~/domain/act";
import { isOver } from "~/domain/communications/communication";
import { WHO_WRITES_COMMUNICATIONS } from "~/domain/communications/communication.access";
import { mayWriteMessage } from "~/domain/communications/message.access";
import { type FilePlace, refusedMessageFiles } from "~/domain/communications/message-file";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { fileName, mediaTypeOf, type NewFile } from "~/domain/tasks/new-file";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { sizesOfMessage } from "~/store/communications/files.queries.server";
import { rewriteVersions } from "~/store/communications/rewrite-versions.server";
import { findWritten } from "~/store/communications/writing.queries.server";

/** Keeps pictures and files with a message; every letter that has not left carries them. */
export function attachMessageFiles(
  act: Act,
  input: { code: string; place: FilePlace; alt: string; files: readonly NewFile[] },
): Promise<Result<{ code: string; names: string[]; ids: string[]; putBack: string[] }>> {
  const { viewer, now } = act;
  return commit(act, async (unit) => {
    const facts = await findWritten(viewer, input.code, now, unit.db);
    if (!facts) return notFound("message");
    if (!mayWriteMessage(viewer, facts)) return notPermitted(WHO_WRITES_COMMUNICATIONS);
    if (facts.versions.length > 0 && facts.versions.every(({ status }) => isOver(status))) {
      return notAllowedNow(`${facts.code} is on its way or over; its files stay as they are.`);
    }
    const refused = refusedMessageFiles(input, await sizesOfMessage(unit.db, facts.id));
    if (refused) return invalid(refused.why, { [refused.field]: [refused.why] });
    const names: string[] = [];
    const ids: string[] = [];
    for (const file of input.files) {
      const id = newId();
      await unit.db.communicationFile.create({
        data: {
          id,
          workspaceId: viewer.workspaceId,
          communicationId: facts.id,
          name: fileName(file.name),
          mediaType: mediaTypeOf(file),
          size: file.bytes.byteLength,
          bytes: Uint8Array.from(file.bytes),
          place: input.place,
          alt: input.place === "image" ? input.alt : "",
          byId: viewer.personId,
          createdAt: now,
        },
      });
      names.push(fileName(file.name));
      ids.push(id);
    }
    const anew = await rewriteVersions(unit, facts, { by: viewer.personId, at: now });
    if (!anew.ok) return anew;
    await unit.db.communication.update({ where: { id: facts.id }, data: { updatedAt: now } });
    unit.log({
      noun: "communication",
      recordId: facts.id,
      planId: facts.about?.kind === "plan" ? facts.about.id : null,
      verb: "changed",
      summary: `added ${names.join(", ")} to ${facts.code}`,
      after: { files: names, place: input.place, alt: input.alt },
    });
    return done({ code: facts.code, names, ids, putBack: anew.value.putBack });
  });
}
