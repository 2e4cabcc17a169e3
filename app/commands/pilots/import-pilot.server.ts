import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { PILOT_STATUS_LABELS, type PilotStatus } from "~/domain/pilots/pilot";
import type { PilotRowFacts } from "~/domain/pilots/pilot-decision";
import { unmetPilotGates } from "~/domain/pilots/pilot-import";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { findPilotFactsIn } from "~/store/pilots/pilot-facts.queries.server";
import { lockPlan } from "~/store/pilots/pilot-lock.server";

interface ImportPilot {
  code: string;
  status: PilotStatus;
  /** What the moves on the way would have fixed: when it started and ended. */
  facts: PilotRowFacts;
}

const LOCKED: ReadonlySet<PilotStatus> = new Set(["running", "evaluating", "scaled", "stopped"]);

/**
 * Sets the state a pilot had where it comes from, whether its gates hold or not. What does not hold stays on record,
 * one line a gate. A pilot that ran is locked as it is now, and its lock says that it was taken in.
 */
export async function importPilot(
  act: Act,
  input: ImportPilot,
): Promise<Result<{ code: string; unmet: number }>> {
  const { viewer, now } = act;
  if (act.door !== "import") {
    return notAllowedNow(
      "A state is set past its gates by an import only; on screen a pilot makes its moves.",
    );
  }
  if (!can(viewer, "survey.edit")) return notPermitted("Pilots are imported by leaders and administrators.");
  return commit(act, async (unit) => {
    const before = await findPilotFactsIn(unit.db, viewer.workspaceId, input.code, now);
    if (!before) return notFound("pilot");
    await unit.move(
      "pilot",
      { id: before.id, version: before.version },
      { ...input.facts, status: input.status, updatedAt: now },
    );
    const after = await findPilotFactsIn(unit.db, viewer.workspaceId, input.code, now);
    if (!after) return notFound("pilot");
    if (LOCKED.has(input.status) && after.startedOn && !after.lock) {
      await lockPlan(unit, act, after, {
        reason: "Taken in from elsewhere: locked as it was then, not at its start.",
        dataSeen: true,
      });
    }
    const unmet = unmetPilotGates(input.status, after);
    await unit.db.pilotImportMark.deleteMany({ where: { pilotId: after.id } });
    await unit.db.pilotImportMark.createMany({
      data: unmet.map(({ state, gate }) => ({
        id: newId(),
        pilotId: after.id,
        state,
        gate: gate.label,
        detail: `${gate.label}: ${gate.detail}`,
        createdAt: now,
      })),
    });
    unit.log({
      noun: "pilot",
      recordId: after.id,
      verb: "imported",
      summary: `imported ${after.code} as “${PILOT_STATUS_LABELS[input.status]}”${unmet.length > 0 ? ` before the gates: ${unmet.length} unmet` : ""}`,
      before: { status: before.status },
      after: { status: input.status, ...input.facts, unmet: unmet.map(({ gate }) => gate.label) },
    });
    return done({ code: after.code, unmet: unmet.length });
  });
}
