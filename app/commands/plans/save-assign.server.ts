import type { Act } from "~/domain/act";
import { mixedParts } from "~/domain/plans/mixed-parts";
import type { SaveAssign } from "~/domain/plans/plan.schema";
import { done, invalid } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { listFormerOwners } from "~/store/plans/former-owners.server";
import { listStrangers } from "~/store/plans/plan-people.server";
import { takeStepEdit } from "./take-step-edit.server";

const PARTS = ["ownerId", "sponsorId", "verifierId", "deputyId"] as const;

/** Step 2: who answers, who sponsors, who verifies, and everybody's part in their own words. */
export function saveAssign(act: Act, input: SaveAssign) {
  const { code, version, people, ownerId, sponsorId, verifierId, deputyId } = input;
  return takeStepEdit(act, "assign", {
    code,
    version,
    write: async (unit, facts) => {
      const named = [ownerId, sponsorId, verifierId, deputyId, ...people.map(({ personId }) => personId)];
      const strangers = await listStrangers(unit.db, act.viewer, named);
      if (strangers.length > 0) {
        const fields = PARTS.filter((part) => strangers.includes(input[part] ?? ""));
        return invalid("Some of the people chosen do not belong to this workspace. Choose them again.", {
          ...Object.fromEntries(fields.map((field) => [field, ["Choose a person of this workspace."]])),
          ...Object.fromEntries(
            people.flatMap(({ personId }, at) =>
              strangers.includes(personId)
                ? [[`people.${at}.personId`, ["Choose a person of this workspace."]]]
                : [],
            ),
          ),
        });
      }
      const former = await listFormerOwners(unit.db, { workspaceId: facts.workspaceId, planId: facts.id });
      const mixed = mixedParts(facts, input, former);
      if (mixed) return invalid(mixed.message, { [mixed.field]: [mixed.advice] });
      await unit.db.planPerson.deleteMany({ where: { planId: facts.id } });
      // The last row of a person named twice is the one that was written last.
      const once = [...new Map(people.map((row) => [row.personId, row])).values()];
      await unit.db.planPerson.createMany({
        data: once.map((row) => ({ ...row, id: newId(), planId: facts.id })),
      });
      // A confirmed load was confirmed for one owner.
      const forgotten = ownerId === (facts.owner?.id ?? null) ? {} : { loadConfirmed: "" };
      return done({ ownerId, sponsorId, verifierId, deputyId, ...forgotten });
    },
  });
}
