import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { MAY_NOT } from "~/domain/surveys/may-not";
import type { SetAside } from "~/domain/surveys/response.schema";
import { commit } from "~/store/commit.server";
import { findResponse } from "~/store/surveys/response.queries.server";
import { countSetAside, moveResponse } from "~/store/surveys/shelf.server";

/** Takes one response out of every figure with a reason; it stays where it is and can be counted again. */
export async function setAsideResponse(
  act: Act,
  input: SetAside & { responseId: string },
): Promise<Result<{ externalId: string; importId: string | null }>> {
  const { viewer } = act;
  const { workspaceId } = viewer;
  if (!(await findResponse(viewer, input.responseId))) return notFound("response");
  if (!can(viewer, "survey.edit", { workspaceId })) return notPermitted(MAY_NOT.import);
  return commit(act, async (unit) => {
    const response = await findResponse(viewer, input.responseId, unit.db);
    if (!response) return notFound("response");
    if (response.state === "excluded") return notAllowedNow("This response is set aside already.");
    if (response.state === "undone")
      return notAllowedNow("This response belongs to an import that is undone: it counts nowhere already.");
    await moveResponse(unit.db, workspaceId, response.id, input.reason);
    if (response.importId) await countSetAside(unit.db, response.importId, 1);
    unit.log({
      noun: "answer",
      recordId: response.id,
      verb: "set-aside",
      summary: `set the response ${response.externalId} of ${response.surveyName} aside: ${input.reason}`,
      before: { counts: true },
      after: { counts: false, reason: input.reason },
    });
    return done({ externalId: response.externalId, importId: response.importId });
  });
}
