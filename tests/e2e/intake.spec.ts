import { request } from "@playwright/test";
import { expect, test } from "../support/browser";
import { expectNoSidewaysScroll } from "../support/layout";
import { signIn } from "../support/sign-in";

test.use({ world: { demo: "full" } });

const answer = (responseId: string, satisfaction: number) => ({
  responseId,
  date: "2026-10-14",
  account: "Norbeck Pharma",
  satisfaction,
  comment: "The probe was changed in one visit.",
});

// First, for it reads what the loader left; the others bring something in.
test("the leader reads the register of systems, names an owner, and retires one with a way back", async ({
  page,
  visitor,
  axe,
  allowConsole,
}) => {
  allowConsole(/status of (403|404|422)/);
  await signIn(page, "mara", "/measure/technologies");
  const row = page.getByRole("row", { name: /Customer survey tool/ });
  await expect(row).toContainText("30 Sep");
  await expect(row).toContainText("of 128 rows");
  await expect(page.getByText("Wants somebody: 1 without an owner")).toBeVisible();
  await axe(page, "the register");
  await page.getByRole("link", { name: /Field-service planning/ }).click();
  await page.getByRole("link", { name: "Edit", exact: true }).click();
  await page.getByRole("combobox", { name: "Owner" }).selectOption({ label: "Hana Ito" });
  await page.getByRole("combobox", { name: "Your grade of its data" }).selectOption({ index: 3 });
  await axe(page, "a system's form");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Reason of the grade: Say why")).toBeVisible();
  await page.getByLabel("Reason of the grade").fill("Visits are stamped, parts are not.");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Field-service planning is saved.")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: "Field-service planning" })).toBeVisible();
  await axe(page, "a system");
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Retire" }).click();
  await expect(page.getByText("Field-service planning is retired")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Field-service planning is in use again.")).toBeVisible();

  await page.goto("/intake");
  await expect(page.getByText("Keys are made, changed and revoked by an administrator")).toBeVisible();
  await expect(page.getByRole("link", { name: "Make a key" })).toHaveCount(0);
  expect((await page.goto("/intake/new"))?.status()).toBe(403);
  expect((await page.goto("/intake/nothing"))?.status()).toBe(404);
  expect((await page.goto("/systems/%27"))?.status()).toBe(404);

  const phone = await visitor({ viewport: { width: 390, height: 844 } });
  await signIn(phone, "sam", "/measure/technologies");
  await expectNoSidewaysScroll(phone);
  await expect(phone.getByText("Systems are kept by CX leaders and administrators.")).toBeVisible();
});

test("the administrator connects a program, sees its answers arrive, and shuts it out again", async ({
  page,
  capstan,
  axe,
}) => {
  await signIn(page, "olu", "/intake");
  await axe(page, "keys");
  await page.getByRole("link", { name: "Make a key" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("Pulse from outside");
  await page.getByRole("checkbox", { name: "Read figures" }).check();
  await page
    .getByRole("combobox", { name: "Survey" })
    .selectOption({ label: "KestrelWatch customer survey" });
  await axe(page, "a new key");
  await page.getByRole("button", { name: "Make the key" }).click();
  await expect(page.getByText("This is the only time the secret is shown")).toBeVisible();
  await axe(page, "the secret");
  const secret = (await page.locator("pre").first().innerText()).trim();
  expect(secret).toMatch(/^capstan_/);

  const outside = await request.newContext({
    baseURL: capstan.url,
    // A program may name any origin: it is let in by its key alone.
    extraHTTPHeaders: { authorization: `Bearer ${secret}`, origin: "https://survey.example" },
  });
  const post = (body: object, key: string) =>
    outside.post("/api/v1/responses", { data: body, headers: { "idempotency-key": key } });
  const first = await post([answer("OUT-1", 5), answer("OUT-2", 9)], "one");
  expect(first.status()).toBe(200);
  expect(await first.json()).toMatchObject({ added: 1, refused: 1 });
  expect(await (await post([answer("OUT-1", 5), answer("OUT-2", 9)], "one")).json()).toEqual(
    await first.json(),
  );
  expect((await post([answer("OUT-3", 5)], "one")).status()).toBe(409);
  const index = await outside.get("/api/v1/index?from=2026-10&to=2026-10");
  expect((await index.json()).figures[0]).toMatchObject({ cut: "all", n: 1, points: 5 });
  const again = await outside.get("/api/v1/index?from=2026-10&to=2026-10", {
    headers: { "if-none-match": index.headers().etag ?? "" },
  });
  expect(again.status()).toBe(304);

  await page.goto("/index?from=2026-10&to=2026-10");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("5.00");
  await page.goto("/intake");
  await page
    .getByRole("link", { name: /Pulse from outside/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1, name: "Pulse from outside" })).toBeVisible();
  await axe(page, "a key");
  await page.getByRole("table", { name: "What came in, newest first" }).getByRole("link").last().click();
  await expect(page.getByRole("heading", { level: 1, name: "1 added, 1 refused" })).toBeVisible();
  await expect(page.getByText('level "9" outside 1-5')).toBeVisible();
  await axe(page, "a request");

  await page.goBack();
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Revoke" }).click();
  await page.getByRole("button", { name: "Revoke the key" }).click();
  await expect(page.getByText("Revoked").first()).toBeVisible();
  const last = await post([answer("OUT-4", 5)], "four");
  expect(last.status()).toBe(401);
  expect(await last.json()).toMatchObject({ type: "/help/api#revoked-key" });
  await outside.dispose();
});

test("fields are mapped from a pasted sample, without scripts too", async ({ page, visitor, axe }) => {
  await signIn(page, "olu", "/intake/new");
  await page.getByRole("textbox", { name: "Name" }).fill("Delighted");
  await page
    .getByRole("combobox", { name: "Survey" })
    .selectOption({ label: "KestrelWatch customer survey" });
  await page.getByRole("radio", { name: "Delighted" }).check();
  await page.getByRole("button", { name: "Make the key" }).click();
  await page.getByRole("link", { name: "It is put away, go on" }).click();
  await expect(page.getByText("Nothing can come in yet")).toBeVisible();
  const address = page.url();

  const plain = await visitor({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  await signIn(plain, "olu", new URL(`${address}/fields`).pathname);
  const sample = {
    event_type: "survey_response.created",
    event_data: { id: "77", survey_type: "csat", score: 4, comment: "Fast.", created_at: 1_790_605_328 },
  };
  await plain.getByLabel("Sample").fill(JSON.stringify(sample));
  await plain.getByRole("button", { name: "Read the sample" }).click();
  await expect(plain.getByRole("combobox", { name: "Use “score” as" })).toHaveValue("satisfaction");
  await plain.getByRole("button", { name: "Show what would be read" }).click();
  await expect(plain.getByText("Would be added")).toBeVisible();
  await expectNoSidewaysScroll(plain);
  await plain.getByRole("button", { name: "Save the fields" }).click();
  await expect(plain.getByText("created_at", { exact: true })).toBeVisible();

  await page.goto(`${address}/fields`);
  await axe(page, "the fields of a key");
  await page.getByLabel("Sample").fill("{oops");
  await page.getByRole("button", { name: "Read the sample" }).click();
  await expect(page.getByText("The sample is no JSON")).toBeVisible();
  await expect(page.getByLabel("Sample")).toHaveValue("{oops");
});
