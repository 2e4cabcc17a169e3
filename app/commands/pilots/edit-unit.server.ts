import type { Act } from "~/domain/act";
import { unitsRefusal } from "~/domain/pilots/unit.rules";
import type { EditUnit } from "~/domain/pilots/unit.schema";
import { done, invalid, notFound, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { findPilotFactsIn } from "~/store/pilots/pilot-facts.queries.server";
import { settlePilot } from "~/store/pilots/pilot-settling.server";
import { findDraw } from "~/store/pilots/unit.queries.server";
import { voidDraw } from "~/store/pilots/units.server";

/** What is said of a unit: its name, its account, what it is matched by. Its arm is given elsewhere. */
export function editUnit(
  act: Act,
  input: EditUnit & { code: string; unitId: string },
): Promise<Result<{ version: number }>> {
  return commit<{ version: number }>(act, async (unit) => {
    const facts = await findPilotFactsIn(unit.db, act.viewer.workspaceId, input.code, act.now);
    const before = facts?.units.find(({ id }) => id === input.unitId);
    if (!facts || !before) return notFound("unit");
    const refused = unitsRefusal(act.viewer, facts);
    if (refused) return refused;
    const { name, accountId, businessUnit, traits } = input;
    const others = facts.units.filter(({ id }) => id !== before.id);
    const sameName = others.some((one) => one.name.toLocaleLowerCase("en") === name.toLocaleLowerCase("en"));
    if (sameName) {
      return invalid("Another unit of this pilot has this name.", {
        name: ["Another unit of this pilot has this name."],
      });
    }
    if (accountId !== null) {
      const account = await unit.db.account.findFirst({
        where: { id: accountId, workspaceId: facts.workspaceId },
        select: { id: true },
      });
      if (!account)
        return invalid("There is no such account here.", { accountId: ["Choose from the list."] });
      const held = others.find((one) => one.accountId === accountId);
      if (held) {
        const message = `This account is in the pilot already, as “${held.name}”.`;
        return invalid(message, { accountId: [message] });
      }
    }
    const draw = await findDraw(unit.db, facts);
    const row = await unit.move(
      "pilotUnit",
      { id: before.id, version: input.version },
      { name, accountId, businessUnit, traits },
    );
    // The draw goes by names, and by the words its groups share.
    const moved =
      draw !== null &&
      (before.name !== name ||
        draw.traits.some((trait) => (before.traits[trait] ?? "") !== (traits[trait] ?? "")));
    if (moved) await voidDraw(unit, facts, act.now);
    unit.log({
      noun: "pilot",
      recordId: facts.id,
      verb: "changed",
      summary: `changed the unit ${name} of ${facts.code}${moved ? ", so that its draw no longer stands" : ""}`,
      before: {
        name: before.name,
        accountId: before.accountId,
        businessUnit: before.businessUnit,
        traits: before.traits,
      },
      after: { name, accountId, businessUnit, traits },
    });
    await settlePilot(unit, facts.id, act.now);
    return done({ version: row.version });
  });
}
