import type { Act } from "~/domain/act";
import { FIELD_KIND_LABELS, mayDefineFields, WHO_DEFINES_FIELDS } from "~/domain/fields/custom-field";
import type { EditField } from "~/domain/fields/custom-field.schema";
import { done, invalid, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { countFieldUse, findField } from "~/store/fields/field.queries.server";
import { findFieldOfName, sayNameTaken } from "~/store/fields/field-name.server";

/** Another name, help or choices; another kind only while nothing is written in it. */
export async function editField(
  act: Act,
  input: EditField & { id: string },
): Promise<Result<{ name: string }>> {
  const { viewer } = act;
  if (!mayDefineFields(viewer)) return notPermitted(WHO_DEFINES_FIELDS);
  const field = await findField(viewer, input.id);
  if (!field) return notFound("field");
  return commit(act, async (unit) => {
    const { name, kind, help } = input;
    const { workspaceId } = viewer;
    const taken = await findFieldOfName(unit.db, { workspaceId, noun: field.noun, name }, field.id);
    if (taken) {
      const words = sayNameTaken(taken);
      return invalid(words, { name: [words] });
    }
    if (kind !== field.kind) {
      const used = (await countFieldUse(viewer, field.noun, unit.db)).get(field.id) ?? 0;
      if (used > 0) {
        const words = `It stays “${FIELD_KIND_LABELS[field.kind].toLowerCase()}”: ${used} ${used === 1 ? `${field.noun} holds` : `${field.noun}s hold`} a value, and what was written there would be lost. Define another field and retire this one.`;
        return invalid(words, { kind: [words] });
      }
    }
    const choices = kind === "choice" ? [...input.choices] : [];
    await unit.move("customField", { id: field.id, version: input.version }, { name, kind, choices, help });
    unit.log({
      noun: "field",
      recordId: field.id,
      verb: "changed",
      summary: `changed the field “${name}”`,
      before: { name: field.name, kind: field.kind, choices: field.choices, help: field.help },
      after: { name, kind, choices, help },
    });
    return done({ name });
  });
}
