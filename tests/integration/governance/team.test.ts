import { expect, test } from "vitest";
import { addMember } from "~/commands/governance/add-member.server";
import { adoptStages } from "~/commands/governance/adopt-stages.server";
import { answerHand } from "~/commands/governance/answer-hand.server";
import { lowerHand } from "~/commands/governance/lower-hand.server";
import { raiseHand } from "~/commands/governance/raise-hand.server";
import type { Result } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { database } from "~/store/database.server";
import { listHands, listKnownParts } from "~/store/governance/team.queries.server";
import { actFor, actOf, aPerson, aWorkspace, freshDatabase, TEST_NOW } from "../../support/test-database";

freshDatabase();

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.refusal.message}`);
  return result.value;
}
const refusal = (result: Result<unknown>) => (result.ok ? "done" : result.refusal.kind);

async function aProgram() {
  const workspace = await aWorkspace();
  const [mara, ilse, sam] = await Promise.all([
    aPerson(workspace, "leader", { name: "Mara" }),
    aPerson(workspace, "executive", { name: "Ilse" }),
    aPerson(workspace, "owner", { name: "Sam" }),
  ]);
  const stranger = await actFor("leader");
  return { workspace, mara: actOf(mara), ilse: actOf(ilse), sam: actOf(sam), stranger };
}

test("hands are raised for oneself, answered once, and the roster knows what other records say", async () => {
  const { workspace, mara, ilse, sam, stranger } = await aProgram();
  const offer = { name: "", unit: "Support", offers: "Calls with new customers.", key: undefined };
  expect(refusal(await raiseHand(sam, { ...offer, name: "Jonas" }))).toBe("not-permitted");
  expect(refusal(await raiseHand(sam, { ...offer, offers: "" }))).toBe("invalid");
  const { id: handId } = value(await raiseHand(sam, offer));
  expect(refusal(await raiseHand(sam, offer))).toBe("not-allowed-now");
  expect(refusal(await lowerHand(mara, { handId }))).toBe("not-permitted");
  value(await lowerHand(sam, { handId }));
  const { id: again } = value(await raiseHand(sam, offer));
  const place = { handId: again, answer: "placed" as const, version: 1, placedIn: "CAP-001", words: "" };
  expect(refusal(await answerHand(sam, place))).toBe("not-permitted");
  expect(refusal(await answerHand(stranger, place))).toBe("not-found");
  const both = await Promise.all([answerHand(mara, place), answerHand(mara, place)]);
  expect(both.map(refusal).sort()).toEqual(["done", "stale"]);
  expect(refusal(await lowerHand(sam, { handId: again }))).toBe("not-allowed-now");
  value(await raiseHand(mara, { ...offer, name: "Jonas" }));
  expect((await listHands(mara.viewer)).map(({ name, status }) => `${name} ${status}`)).toEqual([
    "Jonas open",
    "Sam placed",
    "Sam lowered",
  ]);
  const member = {
    personId: null,
    name: "Wiebke",
    part: "domainExpert" as const,
    duty: "",
    sharePercent: null,
    fromDay: "2026-01-01" as const,
    toDay: null,
    key: undefined,
  };
  expect(refusal(await addMember(sam, member))).toBe("not-permitted");
  expect(refusal(await addMember(mara, { ...member, personId: stranger.viewer.personId }))).toBe("invalid");
  value(await addMember(mara, member));
  value(await adoptStages(mara, { names: ["Use"] }));
  await database().stage.updateMany({ data: { ownerId: sam.viewer.personId } });
  await database().person.update({ where: { id: ilse.viewer.personId }, data: { champion: true } });
  await database().account.create({
    data: {
      id: newId(),
      workspaceId: workspace.id,
      name: "Norbeck",
      keyAccount: true,
      ownerId: sam.viewer.personId,
      createdAt: TEST_NOW,
    },
  });
  const known = await listKnownParts(mara.viewer);
  expect(known.map(({ part, name, because }) => `${part}: ${name}, ${because}`)).toEqual([
    "champion: Ilse, named in the charter",
    "cxLeader: Mara, has the role CX leader",
    "stageOwner: Sam, Use",
    "keyAccountManager: Sam, Norbeck",
  ]);
});
