import { expect, test } from "vitest";
import { adoptStages } from "~/commands/governance/adopt-stages.server";
import { recordDecision } from "~/commands/governance/record-decision.server";
import { saveCharter } from "~/commands/governance/save-charter.server";
import type { Person } from "~/generated/prisma/client";
import { loader as cadencePage } from "~/routes/_app.cadence.$entryId";
import { loader as charterPage } from "~/routes/_app.charter._index";
import { action as sign } from "~/routes/_app.charter.signature";
import { loader as charterVersion } from "~/routes/_app.charter.versions.$number";
import { loader as componentPage } from "~/routes/_app.components.$slug";
import { loader as decisionList } from "~/routes/_app.decisions._index";
import { loader as decisionPage } from "~/routes/_app.decisions.$code";
import { action as newDecision } from "~/routes/_app.decisions.new";
import { loader as decisionFile } from "~/routes/_app.decisions[.]csv";
import { loader as governancePage } from "~/routes/_app.measure.governance";
import { action as saveStage, loader as stagePage } from "~/routes/_app.stages.$stageId";
import { action as moveStage } from "~/routes/_app.stages.order";
import { loader as memberPage } from "~/routes/_app.team.$memberId";
import { action as signIn } from "~/routes/sign-in";
import { newId } from "~/shared/id.server";
import { listStageModel } from "~/store/governance/stage.queries.server";
import { actOf, aPerson, aWorkspace, freshDatabase } from "../../support/test-database";
import { PASSWORD, Visitor, withSignIn } from "../../support/visitor";

freshDatabase();

async function signedIn(person: Person): Promise<Visitor> {
  await withSignIn(person);
  const visitor = new Visitor();
  expect(
    (await visitor.post(signIn, "/sign-in", { email: person.email, password: PASSWORD })).location,
  ).toBeTruthy();
  return visitor;
}

async function people() {
  const workspace = await aWorkspace();
  const [leader, executive, viewer] = await Promise.all([
    aPerson(workspace, "leader", { name: "Mara" }),
    aPerson(workspace, "executive", { name: "Ilse" }),
    aPerson(workspace, "viewer"),
  ]);
  return { leader, executive, viewer, mara: await signedIn(leader) };
}

const decision = (personId: string) => ({
  day: "2026-10-01" as const,
  title: "=Ask monthly",
  decision: "Once a month.",
  rationale: "",
  alternatives: "",
  decidedById: personId,
  about: "",
  href: "",
  reviewOn: null,
  replaces: null,
  key: undefined,
});

test("a signature asks who is there: a wrong password signs nothing, the right one does", async () => {
  const { leader, executive } = await people();
  await saveCharter(actOf(leader), {
    vision: "v",
    purpose: "p",
    mandate: "m",
    championId: executive.id,
    version: 0,
  });
  const ilse = await signedIn(executive);
  const form = { version: "1", meaning: "on", password: "not mine" };
  const wrong = await ilse.post(sign, "/charter/signature", form);
  expect(wrong).toMatchObject({
    status: 422,
    body: { fieldErrors: { password: ["That is not your password."] } },
  });
  expect(JSON.stringify(wrong.body)).not.toContain("not mine");
  const silent = await ilse.post(sign, "/charter/signature", { version: "1", password: PASSWORD });
  expect(silent).toMatchObject({ status: 422, body: { fieldErrors: { meaning: expect.any(Array) } } });
  expect((await ilse.look(charterPage, "/charter")).body).toMatchObject({ signed: null });
  const right = await ilse.post(sign, "/charter/signature", { ...form, password: PASSWORD });
  expect(right).toMatchObject({ status: 303, location: "/charter" });
  expect((await ilse.look(charterPage, "/charter")).body).toMatchObject({
    signed: { number: 1, signature: { intact: true } },
  });
  for (const number of ["2", "0", "x", "99999999999"])
    expect(
      (await ilse.look(charterVersion, `/charter/versions/${number}`, { params: { number } })).status,
    ).toBe(404);
});

