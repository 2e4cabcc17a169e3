import { describe, expect, it } from "vitest";
import { changeTarget } from "~/commands/targets/change-target.server";
import { restoreTarget } from "~/commands/targets/restore-target.server";
import { setTarget } from "~/commands/targets/set-target.server";
import { withdrawTarget } from "~/commands/targets/withdraw-target.server";
import type { Act } from "~/domain/act";
import type { Result } from "~/domain/refusal";
import { changeTargetSchema, setTargetSchema } from "~/domain/targets/target.schema";
import { judgeTargets } from "~/store/indices/index-yardsticks.queries.server";
import { findTarget, listTargets } from "~/store/targets/target.queries.server";
import { actFor, actOf, aPerson, aWorkspace, freshDatabase } from "../../support/test-database";
import { seedKestrelyn } from "../indices/seed-answers";

freshDatabase();

const kindOf = (result: Result<unknown>) => (result.ok ? "done" : result.refusal.kind);
const fieldsOf = (result: Result<unknown>) =>
  !result.ok && result.refusal.kind === "invalid" ? Object.keys(result.refusal.fieldErrors) : [];
const input = (change: object = {}) =>
  setTargetSchema.parse({
    measure: "satisfaction",
    fromMonth: "2026-01",
    toMonth: "2026-12",
    value: "4.1",
    ...change,
  });
const edit = (targetId: string, change: object = {}) => ({
  ...changeTargetSchema.parse({
    value: "4.2",
    toMonth: "2026-12",
    reason: "We can do more.",
    version: "1",
    ...change,
  }),
  targetId,
});
async function set(act: Act, change: object = {}): Promise<string> {
  const result = await setTarget(act, input(change));
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value.targetId;
}

