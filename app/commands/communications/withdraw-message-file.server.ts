import type { Act } from "~/domain/act";
import { isOver } from "~/domain/communications/communication";
import { WHO_WRITES_COMMUNICATIONS } from "~/domain/communications/communication.access";
import { mayWriteMessage } from "~/domain/communications/message.access";
import { refusedMessageFiles } from "~/domain/communications/message-file";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { findMessageFile, sizesOfMessage } from "~/store/communications/files.queries.server";
import { rewriteVersions } from "~/store/communications/rewrite-versions.server";
import { findWritten } from "~/store/communications/writing.queries.server";

/** Takes a file off a message, or brings it back. What was approved with it and has left keeps it. */
export function withdrawMessageFile(
  act: Act,
  input: { code: string; fileId: string; back?: boolean },
): Promise<Result<{ code: string; name: string; putBack: string[] }>> {
  const { viewer, now } = act;
  return commit(act, async (unit) => {
    const facts = await findWritten(viewer, input.code, now, unit.db);
    const file = facts && (await findMessageFile(unit.db, viewer, input.fileId));
    if (!facts || file?.communicationId !== facts.id) return notFound("file");
    if (!mayWriteMessage(viewer, facts)) return notPermitted(WHO_WRITES_COMMUNICATIONS);
    if (facts.versions.length > 0 && facts.versions.every(({ status }) => isOver(status))) {
      return notAllowedNow(`${facts.code} is on its way or over; its files stay as they are.`);
    }
    const gone = file.removedAt !== null;
    // A second press finds it done.
    if (gone === !input.back) return done({ code: facts.code, name: file.name, putBack: [] });
    if (input.back) {
      const has = await sizesOfMessage(unit.db, facts.id);
      const probe = { name: file.name, mediaType: file.mediaType, bytes: new Uint8Array(0) };
      const refused = refusedMessageFiles(
        { place: "attachment", alt: "", files: [probe] },
        { count: has.count, bytes: has.bytes + file.size },
      );
      if (refused) return notAllowedNow(refused.why);
    }
    await unit.db.communicationFile.update({
      where: { id: file.id },
      data: { removedAt: input.back ? null : now },
    });
    const anew = await rewriteVersions(unit, facts, { by: viewer.personId, at: now });
    if (!anew.ok) return anew;
    unit.log({
      noun: "communication",
      recordId: facts.id,
      planId: facts.about?.kind === "plan" ? facts.about.id : null,
      verb: "changed",
      summary: `${input.back ? "brought back" : "took away"} ${file.name} of ${facts.code}`,
    });
    return done({ code: facts.code, name: file.name, putBack: anew.value.putBack });
  });
}
