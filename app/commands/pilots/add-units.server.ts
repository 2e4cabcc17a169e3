import type { Act } from "~/domain/act";
import { MOST_UNITS, unitsRefusal } from "~/domain/pilots/unit.rules";
import { type AddAccounts, UNIT_NAME_LIMIT } from "~/domain/pilots/unit.schema";
import type { NewUnit } from "~/domain/pilots/unit-file";
import { counted, listed } from "~/domain/plans/wording";
import { done, invalid, notFound, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { findPilotFactsIn } from "~/store/pilots/pilot-facts.queries.server";
import { settlePilot } from "~/store/pilots/pilot-settling.server";
import { listAccountUnits } from "~/store/pilots/unit.queries.server";
import { listAccountWords, MANY, addUnits as putUnits } from "~/store/pilots/units.server";

/** Units as they were typed, one a line, or the accounts of a filter. */
export type AddUnits = { code: string } & ({ names: string } | { accounts: AddAccounts });

/** Puts units into a pilot; their arms come later. */
export function addUnits(act: Act, input: AddUnits): Promise<Result<{ added: number }>> {
  return commit<{ added: number }>(
    act,
    async (unit) => {
      const facts = await findPilotFactsIn(unit.db, act.viewer.workspaceId, input.code, act.now);
      if (!facts) return notFound("pilot");
      const refused = unitsRefusal(act.viewer, facts);
      if (refused) return refused;
      const field = "names" in input ? "names" : "tier";
      const no = (message: string) => invalid(message, { [field]: [message] });

      let units: NewUnit[];
      if ("names" in input) {
        const names = namesOf(input.names);
        const problem = nameProblem(
          names,
          facts.units.map(({ name }) => name),
        );
        if (problem) return no(problem);
        const accounts =
          facts.unitWord.toLocaleLowerCase("en") === "account"
            ? await listAccountWords(unit.db, facts.workspaceId)
            : new Map<string, { id: string }>();
        units = names.map((name) => ({
          name,
          accountId: accounts.get(keyOf(name))?.id ?? null,
          businessUnit: "",
          arm: null,
          traits: {},
        }));
        const held = new Set(facts.units.flatMap(({ accountId }) => accountId ?? []));
        const twice = units.find(({ accountId }) => accountId !== null && held.has(accountId));
        if (twice) return no(`The account “${twice.name}” is in ${facts.code} already, under another name.`);
      } else {
        units = await listAccountUnits(unit.db, facts, input.accounts);
        if (units.length === 0)
          return no("No account of this choice is left that is not in the pilot already.");
      }
      const all = facts.units.length + units.length;
      if (all > MOST_UNITS) {
        return no(
          `A pilot holds up to ${MOST_UNITS.toLocaleString("en")} units; with these it would be ${all.toLocaleString("en")}.`,
        );
      }
      await putUnits(unit, facts, units, { at: act.now });
      unit.log({
        noun: "pilot",
        recordId: facts.id,
        verb: "changed",
        summary: `added ${counted(units.length, "unit")} to ${facts.code}${facts.seed === "" ? "" : ", so that its draw no longer stands"}`,
        before: { units: facts.units.length, ...(facts.seed !== "" && { seed: facts.seed }) },
        after: { units: all, names: units.slice(0, 50).map(({ name }) => name) },
      });
      await settlePilot(unit, facts.id, act.now);
      return done({ added: units.length });
    },
    MANY,
  );
}

const keyOf = (name: string): string => name.toLocaleLowerCase("en");

const namesOf = (typed: string): string[] =>
  typed
    .split(/\r?\n/)
    .map((text) => text.trim().replace(/\s+/g, " "))
    .filter((text) => text !== "");

function nameProblem(names: readonly string[], there: readonly string[]): string | null {
  if (names.length === 0) return "Write one unit a line.";
  const long = names.find((name) => name.length > UNIT_NAME_LIMIT);
  if (long) return `“${long.slice(0, 40)}…” is longer than ${UNIT_NAME_LIMIT} characters.`;
  const known = new Set(there.map(keyOf));
  const double = names.filter((name, at) => names.findIndex((other) => keyOf(other) === keyOf(name)) < at);
  if (double.length > 0)
    return `${listed(few(double))} ${double.length === 1 ? "stands" : "stand"} here twice.`;
  const kept = names.filter((name) => known.has(keyOf(name)));
  if (kept.length > 0)
    return `${listed(few(kept))} ${kept.length === 1 ? "is" : "are"} in the pilot already.`;
  return null;
}

/** A long list says as much by its first five. */
const few = (names: readonly string[]): string[] =>
  names.length > 5 ? [...names.slice(0, 5), `${names.length - 5} more`] : [...names];
