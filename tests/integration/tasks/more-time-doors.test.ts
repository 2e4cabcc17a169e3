import { afterEach, beforeEach, expect, test } from "vitest";
import type { Person } from "~/generated/prisma/client";
import { action as answer } from "~/routes/_app.tasks.$taskId_.date-moves.$dateMoveId";
import { action as withdraw } from "~/routes/_app.tasks.$taskId_.date-moves.$dateMoveId_.withdrawal";
import { action as ask, loader as askPage } from "~/routes/_app.tasks.$taskId_.date-request";
import { action as signIn } from "~/routes/sign-in";
import { setClock } from "~/shared/clock.server";
import { database } from "~/store/database.server";
import { listTaskDates } from "~/store/tasks/task-date.queries.server";
import { listDecisions } from "~/store/work/decisions.queries.server";
import { sharedDatabase, TEST_NOW, viewerOf } from "../../support/test-database";
import { PASSWORD, Visitor, withSignIn } from "../../support/visitor";
import { aProgram } from "../plans/a-program";
import { aRunningPlan, aTaskOf, taskRow } from "../work/a-running-plan";

sharedDatabase();
beforeEach(() => setClock(TEST_NOW));
afterEach(() => setClock(null));

async function signedIn(person: Person): Promise<Visitor> {
  await withSignIn(person);
  const visitor = new Visitor();
  await visitor.post(signIn, "/sign-in", { email: person.email, password: PASSWORD });
  return visitor;
}

test("more time is asked for, waits with whoever answers for the plan, is withdrawn, asked again and accepted", async () => {
  const program = await aProgram();
  const { sam, devin, vera } = program.people;
  const taskId = await aTaskOf(await aRunningPlan(program), sam.id);
  const path = `/tasks/${taskId}/date-request`;
  const at = { params: { taskId } };
  const [his, owners, strange] = [
    await signedIn(sam),
    await signedIn(devin),
    await signedIn((await aProgram()).people.mara),
  ];
  expect((await his.look(askPage, path, at)).body).toMatchObject({
    closed: null,
    atOnce: false,
    askedOf: "Devin",
    min: "2026-10-17",
  });
  expect((await strange.look(askPage, path, at)).status).toBe(404);
  const watching = await signedIn(vera);
  const wish = { toDay: "2026-10-23", reason: "The list came late" };
  expect((await watching.post(ask, path, wish, at)).status).toBe(403);
  expect((await strange.post(ask, path, wish, at)).status).toBe(404);
  expect(await his.post(ask, path, { toDay: "soon\0", reason: "" }, at)).toMatchObject({
    status: 422,
    body: { fieldErrors: { toDay: [expect.any(String)], reason: ["Say why it takes longer."] } },
  });
  expect((await his.post(ask, path, { ...wish, reason: "x".repeat(10_000) }, at)).status).toBe(422);
  expect(await his.post(ask, path, wish, at)).toMatchObject({ status: 303, location: `/tasks/${taskId}` });
  expect((await his.post(ask, path, wish, at)).status).toBe(409);

  const { decisions } = await listDecisions(viewerOf(devin));
  expect(decisions).toMatchObject([{ kind: "date", href: `/tasks/${taskId}#dates` }]);
  expect((await listDecisions(viewerOf(sam))).waiting).toHaveLength(1);
  const [first] = await listTaskDates(viewerOf(sam), taskId);
  expect(first).toMatchObject({ status: "requested", mine: false, withdrawable: true });
  const one = { params: { taskId, dateMoveId: first?.id ?? "" } };
  const place = `/tasks/${taskId}/date-moves/${first?.id}`;
  expect((await his.post(answer, place, { answer: "accepted" }, one)).status).toBe(403);
  expect((await his.post(withdraw, `${place}/withdrawal`, {}, one)).status).toBe(303);
  expect((await owners.post(answer, place, { answer: "accepted" }, one)).status).toBe(409);

  await his.post(ask, path, wish, at);
  const [again] = await listTaskDates(viewerOf(devin), taskId);
  const two = { params: { taskId, dateMoveId: again?.id ?? "" } };
  expect((await owners.post(answer, place, { answer: "declined", text: "" }, two)).status).toBe(422);
  // Of two who answer at once one is told that it was answered.
  const both = await Promise.all([
    owners.post(answer, place, { answer: "accepted" }, two),
    owners.post(answer, place, { answer: "declined", text: "No" }, two),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
  const kept = await database().taskDateMove.findMany({ where: { taskId }, orderBy: { requestedAt: "asc" } });
  expect(kept.map(({ status }) => status)[0]).toBe("withdrawn");
  const accepted = kept[1]?.status === "accepted";
  expect((await taskRow(taskId)).dueOn).toBe(accepted ? "2026-10-23" : "2026-10-16");
});
