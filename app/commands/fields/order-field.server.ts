import type { Act } from "~/domain/act";
import { mayDefineFields, WHO_DEFINES_FIELDS } from "~/domain/fields/custom-field";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { findField, listFields } from "~/store/fields/field.queries.server";

/** One place further up or down in forms, pages and lists. */
export async function orderField(
  act: Act,
  input: { id: string; direction: "up" | "down" },
): Promise<Result<{ name: string }>> {
  const { viewer } = act;
  if (!mayDefineFields(viewer)) return notPermitted(WHO_DEFINES_FIELDS);
  const field = await findField(viewer, input.id);
  if (!field || field.retired) return notFound("field");
  return commit(act, async (unit) => {
    const ids = (await listFields(viewer, field.noun, unit.db)).map(({ id }) => id);
    const at = ids.indexOf(field.id);
    const to = Math.min(ids.length - 1, Math.max(0, at + (input.direction === "up" ? -1 : 1)));
    ids.splice(to, 0, ...ids.splice(at, 1));
    // Written anew as a whole, so that gaps and doubles of earlier retirements go as well.
    for (const [position, id] of ids.entries()) {
      await unit.db.customField.update({ where: { id }, data: { position } });
    }
    return done({ name: field.name });
  });
}
