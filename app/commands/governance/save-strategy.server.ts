import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import type { SaveStrategy } from "~/domain/governance/strategy.schema";
import { done, notPermitted, type Result, stale } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { listStrategies } from "~/store/governance/strategy.queries.server";

/** Writes the draft of the next strategy; the one in force stands until that is adopted. */
export async function saveStrategy(
  act: Act,
  { version, ...fields }: SaveStrategy,
): Promise<Result<{ number: number; version: number }>> {
  const { viewer } = act;
  if (!can(viewer, "playbook.edit")) {
    return notPermitted("The strategy is written by CX leaders and administrators.");
  }
  return commit(act, async (unit) => {
    const strategies = await listStrategies(viewer, unit.db);
    const draft = strategies.find((each) => each.status === "draft");
    if (draft) {
      const after = await unit.move("strategy", { id: draft.id, version }, fields);
      unit.log({
        noun: "strategy",
        recordId: draft.id,
        verb: "changed",
        summary: `changed the draft of the strategy, version ${draft.number}`,
        before: draft.words,
        after: fields,
      });
      return done({ number: draft.number, version: after.version });
    }
    // The draft this form was read from was adopted meanwhile: what was typed must not begin another by itself.
    if (version > 0) {
      return stale(
        "The strategy was adopted meanwhile. Nothing of yours was saved; look at it, then change it again.",
      );
    }
    const number = (strategies[0]?.number ?? 0) + 1;
    const id = newId();
    await unit.db.strategy.create({
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
      noun: "strategy",
      recordId: id,
      verb: "created",
      summary: `began version ${number} of the strategy`,
      after: fields,
    });
    return done({ number, version: 1 });
  });
}
