import { isRoleFor } from "~/domain/access";
import type { Act } from "~/domain/act";
import { canAnswerReplication, WHO_ANSWERS_REPLICATIONS } from "~/domain/pilots/spread.access";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import {
  canMoveReplication,
  REPLICATION_STATUS_LABELS,
  type ReplicationStatus,
  whyNotRollOut,
} from "~/domain/replications/replication";
import type { AnswerReplication } from "~/domain/replications/replication.schema";
import { rolloutPath } from "~/domain/rollouts/rollout";
import type { Role } from "~/domain/viewer";
import { dayIn } from "~/shared/calendar";
import { commit } from "~/store/commit.server";
import { findPilotBrief } from "~/store/pilots/pilot-standing.server";
import { copyPilot } from "~/store/replications/copy-pilot.server";
import { writeRollout } from "~/store/rollouts/write-rollout.server";
import { findTimeZone } from "~/store/surveys/time-zone.queries.server";

/** Says yes, and begins a pilot like it or a rollout in the same step; or says no, and why. */
export async function answerReplication(
  act: Act,
  input: AnswerReplication & { code: string; requestId: string },
): Promise<Result<{ businessUnit: string; href: string; began: string }>> {
  const { viewer, now } = act;
  const { workspaceId, personId } = viewer;
  const answeredOn = dayIn(now, await findTimeZone(workspaceId));
  return commit(act, async (unit) => {
    const pilot = await findPilotBrief(unit.db, workspaceId, input.code);
    const request =
      pilot &&
      (await unit.db.replicationRequest.findFirst({
        where: { id: input.requestId, workspaceId, pilotId: pilot.id },
      }));
    if (!pilot || !request) return notFound("request");
    if (!canAnswerReplication(viewer, pilot)) return notPermitted(WHO_ANSWERS_REPLICATIONS);
    const from = request.status as ReplicationStatus;
    if (!canMoveReplication(from, input.answer)) {
      return notAllowedNow(`This request is ${REPLICATION_STATUS_LABELS[from].toLowerCase()} already.`);
    }
    const { businessUnit } = request;
    let href = "";
    let began = "";
    if (input.answer === "accepted") {
      const owner = await unit.db.person.findFirst({
        where: { id: input.ownerId ?? request.askedById, workspaceId, active: true },
        select: { id: true, role: true },
      });
      if (input.ownerId && !owner) {
        return invalid("Choose somebody of the program.", { ownerId: ["Choose from the list."] });
      }
      if (input.way === "rollout") {
        const not = whyNotRollOut(pilot);
        if (not) return invalid(not, { way: [not] });
        const rolloutId = await writeRollout(unit, act, { pilot, businessUnit, ownerId: owner?.id ?? null });
        if (!rolloutId) return notAllowedNow(`${businessUnit} has its rollout of ${pilot.code} already.`);
        href = rolloutPath(rolloutId);
        began = `the rollout in ${businessUnit}`;
      } else {
        // Whoever may own no pilot asked for it, and somebody else will run it: the design asks who.
        const mayOwn = owner && isRoleFor(owner.role as Role, "pilot.edit");
        const copy = await copyPilot(unit, {
          fromId: pilot.id,
          businessUnit,
          ownerId: mayOwn ? owner.id : null,
          byId: personId,
          at: now,
        });
        href = `/pilots/${copy.code}`;
        began = copy.code;
        unit.log({
          noun: "pilot",
          recordId: copy.id,
          verb: "created",
          summary: `began ${copy.code} in ${businessUnit} as a repetition of ${pilot.code}`,
          after: { copiedFrom: pilot.code, businessUnit },
        });
      }
    }
    await unit.move(
      "replicationRequest",
      { id: request.id, version: input.version },
      { status: input.answer, answer: input.words, href, answeredById: personId, answeredOn },
    );
    unit.log({
      noun: "replication",
      recordId: pilot.id,
      verb: input.answer,
      summary:
        input.answer === "accepted"
          ? `accepted that ${businessUnit} repeats ${pilot.code}, and began ${began}`
          : `declined that ${businessUnit} repeats ${pilot.code}`,
      before: { status: from },
      after: { requestId: request.id, status: input.answer, answer: input.words, href },
    });
    return done({ businessUnit, href, began });
  });
}
