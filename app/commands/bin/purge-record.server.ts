import type { Act } from "~/domain/act";
import { mayPurge, WHO_PURGES } from "~/domain/bin/recycled";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { findForPurge } from "~/store/bin/purging.server";
import { commit } from "~/store/commit.server";

/** Takes a deleted record out of the bin for good; only the log still knows that it was there. */
export async function purgeRecord(
  act: Act,
  input: { id: string; version: number },
): Promise<Result<{ title: string }>> {
  const { viewer } = act;
  const isTime = act.door === "schedule";
  if (!isTime && !mayPurge(viewer)) return notPermitted(WHO_PURGES);
  return commit(act, async (unit) => {
    const record = await findForPurge(unit.db, viewer.workspaceId, input.id);
    if (!record) return notFound("deleted record");
    await unit.move(
      "recycledRecord",
      { id: record.id, version: input.version },
      { snapshot: new Uint8Array() },
    );
    await unit.db.recycledRecord.delete({ where: { id: record.id } });
    // What was put back is no longer in the bin: its line only told so.
    if (!record.restoredAt) {
      unit.log({
        noun: record.noun,
        recordId: record.recordId,
        planId: record.planId,
        verb: "purged",
        summary: isTime
          ? `removed ${record.code} “${record.title}” for good: its time in the bin was over`
          : `removed ${record.code} “${record.title}” from the bin for good`,
      });
    }
    return done({ title: record.title });
  });
}
