import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { READERS_OF_AUDIENCES } from "~/domain/audiences/audience.access";
import { counted } from "~/domain/plans/wording";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { findAudience } from "~/store/audiences/audience.queries.server";
import { commit } from "~/store/commit.server";

/** Puts on record that people's addresses left the product in a file. */
export async function recordAudienceExport(
  act: Act,
  { id, written }: { id: string; written: number },
): Promise<Result<null>> {
  const { viewer } = act;
  if (!can(viewer, "program.read", { workspaceId: viewer.workspaceId })) {
    return notPermitted(READERS_OF_AUDIENCES);
  }
  return commit(act, async (unit) => {
    const audience = await findAudience(viewer, id, unit.db);
    if (!audience) return notFound("audience");
    unit.log({
      noun: "audience",
      recordId: id,
      verb: "exported",
      summary: `exported ${counted(written, "address", "addresses")} of “${audience.name}”`,
      after: { written },
    });
    return done(null);
  });
}
