import type { Act } from "~/domain/act";
import { canEditTemplate, WHO_EDITS_TEMPLATES } from "~/domain/plans/templates/template.access";
import { done, invalid, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { findTemplateForChange, isNameTaken } from "~/store/templates/template.queries.server";

/** Gives a template another name or other words about what it is for. */
export async function editTemplate(
  act: Act,
  input: { id: string; version: number; name: string; about: string },
): Promise<Result<{ id: string; name: string }>> {
  const { viewer } = act;
  return commit(act, async (unit) => {
    const template = await findTemplateForChange(unit.db, viewer, input.id);
    if (!template) return notFound("template");
    if (!canEditTemplate(viewer, template)) return notPermitted(WHO_EDITS_TEMPLATES);
    if (await isNameTaken(unit.db, viewer.workspaceId, input.name, template.id)) {
      return invalid("There is a template of that name already.", { name: ["Choose another name."] });
    }
    const { id, version, name, about } = input;
    await unit.move("planTemplate", { id, version }, { name, about });
    unit.log({
      noun: "template",
      recordId: id,
      verb: "changed",
      summary: `changed the template “${name}”`,
      before: { name: template.name, about: template.about },
      after: { name, about },
    });
    return done({ id, name });
  });
}
