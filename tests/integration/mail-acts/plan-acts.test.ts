import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { requestDate } from "~/commands/plans/request-date.server";
import { requestMove } from "~/commands/plans/request-move.server";
import { planCode } from "~/domain/plans/plan";
import { setClock } from "~/shared/clock.server";
import { newId } from "~/shared/id.server";
import { signedToken } from "~/shared/signed.server";
import { listActivity } from "~/store/activity/activity.queries.server";
import { database } from "~/store/database.server";
import { sharedDatabase, TEST_NOW, viewerOf } from "../../support/test-database";
import { PASSWORD, withSignIn } from "../../support/visitor";
import { announce, aProgram, aSubmittedPlan, type Program, value } from "../plans/a-program";
import { aRunningPlan, codeOf } from "../work/a-running-plan";
import { actsOf, aLinkFor, comingBy, linkRow, offeredTo, type Shown } from "./a-link";

sharedDatabase();
beforeEach(() => setClock(TEST_NOW));
afterEach(() => setClock(null));

let program: Program;
const begin = async () => {
  if (!program) {
    program = await aProgram();
    for (const who of ["ilse", "mara"] as const) {
      program.people[who] = await withSignIn(program.people[who]);
    }
  }
  return { ...program.people };
};
const planOf = (id: string) => database().plan.findUniqueOrThrow({ where: { id } });
/** Devin owns it as a deputy does; the sponsor is Ilse. */
const aPlan = () =>
  aRunningPlan(program, {
    ownerId: program.people.hana.id,
    deputyId: program.people.devin.id,
    sponsorId: program.people.ilse.id,
  });

describe("an approval from the letter", () => {
  let planId = "";
  const submitted = async () => {
    await begin();
    if (planId === "") {
      const code = await aSubmittedPlan(program);
      planId = (await database().plan.findFirstOrThrow({ where: { number: Number(code.slice(4)) } })).id;
    }
    return `plan:${planId}`;
  };

  test("is offered to those who may, and never to the owner", async () => {
    const item = await submitted();
    const { ilse, mara, hana, sam, olu } = program.people;
    const late = null;
    expect(await actsOf(ilse, item, { late })).toEqual(["approvePlan"]);
    expect(await actsOf(mara, item, { late })).toEqual(["approvePlan"]);
    expect(await actsOf(hana, item, { late })).not.toContain("approvePlan");
    expect(await actsOf(sam, item, { late })).toEqual([]);
    expect(await actsOf(olu, item, { late })).toEqual([]);
  });

  test("says what is missing first, and does nothing until it is there", async () => {
    const { ilse } = await begin();
    const link = await aLinkFor(ilse, await submitted(), "approvePlan");
    const { page } = (await link.look()).body as Shown;
    expect(page?.state === "open" && page.view.missing.map(({ id }) => id)).toEqual(["announcement"]);
    const refused = await link.press({ password: PASSWORD });
    expect(refused.status).toBe(422);
    expect((await linkRow(link.linkId)).usedAt).toBeNull();
    await announce(program, planCode((await planOf(planId)).number, ""));
  });

  test("asks for the password; a wrong one does nothing and leaves the link", async () => {
    const { ilse } = await begin();
    const link = await aLinkFor(ilse, await submitted(), "approvePlan");
    const { page } = (await link.look()).body as Shown;
    expect(page).toMatchObject({ state: "open", view: { signIn: true, stands: null, missing: [] } });
    for (const password of ["", "not hers"]) {
      const refused = await link.press({ password });
      expect(refused).toMatchObject({
        status: 422,
        body: { fieldErrors: { password: ["That is not your password."] } },
        setCookies: [],
      });
    }
    expect((await planOf(planId)).status).toBe("inReview");
    expect((await linkRow(link.linkId)).usedAt).toBeNull();
  });

  test("whoever guesses has to wait, with the right password too", async () => {
    const { ilse } = await begin();
    const link = await aLinkFor(ilse, await submitted(), "approvePlan");
    for (let round = 0; round < 6; round += 1) await link.press({ password: "guess" });
    const slowed = await link.press({ password: PASSWORD });
    expect(slowed.status).toBe(422);
    expect(JSON.stringify(slowed.body)).toContain("Too many attempts");
    expect((await planOf(planId)).status).toBe("inReview");
  });

  test("of a plan that was changed since it was read nobody approves what they have not seen", async () => {
    const { ilse } = await begin();
    const link = await aLinkFor(ilse, await submitted(), "approvePlan");
    const { version } = await planOf(planId);
    const stale = await link.press({ password: PASSWORD, version: String(version - 1) });
    expect(stale.status).toBe(409);
    expect((await linkRow(link.linkId)).usedAt).toBeNull();
  });

  test("with it the plan is approved in their name, without a session", async () => {
    const { ilse } = await begin();
    const link = await aLinkFor(ilse, await submitted(), "approvePlan");
    const { version } = await planOf(planId);
    const done = await link.press({ password: PASSWORD, version: String(version) });
    expect(done).toMatchObject({ status: 303, setCookies: [] });
    expect(await planOf(planId)).toMatchObject({ status: "approved", approvedById: ilse.id });
    const { entries } = await listActivity(viewerOf(ilse), { planId });
    expect(entries[0]).toMatchObject({ verb: "approved", actorId: ilse.id, door: "mail-link" });
    expect((await link.press({ password: PASSWORD })).status).toBe(409);
  });

  test("nobody is offered it a second time", async () => {
    const { mara } = await begin();
    expect(await actsOf(mara, `plan:${planId}`, { late: null })).toEqual([]);
  });
});

