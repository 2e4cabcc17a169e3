import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { acknowledgeCases } from "~/commands/cases/acknowledge-cases.server";
import { openCase } from "~/commands/cases/open-case.server";
import { openCases } from "~/commands/cases/open-cases.server";
import { redoImport } from "~/commands/surveys/redo-import.server";
import { undoImport } from "~/commands/surveys/undo-import.server";
import { setClock } from "~/shared/clock.server";
import { newId } from "~/shared/id.server";
import { listActivity } from "~/store/activity/activity.queries.server";
import { database } from "~/store/database.server";
import { drainQueue } from "~/store/queue.server";
import { actFor, aPerson, aWorkspace, freshDatabase, TEST_NOW } from "../../support/test-database";
import { granted } from "../surveys/an-import";
import { ANSWERS, bringIn, cases, customers } from "./some-answers";

freshDatabase();
// The queue goes by the product's clock.
beforeAll(() => setClock(TEST_NOW));
afterAll(() => setClock(null));

async function aProgram() {
  const workspace = await aWorkspace();
  const leader = await actFor("leader", workspace);
  const owner = await actFor("owner", workspace);
  return { workspace, leader, owner, ...(await customers(workspace, owner.viewer.personId)) };
}

describe("an import", () => {
  test("opens one case for each low and fresh answer, with its owner and its due days", async () => {
    const { leader, owner, orvane, tarsk } = await aProgram();
    await bringIn(leader);
    expect(await cases()).toMatchObject([
      {
        number: 1,
        status: "new",
        cause: "lowAnswer",
        value: 2,
        title: "2 of 5 from a decision maker at Orvane",
        accountId: orvane,
        ownerId: owner.viewer.personId,
        openedOn: "2026-10-15",
        acknowledgeBy: "2026-10-16",
        resolveBy: "2026-10-29",
      },
      // Nobody owns the account and no stage has an owner: the leader has it.
      { number: 2, value: 1, accountId: tarsk, ownerId: leader.viewer.personId },
    ]);
    const { entries } = await listActivity(leader.viewer, {});
    const lines = entries.filter((entry) => entry.summary.startsWith("opened "));
    expect(lines.map((entry) => entry.summary)).toEqual([
      "opened 2 cases from october.csv (IMP-001): CASE-1 and CASE-2",
    ]);
  });

  test("goes by the stage's owner where nobody owns the account", async () => {
    const { workspace, leader } = await aProgram();
    const keeper = await aPerson(workspace, "owner");
    await database().stage.create({
      data: {
        id: "stage-buy",
        workspaceId: workspace.id,
        name: "Buy",
        position: 1,
        ownerId: keeper.id,
        createdAt: TEST_NOW,
      },
    });
    await bringIn(leader);
    expect((await cases()).map((row) => row.ownerId)).toContain(keeper.id);
  });

  test("opens none twice, however often it is asked, and none for the same file again", async () => {
    const { leader } = await aProgram();
    const { id } = await bringIn(leader);
    expect(granted(await openCases(leader, { kind: "import", id }))).toEqual({ opened: 0, restored: 0 });
    await Promise.all([openCases(leader, { kind: "import", id }), openCases(leader, { kind: "import", id })]);
    await bringIn(leader, ANSWERS, "october-again.csv");
    expect(await cases()).toHaveLength(2);
  });

  test("opens none where old answers are brought in on purpose", async () => {
    const { leader } = await aProgram();
    const { id } = await bringIn(
      leader,
      [ANSWERS[0] ?? ""].concat("R9,2026-10-07,dora@orvane.example,5,5,Use,"),
    );
    await database().import.update({ where: { id }, data: { opensCases: false } });
    await database().answer.updateMany({ data: { value: 1 }, where: { kind: "satisfaction" } });
    expect(granted(await openCases(leader, { kind: "import", id })).opened).toBe(0);
  });

  test("undone, takes the cases nobody touched with it and says so on the others; redone, it brings them back", async () => {
    const { leader, owner } = await aProgram();
    const { id } = await bringIn(leader);
    granted(await acknowledgeCases(owner, { numbers: [1] }));
    granted(await undoImport(leader, { importId: id }));
    await drainQueue();
    expect((await cases()).map((row) => row.status)).toEqual(["acknowledged", "withdrawn"]);
    const { entries } = await listActivity(leader.viewer, {});
    expect(entries.map((entry) => entry.summary)).toContain(
      "withdrew 1 case that nobody had touched, because IMP-001 was undone: CASE-2",
    );
    granted(await redoImport(leader, { importId: id }));
    await drainQueue();
    expect((await cases()).map((row) => row.status)).toEqual(["acknowledged", "new"]);
  });

  test("undone and brought in anew, gives the touched case its new answer instead of a second case", async () => {
    const { leader, owner } = await aProgram();
    const { id } = await bringIn(leader);
    granted(await acknowledgeCases(owner, { numbers: [1] }));
    granted(await undoImport(leader, { importId: id }));
    await drainQueue();
    const again = await bringIn(leader, ANSWERS, "october-mended.csv");
    const rows = await database().customerCase.findMany({
      orderBy: { number: "asc" },
      include: { response: true },
    });
    expect(rows.map((row) => [row.number, row.status, row.response?.importId])).toEqual([
      [1, "acknowledged", again.id],
      [2, "new", again.id],
    ]);
  });

  test("with thousands of low answers is one change", async () => {
    const { leader, workspace } = await aProgram();
    const { id } = await bringIn(leader, [ANSWERS[0] ?? "", "R1,2026-10-07,dora@orvane.example,5,5,Use,"]);
    const response = await database().response.findFirstOrThrow({ include: { answers: true } });
    const [answer] = response.answers;
    const many = Array.from({ length: 1500 }, (_, at) => ({ at, id: newId() }));
    const { answers: _, attributes, ...row } = response;
    await database().response.createMany({
      data: many.map(({ at, id: own }) => ({
        ...row,
        attributes: attributes ?? {},
        id: own,
        externalId: `B${at}`,
      })),
    });
    await database().answer.createMany({
      data: many.map(({ id: own }) => ({
        id: newId(),
        workspaceId: workspace.id,
        responseId: own,
        questionId: answer?.questionId ?? "",
        kind: "satisfaction",
        day: row.day,
        value: 1,
      })),
    });
    expect(granted(await openCases(leader, { kind: "import", id })).opened).toBe(1500);
    const { entries } = await listActivity(leader.viewer, { take: 20 });
    expect(await database().customerCase.count()).toBe(1500);
    expect(entries.filter((entry) => entry.summary.startsWith("opened "))).toHaveLength(1);
    const { lastCaseNumber } = await database().workspace.findUniqueOrThrow({ where: { id: workspace.id } });
    expect(lastCaseNumber).toBe(1500);
  });

  test("of another workspace is not there", async () => {
    const { leader } = await aProgram();
    const { id } = await bringIn(leader);
    const stranger = await actFor("leader");
    expect(await openCases(stranger, { kind: "import", id })).toMatchObject({
      refusal: { kind: "not-found" },
    });
  });
});

