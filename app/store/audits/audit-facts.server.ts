import { openItems, readItems } from "~/domain/audits/audit";
import { type AuditFact, readTechnology } from "~/domain/plans/technology";
import type { Day } from "~/shared/calendar";
import type { Tx } from "../database.server";

/** The audits that these plans name; plans that are none of technology ask nothing. */
export async function listAuditFacts(
  db: Tx,
  workspaceId: string,
  plans: readonly { form: string; technology: unknown }[],
): Promise<Map<string, AuditFact>> {
  const ids = plans.flatMap(({ form, technology }) =>
    form === "technology" ? (readTechnology(technology).auditId ?? []) : [],
  );
  if (ids.length === 0) return new Map();
  const rows = await db.currentStateAudit.findMany({ where: { workspaceId, id: { in: ids } } });
  return new Map(
    rows.map(({ id, title, items, doneOn }) => [
      id,
      { id, title, doneOn: doneOn as Day | null, open: openItems(readItems(items)).length },
    ]),
  );
}
