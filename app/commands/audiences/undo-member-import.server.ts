import type { Act } from "~/domain/act";
import { audiencesRefusal } from "~/domain/audiences/audience.access";
import { counted } from "~/domain/plans/wording";
import { done, notAllowedNow, notFound, type Result } from "~/domain/refusal";
import { findAudience } from "~/store/audiences/audience.queries.server";
import { commit } from "~/store/commit.server";

/** Takes a whole file back: what it put on the list is gone. Who was left out by hand meanwhile stays left out. */
export function undoMemberImport(
  act: Act,
  input: { audienceId: string; batchId: string },
): Promise<Result<{ count: number }>> {
  return commit<{ count: number }>(
    act,
    async (unit) => {
      const audience = await findAudience(act.viewer, input.audienceId, unit.db);
      const batch = audience
        ? await unit.db.audienceBatch.findFirst({ where: { id: input.batchId, audienceId: audience.id } })
        : null;
      if (!audience || !batch) return notFound("file");
      const refused = audiencesRefusal(act.viewer);
      if (refused) return refused;
      if (batch.undoneAt !== null) return notAllowedNow("This file was taken back already.");
      const where = { audienceId: audience.id, batchId: batch.id };
      await unit.db.audienceMember.updateMany({
        where: { ...where, excluded: true },
        data: { listed: false, batchId: null },
      });
      const { count } = await unit.db.audienceMember.deleteMany({ where });
      await unit.move("audienceBatch", batch, { undoneAt: act.now });
      unit.log({
        noun: "audience",
        recordId: audience.id,
        verb: "undone",
        summary: `took ${counted(count, "address", "addresses")} of “${audience.name}” back that came from ${batch.fileName === "" ? "a pasted list" : `“${batch.fileName}”`}`,
        before: { batchId: batch.id, rows: batch.rows },
        after: { taken: count },
      });
      return done({ count });
    },
    { timeout: 120_000 },
  );
}
