import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, notPermitted, type Result } from "~/domain/refusal";
import { type TableLine, weekOf, weeksWaiting } from "~/domain/triage/signal";
import { WHO_DECIDES } from "~/domain/triage/triage.access";
import { type Day, dayIn, formatDay } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { findTriageTable, type SignalRow } from "~/store/triage/signal.queries.server";

/**
 * Closes the week's triage: what was decided and what is carried over is kept as it stood. Held again in the
 * same week, it is the same triage with what came to it since.
 */
export async function holdTriage(
  act: Act,
  input: { note: string },
): Promise<Result<{ week: Day; decided: number; carriedOver: number }>> {
  const { workspaceId } = act.viewer;
  if (!can(act.viewer, "triage.decide", { workspaceId })) return notPermitted(WHO_DECIDES);
  return commit(act, async (unit) => {
    const { timeZone } = await unit.db.workspace.findUniqueOrThrow({ where: { id: workspaceId } });
    const today = dayIn(act.now, timeZone);
    const week = weekOf(today);
    const table = await findTriageTable(act.viewer, week, unit.db);
    const [decided, carriedOver] = [table.decided.length, table.waitingCount];
    const data = {
      heldById: act.viewer.personId,
      heldAt: act.now,
      note: input.note,
      decided,
      carriedOver,
      table: [...table.decided, ...table.waiting].map((row) => ({ ...asLine(row, today) })),
    };
    const before = await unit.db.triage.findUnique({ where: { workspaceId_week: { workspaceId, week } } });
    const id = before?.id ?? newId();
    if (before) await unit.db.triage.update({ where: { id }, data });
    else await unit.db.triage.create({ data: { id, workspaceId, week, ...data } });
    unit.log({
      noun: "triage",
      recordId: id,
      verb: "held",
      summary: `held the triage of the week of ${formatDay(week, "en")}: ${decided} decided, ${carriedOver} carried over`,
      before: before && { decided: before.decided, carriedOver: before.carriedOver, note: before.note },
      after: { decided, carriedOver, note: input.note },
    });
    return done({ week, decided, carriedOver });
  });
}

const asLine = (row: SignalRow, today: Day): TableLine => ({
  title: row.title,
  kind: row.kind,
  href: row.href,
  status: row.status,
  note: row.note,
  weeks: weeksWaiting(row.arisenOn, today),
  by: row.decidedBy ?? "",
});
