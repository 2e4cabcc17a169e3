import { differences } from "~/domain/accounts/account-values";
import type { Act } from "~/domain/act";
import { done, invalid, type Result } from "~/domain/refusal";
import type { SaveWinBack } from "~/domain/win-back/win-back.schema";
import { readWinBackValues, winBackValuesOf } from "~/domain/win-back/win-back-edit";
import type { WinBackFacts } from "~/domain/win-back/win-back-facts";
import type { Unit } from "../commit.server";
import { findWinBackFactsIn } from "./win-back-facts.queries.server";

const WRONG = "This cannot be saved like this.";

/** Writes what a form says of a case, with its line in the log. Answers the case as it is then. */
export async function editWinBackIn(
  unit: Unit,
  act: Act,
  facts: WinBackFacts,
  input: Omit<SaveWinBack, "version">,
): Promise<Result<WinBackFacts>> {
  const read = readWinBackValues(input, facts);
  if (!read.ok) return invalid(WRONG, read.fieldErrors);
  const { before, after, keys } = differences(winBackValuesOf(facts), read.values);
  if (keys.length === 0) return done(facts);
  const { ownerId } = read.values;
  const named = keys.includes("ownerId") && ownerId ? await findOwner(unit, act, ownerId) : null;
  if (keys.includes("ownerId") && ownerId && !named) {
    return invalid(WRONG, { ownerId: ["Choose somebody who works here."] });
  }
  await unit.move(
    "winBack",
    { id: facts.id, version: facts.version },
    { ...read.values, updatedAt: act.now },
  );
  const given = keys.length === 1 && keys[0] === "ownerId";
  unit.log({
    noun: "win-back",
    recordId: facts.id,
    verb: keys.includes("ownerId") && ownerId ? "assigned" : "changed",
    summary: given
      ? named
        ? `gave ${facts.code} to ${named.name}`
        : `left ${facts.code} without an owner`
      : `changed ${facts.code} of ${facts.account.name}`,
    before,
    after,
  });
  const fresh = await findWinBackFactsIn(unit.db, act.viewer.workspaceId, facts.id, act.now);
  return fresh ? done(fresh) : done(facts);
}

const findOwner = (unit: Unit, act: Act, id: string) =>
  unit.db.person.findFirst({
    where: { id, workspaceId: act.viewer.workspaceId, active: true, auditor: false },
    select: { id: true, name: true },
  });
