import type { Act } from "~/domain/act";
import { audiencesRefusal } from "~/domain/audiences/audience.access";
import { done, notFound, type Result } from "~/domain/refusal";
import { dayIn } from "~/shared/calendar";
import { findAudience } from "~/store/audiences/audience.queries.server";
import { commit } from "~/store/commit.server";
import { findTimeZone } from "~/store/surveys/time-zone.queries.server";

/** Nobody is told anything as this audience any more, or they are again. What it was told stays. */
export async function retireAudience(
  act: Act,
  input: { id: string; retire: boolean },
): Promise<Result<{ name: string }>> {
  const { viewer } = act;
  const today = dayIn(act.now, await findTimeZone(viewer.workspaceId));
  return commit<{ name: string }>(act, async (unit) => {
    const audience = await findAudience(viewer, input.id, unit.db);
    if (!audience) return notFound("audience");
    const refused = audiencesRefusal(viewer);
    if (refused) return refused;
    const { id, name, version } = audience;
    if ((audience.retiredOn !== null) === input.retire) return done({ name });
    await unit.move("audience", { id, version }, { retiredOn: input.retire ? today : null });
    unit.log({
      noun: "audience",
      recordId: id,
      verb: input.retire ? "retired" : "restored",
      summary: input.retire ? `retired the audience “${name}”` : `brought the audience “${name}” back`,
    });
    return done({ name });
  });
}
