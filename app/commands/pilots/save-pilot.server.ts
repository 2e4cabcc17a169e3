import { isRoleFor, type Verb } from "~/domain/access";
import type { Act } from "~/domain/act";
import type { PilotWords } from "~/domain/pilots/pilot.schema";
import { DESIGN_FIELDS, pilotDesignRefusal, pilotEditRefusal, pilotValues } from "~/domain/pilots/pilot-edit";
import type { PilotFacts } from "~/domain/pilots/pilot-facts";
import { sponsorProblem } from "~/domain/pilots/sponsor.rules";
import { done, invalid, type Result } from "~/domain/refusal";
import type { Viewer } from "~/domain/viewer";
import type { ChangeOf, Unit } from "~/store/commit.server";
import { takePilotEdit } from "./take-pilot-edit.server";

/** What is left out stays as it is. */
type SavePilot = Partial<PilotWords> & { code: string };

/** Writes what is said about a pilot; what is locked by its start is refused, the rest stays open until the decision. */
export function savePilot(act: Act, input: SavePilot) {
  const { code, version, ...words } = input;
  return takePilotEdit(act, {
    code,
    version,
    what: "the words and numbers",
    refusal: (facts) =>
      changesDesign(facts, words)
        ? pilotDesignRefusal(facts, act.viewer)
        : pilotEditRefusal(facts, act.viewer),
    write: async (unit, facts) => {
      const people = await peopleProblem(unit, act.viewer, facts, words);
      if (people) return people;
      const change = Object.fromEntries(
        Object.entries(words).filter(([, value]) => value !== undefined),
      ) as ChangeOf<"pilot">;
      // Emptied words for what is treated would leave every sentence without its noun.
      return done({
        ...change,
        ...(words.unitWord === "" ? { unitWord: "unit" } : {}),
        ...(words.unitWords === "" ? { unitWords: "units" } : {}),
      });
    },
  });
}

/** A form that sends a locked value unchanged changes nothing. */
function changesDesign(facts: PilotFacts, words: Partial<PilotWords>): boolean {
  const known = pilotValues(facts);
  return DESIGN_FIELDS.some(
    (field) =>
      words[field] !== undefined && JSON.stringify(words[field]) !== JSON.stringify(known[field] ?? null),
  );
}

const PARTS: readonly { field: "ownerId" | "sponsorId"; verb: Verb; who: string }[] = [
  { field: "ownerId", verb: "pilot.edit", who: "An owner, a CX leader or an administrator runs a pilot." },
  {
    field: "sponsorId",
    verb: "pilot.fund",
    who: "An executive, a CX leader or an owner speaks for a pilot.",
  },
];

/** Owner and sponsor are two people of this workspace, each of a role that can do what is asked of them. */
async function peopleProblem(
  unit: Unit,
  viewer: Viewer,
  facts: PilotFacts,
  words: Partial<PilotWords>,
): Promise<Extract<Result<never>, { ok: false }> | null> {
  const now = { ownerId: facts.owner?.id ?? null, sponsorId: facts.sponsor?.id ?? null };
  const then = {
    ownerId: words.ownerId === undefined ? now.ownerId : words.ownerId,
    sponsorId: words.sponsorId === undefined ? now.sponsorId : words.sponsorId,
  };
  for (const { field, verb, who } of PARTS) {
    const id = then[field];
    if (id === null || id === now[field]) continue;
    const person = await unit.db.person.findFirst({
      where: { id, workspaceId: facts.workspaceId, active: true, auditor: false },
      select: { role: true },
    });
    if (!person) return invalid("Choose somebody of this workspace.", { [field]: ["Choose a person."] });
    if (!isRoleFor(person.role as Parameters<typeof isRoleFor>[0], verb))
      return invalid(who, { [field]: [who] });
  }
  const message =
    then.ownerId !== null && then.ownerId === then.sponsorId
      ? "Owner and sponsor are two people: nobody grants money to a pilot of their own."
      : sponsorProblem(viewer, facts, then.sponsorId);
  return message === null ? null : invalid(message, { sponsorId: [message] });
}
