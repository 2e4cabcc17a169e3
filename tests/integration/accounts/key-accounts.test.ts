import { describe, expect, it } from "vitest";
import { enrolKeyAccount } from "~/commands/accounts/enrol-key-account.server";
import { readPerceptions } from "~/commands/accounts/read-perceptions.server";
import { recordPerception } from "~/commands/accounts/record-perception.server";
import { releaseKeyAccount } from "~/commands/accounts/release-key-account.server";
import { saveProtection } from "~/commands/accounts/save-protection.server";
import { saveScorecard } from "~/commands/accounts/save-scorecard.server";
import { withdrawPerception } from "~/commands/accounts/withdraw-perception.server";
import { createPlan } from "~/commands/plans/create-plan.server";
import type { Act } from "~/domain/act";
import { ROLES } from "~/domain/viewer";
import { loader as keyAccountPage } from "~/routes/_app.key-accounts_.$accountId";
import { action as signIn } from "~/routes/sign-in";
import { newId } from "~/shared/id.server";
import { listPerceptionProposals } from "~/store/accounts/account-needs.queries.server";
import { findKeyAccountPage } from "~/store/accounts/key-account-page.queries.server";
import { listActivity } from "~/store/activity/activity.queries.server";
import { database } from "~/store/database.server";
import { actFor, actOf, aPerson, aWorkspace, freshDatabase, TEST_NOW } from "../../support/test-database";
import { PASSWORD, Visitor, withSignIn } from "../../support/visitor";

freshDatabase();

const WINDOW = { from: "2026-07-01", to: "2026-09-30" } as const;

async function aProgram(cap = 5) {
  const workspace = await aWorkspace({ keyAccountCap: cap });
  const leader = await actFor("leader", workspace);
  const manager = await aPerson(workspace, "owner", { name: "Leo Marsh" });
  return { workspace, leader, manager };
}

async function anAccount(workspaceId: string, name: string, change = {}) {
  return database().account.create({
    data: { id: newId(), workspaceId, name, createdAt: TEST_NOW, ...change },
  });
}

const enrol = (act: Act, accountId: string, managerId: string, overCapReason = "") =>
  enrolKeyAccount(act, {
    accountId,
    managerId,
    enrolledOn: "2026-10-01",
    reason: "Every laboratory follows its choice.",
    overCapReason,
  });

const quote = {
  perception: "vendor" as const,
  day: "2026-10-10" as const,
  quote: "You deliver monitors and invoices.",
  saidBy: "Head of laboratories, yearly review",
  responseId: null,
};

