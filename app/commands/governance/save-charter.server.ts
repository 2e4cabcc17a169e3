import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import type { SaveCharter } from "~/domain/governance/charter.schema";
import { done, invalid, notPermitted, type Result, stale } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { listCharters } from "~/store/governance/charter.queries.server";
import { listStrangers } from "~/store/plans/plan-people.server";

/** Writes the draft; where the charter is signed, a change begins the next version and leaves the signed one alone. */
export async function saveCharter(
  act: Act,
  { version, ...fields }: SaveCharter,
): Promise<Result<{ number: number; version: number }>> {
  const { viewer } = act;
  if (!can(viewer, "playbook.edit")) {
    return notPermitted("The charter is written by CX leaders and administrators; the champion signs it.");
  }
  return commit(act, async (unit) => {
    if ((await listStrangers(unit.db, viewer, [fields.championId])).length > 0) {
      return invalid("Some of it needs another look.", { championId: ["Choose somebody who works here."] });
    }
    const charters = await listCharters(viewer, unit.db);
    const draft = charters.find((each) => each.status === "draft");
    if (draft) {
      const after = await unit.move("charter", { id: draft.id, version }, fields);
      unit.log({
        noun: "charter",
        recordId: draft.id,
        verb: "changed",
        summary: `changed the draft of the charter, version ${draft.number}`,
        before: {
          vision: draft.vision,
          purpose: draft.purpose,
          mandate: draft.mandate,
          championId: draft.championId,
        },
        after: fields,
      });
      return done({ number: draft.number, version: after.version });
    }
    // The draft this form was read from has been signed meanwhile: what was typed must not begin another by itself.
    if (version > 0) {
      return stale(
        "The charter was signed meanwhile. Nothing of yours was saved; look at it, then change it again.",
      );
    }
    const number = (charters[0]?.number ?? 0) + 1;
    const id = newId();
    await unit.db.charter.create({
      data: {
        ...fields,
        id,
        workspaceId: viewer.workspaceId,
        number,
        status: "draft",
        createdById: viewer.personId,
        createdAt: act.now,
      },
    });
    unit.log({
      noun: "charter",
      recordId: id,
      verb: "created",
      summary: `began version ${number} of the charter`,
      after: fields,
    });
    return done({ number, version: 1 });
  });
}
