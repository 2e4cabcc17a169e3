import { describe, expect, test } from "vitest";
import { attachEvidence } from "~/commands/tasks/attach-evidence.server";
import type { Person } from "~/generated/prisma/client";
import { action as sign } from "~/routes/_app.plans.$code_.verdict";
import { loader as tasksLoader } from "~/routes/_app.tasks.$taskId";
import { action as completion } from "~/routes/_app.tasks.$taskId_.completion";
import { action as tick } from "~/routes/_app.tasks.$taskId_.tick";
import { action as undo } from "~/routes/_app.tasks.$taskId_.undo";
import { loader as work } from "~/routes/_app.work";
import { loader as file } from "~/routes/files.$fileId";
import { loader as fresh } from "~/routes/fresh";
import { action as signIn } from "~/routes/sign-in";
import { freshDatabase } from "../../support/test-database";
import { PASSWORD, Visitor, withSignIn } from "../../support/visitor";
import { aProgram, value } from "../plans/a-program";
import { aMonitoredPlan } from "../verification/a-proof";
import { aRunningPlan, aTaskOf, taskRow } from "./a-running-plan";

freshDatabase();

async function signedIn(person: Person): Promise<Visitor> {
  await withSignIn(person);
  const visitor = new Visitor();
  const answer = await visitor.post(signIn, "/sign-in", { email: person.email, password: PASSWORD });
  expect(answer.location).toBeTruthy();
  return visitor;
}

async function aCase(change: Parameters<typeof aTaskOf>[2] = {}) {
  const program = await aProgram();
  const plan = await aRunningPlan(program);
  const taskId = await aTaskOf(plan, program.people.sam.id, change);
  return { program, taskId, params: { taskId }, sam: await signedIn(program.people.sam) };
}

const AS_SCRIPT = { headers: { accept: "application/json" } };

describe("one tap", () => {
  test("without scripts leads back with a message, undo leads back again", async () => {
    const { sam, taskId, params } = await aCase();
    const done = await sam.post(tick, `/tasks/${taskId}/tick`, { back: "/work" }, { params });
    expect(done).toMatchObject({ status: 303, location: "/work" });
    expect((await taskRow(taskId)).status).toBe("done");
    const back = await sam.post(undo, `/tasks/${taskId}/undo`, { back: "/work" }, { params });
    expect(back).toMatchObject({ status: 303, location: "/work" });
    expect((await taskRow(taskId)).status).toBe("todo");
  });
  test("never leads to another site", async () => {
    const { sam, taskId, params } = await aCase();
    const done = await sam.post(tick, `/tasks/${taskId}/tick`, { back: "//evil.example" }, { params });
    expect(done.location).toBe("/");
  });
  test("with a script gets an answer, twice the same", async () => {
    const { sam, taskId, params } = await aCase();
    for (const _ of [1, 2]) {
      const answer = await sam.post(
        tick,
        `/tasks/${taskId}/tick`,
        { back: "/work" },
        { params, ...AS_SCRIPT },
      );
      expect(answer.status).toBe(200);
      expect(JSON.parse(String(answer.body))).toMatchObject({
        ok: true,
        undo: { action: `/tasks/${taskId}/undo` },
      });
    }
  });
  test("opens what is missing first", async () => {
    const { sam, taskId, params } = await aCase({ evidenceRequired: true });
    const plain = await sam.post(tick, `/tasks/${taskId}/tick`, { back: "/work" }, { params });
    expect(plain).toMatchObject({ status: 303, location: `/tasks/${taskId}/completion?back=%2Fwork` });
    const script = await sam.post(tick, `/tasks/${taskId}/tick`, {}, { params, ...AS_SCRIPT });
    expect(script.status).toBe(422);
    const refused = await sam.post(
      completion,
      `/tasks/${taskId}/completion`,
      { version: "1", note: " " },
      { params },
    );
    expect(refused).toMatchObject({ status: 422, body: { refusal: { kind: "incomplete" } } });
  });
  test("of a stranger's task finds nothing", async () => {
    const { taskId, params } = await aCase();
    const stranger = await signedIn((await aProgram()).people.mara);
    expect((await stranger.post(tick, `/tasks/${taskId}/tick`, {}, { params })).status).toBe(404);
    expect((await stranger.look(tasksLoader, `/tasks/${taskId}`, { params })).status).toBe(404);
  });
});

test("a form that somebody else overtook comes back with what was typed", async () => {
  const { sam, taskId, params } = await aCase();
  const answer = await sam.post(
    completion,
    `/tasks/${taskId}/completion`,
    { version: "9", note: "Twelve" },
    { params },
  );
  expect(answer).toMatchObject({
    status: 409,
    body: { refusal: { kind: "stale" }, values: { note: "Twelve" } },
  });
});

test("a file is downloaded, a picture shown, neither run nor told to strangers", async () => {
  const { program, sam, taskId } = await aCase();
  const bytes = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const page = {
    name: 'ü "quoted".html',
    mediaType: "text/html",
    bytes: new TextEncoder().encode("<script>"),
  };
  value(
    await attachEvidence(program.as("sam"), {
      taskId,
      note: "",
      files: [{ name: "p.png", mediaType: "", bytes }],
    }),
  );
  value(await attachEvidence(program.as("sam"), { taskId, note: "", files: [page] }));
  const files = (await taskRow(taskId)).files;
  const ask = (name: string, who: Visitor) => {
    const fileId = files.find((each) => each.name.endsWith(name))?.id ?? "";
    const context = { nonce: "", requestId: "test", clientIp: "" };
    return file({ request: who.request(`/files/${fileId}?shown`), params: { fileId }, context });
  };
  const html = await ask(".html", sam);
  expect(html.headers.get("content-disposition")).toBe(
    "attachment; filename=\"_ _quoted_.html\"; filename*=UTF-8''%C3%BC%20_quoted_.html",
  );
  expect(html.headers.get("content-type")).toBe("application/octet-stream");
  expect(html.headers.get("content-security-policy")).toContain("sandbox");
  const png = await ask(".png", sam);
  expect(png.headers.get("content-type")).toBe("image/png");
  expect(png.headers.get("content-disposition")).toMatch(/^inline/);
  const stranger = await signedIn((await aProgram()).people.mara);
  expect((await ask(".png", stranger)).status).toBe(404);
});

test("an open page hears that data moved on, whoever is signed out hears that alone", async () => {
  const { sam, taskId, params } = await aCase();
  const versionNow = async () =>
    JSON.parse(String((await sam.look(fresh, "/fresh")).body)).dataVersion as number;
  const before = await versionNow();
  await sam.post(tick, `/tasks/${taskId}/tick`, {}, { params });
  expect(await versionNow()).toBeGreaterThan(before);
  expect((await new Visitor().look(fresh, "/fresh")).status).toBe(401);
  expect((await new Visitor().look(work, "/work")).location).toBe("/sign-in?next=%2Fwork");
});

test("a verdict is signed only by somebody who says that they stand by it", async () => {
  const program = await aProgram();
  const { code } = await aMonitoredPlan(program);
  const priya = await signedIn(program.people.priya);
  const answer = await priya.post(sign, `/plans/${code}/verdict`, { hash: "x" }, { params: { code } });
  expect(answer).toMatchObject({ status: 422, body: { fieldErrors: { meaning: expect.any(Array) } } });
});
