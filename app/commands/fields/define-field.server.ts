import type { Act } from "~/domain/act";
import {
  FIELD_NOUN_LABELS,
  MOST_FIELDS,
  mayDefineFields,
  WHO_DEFINES_FIELDS,
} from "~/domain/fields/custom-field";
import type { DefineField } from "~/domain/fields/custom-field.schema";
import { done, invalid, notAllowedNow, notPermitted, type Result } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { findFieldOfName, sayNameTaken } from "~/store/fields/field-name.server";

/** A field of the workspace's own on plans or tasks. */
export async function defineField(
  act: Act,
  input: DefineField,
): Promise<Result<{ id: string; name: string }>> {
  const { viewer, now } = act;
  if (!mayDefineFields(viewer)) return notPermitted(WHO_DEFINES_FIELDS);
  const { workspaceId } = viewer;
  return commit(act, async (unit) => {
    const { noun, name, kind, help } = input;
    const taken = await findFieldOfName(unit.db, { workspaceId, noun, name });
    if (taken) {
      const words = sayNameTaken(taken);
      return invalid(words, { name: [words] });
    }
    const count = await unit.db.customField.count({ where: { workspaceId, noun, retiredAt: null } });
    if (count >= MOST_FIELDS) {
      return notAllowedNow(
        `${FIELD_NOUN_LABELS[noun]} have ${MOST_FIELDS} fields of your own already. Retire one that nobody fills in.`,
      );
    }
    const id = newId();
    const choices = kind === "choice" ? [...input.choices] : [];
    const last = await unit.db.customField.aggregate({
      where: { workspaceId, noun },
      _max: { position: true },
    });
    await unit.db.customField.create({
      data: {
        id,
        workspaceId,
        noun,
        name,
        kind,
        choices,
        help,
        position: (last._max.position ?? -1) + 1,
        createdById: viewer.personId,
        createdAt: now,
      },
    });
    unit.log({
      noun: "field",
      recordId: id,
      verb: "created",
      summary: `defined the field “${name}” on ${FIELD_NOUN_LABELS[noun].toLowerCase()}`,
      after: { noun, name, kind, choices, help },
    });
    return done({ id, name });
  });
}
