import type { Act } from "~/domain/act";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import {
  canMoveReplication,
  REPLICATION_STATUS_LABELS,
  type ReplicationStatus,
} from "~/domain/replications/replication";
import { commit } from "~/store/commit.server";
import { findPilotBrief } from "~/store/pilots/pilot-standing.server";

/** Whoever asked takes it back while nobody has answered. */
export async function withdrawReplication(
  act: Act,
  input: { code: string; requestId: string },
): Promise<Result<{ code: string; businessUnit: string }>> {
  const { viewer } = act;
  return commit(act, async (unit) => {
    const pilot = await findPilotBrief(unit.db, viewer.workspaceId, input.code);
    const request =
      pilot &&
      (await unit.db.replicationRequest.findFirst({
        where: { id: input.requestId, workspaceId: viewer.workspaceId, pilotId: pilot.id },
      }));
    if (!pilot || !request) return notFound("request");
    if (request.askedById !== viewer.personId) {
      return notPermitted("A request is taken back by whoever asked.");
    }
    const from = request.status as ReplicationStatus;
    if (!canMoveReplication(from, "withdrawn")) {
      return notAllowedNow(`This request is ${REPLICATION_STATUS_LABELS[from].toLowerCase()} already.`);
    }
    await unit.move("replicationRequest", request, { status: "withdrawn" });
    unit.log({
      noun: "replication",
      recordId: pilot.id,
      verb: "withdrawn",
      summary: `took back the request to repeat ${pilot.code} in ${request.businessUnit}`,
      before: { requestId: request.id, status: from },
    });
    return done({ code: pilot.code, businessUnit: request.businessUnit });
  });
}
