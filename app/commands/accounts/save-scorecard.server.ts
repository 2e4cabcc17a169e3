import { WHO_RUNS_THE_PROGRAM } from "~/domain/accounts/key-account";
import { canRunProgram } from "~/domain/accounts/key-account.access";
import type { SaveScorecard } from "~/domain/accounts/key-account.schema";
import { type ScorecardState, scorecardState } from "~/domain/accounts/scorecard";
import type { Act } from "~/domain/act";
import { done, notFound, notPermitted, type Result, stale } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { database } from "~/store/database.server";

/** What a key account manager is judged by. Upsell alone can be saved, as it may be the truth; it stays flagged. */
export async function saveScorecard(
  act: Act,
  input: SaveScorecard,
): Promise<Result<{ state: ScorecardState }>> {
  const { viewer } = act;
  const { workspaceId } = viewer;
  const manager = await database().person.findFirst({
    where: { id: input.managerId, workspaceId },
    select: { id: true, name: true },
  });
  if (!manager) return notFound("manager");
  if (!canRunProgram(viewer)) return notPermitted(WHO_RUNS_THE_PROGRAM);
  const { managerId, version, ...fields } = input;
  return commit(act, async (unit) => {
    const present = await unit.db.managerScorecard.findFirst({ where: { workspaceId, managerId } });
    const changed = { ...fields, updatedAt: act.now };
    if (version === 0) {
      if (present)
        return stale("Somebody else agreed on a scorecard meanwhile. Nothing of yours was saved yet.");
      await unit.db.managerScorecard.create({ data: { id: newId(), workspaceId, managerId, ...changed } });
    } else {
      if (!present) return notFound("scorecard");
      await unit.move("managerScorecard", { id: present.id, version }, changed);
    }
    const state = scorecardState(fields.measures);
    unit.log({
      noun: "key-account",
      recordId: managerId,
      verb: present ? "changed" : "created",
      summary: `${present ? "changed" : "set"} the key account scorecard of ${manager.name}${state === "upsellOnly" ? ", which rests on upsell alone" : ""}`,
      before: present && {
        measures: present.measures,
        note: present.note,
        trainedOn: present.trainedOn,
        training: present.training,
      },
      after: { ...fields },
    });
    return done({ state });
  });
}
