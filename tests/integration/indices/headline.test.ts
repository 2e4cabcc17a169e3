import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "~/domain/viewer";
import { findIndexHeadline } from "~/store/surveys/index-headline.queries.server";
import { actFor, aWorkspace, sharedDatabase, TEST_NOW } from "../../support/test-database";
import { FLOOR, readPage } from "./index-reader";
import { seedKestrelyn } from "./seed-answers";

sharedDatabase();

let viewer: Viewer;
beforeAll(async () => {
  const workspace = await aWorkspace({ statusFloor: FLOOR });
  viewer = (await actFor("leader", workspace)).viewer;
  await seedKestrelyn(workspace);
});

describe("the index on a home", () => {
  it("says what the index page says", async () => {
    const page = await readPage(viewer);
    const headline = await findIndexHeadline(viewer, TEST_NOW);
    expect(headline).toMatchObject({
      sentence: page.sentence,
      n: page.overall.n,
      shown: page.overall.shown,
      href: "/index?from=2026-07&to=2026-09",
    });
    expect(headline.n).toBeGreaterThan(100);
  });

  it("says nothing where there is no answer", async () => {
    const stranger = (await actFor("leader")).viewer;
    expect(await findIndexHeadline(stranger, TEST_NOW)).toMatchObject({
      sentence: null,
      n: 0,
      silentAccounts: 0,
    });
  });
});
