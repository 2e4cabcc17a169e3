import { describe, expect, it } from "vitest";
import { approveSegmentation } from "~/commands/accounts/approve-segmentation.server";
import { reopenSegmentation } from "~/commands/accounts/reopen-segmentation.server";
import { saveSegmentation } from "~/commands/accounts/save-segmentation.server";
import { startSegmentation } from "~/commands/accounts/start-segmentation.server";
import { ROLES } from "~/domain/viewer";
import { loader as yearPage } from "~/routes/_app.segmentation_.$year";
import { action as signIn } from "~/routes/sign-in";
import { listSegmentationReviews } from "~/store/accounts/segmentation.queries.server";
import { database } from "~/store/database.server";
import { actFor, aPerson, aWorkspace, freshDatabase } from "../../support/test-database";
import { PASSWORD, Visitor, withSignIn } from "../../support/visitor";

freshDatabase();

const ANSWERS = {
  whoQualifies: "By revenue and strategic value.",
  whatChanges: "One manager per key account.",
  howMeasured: "Retention and index per tier.",
};

async function aReview(year = 2026) {
  const workspace = await aWorkspace();
  const leader = await actFor("leader", workspace);
  const executive = await actFor("executive", workspace);
  expect((await startSegmentation(leader, { year })).ok).toBe(true);
  return { workspace, leader, executive };
}

describe("the yearly segmentation review", () => {
  it("is begun once a year, whoever begins it", async () => {
    const { workspace, leader } = await aReview();
    const other = await actFor("admin", workspace);
    const results = await Promise.all([
      startSegmentation(leader, { year: 2027 }),
      startSegmentation(other, { year: 2027 }),
    ]);
    expect(results.map((result) => result.ok && result.value.isNew).sort()).toEqual([false, true]);
    expect((await listSegmentationReviews(leader.viewer)).map((review) => review.year)).toEqual([2027, 2026]);
  });

  it("cannot be approved with a blank, and names every blank with its place", async () => {
    const { leader, executive } = await aReview();
    await saveSegmentation(leader, {
      ...ANSWERS,
      whatChanges: "   ",
      howMeasured: "",
      year: 2026,
      version: 1,
    });
    expect(await approveSegmentation(executive, { year: 2026, version: 2 })).toMatchObject({
      refusal: {
        kind: "incomplete",
        gaps: [
          { id: "whatChanges", href: "/segmentation/2026#field-whatChanges" },
          { id: "howMeasured", href: "/segmentation/2026#field-howMeasured" },
        ],
      },
    });
    expect(await database().segmentationReview.findFirst()).toMatchObject({ status: "draft" });
  });

  it("is approved by an executive or another leader, never by who wrote it", async () => {
    const { workspace, leader, executive } = await aReview();
    await saveSegmentation(leader, { ...ANSWERS, year: 2026, version: 1 });
    expect(await approveSegmentation(leader, { year: 2026, version: 2 })).toMatchObject({
      refusal: { kind: "incomplete", gaps: [{ id: "other-eyes" }] },
    });
    for (const role of ROLES.filter((each) => each !== "leader" && each !== "executive")) {
      expect(
        await approveSegmentation(await actFor(role, workspace), { year: 2026, version: 2 }),
        role,
      ).toMatchObject({ refusal: { kind: "not-permitted" } });
    }
    expect(await approveSegmentation(executive, { year: 2026, version: 1 })).toMatchObject({
      refusal: { kind: "stale" },
    });
    expect((await approveSegmentation(executive, { year: 2026, version: 2 })).ok).toBe(true);
    expect(await approveSegmentation(executive, { year: 2026, version: 3 })).toMatchObject({
      refusal: { kind: "not-allowed-now" },
    });
    expect(await saveSegmentation(leader, { ...ANSWERS, year: 2026, version: 3 })).toMatchObject({
      refusal: { kind: "not-allowed-now" },
    });
  });

  it("can be taken up again with a reason; what was approved stays on record", async () => {
    const { leader, executive } = await aReview();
    await saveSegmentation(leader, { ...ANSWERS, year: 2026, version: 1 });
    await approveSegmentation(executive, { year: 2026, version: 2 });
    expect(await reopenSegmentation(executive, { year: 2026, version: 3, reason: " " })).toMatchObject({
      refusal: { kind: "invalid", fieldErrors: { reason: [expect.any(String)] } },
    });
    expect((await reopenSegmentation(executive, { year: 2026, version: 3, reason: "A merger." })).ok).toBe(
      true,
    );
    expect(await database().segmentationReview.findFirst()).toMatchObject({
      status: "draft",
      approvedById: null,
    });
    expect(await database().activity.count({ where: { noun: "segmentation", verb: "approved" } })).toBe(1);
    expect(await reopenSegmentation(executive, { year: 2026, version: 4, reason: "x" })).toMatchObject({
      refusal: { kind: "not-allowed-now" },
    });
  });

  it("keeps the words of one of two who save at the same time", async () => {
    const { workspace, leader } = await aReview();
    const admin = await actFor("admin", workspace);
    const results = await Promise.all([
      saveSegmentation(leader, { ...ANSWERS, year: 2026, version: 1 }),
      saveSegmentation(admin, { ...ANSWERS, howMeasured: "Otherwise.", year: 2026, version: 1 }),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toMatchObject({ refusal: { kind: "stale" } });
    expect(
      await saveSegmentation(await actFor("owner", workspace), { ...ANSWERS, year: 2026, version: 2 }),
    ).toMatchObject({ refusal: { kind: "not-permitted" } });
    expect(
      await saveSegmentation(await actFor("leader"), { ...ANSWERS, year: 2026, version: 2 }),
    ).toMatchObject({ refusal: { kind: "not-found" } });
  });

  it("has a page for every year that was reviewed and for no other", async () => {
    const { workspace } = await aReview();
    const reader = await withSignIn(await aPerson(workspace, "viewer"));
    const visitor = new Visitor();
    await visitor.post(signIn, "/sign-in", { email: reader.email, password: PASSWORD });
    const look = (year: string) => visitor.look(yearPage, `/segmentation/${year}`, { params: { year } });
    expect(await look("2026")).toMatchObject({ status: 200, body: { mayWrite: false, mayApprove: false } });
    for (const year of ["2025", "abcd", "20260", "-1", "9999"])
      expect((await look(year)).status, year).toBe(404);
  });
});
