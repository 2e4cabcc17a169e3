import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { MAY_NOT_SYSTEMS } from "~/domain/technologies/system.schema";
import { commit } from "~/store/commit.server";
import { findSystem } from "~/store/technologies/system.queries.server";

/** Takes a system out of use, or brings it back. It stays on record with everything that came of it. */
export async function retireSystem(
  act: Act,
  input: { systemId: string; version: number; back?: boolean },
): Promise<Result<{ name: string; version: number }>> {
  const { viewer, now } = act;
  const system = await findSystem(viewer, input.systemId);
  if (!system) return notFound("system");
  if (!can(viewer, "survey.edit", { workspaceId: viewer.workspaceId })) return notPermitted(MAY_NOT_SYSTEMS);
  const back = input.back === true;
  if (back === (system.retiredAt === null)) {
    return notAllowedNow(back ? "This system is in use already." : "This system is retired already.");
  }
  return commit(act, async (unit) => {
    const after = await unit.move(
      "sourceSystem",
      { id: system.id, version: input.version },
      { retiredAt: back ? null : now },
    );
    unit.log({
      noun: "system",
      recordId: system.id,
      verb: back ? "restored" : "retired",
      summary: back ? `brought the system ${system.name} back into use` : `retired the system ${system.name}`,
    });
    return done({ name: system.name, version: after.version });
  });
}
