import { afterEach, describe, expect, test } from "vitest";
import { createKey } from "~/commands/intake/create-key.server";
import { editKey } from "~/commands/intake/edit-key.server";
import { mapFields } from "~/commands/intake/map-fields.server";
import { revokeKey } from "~/commands/intake/revoke-key.server";
import { rotateKey } from "~/commands/intake/rotate-key.server";
import type { CreateKey } from "~/domain/intake/key.schema";
import { setClock } from "~/shared/clock.server";
import { newId } from "~/shared/id.server";
import { database } from "~/store/database.server";
import { findKey, listKeys } from "~/store/intake/key.queries.server";
import { plainOne } from "../../support/intake/samples";
import { actFor, freshDatabase, TEST_NOW } from "../../support/test-database";
import { anIntake, aSurvey, granted, send } from "./a-key";

freshDatabase();
afterEach(() => setClock(null));

const kind = (result: { ok: true } | { ok: false; refusal: { kind: string } }) =>
  result.ok ? "done" : result.refusal.kind;

const asked = (change: Partial<CreateKey> = {}): CreateKey => ({
  key: undefined,
  name: "Another key",
  scopes: ["figures.read"],
  surveyId: "",
  systemId: "",
  shape: "plain",
  expiresOn: "",
  ...change,
});

describe("keys", () => {
  test("are an administrator's: everybody else is refused every move", async () => {
    const { workspace, keyId } = await anIntake();
    for (const role of ["leader", "owner", "executive", "viewer"] as const) {
      const act = await actFor(role, workspace);
      const moves = [
        createKey(act, asked()),
        editKey(act, { ...asked(), keyId, version: 1 }),
        mapFields(act, { keyId, version: 1, mapping: { dateOrder: null, columns: [] } }),
        rotateKey(act, { keyId, version: 1 }),
        revokeKey(act, { keyId, version: 1 }),
      ];
      expect((await Promise.all(moves)).map(kind), role).toEqual(Array(5).fill("not-permitted"));
      expect(await listKeys(act.viewer, TEST_NOW), role).toHaveLength(1);
    }
  });
  test("of another workspace do not exist", async () => {
    const { keyId } = await anIntake();
    const stranger = await actFor("admin");
    const moves = [
      editKey(stranger, { ...asked(), keyId, version: 1 }),
      mapFields(stranger, { keyId, version: 1, mapping: { dateOrder: null, columns: [] } }),
      rotateKey(stranger, { keyId, version: 1 }),
      revokeKey(stranger, { keyId, version: 1 }),
    ];
    expect((await Promise.all(moves)).map(kind)).toEqual(Array(4).fill("not-found"));
    expect(await listKeys(stranger.viewer, TEST_NOW)).toEqual([]);
    const theirs = await anIntake();
    expect(
      await createKey(theirs.admin, asked({ scopes: ["responses.write"], surveyId: "x" })),
    ).toMatchObject({
      ok: false,
      refusal: { fieldErrors: { surveyId: [expect.stringContaining("no such survey")] } },
    });
  });
  test("need a survey to bring answers in, and a day to come", async () => {
    const admin = await actFor("admin");
    expect(
      await createKey(
        admin,
        asked({ scopes: ["responses.write"], expiresOn: "2026-10-01", systemId: newId() }),
      ),
    ).toMatchObject({
      ok: false,
      refusal: { kind: "invalid", fieldErrors: { surveyId: [/./], expiresOn: [/./], systemId: [/./] } },
    });
  });
  test("one of a form sent twice, and its secret is told once", async () => {
    const admin = await actFor("admin");
    const key = newId();
    const both = await Promise.all([1, 2].map(() => createKey(admin, asked({ key }))));
    expect(both.map(kind).sort()).toEqual(["done", "not-allowed-now"]);
    expect(await database().apiToken.count()).toBe(1);
  });
  test("two at once: one rotates, the other hears of it", async () => {
    const { admin, keyId } = await anIntake();
    const both = await Promise.all([1, 2].map(() => rotateKey(admin, { keyId, version: 1 })));
    expect(both.map(kind).sort()).toEqual(["done", "stale"]);
  });
  test("for another survey forget their fields, and every act is logged", async () => {
    const { admin, keyId, workspace } = await anIntake();
    const other = await aSurvey(workspace, "Another survey");
    granted(
      await editKey(admin, {
        ...asked({ scopes: ["responses.write"], surveyId: other, shape: "qualtrics" }),
        keyId,
        version: 1,
      }),
    );
    expect((await findKey(admin.viewer, keyId))?.mapping.columns).toEqual([]);
    granted(await rotateKey(admin, { keyId, version: 2 }));
    granted(await revokeKey(admin, { keyId, version: 3 }));
    expect(kind(await editKey(admin, { ...asked(), keyId, version: 4 }))).toBe("not-allowed-now");
    const verbs = await database().activity.findMany({
      where: { noun: "token" },
      orderBy: { seq: "asc" },
      select: { verb: true },
    });
    expect(verbs.map(({ verb }) => verb)).toEqual(["created", "changed", "replaced", "revoked"]);
  });
});

describe("mapping fields", () => {
  const field = (path: string, role: string, header = path) =>
    ({ path, role, header, label: "", notApplicable: [] }) as Parameters<
      typeof mapFields
    >[1]["mapping"]["columns"][number];
  const map = async (intake: Awaited<ReturnType<typeof anIntake>>, columns: ReturnType<typeof field>[]) => {
    const version = (await findKey(intake.admin.viewer, intake.keyId))?.version ?? 0;
    return mapFields(intake.admin, { keyId: intake.keyId, version, mapping: { dateOrder: null, columns } });
  };
  test("says everything that is missing at once", async () => {
    const intake = await anIntake();
    const refused = await map(intake, [field("a", "none")]);
    expect(refused).toMatchObject({
      ok: false,
      refusal: { message: expect.stringMatching(/response id.*date.*question/s) },
    });
    const twice = await map(intake, [
      field("id", "responseId"),
      field("d", "date"),
      field("a", "rating", "Speed"),
      field("b", "rating", "speed"),
      field("s", "satisfaction"),
      field("t", "satisfaction"),
    ]);
    expect(twice).toMatchObject({
      ok: false,
      refusal: { fieldErrors: { "columns.3.header": [/./], "columns.5.role": [/./] } },
    });
  });
  test("of a scale of its own takes values of that scale alone", async () => {
    setClock(TEST_NOW);
    const intake = await anIntake();
    granted(
      await map(intake, [
        field("responseId", "responseId"),
        field("date", "date"),
        { ...field("ease", "effort"), scaleMin: 1, scaleMax: 7, reversed: true },
        field("contactMe", "plea"),
        field("sees", "perception"),
      ]),
    );
    const answer = await send(intake.secret, [
      { responseId: "1", date: plainOne.date, ease: 7, contactMe: true, sees: "Trusted advisor" },
      { responseId: "2", date: plainOne.date, ease: 8 },
      { responseId: "3", date: plainOne.date, ease: 1, contactMe: "perhaps" },
    ]);
    expect(answer.body).toMatchObject({ added: 1, refused: 2 });
    const answers = await database().answer.findMany({
      orderBy: { id: "asc" },
      select: { kind: true, value: true },
    });
    expect(answers).toEqual([
      { kind: "effort", value: 7 },
      { kind: "plea", value: 1 },
      { kind: "perception", value: 3 },
    ]);
  });
});
