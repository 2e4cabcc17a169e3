import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, invalid, notPermitted, type Result } from "~/domain/refusal";
import type { Mapping } from "~/domain/surveys/column-role";
import { MAY_NOT } from "~/domain/surveys/may-not";
import { countOf } from "~/domain/surveys/survey";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { findSavedMappingByName } from "~/store/surveys/saved-mapping.queries.server";

/** Keeps how columns are read under a name, for the next file that looks the same. The same name again is the newer mapping. */
export async function saveMapping(
  act: Act,
  input: { name: string; mapping: Mapping },
): Promise<Result<{ mappingId: string; name: string; replaced: boolean }>> {
  const { viewer } = act;
  const { workspaceId } = viewer;
  if (!can(viewer, "survey.edit", { workspaceId })) return notPermitted(MAY_NOT.import);
  const { name } = input;
  const used = input.mapping.columns.filter((column) => column.role !== "none");
  if (name === "") {
    return invalid("The mapping needs a name.", {
      mappingName: ["Give the mapping a name, the survey tool's for example."],
    });
  }
  if (used.length === 0) {
    return invalid("Nothing would be saved.", {
      mappingName: ["Every column is left out. Say first what the columns are."],
    });
  }
  return commit(act, async (unit) => {
    const before = await findSavedMappingByName(viewer, name, unit.db);
    const data = {
      name,
      dateOrder: input.mapping.dateOrder,
      columns: JSON.parse(JSON.stringify(input.mapping.columns)),
    };
    const mappingId = before?.id ?? newId();
    if (before) await unit.db.savedMapping.update({ where: { id: before.id }, data });
    else {
      await unit.db.savedMapping.create({
        data: { id: mappingId, workspaceId, createdById: viewer.personId, createdAt: act.now, ...data },
      });
    }
    unit.log({
      noun: "mapping",
      recordId: mappingId,
      verb: before ? "changed" : "created",
      summary: `${before ? "replaced" : "saved"} the mapping “${name}” of ${countOf(used.length, "column")}`,
      after: { columns: used.map(({ header, role }) => `${header}: ${role}`) },
    });
    return done({ mappingId, name, replaced: before !== null });
  });
}
