import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { decidePilot } from "~/commands/pilots/decide-pilot.server";
import { grantFunding } from "~/commands/pilots/grant-funding.server";
import { requestFunding } from "~/commands/pilots/request-funding.server";
import { setBudget } from "~/commands/spend/set-budget.server";
import { registerHandlers } from "~/jobs/timetable.server";
import { setClock } from "~/shared/clock.server";
import { newId } from "~/shared/id.server";
import { listActivity } from "~/store/activity/activity.queries.server";
import { database } from "~/store/database.server";
import { readDecisionGround } from "~/store/pilots/decision-ground.server";
import { findPilotFactsIn } from "~/store/pilots/pilot-facts.queries.server";
import { drainQueue } from "~/store/queue.server";
import { findMyWork } from "~/store/work/my-work.queries.server";
import { sharedDatabase, TEST_NOW, viewerOf } from "../../support/test-database";
import { PASSWORD, withSignIn } from "../../support/visitor";
import { aToldPilot, type ToldPilot } from "../pilots/a-told-pilot";
import { aProgram, type Program, value } from "../plans/a-program";
import { actsOf, aLinkFor, linkRow, type Shown } from "./a-link";

sharedDatabase();
beforeEach(() => setClock(TEST_NOW));
afterEach(() => setClock(null));

/** What is answered at the very moment it is asked was not told yet. */
const LATER = new Date(TEST_NOW.getTime() + 60_000);

let program: Program;
let pilot: ToldPilot;

/** Devin asks for money; Ilse, who has a password, speaks for the pilot. */
async function asked() {
  if (!program) {
    program = await aProgram();
    program.people.ilse = await withSignIn(program.people.ilse);
  }
  pilot = await aToldPilot(program, "designed");
  const input = { code: pilot.code, amount: 1_800_000n, purpose: "Two people", key: undefined };
  const { requestId } = value(await requestFunding(program.as("devin"), input));
  return { requestId, item: `funding:${requestId}`, ...program.people };
}
const statusOf = async () => (await database().pilot.findUniqueOrThrow({ where: { id: pilot.id } })).status;

describe("money from the letter", () => {
  test("is offered to whoever grants it alone, and granted with their password, in their name", async () => {
    const { item, requestId, ilse, devin, mara, olu } = await asked();
    const late = null;
    expect(await actsOf(ilse, item, { late })).toEqual(["grantFunding", "declineFunding"]);
    for (const other of [devin, mara, olu]) expect(await actsOf(other, item, { late })).toEqual([]);
    const work = await findMyWork(viewerOf(ilse), TEST_NOW);
    expect(work.decisions).toMatchObject([
      { id: `funding-${requestId}`, kind: "request", href: "/pilots/PIL-A/funding" },
    ]);
    expect((await findMyWork(viewerOf(devin), TEST_NOW)).waiting).toMatchObject([{ who: "Ilse" }]);

    const link = await aLinkFor(ilse, item, "grantFunding");
    const again = await aLinkFor(ilse, item, "declineFunding");
    const { page } = (await link.look()).body as Shown;
    expect(page).toMatchObject({ state: "open", view: { signIn: true, stands: null, code: "PIL-A" } });
    expect((await link.press({ password: "not hers" })).status).toBe(422);
    expect(await statusOf()).toBe("designed");
    expect((await link.press({ password: PASSWORD })).status).toBe(303);
    expect(await statusOf()).toBe("funded");
    const { entries } = await listActivity(viewerOf(ilse), { recordId: pilot.id });
    expect(entries.find(({ verb }) => verb === "granted")).toMatchObject({
      actorId: ilse.id,
      door: "mail-link",
    });
    expect((await again.press({ password: PASSWORD, text: "No" })).status).toBe(409);
    expect(await actsOf(ilse, item, { late })).toEqual([]);
  });

  test("beyond the year's budget it is granted on its page alone; declined it is with a reason", async () => {
    const { item, ilse } = await asked();
    value(await setBudget(program.as("mara"), { year: 2026, amount: 100n, note: "", version: 0 }));
    const grant = await aLinkFor(ilse, item, "grantFunding");
    const { page } = (await grant.look()).body as Shown;
    expect(page?.state === "open" && page.view.stands).toContain("beyond the budget of 2026");
    expect((await grant.press({ password: PASSWORD })).status).toBe(409);
    expect((await linkRow(grant.linkId)).usedAt).toBeNull();
    const decline = await aLinkFor(ilse, item, "declineFunding");
    expect((await decline.press({ password: PASSWORD, text: "" })).status).toBe(422);
    expect((await decline.press({ password: PASSWORD, text: "Not this year." })).status).toBe(303);
    const row = await database().fundingRequest.findFirstOrThrow({ where: { pilotId: pilot.id } });
    expect(row).toMatchObject({ status: "declined", answer: "Not this year." });
    expect(await statusOf()).toBe("designed");
  });
});

describe("what is told of a pilot", () => {
  test("money asked, granted, an end and a decision reach those they concern, and what is answered asks no more", async () => {
    registerHandlers();
    await drainQueue();
    await database().notice.deleteMany({});
    const { devin, ilse, hana } = await asked();
    await drainQueue();
    await database().handRaiser.create({
      data: {
        ...{
          id: newId(),
          workspaceId: program.workspace.id,
          pilotId: pilot.id,
          personId: hana.id,
          name: "Hana",
        },
        ...{ raisedOn: "2026-10-01", createdAt: TEST_NOW },
      },
    });
    const unread = async (personId: string) =>
      (await database().notice.findMany({ where: { personId, readAt: null }, orderBy: { id: "asc" } })).map(
        ({ kind, title, href }) => `${kind}: ${title} → ${href}`,
      );
    const code = pilot.code;
    const [asks] = await unread(ilse.id);
    expect(asks).toMatch(
      new RegExp(`^request: asked for .+18,000.00 for ${code} → /pilots/${code}/funding$`),
    );
    const open = await database().fundingRequest.findFirstOrThrow({ where: { pilotId: pilot.id } });
    value(await grantFunding(program.as("ilse", LATER), { requestId: open.id, beyond: true }));
    await drainQueue();
    expect(await unread(ilse.id)).toEqual([]);
    expect(await unread(devin.id)).toEqual([expect.stringContaining("answer: granted")]);

    const ended = await aToldPilot(program, "evaluating");
    await database().handRaiser.updateMany({ data: { pilotId: ended.id } });
    const { viewer } = program.as("ilse");
    const facts = await findPilotFactsIn(database(), viewer.workspaceId, ended.id, TEST_NOW);
    const ground = facts && (await readDecisionGround(database(), viewer, facts, TEST_NOW));
    const said = { choice: "scale" as const, rationale: "Less work.", lessons: "Begin early.", against: "" };
    const input = {
      ...said,
      code: ended.code,
      noResult: "",
      hash: ground?.hash ?? "",
      confirmedAt: TEST_NOW,
    };
    value(await decidePilot(program.as("ilse"), input));
    await drainQueue();
    expect(await unread(hana.id)).toEqual([
      `answer: decided ${ended.code} “Onboarding concierge”: scale → /pilots/${ended.code}/decision`,
    ]);
    expect(await unread(devin.id)).toHaveLength(2);
  });
});