test("records of another workspace, wrong ids and nonsense in addresses are not found", async () => {
  const { leader } = await people();
  const { mara: stranger } = await people();
  const act = actOf(leader);
  await adoptStages(act, { names: ["Use"] });
  const stageId = (await listStageModel(act.viewer))[0]?.id ?? "";
  await recordDecision(act, decision(leader.id));
  for (const id of [stageId, newId(), "x", "%"])
    expect((await stranger.look(stagePage, "/stages/x", { params: { stageId: id } })).status).toBe(404);
  for (const code of ["D-1", "D-0", "D-99999999999", newId()])
    expect((await stranger.look(decisionPage, "/decisions/x", { params: { code } })).status, code).toBe(404);
  expect((await stranger.look(cadencePage, "/cadence/x", { params: { entryId: newId() } })).status).toBe(404);
  expect((await stranger.look(memberPage, "/team/x", { params: { memberId: newId() } })).status).toBe(404);
  expect(
    (await stranger.look(componentPage, "/components/x", { params: { slug: "__proto__" } })).status,
  ).toBe(404);
  const odd = await stranger.look(decisionList, "/decisions?after=zzz&year=%27--&state=x&by=y&q=%25");
  expect(odd).toMatchObject({ status: 200, body: { rows: [], total: 0 } });
  const moved = await stranger.post(moveStage, "/stages/order", { stageId, direction: "up" });
  expect(moved).toMatchObject({ status: 303, location: "/stages" });
});

test("a form that is too long, broken or overtaken comes back with what was typed", async () => {
  const { leader, mara } = await people();
  const long = "word ".repeat(2_000);
  const typed = {
    ...decision(leader.id),
    rationale: long,
    title: "A\0B",
    reviewOn: "",
    replaces: "",
    key: "",
  };
  const tooLong = await mara.post(newDecision, "/decisions/new", typed as unknown as Record<string, string>);
  expect(tooLong).toMatchObject({
    status: 422,
    body: {
      fieldErrors: { rationale: ["At most 5,000 characters."] },
      values: { rationale: long, title: "A\uFFFDB" },
    },
  });
  const stored = await mara.post(newDecision, "/decisions/new", {
    ...typed,
    rationale: "",
  } as unknown as Record<string, string>);
  expect(stored).toMatchObject({ status: 303, location: "/decisions/D-1" });

  await adoptStages(actOf(leader), { names: ["Use"] });
  const stage = (await listStageModel(actOf(leader).viewer))[0];
  const params = { stageId: stage?.id ?? "" };
  const fields = {
    name: "Use",
    businessFunction: "",
    ownerId: "",
    success: "It runs.",
    handOver: "",
    version: "1",
  };
  expect((await mara.post(saveStage, "/stages/x", fields, { params })).location).toBe("/stages");
  const stale = await mara.post(saveStage, "/stages/x", { ...fields, success: "Mine." }, { params });
  expect(stale).toMatchObject({
    status: 409,
    body: { refusal: { kind: "stale" }, values: { success: "Mine." } },
  });
});

test("a viewer reads governance and is offered nothing they may not do", async () => {
  const { leader, viewer } = await people();
  await recordDecision(actOf(leader), decision(leader.id));
  const vera = await signedIn(viewer);
  expect(await vera.look(governancePage, "/measure/governance")).toMatchObject({
    status: 200,
    body: { mayReview: false, strategy: null, stages: [], decisions: [{ number: 1 }] },
  });
  expect((await vera.look(decisionList, "/decisions")).body).toMatchObject({ mayRecord: false, total: 1 });
  expect((await vera.look(componentPage, "/components/roi", { params: { slug: "roi" } })).status).toBe(403);
  const refused = await vera.post(newDecision, "/decisions/new", {
    ...decision(viewer.id),
    reviewOn: "",
    replaces: "",
    key: "",
  } as unknown as Record<string, string>);
  expect(refused).toMatchObject({ status: 403, body: { refusal: { kind: "not-permitted" } } });
});

test("the file holds exactly the decisions that are shown, and no formula", async () => {
  const { leader, mara } = await people();
  await recordDecision(actOf(leader), decision(leader.id));
  await recordDecision(actOf(leader), { ...decision(leader.id), title: "Ask weekly" });
  const all = String((await mara.look(decisionFile, "/decisions.csv")).body)
    .trim()
    .split("\r\n");
  expect(all).toHaveLength(3);
  expect(all[2]).toContain("D-1,2026-10-01,'=Ask monthly");
  expect(
    String((await mara.look(decisionFile, "/decisions.csv?q=weekly")).body)
      .trim()
      .split("\r\n"),
  ).toHaveLength(2);
});
