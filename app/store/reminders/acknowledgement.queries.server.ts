import type { AcknowledgedFact } from "~/domain/reminders/acknowledgement";
import { type Day, dayIn } from "~/shared/calendar";
import { database } from "../database.server";

/** Every word that was given, those taken back as well: until then the rungs above rested. */
export async function listAcknowledged(workspaceId: string, timeZone: string): Promise<AcknowledgedFact[]> {
  const rows = await database().acknowledgement.findMany({
    where: { workspaceId },
    select: { personId: true, item: true, dueDay: true, onDay: true, untilDay: true, withdrawnAt: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ dueDay, withdrawnAt, ...row }) => ({
    ...row,
    due: dueDay as Day,
    onDay: row.onDay as Day,
    untilDay: row.untilDay as Day,
    withdrawnOn: withdrawnAt && dayIn(withdrawnAt, timeZone),
  }));
}
