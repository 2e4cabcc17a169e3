import type { Act } from "~/domain/act";
import { done, notAllowedNow, notPermitted, type Result } from "~/domain/refusal";
import type { Cadence } from "~/domain/workspace/settings";
import { refusedSettings } from "~/domain/workspace/settings.access";
import { commit } from "~/store/commit.server";
import { findSettings } from "~/store/workspace/settings.queries.server";

const MOST = 50;

export type CadenceChange = { kind: "set"; cadence: Cadence } | { kind: "remove"; audience: string };

const same = (a: string, b: string): boolean => a.toLocaleLowerCase("en") === b.toLocaleLowerCase("en");

/** How long one audience may go without a word: set anew, or taken off. Made to the list as it stands. */
export async function changeCadences(act: Act, change: CadenceChange): Promise<Result<{ audience: string }>> {
  const { viewer } = act;
  const closed = refusedSettings(viewer, ["cadences"]);
  if (closed) return notPermitted(closed);
  return commit(act, async (unit) => {
    const { cadences } = await findSettings(viewer, unit.db);
    const audience = change.kind === "set" ? change.cadence.audience : change.audience;
    const there = cadences.find((each) => same(each.audience, audience));
    if (change.kind === "remove" && !there) return notAllowedNow("This audience was taken off already.");
    if (change.kind === "set" && !there && cadences.length >= MOST) {
      return notAllowedNow(`At most ${MOST} audiences are kept.`);
    }
    const others = cadences.filter((each) => !same(each.audience, audience));
    const after = change.kind === "set" ? [...others, change.cadence] : others;
    await unit.db.workspace.update({
      where: { id: viewer.workspaceId },
      data: { cadences: after.map((each) => ({ audience: each.audience, days: each.days })) },
    });
    unit.log({
      noun: "workspace",
      recordId: viewer.workspaceId,
      verb: "changed",
      summary:
        change.kind === "set"
          ? `allowed ${change.cadence.days} days of silence towards ${audience}`
          : `took the silence allowed towards ${audience} off`,
      before: { cadences: there ? `${there.audience}: ${there.days} days` : "" },
      after: { cadences: change.kind === "set" ? `${audience}: ${change.cadence.days} days` : "" },
    });
    return done({ audience });
  });
}
