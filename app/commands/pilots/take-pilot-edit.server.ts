import type { Act } from "~/domain/act";
import type { PilotStatus } from "~/domain/pilots/pilot";
import { pilotValues, stalePilot } from "~/domain/pilots/pilot-edit";
import type { PilotFacts } from "~/domain/pilots/pilot-facts";
import { changedValues } from "~/domain/plans/changed-values";
import { done, notFound, type Refusal, type Result } from "~/domain/refusal";
import { type ChangeOf, commit, type Unit } from "~/store/commit.server";
import { findPilotFactsIn } from "~/store/pilots/pilot-facts.queries.server";
import { settlePilot } from "~/store/pilots/pilot-settling.server";

export interface PilotSaved {
  code: string;
  version: number;
  /** Where the pilot stood before, and where it settled. */
  from: PilotStatus;
  to: PilotStatus;
}

interface Edit {
  code: string;
  /** The version the person saw; left out by those who mean the pilot as it is. */
  version?: number | undefined;
  refusal: (facts: PilotFacts) => { ok: false; refusal: Refusal } | null;
  /** Writes what lies beside the pilot's own row, and answers with the row's columns. */
  write: (unit: Unit, facts: PilotFacts) => Promise<Result<ChangeOf<"pilot">>>;
  /** What was changed, in words: "the metrics". */
  what: string;
  valuesOf?: (facts: PilotFacts) => Readonly<Record<string, unknown>>;
}

/** The way every edit of a pilot takes: find, which version, may you, write, log, settle. */
export async function takePilotEdit(act: Act, edit: Edit): Promise<Result<PilotSaved>> {
  const { viewer, now } = act;
  const valuesOf = edit.valuesOf ?? pilotValues;
  return commit(act, async (unit) => {
    const read = () => findPilotFactsIn(unit.db, viewer.workspaceId, edit.code, now);
    const facts = await read();
    if (!facts) return notFound("pilot");
    const refused = edit.refusal(facts);
    if (refused) return refused;
    if (edit.version !== undefined && edit.version !== facts.version) return stalePilot(facts);
    const written = await edit.write(unit, facts);
    if (!written.ok) return written;
    await unit.move("pilot", { id: facts.id, version: facts.version }, { ...written.value, updatedAt: now });
    const after = await read();
    if (!after) return notFound("pilot");
    const changed = changedValues(valuesOf(facts), valuesOf(after));
    if (changed) {
      unit.log({
        noun: "pilot",
        recordId: facts.id,
        verb: "changed",
        summary: `changed ${edit.what} of ${facts.code}`,
        ...changed,
      });
    }
    const settled = await settlePilot(unit, facts.id, now);
    return done({ code: facts.code, version: settled.version, from: facts.status, to: settled.to });
  });
}
