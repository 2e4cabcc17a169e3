import { type CustomField, sayValue } from "~/domain/fields/custom-field";
import type { Viewer } from "~/domain/viewer";
import type { Tx } from "../database.server";

interface Changed {
  field: CustomField;
  before: string;
  after: string;
}

/** A change of values in words, as the activity log keeps it: names of fields and people as they were then. */
export async function sayChanges(db: Tx, viewer: Viewer, currency: string, changed: readonly Changed[]) {
  const ids = changed.flatMap(({ field, before, after }) => (field.kind === "person" ? [before, after] : []));
  const people = await db.person.findMany({
    where: { workspaceId: viewer.workspaceId, id: { in: ids } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const say = (field: CustomField, value: string) =>
    value === ""
      ? ""
      : sayValue(field, value, { currency, locale: "en", nameOf: (id) => names.get(id) ?? "somebody" });
  const [only] = changed;
  const summary =
    changed.length === 1 && only
      ? only.after === ""
        ? `emptied “${only.field.name}”`
        : `set “${only.field.name}” to ${say(only.field, only.after)}`
      : `filled in ${changed.map(({ field }) => `“${field.name}”`).join(", ")}`;
  return {
    summary,
    before: Object.fromEntries(changed.map(({ field, before }) => [field.name, say(field, before)])),
    after: Object.fromEntries(changed.map(({ field, after }) => [field.name, say(field, after)])),
  };
}
