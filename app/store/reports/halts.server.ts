import { Prisma } from "~/generated/prisma/client";
import type { Tx } from "../database.server";

/**
 * Every time a plan was held or cancelled, from the log that cannot be edited; a plan keeps only the last reason.
 * What was imported in such a state never made the move here: there its own row says so.
 */
export const haltsOf = (workspaceId: string) => Prisma.sql`
  select h.*, p.number, p.suffix, p.title, p."sponsorId" from (
    select a."recordId" as "planId", a.verb, a.after->>'haltReason' as reason,
           coalesce(a.after->>'haltNote', '') as note, a.at
    from "Activity" a
    where a."workspaceId" = ${workspaceId} and a.noun = 'plan' and a.verb in ('held', 'cancelled')
      and coalesce(a.after->>'haltReason', '') <> ''
    union all
    select p.id, case when p.status = 'cancelled' then 'cancelled' else 'held' end, p."haltReason",
           p."haltNote", p."updatedAt"
    from "Plan" p
    where p."workspaceId" = ${workspaceId} and p."haltReason" <> '' and not exists (
      select 1 from "Activity" a
      where a."workspaceId" = p."workspaceId" and a."recordId" = p.id and a.noun = 'plan'
        and a.verb in ('held', 'cancelled') and coalesce(a.after->>'haltReason', '') <> '')
  ) h join "Plan" p on p.id = h."planId"`;

/** How often a plan was put off with this reason before. */
export const countHalts = (db: Tx, workspaceId: string, planId: string, reason: string): Promise<number> =>
  db.activity.count({
    where: {
      workspaceId,
      recordId: planId,
      noun: "plan",
      verb: { in: ["held", "cancelled"] },
      after: { path: ["haltReason"], equals: reason },
    },
  });
