import type { Act } from "~/domain/act";
import { canEditTemplate, WHO_EDITS_TEMPLATES } from "~/domain/plans/templates/template.access";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { findTemplateForChange } from "~/store/templates/template.queries.server";

/** Retires a template, or takes it up again; plans that were made of it stay as they are. */
export async function retireTemplate(
  act: Act,
  input: { id: string; version: number; retired: boolean },
): Promise<Result<{ id: string; name: string; version: number }>> {
  const { viewer, now } = act;
  const { id, version, retired } = input;
  return commit(act, async (unit) => {
    const template = await findTemplateForChange(unit.db, viewer, id);
    if (!template) return notFound("template");
    if (!canEditTemplate(viewer, template)) return notPermitted(WHO_EDITS_TEMPLATES);
    if ((template.retiredAt !== null) === retired) {
      return notAllowedNow(`“${template.name}” is ${retired ? "retired" : "in use"} already.`);
    }
    const after = await unit.move("planTemplate", { id, version }, { retiredAt: retired ? now : null });
    unit.log({
      noun: "template",
      recordId: id,
      verb: retired ? "retired" : "restored",
      summary: `${retired ? "retired" : "took up again"} the template “${template.name}”`,
    });
    return done({ id, name: template.name, version: after.version });
  });
}