describe("the key account program", () => {
  it("takes an account in, and marks it in the same change", async () => {
    const { workspace, leader, manager } = await aProgram();
    const account = await anAccount(workspace.id, "Helmsway");
    expect(await enrol(leader, account.id, manager.id)).toMatchObject({
      ok: true,
      value: { accounts: 1, cap: 5 },
    });
    expect(await database().account.findUnique({ where: { id: account.id } })).toMatchObject({
      keyAccount: true,
      // Whoever edits the account meanwhile has changed nothing of this.
      version: 1,
    });
    const { entries } = await listActivity(leader.viewer);
    expect(entries[0]).toMatchObject({ noun: "key-account", verb: "enrolled", recordId: account.id });
    expect(await enrol(leader, account.id, manager.id)).toMatchObject({
      refusal: { kind: "not-allowed-now" },
    });
  });

  it("warns above the cap, and asks for a reason that is kept", async () => {
    const { workspace, leader, manager } = await aProgram(1);
    const [first, second] = [
      await anAccount(workspace.id, "Norbeck"),
      await anAccount(workspace.id, "Orvane"),
    ];
    await enrol(leader, first.id, manager.id);
    expect(await enrol(leader, second.id, manager.id)).toMatchObject({
      refusal: {
        kind: "invalid",
        fieldErrors: {
          overCapReason: [expect.stringContaining("Leo Marsh looks after 1 key account already")],
        },
      },
    });
    expect(await database().account.findUnique({ where: { id: second.id } })).toMatchObject({
      keyAccount: false,
    });
    expect((await enrol(leader, second.id, manager.id, "Only until the second manager starts.")).ok).toBe(
      true,
    );
    expect(await database().keyEnrolment.findFirst({ where: { accountId: second.id } })).toMatchObject({
      overCapReason: "Only until the second manager starts.",
    });
  });

  it("counts inside the change: two enrolments at once cannot both be the last", async () => {
    const { workspace, leader, manager } = await aProgram(1);
    const accounts = [await anAccount(workspace.id, "A"), await anAccount(workspace.id, "B")];
    const results = await Promise.all(accounts.map((account) => enrol(leader, account.id, manager.id)));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await database().keyEnrolment.count()).toBe(1);
  });

  it("hands an account over, and lets it go with a reason and a day", async () => {
    const { workspace, leader, manager } = await aProgram();
    const other = await aPerson(workspace, "owner", { name: "Nadia Cole" });
    const account = await anAccount(workspace.id, "Helmsway");
    await enrol(leader, account.id, manager.id);
    await enrol(leader, account.id, other.id);
    const rows = await database().keyEnrolment.findMany({ orderBy: { id: "asc" } });
    expect(rows).toMatchObject([
      { managerId: manager.id, endedOn: "2026-10-01", endReason: expect.stringContaining("Nadia Cole") },
      { managerId: other.id, endedOn: null },
    ]);
    const release = { accountId: account.id, version: 1, endedOn: "2026-10-14" as const, endReason: "Sold." };
    expect(await releaseKeyAccount(leader, { ...release, endedOn: "2026-09-01" })).toMatchObject({
      refusal: { kind: "invalid", fieldErrors: { endedOn: [expect.any(String)] } },
    });
    expect(await releaseKeyAccount(leader, { ...release, version: 7 })).toMatchObject({
      refusal: { kind: "stale" },
    });
    expect((await releaseKeyAccount(leader, release)).ok).toBe(true);
    expect(await database().account.findUnique({ where: { id: account.id } })).toMatchObject({
      keyAccount: false,
    });
    expect(await releaseKeyAccount(leader, release)).toMatchObject({ refusal: { kind: "not-allowed-now" } });
  });

  it("is run by the leader, and never about another workspace's accounts", async () => {
    const { workspace, manager } = await aProgram();
    const account = await anAccount(workspace.id, "Helmsway");
    for (const role of ROLES.filter((each) => each !== "admin" && each !== "leader")) {
      expect(await enrol(await actFor(role, workspace), account.id, manager.id), role).toMatchObject({
        refusal: { kind: "not-permitted" },
      });
    }
    const stranger = await actFor("leader");
    expect(await enrol(stranger, account.id, manager.id)).toMatchObject({ refusal: { kind: "not-found" } });
    expect(await findKeyAccountPage(stranger.viewer, account.id, WINDOW)).toBeNull();
    const lost = await anAccount(workspace.id, "Gone", { status: "lost" });
    const leader = await actFor("leader", workspace);
    expect(await enrol(leader, lost.id, manager.id)).toMatchObject({ refusal: { kind: "not-allowed-now" } });
    const reader = await aPerson(workspace, "viewer");
    expect(await enrol(leader, account.id, reader.id)).toMatchObject({
      refusal: { kind: "invalid", fieldErrors: { managerId: [expect.any(String)] } },
    });
    const left = await aPerson(workspace, "owner", { active: false });
    expect(await enrol(leader, account.id, left.id)).toMatchObject({ refusal: { kind: "invalid" } });
  });

  it("keeps a protection plan, written by its manager, once when two write the first at once", async () => {
    const { workspace, leader, manager } = await aProgram();
    const account = await anAccount(workspace.id, "Helmsway");
    const plan = {
      accountId: account.id,
      goals: "One contact for all laboratories.",
      risks: "",
      steps: "",
      agreedWith: "",
      agreedOn: null,
      nextReviewOn: null,
      version: 0,
    };
    expect(await saveProtection(leader, plan)).toMatchObject({ refusal: { kind: "not-allowed-now" } });
    await enrol(leader, account.id, manager.id);
    const results = await Promise.all([
      saveProtection(actOf(manager), plan),
      saveProtection(leader, { ...plan, goals: "Another beginning." }),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toMatchObject({ refusal: { kind: "stale" } });
    expect(await saveProtection(leader, { ...plan, version: 1, agreedOn: "2026-10-01" })).toMatchObject({
      refusal: { kind: "invalid", fieldErrors: { agreedWith: [expect.any(String)] } },
    });
    expect(await saveProtection(await actFor("owner", workspace), { ...plan, version: 1 })).toMatchObject({
      refusal: { kind: "not-permitted" },
    });
  });

  it("flags a scorecard that rests on upsell alone", async () => {
    const { leader, manager } = await aProgram();
    const card = { managerId: manager.id, note: "", trainedOn: null, training: "", version: 0 };
    expect(await saveScorecard(leader, { ...card, measures: ["growth"] })).toMatchObject({
      value: { state: "upsellOnly" },
    });
    expect(
      await saveScorecard(leader, { ...card, measures: ["growth", "retention"], version: 1 }),
    ).toMatchObject({ value: { state: "sound" } });
    expect(await saveScorecard(leader, { ...card, measures: [], version: 1 })).toMatchObject({
      refusal: { kind: "stale" },
    });
    expect(await saveScorecard(actOf(manager), { ...card, measures: [] })).toMatchObject({
      refusal: { kind: "not-permitted" },
    });
  });
});

describe("what a customer sees in us", () => {
  it("is never the manager's impression alone", async () => {
    const { workspace, leader, manager } = await aProgram();
    const account = await anAccount(workspace.id, "Helmsway");
    await enrol(leader, account.id, manager.id);
    const own = actOf(manager);
    const bare = { ...quote, accountId: account.id, quote: "", saidBy: "" };
    expect(await recordPerception(own, bare)).toMatchObject({
      refusal: { kind: "invalid", message: expect.stringContaining("You look after this account") },
    });
    expect(await recordPerception(leader, bare)).toMatchObject({ refusal: { kind: "invalid" } });
    expect(await recordPerception(own, { ...bare, quote: quote.quote })).toMatchObject({
      refusal: { fieldErrors: { saidBy: [expect.any(String)] } },
    });
    expect(await recordPerception(own, { ...bare, responseId: newId() })).toMatchObject({
      refusal: { fieldErrors: { responseId: [expect.any(String)] } },
    });
    expect(await database().perceptionReading.count()).toBe(0);
    expect((await recordPerception(own, { ...quote, accountId: account.id })).ok).toBe(true);
  });

  it("proposes a plan for a key account that sees a vendor, and a plan takes the words along", async () => {
    const { workspace, leader, manager } = await aProgram();
    const account = await anAccount(workspace.id, "Helmsway");
    await recordPerception(leader, { ...quote, accountId: account.id });
    // Of an account that is not protected it is a reading and nothing more.
    expect(await listPerceptionProposals(leader.viewer)).toEqual([]);
    expect(await database().signal.count()).toBe(0);
    await enrol(leader, account.id, manager.id);
    expect(await listPerceptionProposals(leader.viewer)).toEqual([
      { accountId: account.id, name: "Helmsway", plan: null },
    ]);
    expect(await database().signal.findFirst()).toMatchObject({
      kind: "perception",
      status: "waiting",
      href: `/key-accounts/${account.id}`,
    });
    const made = await createPlan(leader, {
      title: "Helmsway sees a vendor in us",
      kind: "corrective",
      findingNumber: null,
      accountId: account.id,
    });
    if (!made.ok) throw new Error("The plan was refused.");
    const plan = await database().plan.findUniqueOrThrow({
      where: { id: made.value.planId },
      include: { evidence: true },
    });
    expect(plan).toMatchObject({
      accountId: account.id,
      whatHappens: expect.stringContaining(quote.quote),
      evidence: [{ kind: "customer", quote: expect.stringContaining(quote.quote) }],
    });
    expect(await listPerceptionProposals(leader.viewer)).toMatchObject([{ plan: made.value.code }]);
    const stranger = await actFor("leader");
    expect(
      await createPlan(stranger, {
        title: "x",
        kind: "corrective",
        findingNumber: null,
        accountId: account.id,
      }),
    ).toMatchObject({ refusal: { kind: "not-found" } });
  });

  it("changes with the newest reading; withdrawn, the one before stands again", async () => {
    const { workspace, leader, manager } = await aProgram();
    const account = await anAccount(workspace.id, "Helmsway");
    await enrol(leader, account.id, manager.id);
    await recordPerception(leader, { ...quote, accountId: account.id, day: "2026-09-01" });
    const later = await recordPerception(leader, { ...quote, accountId: account.id, perception: "partner" });
    if (!later.ok) throw new Error("The reading was refused.");
    const seen = () => database().account.findUniqueOrThrow({ where: { id: account.id } });
    expect((await seen()).perception).toBe("partner");
    expect(await database().signal.findFirst()).toMatchObject({ status: "passed" });
    const withdrawal = { readingId: later.value.readingId, reason: "They spoke of another supplier." };
    expect(await withdrawPerception(actOf(manager), withdrawal)).toMatchObject({
      refusal: { kind: "not-permitted" },
    });
    expect((await withdrawPerception(leader, withdrawal)).ok).toBe(true);
    expect((await seen()).perception).toBe("vendor");
    expect(await database().signal.findFirst()).toMatchObject({ status: "waiting" });
    expect(await withdrawPerception(leader, withdrawal)).toMatchObject({
      refusal: { kind: "not-allowed-now" },
    });
  });

  it("is read from answers, goes with an import that is undone, and comes back with it", async () => {
    const { workspace, leader, manager } = await aProgram();
    const account = await anAccount(workspace.id, "Helmsway");
    await enrol(leader, account.id, manager.id);
    const surveyId = await anAnswer(workspace.id, account.id, 1);
    const read = () => readPerceptions({ ...leader, door: "import" }, { surveyId });
    expect(await read()).toMatchObject({ value: { added: 1, gone: 0, back: 0 } });
    expect(await read()).toMatchObject({ value: { added: 0, gone: 0, back: 0 } });
    const seen = () => database().account.findUniqueOrThrow({ where: { id: account.id } });
    expect((await seen()).perception).toBe("vendor");
    const shelve = (shelf: string) =>
      database().$transaction([
        database().response.updateMany({ data: { shelf } }),
        database().answer.updateMany({ data: { shelf } }),
      ]);
    await shelve("import-1");
    expect(await read()).toMatchObject({ value: { added: 0, gone: 1, back: 0 } });
    expect((await seen()).perception).toBeNull();
    await shelve("");
    expect(await read()).toMatchObject({ value: { added: 0, gone: 0, back: 1 } });
    expect((await seen()).perception).toBe("vendor");
    expect(await readPerceptions(await actFor("leader"), { surveyId })).toMatchObject({
      refusal: { kind: "not-found" },
    });
  });
});

async function anAnswer(workspaceId: string, accountId: string, value: number): Promise<string> {
  const [surveyId, questionId, responseId] = [newId(), newId(), newId()];
  const db = database();
  await db.survey.create({
    data: { id: surveyId, workspaceId, name: "Relationship", purpose: "relationship", createdAt: TEST_NOW },
  });
  await db.question.create({
    data: {
      id: questionId,
      workspaceId,
      surveyId,
      key: "p",
      label: "What do you see in us?",
      kind: "perception",
      notApplicable: [],
      position: 1,
    },
  });
  await db.response.create({
    data: {
      id: responseId,
      workspaceId,
      surveyId,
      externalId: "1",
      day: "2026-09-21",
      accountId,
      rowNumber: 1,
    },
  });
  await db.answer.create({
    data: { id: newId(), workspaceId, responseId, questionId, kind: "perception", day: "2026-09-21", value },
  });
  return surveyId;
}

describe("the page of a key account", () => {
  it("is there for readers, and not there for strangers or wrong ids", async () => {
    const { workspace, leader, manager } = await aProgram();
    const account = await anAccount(workspace.id, "Helmsway");
    await enrol(leader, account.id, manager.id);
    const look = async (person: Awaited<ReturnType<typeof aPerson>>, accountId: string) => {
      const visitor = new Visitor();
      const { email } = await withSignIn(person);
      await visitor.post(signIn, "/sign-in", { email, password: PASSWORD });
      return visitor.look(keyAccountPage, `/key-accounts/${encodeURIComponent(accountId)}`, {
        params: { accountId },
      });
    };
    const reader = await aPerson(workspace, "viewer");
    expect(await look(reader, account.id)).toMatchObject({
      status: 200,
      body: { mayRun: false, mayWork: false, page: { enrolment: { manager: "Leo Marsh" } } },
    });
    expect((await look(await aPerson(await aWorkspace(), "admin"), account.id)).status).toBe(404);
    expect((await look(await aPerson(workspace, "leader"), "x".repeat(10_000))).status).toBe(404);
  });
});