describe("targets", () => {
  it("are set once for a segment and month, also when sent twice at once", async () => {
    const act = await actFor("leader");
    const both = await Promise.all([1, 2].map(() => setTarget(act, input())));
    expect(both.map(kindOf).sort()).toEqual(["done", "invalid"]);
    expect(kindOf(await setTarget(act, input({ tier: "I" })))).toBe("done");
    expect(kindOf(await setTarget(act, input({ measure: "loyalty" })))).toBe("done");
    expect(fieldsOf(await setTarget(act, input({ fromMonth: "2026-12", toMonth: "" })))).toEqual([
      "fromMonth",
    ]);
    expect(kindOf(await setTarget(act, input({ fromMonth: "2027-01", toMonth: "" })))).toBe("done");
    expect((await listTargets(act.viewer)).rows).toHaveLength(4);
  });

  it("refuse a figure off the scale, a period backwards and an owner from elsewhere", async () => {
    const act = await actFor("leader");
    const stranger = await actFor("leader");
    expect(fieldsOf(await setTarget(act, input({ value: "6" })))).toEqual(["value"]);
    expect(fieldsOf(await setTarget(act, input({ fromMonth: "2026-05", toMonth: "2026-01" })))).toEqual([
      "toMonth",
    ]);
    expect(fieldsOf(await setTarget(act, input({ ownerId: stranger.viewer.personId })))).toEqual(["ownerId"]);
    expect((await listTargets(act.viewer)).rows).toEqual([]);
  });

  it("move with a reason, which stays in their history", async () => {
    const act = await actFor("leader");
    const targetId = await set(act);
    expect(fieldsOf(await changeTarget(act, edit(targetId, { reason: "" })))).toEqual(["reason"]);
    expect(kindOf(await changeTarget(act, edit(targetId)))).toBe("done");
    expect(kindOf(await changeTarget(act, edit(targetId, { value: "4.3" })))).toBe("stale");
    // The same figure needs no reason and leaves no line.
    expect(
      kindOf(
        await changeTarget(act, edit(targetId, { value: "4.20", reason: "", note: "Why", version: "2" })),
      ),
    ).toBe("done");
    const found = await findTarget(act.viewer, targetId);
    expect(found?.target).toMatchObject({ value: "4.2", note: "Why", version: 3 });
    expect(found?.changes.map(({ from, to, reason }) => [from, to, reason])).toEqual([
      ["4.1", "4.2", "We can do more."],
    ]);
  });

  it("are withdrawn and brought back, unless another took their months", async () => {
    const act = await actFor("leader");
    const targetId = await set(act);
    expect(kindOf(await withdrawTarget(act, { targetId }))).toBe("done");
    expect(kindOf(await withdrawTarget(act, { targetId }))).toBe("not-allowed-now");
    expect(kindOf(await changeTarget(act, edit(targetId, { version: "2" })))).toBe("not-allowed-now");
    const other = await set(act, { value: "4.4" });
    expect(kindOf(await restoreTarget(act, { targetId }))).toBe("not-allowed-now");
    expect(kindOf(await withdrawTarget(act, { targetId: other }))).toBe("done");
    expect(kindOf(await restoreTarget(act, { targetId }))).toBe("done");
    expect((await listTargets(act.viewer)).rows.map((row) => row.id)).toEqual([targetId]);
    expect((await listTargets(act.viewer, { withdrawn: true })).rows.map((row) => row.id)).toEqual([other]);
  });

  it("are set by leader and administrator alone, and seen in their own workspace alone", async () => {
    const workspace = await aWorkspace();
    const leader = await actFor("leader", workspace);
    const targetId = await set(leader);
    for (const role of ["owner", "executive", "viewer"] as const) {
      const act = await actFor(role, workspace);
      expect([role, kindOf(await setTarget(act, input({ tier: "II" })))]).toEqual([role, "not-permitted"]);
      expect([role, kindOf(await changeTarget(act, edit(targetId)))]).toEqual([role, "not-permitted"]);
      expect([role, kindOf(await withdrawTarget(act, { targetId }))]).toEqual([role, "not-permitted"]);
      expect([role, kindOf(await restoreTarget(act, { targetId }))]).toEqual([role, "not-permitted"]);
    }
    const stranger = await actFor("leader");
    expect(kindOf(await changeTarget(stranger, edit(targetId)))).toBe("not-found");
    expect(kindOf(await withdrawTarget(stranger, { targetId }))).toBe("not-found");
    expect(kindOf(await restoreTarget(stranger, { targetId }))).toBe("not-found");
    expect(await findTarget(stranger.viewer, targetId)).toBeNull();
    expect(kindOf(await setTarget(await actFor("admin", workspace), input({ tier: "III" })))).toBe("done");
  });

  it("are judged over their own months: 1600 points of 382 answers lack 5 of 4.2", async () => {
    const workspace = await aWorkspace({ statusFloor: 25 });
    const act = actOf(await aPerson(workspace, "leader"));
    await seedKestrelyn(workspace);
    await set(act, { value: "4.2" });
    await set(act, { value: "3.6", tier: "I" });
    await set(act, { value: "4.0", fromMonth: "2025-01", toMonth: "2025-12" });
    await set(act, { value: "4.0", stage: "Nowhere" });
    await set(act, { value: "30", measure: "nps" });
    const { rows } = await listTargets(act.viewer);
    const judged = await judgeTargets(act.viewer, rows, { today: "2026-10-15", floor: 25 });
    const words = judged.map(({ target, judged: { state, reading, pointsShort } }) => [
      target.measure,
      target.value,
      reading?.n,
      state,
      pointsShort,
    ]);
    expect(words).toContainEqual(["satisfaction", "4.2", 382, "notYet", 5]);
    expect(words).toContainEqual(["satisfaction", "4", 499, "missed", 2]);
    expect(words).toContainEqual(["satisfaction", "4", 0, "noData", null]);
    expect(words).toContainEqual(["nps", "30", 0, "noData", null]);
    expect(words.find(([, value]) => value === "3.6")?.[3]).toBe("reached");
  });
});
