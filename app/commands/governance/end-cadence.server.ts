import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { WHO_KEEPS_CADENCE } from "~/domain/governance/governance.access";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { findCadence } from "~/store/governance/cadence.queries.server";

/** Ends an entry of the calendar, or lets it go on again: no date is due in between, none is forgotten. */
export async function endCadence(
  act: Act,
  input: { entryId: string; version: number },
): Promise<Result<{ title: string; ended: boolean }>> {
  const { viewer } = act;
  const entry = await findCadence(viewer, input.entryId, "UTC");
  if (!entry) return notFound("entry of the calendar");
  if (!can(viewer, "playbook.edit")) return notPermitted(WHO_KEEPS_CADENCE);
  const ends = entry.endedOn === null;
  return commit(act, async (unit) => {
    await unit.move(
      "cadenceEntry",
      { id: entry.id, version: input.version },
      { endedAt: ends ? act.now : null },
    );
    unit.log({
      noun: "cadence",
      recordId: entry.id,
      verb: ends ? "retired" : "restored",
      summary: ends ? `ended “${entry.title}” in the cadence calendar` : `let “${entry.title}” go on`,
    });
    return done({ title: entry.title, ended: ends });
  });
}
