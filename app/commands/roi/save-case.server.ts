import { randomInt } from "node:crypto";
import type { Act } from "~/domain/act";
import { canonicalJson } from "~/domain/activity/activity";
import { done, invalid, notFound, type Refusal, type Result, stale } from "~/domain/refusal";
import type { BusinessCase, CaseLine } from "~/domain/roi/business-case";
import { pilotCaseRefusal, planCaseRefusal } from "~/domain/roi/case.access";
import { type CaseInput, linesOfInput } from "~/domain/roi/case.schema";
import type { CaseOwner } from "~/domain/roi/case-places";
import { newId } from "~/shared/id.server";
import { moneyText } from "~/shared/money";
import { commit, type Unit } from "~/store/commit.server";
import { findPilotFactsIn } from "~/store/pilots/pilot-facts.queries.server";
import { settlePilot } from "~/store/pilots/pilot-settling.server";
import { findPlanFactsIn } from "~/store/plans/plan-facts.queries.server";
import { type CaseOf, findCaseIn } from "~/store/roi/case.queries.server";
import { replaceLines } from "~/store/roi/case-lines.server";

export interface SaveCase extends CaseInput {
  owner: Pick<CaseOwner, "kind" | "code">;
}

/** Writes down what a pilot or a plan costs and brings; the first time it makes the case, later it moves its version on. */
export async function saveCase(
  act: Act,
  input: SaveCase,
): Promise<Result<{ version: number; changed: boolean }>> {
  const { viewer, now } = act;
  return commit<{ version: number; changed: boolean }>(act, async (unit) => {
    const found = await findOwner(unit, act, input.owner);
    if (!found) return notFound(input.owner.kind);
    if (found.refused) return found.refused;
    const { of, metricIds } = found;
    const wrong = foreignMetrics(input, metricIds, input.owner.kind);
    if (wrong) return wrong;
    const before = await findCaseIn(unit.db, viewer.workspaceId, of);
    if ((before?.version ?? 0) !== input.version && (before === null || input.version === 0)) {
      return stale("Somebody else wrote this business case meanwhile. Nothing of yours was saved yet.", {
        version: before?.version ?? 0,
      });
    }
    const known = new Set(before?.lines.map(({ id }) => id));
    const lines = linesOfInput(input, known, () => newId());
    const data = {
      horizonMonths: input.horizonMonths,
      discountRate: input.discountRate,
      attribution: input.attribution,
      note: input.note,
      updatedById: viewer.personId,
      updatedAt: now,
    };
    const stored = before && (await storedRate(unit, before.id));
    const { currency } = await unit.db.workspace.findUniqueOrThrow({
      where: { id: viewer.workspaceId },
      select: { currency: true },
    });
    const after = recordOf({ ...input, lines }, currency);
    const old = before && recordOf({ ...before, discountRate: stored ?? "" }, currency);
    if (before && before.version === input.version && canonicalJson(old) === canonicalJson(after)) {
      return done({ version: before.version, changed: false });
    }
    const caseId = before?.id ?? newId();
    if (before) await unit.move("businessCase", { id: before.id, version: input.version }, data);
    else {
      await unit.db.businessCase.create({
        data: {
          ...data,
          ...of,
          id: caseId,
          workspaceId: viewer.workspaceId,
          seed: randomInt(1, 2 ** 31 - 1),
        },
      });
    }
    await replaceLines(unit, caseId, lines);
    const version = (before?.version ?? 0) + 1;
    unit.log({
      noun: "business-case",
      recordId: found.id,
      planId: "planId" in of ? of.planId : null,
      verb: before ? "changed" : "created",
      summary: `${before ? "changed" : "wrote"} the business case of ${found.code}: version ${version}`,
      ...(old && { before: old }),
      after,
    });
    if ("pilotId" in of) await settlePilot(unit, of.pilotId, now);
    return done({ version, changed: true });
  });
}

interface FoundOwner {
  id: string;
  code: string;
  of: CaseOf;
  metricIds: ReadonlySet<string>;
  refused: { ok: false; refusal: Refusal } | null;
}

async function findOwner(
  unit: Unit,
  { viewer, now }: Act,
  owner: SaveCase["owner"],
): Promise<FoundOwner | null> {
  if (owner.kind === "pilot") {
    const facts = await findPilotFactsIn(unit.db, viewer.workspaceId, owner.code, now);
    return (
      facts && {
        id: facts.id,
        code: facts.code,
        of: { pilotId: facts.id },
        metricIds: new Set(facts.metrics.map(({ id }) => id)),
        refused: pilotCaseRefusal(facts, viewer),
      }
    );
  }
  const facts = await findPlanFactsIn(unit.db, viewer.workspaceId, owner.code, now);
  return (
    facts && {
      id: facts.id,
      code: facts.code,
      of: { planId: facts.id },
      metricIds: new Set(),
      refused: planCaseRefusal(facts, viewer),
    }
  );
}

/** An effect comes from a metric of this very pilot; a plan has none. */
function foreignMetrics(input: CaseInput, known: ReadonlySet<string>, kind: CaseOwner["kind"]) {
  const at = input.lines.findIndex((line) => line.driver === "effect" && !known.has(line.metricId));
  if (at < 0) return null;
  const says =
    kind === "plan"
      ? "A plan has no control group, so no effect of it can be taken. Write the benefit as an amount or a product."
      : "This metric is no longer one of the pilot. Choose one that is.";
  return invalid(says, { [`lines.${at}.metricId`]: [says] });
}

/** As it is kept, "" where the workspace's rate holds. */
const storedRate = async (unit: Unit, id: string): Promise<string> =>
  (await unit.db.businessCase.findUniqueOrThrow({ where: { id }, select: { discountRate: true } }))
    .discountRate;

type Written = Pick<BusinessCase, "horizonMonths" | "discountRate" | "attribution" | "note"> & {
  lines: readonly CaseLine[];
};

/** What the activity log keeps of it, in whole and readable. */
function recordOf({ horizonMonths, discountRate, attribution, note, lines }: Written, currency: string) {
  const money = (minor: bigint | null) => (minor === null ? null : moneyText(minor, currency));
  return {
    horizonMonths,
    discountRate,
    attribution,
    note,
    lines: lines.map(({ amountMinor, actualMinor, factors, ...line }) => ({
      ...line,
      amount: money(amountMinor),
      actual: money(actualMinor),
      factors: factors.map((factor) => ({ ...factor })),
    })),
  };
}