describe("more time for a plan", () => {
  const ask = { toDay: "2027-01-15", reasonKind: "noPeople", reason: "Two of three were away" };

  test("a deputy asks from the mail, the sponsor accepts from hers; the moves are counted", async () => {
    const { devin, ilse, mara } = await begin();
    const plan = await aPlan();
    const link = await aLinkFor(devin, `plan:${plan.id}`, "moreTime");
    expect((await link.press({ ...ask, reasonKind: "" })).status).toBe(422);
    expect((await link.press(ask)).status).toBe(303);
    expect((await planOf(plan.id)).endOn).toBe("2026-12-18");
    const asked = await database().dateMove.findFirstOrThrow({ where: { planId: plan.id } });
    expect(asked).toMatchObject({ status: "requested", requestedById: devin.id, reasonKind: "noPeople" });
    expect(await actsOf(devin, `date-request:${asked.id}`)).toEqual([]);
    expect(await actsOf(mara, `date-request:${asked.id}`)).toEqual(["acceptDate", "declineDate"]);
    const answer = await aLinkFor(ilse, `date-request:${asked.id}`, "acceptDate");
    expect((await answer.press({})).status).toBe(422);
    expect((await planOf(plan.id)).endOn).toBe("2026-12-18");
    expect((await answer.press({ password: PASSWORD, stay: "on" })).status).toBe(303);
    expect((await planOf(plan.id)).endOn).toBe("2027-01-15");
    expect(answer.visitor.cookies.size).toBeGreaterThan(0);
    const moves = await database().dateMove.findMany({ where: { planId: plan.id, status: "accepted" } });
    expect(moves).toHaveLength(1);
    expect(moves[0]).toMatchObject({ agreedById: ilse.id });
    const { entries } = await listActivity(viewerOf(ilse), { planId: plan.id });
    expect(entries.slice(0, 2).map(({ verb, door }) => [verb, door])).toEqual([
      ["accepted", "mail-link"],
      ["requested", "mail-link"],
    ]);
  });

  test("asked by mistake it is withdrawn from the same page", async () => {
    const { devin } = await begin();
    const plan = await aPlan();
    const link = await aLinkFor(devin, `plan:${plan.id}`, "moreTime");
    await link.press(ask);
    expect((await link.press({ undo: "on" })).status).toBe(303);
    expect(await database().dateMove.findFirstOrThrow({ where: { planId: plan.id } })).toMatchObject({
      status: "withdrawn",
    });
  });

  test("declined with a word and a password, the old end stays", async () => {
    const { ilse } = await begin();
    const plan = await aPlan();
    const { dateMoveId } = value(
      await requestDate(program.as("devin"), {
        code: codeOf(plan),
        toDay: "2027-02-01",
        reason: "Late parts",
        reasonKind: "noPeople",
      }),
    );
    const link = await aLinkFor(ilse, `date-request:${dateMoveId}`, "declineDate");
    expect((await link.press({ text: "", password: PASSWORD })).status).toBe(422);
    expect((await link.press({ text: "The customer was promised", password: PASSWORD })).status).toBe(303);
    expect((await planOf(plan.id)).endOn).toBe("2026-12-18");
    const again = await offeredTo(ilse, `date-request:${dateMoveId}`);
    expect(again).toEqual([]);
  });

  test("a sponsor who is away is answered for by her deputy, in her place", async () => {
    const { ilse, mara, priya } = await begin();
    const plan = await aPlan();
    const { dateMoveId } = value(
      await requestDate(program.as("devin"), {
        code: codeOf(plan),
        toDay: "2027-02-01",
        reason: "Late parts",
        reasonKind: "noPeople",
      }),
    );
    const item = `date-request:${dateMoveId}`;
    expect(await actsOf(priya, item)).toEqual([]);
    const { id } = await database().absence.create({
      data: {
        id: newId(),
        workspaceId: ilse.workspaceId,
        personId: ilse.id,
        deputyId: priya.id,
        fromDay: "2026-10-12",
        toDay: "2026-10-20",
        createdById: mara.id,
        createdAt: TEST_NOW,
      },
    });
    const link = await aLinkFor(priya, item, "acceptDate");
    const noPassword = await link.press({ password: "anything" });
    expect(JSON.stringify(noPassword.body)).toContain("You have no password yet");
    program.people.priya = await withSignIn(priya);
    expect((await link.press({ password: PASSWORD })).status).toBe(303);
    const { entries } = await listActivity(viewerOf(mara), { planId: plan.id });
    expect(entries[0]?.summary).toContain("as deputy of Ilse");
    await database().absence.delete({ where: { id } });
  });
});

