import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import type { EditCadence } from "~/domain/governance/cadence.schema";
import { WHO_KEEPS_CADENCE } from "~/domain/governance/governance.access";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { findCadence } from "~/store/governance/cadence.queries.server";
import { listStrangers } from "~/store/plans/plan-people.server";

/** Changes what is done again and again; what was held stays on record. */
export async function editCadence(
  act: Act,
  { entryId, version, ...fields }: EditCadence & { entryId: string },
): Promise<Result<{ version: number }>> {
  const { viewer } = act;
  const entry = await findCadence(viewer, entryId, "UTC");
  if (!entry) return notFound("entry of the calendar");
  if (!can(viewer, "playbook.edit")) return notPermitted(WHO_KEEPS_CADENCE);
  if (entry.endedOn) return notAllowedNow(`“${entry.title}” has ended.`);
  return commit(act, async (unit) => {
    if ((await listStrangers(unit.db, viewer, [fields.ownerId])).length > 0) {
      return invalid("Some of it needs another look.", { ownerId: ["Choose somebody who works here."] });
    }
    const after = await unit.move("cadenceEntry", { id: entry.id, version }, fields);
    unit.log({
      noun: "cadence",
      recordId: entry.id,
      verb: "changed",
      summary: `changed “${fields.title}” in the cadence calendar`,
      before: {
        title: entry.title,
        purpose: entry.purpose,
        rhythm: entry.rhythm,
        firstOn: entry.firstOn,
        ownerId: entry.ownerId,
        href: entry.href,
      },
      after: fields,
    });
    return done({ version: after.version });
  });
}
