import { isRoleFor } from "~/domain/access";
import type { PilotFacts } from "~/domain/pilots/pilot-facts";
import type { Role, Viewer } from "~/domain/viewer";
import { database } from "../database.server";
import { listStageNames } from "../governance/stage.queries.server";

interface Choice {
  id: string;
  name: string;
}

/** Who could run a pilot, who could speak for it, and the stages there are. */
export async function listPilotChoices(
  viewer: Viewer,
  /** Whoever stands there now stays to be chosen, also after they left. */
  { owner, sponsor, stage }: Pick<PilotFacts, "owner" | "sponsor" | "stage">,
): Promise<{ owners: Choice[]; sponsors: Choice[]; stages: string[] }> {
  const people = await database().person.findMany({
    where: { workspaceId: viewer.workspaceId, active: true, auditor: false, role: { not: "viewer" } },
    select: { id: true, name: true, role: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  const able = (verb: "pilot.edit" | "pilot.fund", now: Choice | null) => {
    const found = people
      .filter(({ role }) => isRoleFor(role as Role, verb))
      .map(({ id, name }) => ({ id, name }));
    return now && !found.some(({ id }) => id === now.id) ? [{ id: now.id, name: now.name }, ...found] : found;
  };
  const stages = await listStageNames(viewer);
  return {
    owners: able("pilot.edit", owner),
    sponsors: able("pilot.fund", sponsor),
    stages: stage && !stages.includes(stage) ? [stage, ...stages] : stages,
  };
}
