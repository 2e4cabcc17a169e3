import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { MAY_NOT } from "~/domain/surveys/may-not";
import { commit } from "~/store/commit.server";
import { findResponse } from "~/store/surveys/response.queries.server";
import { countSetAside, moveResponse } from "~/store/surveys/shelf.server";

/** Brings a response that was set aside back among those that count. */
export async function countResponse(
  act: Act,
  input: { responseId: string },
): Promise<Result<{ externalId: string; importId: string | null; reason: string }>> {
  const { viewer } = act;
  const { workspaceId } = viewer;
  if (!(await findResponse(viewer, input.responseId))) return notFound("response");
  if (!can(viewer, "survey.edit", { workspaceId })) return notPermitted(MAY_NOT.import);
  return commit(act, async (unit) => {
    const response = await findResponse(viewer, input.responseId, unit.db);
    if (!response) return notFound("response");
    if (response.state === "counts") return notAllowedNow("This response counts already.");
    if (response.state === "undone")
      return notAllowedNow("This response belongs to an import that is undone. Redo the import first.");
    await moveResponse(unit.db, workspaceId, response.id, "");
    if (response.importId) await countSetAside(unit.db, response.importId, -1);
    unit.log({
      noun: "answer",
      recordId: response.id,
      verb: "counted",
      summary: `counted the response ${response.externalId} of ${response.surveyName} again`,
      before: { counts: false, reason: response.excludedReason },
      after: { counts: true },
    });
    return done({
      externalId: response.externalId,
      importId: response.importId,
      reason: response.excludedReason,
    });
  });
}
