import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { unmet } from "~/domain/gate";
import { CHARTER_MEANING, signatureGates } from "~/domain/governance/charter";
import { done, incomplete, notAllowedNow, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { listCharters } from "~/store/governance/charter.queries.server";
import { sealCharter } from "~/store/governance/charter-seal.server";

/** The champion's signature: it seals these words, replaces the version before, and names the champion everywhere. */
export async function signCharter(
  act: Act,
  input: { version: number },
): Promise<Result<{ number: number; hash: string }>> {
  const { viewer, now } = act;
  const draft = (await listCharters(viewer)).find((each) => each.status === "draft");
  if (!draft) return notAllowedNow("There is no draft to sign. A change of the charter begins one.");
  const gates = signatureGates(draft, draft.champion);
  if (!can(viewer, "charter.sign", { workspaceId: viewer.workspaceId, ownIds: [draft.championId] })) {
    const who = draft.champion ? `${draft.champion.name}, the executive champion,` : "the executive champion";
    return notPermitted(`Only ${who} can sign the charter.`, unmet(gates));
  }
  const missing = unmet(gates);
  if (missing.length > 0) return incomplete("The charter cannot be signed yet.", missing);
  return commit(act, async (unit) => {
    const signed = {
      signedName: viewer.name,
      meaning: CHARTER_MEANING,
      signedAt: now.toISOString(),
    };
    const hash = sealCharter({ ...draft, ...signed });
    await unit.db.charter.updateMany({
      where: { workspaceId: viewer.workspaceId, status: "signed" },
      data: { status: "replaced", version: { increment: 1 } },
    });
    await unit.move(
      "charter",
      { id: draft.id, version: input.version },
      { status: "signed", ...signed, signedAt: now, signedById: viewer.personId, hash },
    );
    await unit.db.person.updateMany({
      where: { workspaceId: viewer.workspaceId, champion: true, id: { not: viewer.personId } },
      data: { champion: false, version: { increment: 1 } },
    });
    await unit.db.person.updateMany({
      where: { workspaceId: viewer.workspaceId, id: viewer.personId, champion: false },
      data: { champion: true, version: { increment: 1 } },
    });
    unit.log({
      noun: "charter",
      recordId: draft.id,
      verb: "signed",
      summary: `signed version ${draft.number} of the charter`,
      after: { number: draft.number, hash, meaning: CHARTER_MEANING },
    });
    return done({ number: draft.number, hash });
  });
}
