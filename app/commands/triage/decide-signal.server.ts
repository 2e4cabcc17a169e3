import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { SIGNAL_STATUS_LABELS, type SignalStatus, weekOf } from "~/domain/triage/signal";
import { decideSignal as decide, type SignalDecision } from "~/domain/triage/signal.machine";
import { WHO_DECIDES } from "~/domain/triage/triage.access";
import { dayIn } from "~/shared/calendar";
import { commit } from "~/store/commit.server";
import { findSignal } from "~/store/triage/signal.queries.server";

/** A top issue, handled, dropped, or back on the table. */
export async function decideSignal(
  act: Act,
  input: { signalId: string; version: number | null; decision: SignalDecision; note: string },
): Promise<Result<{ id: string; status: SignalStatus; title: string }>> {
  const { workspaceId } = act.viewer;
  return commit(act, async (unit) => {
    const signal = await findSignal(act.viewer, input.signalId, unit.db);
    if (!signal) return notFound("signal");
    if (!can(act.viewer, "triage.decide", { workspaceId })) return notPermitted(WHO_DECIDES);
    const decided = decide(signal, { type: input.decision });
    if (!decided.ok) return decided;
    const status = decided.value;
    const { timeZone } = await unit.db.workspace.findUniqueOrThrow({ where: { id: workspaceId } });
    const isDecided = status !== "waiting";
    await unit.move(
      "signal",
      { id: signal.id, version: input.version ?? signal.version },
      {
        status,
        note: isDecided ? input.note : "",
        decidedById: isDecided ? act.viewer.personId : null,
        decidedAt: isDecided ? act.now : null,
        decidedWeek: isDecided ? weekOf(dayIn(act.now, timeZone)) : null,
      },
    );
    unit.log({
      noun: "signal",
      recordId: signal.id,
      verb: isDecided ? "decided" : "restored",
      summary: isDecided
        ? `decided “${signal.title}”: ${SIGNAL_STATUS_LABELS[status].toLowerCase()}${input.note === "" ? "" : `, ${input.note}`}`
        : `put “${signal.title}” back on the table`,
      before: { status: signal.status, note: signal.note },
      after: { status, note: isDecided ? input.note : "" },
    });
    return done({ id: signal.id, status, title: signal.title });
  });
}
