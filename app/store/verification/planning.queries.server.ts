import { hasControl } from "~/domain/verification/control-group";
import { designLadder } from "~/domain/verification/design-ladder";
import { type PlanningAsk, planningFigures } from "~/domain/verification/planning";
import type { Planning } from "~/domain/verification/verification-view";
import type { Viewer } from "~/domain/viewer";
import { addDays, addMonths, type Day, earlier, firstDayOfMonth } from "~/shared/calendar";
import { database } from "../database.server";
import { findPlanForProof, findProofDay } from "./plan-for-proof.server";
import { askedGroups, countMonthly, countProofAnswers, type ProofGroup } from "./proof-answers.server";

/** Three years: two for a long baseline, and one to see how many answers come in. */
const MONTHS_LOOKED_AT = 36;

/** What the chosen customers' answers can show. Nothing on or after the start of the plan is looked at. */
export async function findPlanning(
  viewer: Viewer,
  ask: PlanningAsk,
  dates: { startOn: Day | null; today: Day },
): Promise<Planning> {
  const { startOn, today } = dates;
  const cutOn = startOn === null ? today : earlier(startOn, today);
  const { treated, control } = askedGroups(
    ask.design === "controlled" && hasControl(ask.control) ? ask : { ...ask, design: "beforeAfter" },
  );
  const to = addDays(cutOn, -1);
  const from = addMonths(firstDayOfMonth(cutOn), -MONTHS_LOOKED_AT);
  const countsOf = (group: ProofGroup) =>
    countMonthly(database(), viewer.workspaceId, { measure: ask.measure, group, from, to });
  const baselineOf = (group: ProofGroup) =>
    ask.baselineFrom === null
      ? null
      : countProofAnswers(
          database(),
          viewer.workspaceId,
          { measure: ask.measure, group, from: ask.baselineFrom, to },
          ask.triggerMonth,
        );
  const [counts, controlCounts, inBaseline, inControlBaseline] = await Promise.all([
    countsOf(treated),
    control && countsOf(control),
    baselineOf(treated),
    control && baselineOf(control),
  ]);
  const figures = planningFigures(
    ask,
    {
      treated: counts,
      control: controlCounts,
      inBaseline: { treated: inBaseline, control: inControlBaseline },
    },
    { startOn, cutOn },
  );
  return { ask, figures, rungs: designLadder(ask, figures) };
}

/** The same for somebody who is still filling in the form of a plan. */
export async function findPlanningOfPlan(
  viewer: Viewer,
  code: string,
  ask: PlanningAsk,
  at: Date,
): Promise<Planning | null> {
  const db = database();
  const plan = await findPlanForProof(db, viewer, code, at);
  if (!plan) return null;
  return findPlanning(viewer, ask, { startOn: plan.startOn, today: await findProofDay(db, viewer, at) });
}

const ACCOUNTS_LISTED = 200;

/** Accounts that answered the question, the most answers first; whoever is chosen is among them. */
export async function listAnsweringAccounts(
  viewer: Viewer,
  ask: PlanningAsk,
  today: Day,
): Promise<{ accounts: { id: string; name: string; n: number }[]; hasMoreAccounts: boolean }> {
  const chosen = ask.control.accountIds ?? [];
  const rows = await database().$queryRaw<{ id: string; name: string; n: number }[]>`
    select c.id, c.name, coalesce(t.n, 0)::int as n
    from "Account" c
    left join (
      select "accountId", sum(n) as n from "Tally"
      where "workspaceId" = ${viewer.workspaceId} and grain = 'account' and kind = ${ask.measure}
        and month >= ${addMonths(today, -24).slice(0, 7)}
      group by "accountId"
    ) t on t."accountId" = c.id
    where c."workspaceId" = ${viewer.workspaceId} and (t.n > 0 or c.id = any(${chosen}::text[]))
    order by c.id = any(${chosen}::text[]) desc, coalesce(t.n, 0) desc, c.name, c.id
    limit ${ACCOUNTS_LISTED + chosen.length + 1}`;
  const accounts = rows
    .slice(0, ACCOUNTS_LISTED + chosen.length)
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  return { accounts, hasMoreAccounts: rows.length > accounts.length };
}