describe("a plea", () => {
  test("opens a case whatever the answers were; a no opens none", async () => {
    const { leader } = await aProgram();
    await bringIn(leader, [
      "response_id,date,contact_email,satisfaction,please call me back",
      "R1,2026-10-05,dora@orvane.example,5,yes",
      "R2,2026-10-06,dora@orvane.example,5,no",
    ]);
    expect(await cases()).toMatchObject([
      { cause: "plea", title: "Call back a decision maker at Orvane", value: null },
    ]);
  });
});

describe("mail that came back", () => {
  test("opens a case for decision makers and key accounts, once for each time", async () => {
    const { leader, dora, sam } = await aProgram();
    await database().contact.updateMany({
      where: { id: { in: [dora, sam] } },
      data: { bouncedOn: "2026-10-10" },
    });
    expect(granted(await openCases(leader, { kind: "bounces" })).opened).toBe(1);
    expect(granted(await openCases(leader, { kind: "bounces" })).opened).toBe(0);
    expect(await cases()).toMatchObject([
      { cause: "bounce", contactId: dora, title: "Mail to a decision maker at Orvane came back" },
    ]);
    await database().account.updateMany({ data: { keyAccount: true } });
    await database().contact.update({ where: { id: dora }, data: { bouncedOn: "2026-10-14" } });
    expect(granted(await openCases(leader, { kind: "bounces" })).opened).toBe(2);
  });
});

describe("by hand", () => {
  const input = (change: object = {}) => ({
    title: "Called because of the invoice",
    accountId: null,
    contactId: null,
    responseId: null,
    ownerId: null,
    note: "",
    ...change,
  });

  test("a case goes to the account's owner, and a form that is sent twice opens one", async () => {
    const { leader, owner, orvane } = await aProgram();
    const key = "01HZZZZZZZZZZZZZZZZZZZZZZZ";
    const first = granted(await openCase(leader, input({ key, accountId: orvane })));
    const second = granted(await openCase(leader, input({ key, accountId: orvane })));
    expect([first, second]).toEqual([
      { number: 1, isNew: true },
      { number: 1, isNew: false },
    ]);
    expect(await cases()).toMatchObject([{ cause: "manual", ownerId: owner.viewer.personId, status: "new" }]);
  });

  test("an answer has one case: who opens a second is led to the first", async () => {
    const { leader } = await aProgram();
    await bringIn(leader);
    const [low] = await cases();
    const result = granted(await openCase(leader, input({ responseId: low?.responseId })));
    expect(result).toEqual({ number: 1, isNew: false });
  });

  test("viewers and auditors open none, and nothing of another workspace is taken", async () => {
    const { workspace, leader } = await aProgram();
    const viewer = await actFor("viewer", workspace);
    expect(await openCase(viewer, input())).toMatchObject({ refusal: { kind: "not-permitted" } });
    const elsewhere = await customers(await aWorkspace(), null);
    const strange = { accountId: elsewhere.orvane, contactId: elsewhere.dora, responseId: "nobody's" };
    for (const [name, value] of Object.entries(strange)) {
      expect(await openCase(leader, input({ [name]: value }))).toMatchObject({
        refusal: { kind: "invalid", fieldErrors: { [name]: expect.any(Array) } },
      });
    }
    expect(await openCase(leader, input({ ownerId: viewer.viewer.personId }))).toMatchObject({
      refusal: { kind: "invalid" },
    });
    expect(await cases()).toEqual([]);
  });
});
