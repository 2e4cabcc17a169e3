import { expect, test } from "vitest";
import { reviewComponent } from "~/commands/playbook/review-component.server";
import { saveComponent } from "~/commands/playbook/save-component.server";
import type { Result } from "~/domain/refusal";
import {
  findComponentStanding,
  listComponentStandings,
} from "~/store/playbook/component-records.queries.server";
import { actFor, actOf, aPerson, aWorkspace, freshDatabase, TEST_NOW } from "../../support/test-database";

freshDatabase();

const refusal = (result: Result<unknown>) => (result.ok ? "done" : result.refusal.kind);
const said = { level: null, levelReason: "", nextStep: "", version: 0 };

test("a component gets a lead, who reviews it; a level of one's own needs the reason it bears", async () => {
  const workspace = await aWorkspace();
  const [mara, sam, vera] = await Promise.all([
    aPerson(workspace, "leader"),
    aPerson(workspace, "owner", { name: "Sam" }),
    aPerson(workspace, "viewer"),
  ]);
  const gone = await aPerson(workspace, "owner", { active: false });
  const stranger = await actFor("leader");
  const slug = "benchmarking" as const;
  const standing = () => findComponentStanding(actOf(mara).viewer, slug, TEST_NOW);

  expect(refusal(await saveComponent(actOf(sam), { ...said, slug, leadId: sam.id }))).toBe("not-permitted");
  expect(refusal(await reviewComponent(actOf(vera), { slug }))).toBe("not-permitted");
  expect(refusal(await saveComponent(actOf(mara), { ...said, slug, leadId: gone.id }))).toBe("invalid");
  expect(refusal(await saveComponent(actOf(mara), { ...said, slug, leadId: stranger.viewer.personId }))).toBe(
    "invalid",
  );
  expect(refusal(await saveComponent(actOf(mara), { ...said, slug, leadId: sam.id, version: 4 }))).toBe(
    "stale",
  );
  expect(refusal(await saveComponent(actOf(mara), { ...said, slug, leadId: sam.id, reviewed: "on" }))).toBe(
    "done",
  );
  expect(await standing()).toMatchObject({
    record: { leadName: "Sam", reviewedOn: "2026-10-15", version: 1 },
    derived: { level: 0 },
    level: 0,
    troubles: [],
  });

  // The lead looks after it, and cannot hand it on.
  const raise = { ...said, slug, leadId: sam.id, level: 1, levelReason: "Two sites compare.", version: 1 };
  expect(refusal(await saveComponent(actOf(sam), { ...raise, leadId: null }))).toBe("not-permitted");
  expect(refusal(await saveComponent(actOf(sam), raise))).toBe("done");
  expect(refusal(await saveComponent(actOf(sam), raise))).toBe("stale");
  expect(refusal(await reviewComponent(actOf(sam), { slug }))).toBe("done");
  expect(await standing()).toMatchObject({
    record: { statedLevel: 1, reviewedBy: "Sam" },
    derived: { level: 0 },
    level: 1,
  });

  // Back to what is derived, the reason goes with it.
  expect(
    refusal(
      await saveComponent(actOf(mara), {
        ...said,
        slug,
        leadId: sam.id,
        levelReason: "left over",
        version: 3,
      }),
    ),
  ).toBe("done");
  expect(await standing()).toMatchObject({ record: { statedLevel: null, levelReason: "" }, level: 0 });
  expect((await findComponentStanding(stranger.viewer, slug, TEST_NOW)).record.leadId).toBeNull();
});

test("in a new workspace nobody leads anything, and no review is overdue yet", async () => {
  const act = await actFor("viewer");
  const standings = Object.values(await listComponentStandings(act.viewer, TEST_NOW));
  expect(standings).toHaveLength(12);
  for (const { troubles } of standings) expect(troubles.map(({ words }) => words)).toEqual(["No lead"]);
});
