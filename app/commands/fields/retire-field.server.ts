import type { Act } from "~/domain/act";
import { MOST_FIELDS, mayDefineFields, WHO_DEFINES_FIELDS } from "~/domain/fields/custom-field";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { findField, listFields } from "~/store/fields/field.queries.server";

/** A field is no longer asked for, or asked for again; what was written in it stays either way. */
export async function retireField(
  act: Act,
  input: { id: string; version: number; retired: boolean },
): Promise<Result<{ name: string; version: number }>> {
  const { viewer, now } = act;
  if (!mayDefineFields(viewer)) return notPermitted(WHO_DEFINES_FIELDS);
  const field = await findField(viewer, input.id);
  if (!field) return notFound("field");
  // Pressed twice: it is so already.
  if (field.retired === input.retired) return done({ name: field.name, version: field.version });
  return commit(act, async (unit) => {
    if (!input.retired && (await listFields(viewer, field.noun, unit.db)).length >= MOST_FIELDS) {
      return notAllowedNow(`There are ${MOST_FIELDS} fields already. Retire another one first.`);
    }
    const after = await unit.move(
      "customField",
      { id: field.id, version: input.version },
      { retiredAt: input.retired ? now : null },
    );
    unit.log({
      noun: "field",
      recordId: field.id,
      verb: input.retired ? "retired" : "restored",
      summary: input.retired ? `retired the field “${field.name}”` : `brought the field “${field.name}” back`,
    });
    return done({ name: field.name, version: after.version });
  });
}
