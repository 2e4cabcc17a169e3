import type { Act } from "~/domain/act";
import { parsePlanCode } from "~/domain/plans/plan";
import { takeAlong } from "~/domain/plans/templates/template";
import { canSaveTemplate, WHO_SAVES_TEMPLATES } from "~/domain/plans/templates/template.access";
import type { SaveTemplate } from "~/domain/plans/templates/template.schema";
import { done, invalid, notFound, notPermitted, type Result } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { findPlanSource } from "~/store/templates/origin.server";
import { isNameTaken, keepTemplate } from "~/store/templates/template.queries.server";

/** Keeps what a plan is made of for the next of its kind; its people and what happened to it stay with it. */
export async function saveTemplate(
  act: Act,
  input: SaveTemplate,
): Promise<Result<{ id: string; name: string }>> {
  const { viewer, now } = act;
  if (!canSaveTemplate(viewer)) return notPermitted(WHO_SAVES_TEMPLATES);
  return commit(act, async (unit) => {
    if (!parsePlanCode(input.planCode)) return notFound("plan");
    const source = await findPlanSource(viewer, `plan:${input.planCode}`, unit.db);
    if (!source) return notFound("plan");
    if (await isNameTaken(unit.db, viewer.workspaceId, input.name, null)) {
      return invalid("There is a template of that name already.", { name: ["Choose another name."] });
    }
    const content = takeAlong(source.content, { problem: true, people: false });
    const template = await keepTemplate(unit.db, {
      id: newId(),
      workspaceId: viewer.workspaceId,
      name: input.name,
      about: input.about,
      kind: source.kind,
      form: source.form,
      content,
      createdById: viewer.personId,
      createdAt: now,
    });
    unit.log({
      noun: "template",
      recordId: template.id,
      verb: "created",
      summary: `saved ${input.planCode} as the template “${input.name}”`,
      after: { name: input.name, from: source.madeFrom },
    });
    return done({ id: template.id, name: template.name });
  });
}
