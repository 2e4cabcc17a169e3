import type { Act } from "~/domain/act";
import type { SaveQuantify } from "~/domain/plans/plan.schema";
import type { PlanFacts } from "~/domain/plans/plan-facts";
import { done, invalid, type Result } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import type { Unit } from "~/store/commit.server";
import { takeStepEdit } from "./take-step-edit.server";

/** Step 3: the solution, what was weighed against it, and the KPIs that will show it. */
export function saveQuantify(act: Act, input: SaveQuantify) {
  const { code, version, alternatives, kpis, ...words } = input;
  return takeStepEdit(act, "quantify", {
    code,
    version,
    write: async (unit, facts) => {
      const checked = await checkKpis(unit, kpis, facts);
      if (!checked.ok) return checked;
      await writeAlternatives(unit, facts, alternatives);
      await writeKpis(unit, facts, withPrimary(kpis));
      if (kpis.some(({ feed }) => feed === "index")) {
        const cause = `plan:${facts.id}:v${facts.version}`;
        unit.effect({ kind: "kpis.feed", workspaceId: facts.workspaceId, cause });
      }
      return done(words);
    },
  });
}

type Kpis = SaveQuantify["kpis"];

/** The first operational KPI decides unless another is marked. */
function withPrimary(kpis: Kpis): Kpis {
  if (kpis.some(({ primary }) => primary)) return kpis;
  const first = kpis.findIndex(({ type }) => type === "operational");
  return kpis.map((kpi, at) => (at === first ? { ...kpi, primary: true } : kpi));
}

async function checkKpis(unit: Unit, kpis: Kpis, facts: PlanFacts): Promise<Result<null>> {
  const known = new Set(facts.kpis.map(({ id }) => id));
  const kept = new Set(kpis.map(({ id }) => id));
  // Readings that came from an index by themselves can be read again; those of people cannot.
  const typed = await unit.db.kpiReading.groupBy({
    by: ["kpiId"],
    where: { kpi: { planId: facts.id }, withdrawnAt: null, source: { not: "index" } },
  });
  const withReadings = new Set(typed.map(({ kpiId }) => kpiId));
  const lost = facts.kpis.filter(({ id }) => withReadings.has(id) && !kept.has(id));
  if (lost.length > 0) {
    const names = lost.map(({ name }) => `“${name}”`).join(", ");
    return invalid(`${names} already has readings and stays. Withdraw its readings first to remove it.`, {
      kpis: ["A KPI with readings cannot be removed."],
    });
  }
  const ids = kpis.flatMap(({ id }) => id ?? []);
  const strange = ids.some((id) => !known.has(id)) || new Set(ids).size < ids.length;
  return strange
    ? invalid("One of the KPIs is not on this plan any more. Reload the page.", {
        kpis: ["Reload the page."],
      })
    : done(null);
}

async function writeAlternatives(unit: Unit, facts: PlanFacts, alternatives: SaveQuantify["alternatives"]) {
  const known = new Set(facts.alternatives.map(({ id }) => id));
  await unit.db.planAlternative.deleteMany({ where: { planId: facts.id } });
  const used = new Set<string>();
  await unit.db.planAlternative.createMany({
    data: alternatives.map(({ id, ...row }, position) => {
      const keeps = id !== null && known.has(id) && !used.has(id);
      if (keeps) used.add(id);
      return { ...row, id: keeps ? id : newId(), planId: facts.id, position };
    }),
  });
}

/** KPIs keep their rows, because their readings hang on them. */
async function writeKpis(unit: Unit, facts: PlanFacts, kpis: Kpis) {
  const kept = kpis.flatMap(({ id }) => id ?? []);
  await unit.db.kpi.deleteMany({ where: { planId: facts.id, id: { notIn: kept } } });
  for (const [position, { id, ...row }] of kpis.entries()) {
    // What the form did not ask (the feed, the chart) stays as it is.
    if (id) await unit.db.kpi.update({ where: { id }, data: { ...row, position } });
    else await unit.db.kpi.create({ data: { ...row, id: newId(), planId: facts.id, position } });
  }
}
