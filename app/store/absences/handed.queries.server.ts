import { roleGap } from "~/domain/absences/absence";
import { type HoldingKind, sayHolding } from "~/domain/people/holdings";
import { isDoer } from "~/domain/verification/verification.access";
import type { Viewer } from "~/domain/viewer";
import { database } from "../database.server";
import { listHoldings } from "../people/holdings.queries.server";
import { listPlanFacts } from "../plans/plan-facts.queries.server";
import { findForAbsence } from "./absence.queries.server";

const HANDED: readonly HoldingKind[] = ["sponsor", "verifier", "task"];

export interface HandedOver {
  groups: { kind: HoldingKind; title: string; items: { id: string; label: string; href: string }[] }[];
  /** What the deputy cannot do in their place, in words. */
  gaps: string[];
}

/** What an absence hands to a deputy, and what of it this deputy cannot take: nobody judges their own work. */
export async function findHanded(
  viewer: Viewer,
  absence: { personId: string; deputyId: string },
  at: Date,
): Promise<HandedOver> {
  const { workspaceId } = viewer;
  const db = database();
  const holdings = await listHoldings(db, workspaceId, absence.personId, at);
  const deputy = await findForAbsence(db, workspaceId, absence.deputyId);
  const handed = holdings.filter(({ kind }) => HANDED.includes(kind));
  const gaps: string[] = [];
  if (deputy) {
    const role = roleGap(deputy);
    if (role && handed.some(({ kind }) => kind !== "task")) gaps.push(role);
    for (const { kind, label, plan } of handed) {
      const code = label.split(" ")[0];
      if (kind === "sponsor" && (plan?.ownerId === deputy.id || plan?.deputyId === deputy.id))
        gaps.push(`${code}: ${deputy.name} answers for it, and nobody approves their own plan.`);
      if (kind === "verifier" && plan?.ownerId === deputy.id)
        gaps.push(`${code}: ${deputy.name} owns it, and the verifier is neither owner nor doer.`);
    }
    const plans = handed.flatMap(({ kind, id, plan }) =>
      kind === "verifier" && plan?.ownerId !== deputy.id ? [id] : [],
    );
    const facts =
      plans.length > 0 ? await listPlanFacts(db, workspaceId, { where: { id: { in: plans } } }, at) : [];
    for (const each of facts)
      if (isDoer(each, deputy.id))
        gaps.push(
          `${each.code}: ${deputy.name} does work of it, and the verifier is neither owner nor doer.`,
        );
  }
  return {
    groups: HANDED.flatMap((kind) => {
      const own = handed.filter((holding) => holding.kind === kind);
      return own.length === 0
        ? []
        : [
            {
              kind,
              title: sayHolding(kind, own.length),
              items: own.slice(0, 30).map(({ id, label, href }) => ({ id, label, href })),
            },
          ];
    }),
    gaps,
  };
}
