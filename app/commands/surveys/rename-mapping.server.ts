import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, invalid, notFound, notPermitted, type Result } from "~/domain/refusal";
import { MAY_NOT } from "~/domain/surveys/may-not";
import { commit } from "~/store/commit.server";
import { findSavedMapping, findSavedMappingByName } from "~/store/surveys/saved-mapping.queries.server";

/** Gives a saved mapping another name; imports that were read by it stay as they are. */
export async function renameMapping(
  act: Act,
  input: { mappingId: string; name: string },
): Promise<Result<{ name: string }>> {
  const { viewer } = act;
  if (!(await findSavedMapping(viewer, input.mappingId))) return notFound("mapping");
  if (!can(viewer, "survey.edit", { workspaceId: viewer.workspaceId })) return notPermitted(MAY_NOT.import);
  return commit(act, async (unit) => {
    const saved = await findSavedMapping(viewer, input.mappingId, unit.db);
    if (!saved) return notFound("mapping");
    const namesake = await findSavedMappingByName(viewer, input.name, unit.db);
    if (namesake && namesake.id !== saved.id) {
      return invalid("This name is taken.", { name: [`“${input.name}” is the name of another mapping.`] });
    }
    await unit.db.savedMapping.update({ where: { id: saved.id }, data: { name: input.name } });
    unit.log({
      noun: "mapping",
      recordId: saved.id,
      verb: "changed",
      summary: `renamed the mapping ${saved.name} to ${input.name}`,
      before: { name: saved.name },
      after: { name: input.name },
    });
    return done({ name: input.name });
  });
}
