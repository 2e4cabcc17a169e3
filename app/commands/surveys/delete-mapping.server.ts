import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { MAY_NOT } from "~/domain/surveys/may-not";
import { commit } from "~/store/commit.server";
import { findSavedMapping } from "~/store/surveys/saved-mapping.queries.server";

/** Drops a saved mapping; what was imported by it stays. */
export async function deleteMapping(
  act: Act,
  input: { mappingId: string },
): Promise<Result<{ name: string }>> {
  const { viewer } = act;
  if (!(await findSavedMapping(viewer, input.mappingId))) return notFound("mapping");
  if (!can(viewer, "survey.edit", { workspaceId: viewer.workspaceId })) return notPermitted(MAY_NOT.import);
  return commit(act, async (unit) => {
    const saved = await findSavedMapping(viewer, input.mappingId, unit.db);
    if (!saved) return notFound("mapping");
    await unit.db.savedMapping.delete({ where: { id: saved.id } });
    unit.log({
      noun: "mapping",
      recordId: saved.id,
      verb: "deleted",
      summary: `deleted the mapping ${saved.name}`,
      before: { columns: saved.mapping.columns.map(({ header, role }) => `${header}: ${role}`) },
    });
    return done({ name: saved.name });
  });
}