describe("a move that somebody is asked for", () => {
  test("is made from the letter, and the request is settled by it", async () => {
    const { mara } = await begin();
    const plan = await aRunningPlan(program, {
      status: "onHold",
      heldFrom: "acting",
      haltReason: "noPeople",
      wakeOn: "2026-11-02",
    });
    const { requestId } = value(
      await requestMove(program.as("sam"), {
        code: codeOf(plan),
        event: "RESUME",
        note: "We are back",
        askedOfId: mara.id,
      }),
    );
    const item = `request:${requestId}`;
    const offered = await offeredTo(mara, item);
    expect(offered.map(({ act, label }) => [act, label])).toEqual([
      ["makeMove", "Resume"],
      ["declineMove", "Decline"],
    ]);
    const link = await aLinkFor(mara, item, "makeMove");
    expect((await link.press({ password: PASSWORD })).status).toBe(303);
    expect((await planOf(plan.id)).status).toBe("acting");
    expect(await database().moveRequest.findUniqueOrThrow({ where: { id: requestId } })).toMatchObject({
      status: "done",
      settledById: mara.id,
    });
  });
});

describe("saying that one knows", () => {
  test("rests the reminders, once, and can be taken back at once", async () => {
    const { devin } = await begin();
    const plan = await aRunningPlan(program, { deputyId: devin.id, endOn: "2026-09-27" });
    const item = `plan:${plan.id}`;
    const link = await aLinkFor(devin, item, "acknowledge");
    expect((await link.press({ untilDay: "2026-10-15" })).status).toBe(422);
    expect((await link.press({ untilDay: "2026-10-20", note: "Parts come Monday" })).status).toBe(303);
    expect(await database().acknowledgement.findFirstOrThrow({ where: { item } })).toMatchObject({
      personId: devin.id,
      untilDay: "2026-10-20",
      withdrawnAt: null,
    });
    const other = await aLinkFor(devin, item, "acknowledge");
    const { page } = (await other.look()).body as Shown;
    expect(page?.state === "open" && page.view.stands).toContain("You said so already");
    expect((await link.press({ undo: "on" })).status).toBe(303);
    expect(
      (await database().acknowledgement.findFirstOrThrow({ where: { item } })).withdrawnAt,
    ).not.toBeNull();
  });
});

describe("a link of another kind", () => {
  test("opens no door here", async () => {
    const { devin } = await begin();
    const plan = await aRunningPlan(program, { deputyId: devin.id, endOn: "2026-09-27" });
    const { linkId, token } = await aLinkFor(devin, `plan:${plan.id}`, "acknowledge");
    expect((await comingBy(token).look()).status).toBe(200);
    expect((await comingBy(signedToken("unsubscribe", linkId)).look()).status).toBe(404);
  });
});
