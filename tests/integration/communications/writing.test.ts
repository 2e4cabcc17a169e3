import { beforeAll, describe, expect, test } from "vitest";
import { addAudience } from "~/commands/communications/add-audience.server";
import { attachMessageFiles } from "~/commands/communications/attach-message-files.server";
import { createMessage } from "~/commands/communications/create-message.server";
import { placeAudience } from "~/commands/communications/place-audience.server";
import { removeAudience } from "~/commands/communications/remove-audience.server";
import { saveMessage } from "~/commands/communications/save-message.server";
import { saveTranslation } from "~/commands/communications/save-translation.server";
import { saveVersion } from "~/commands/communications/save-version.server";
import { withdrawMessageFile } from "~/commands/communications/withdraw-message-file.server";
import type { Act } from "~/domain/act";
import type { MessageState } from "~/domain/communications/communication";
import { languagesOf } from "~/domain/communications/message-languages";
import { newId } from "~/shared/id.server";
import { countLanguages } from "~/store/audiences/reader-languages.server";
import {
  findMessageFileBytes,
  listMessageFiles,
  readFilesForLetter,
} from "~/store/communications/files.queries.server";
import { readPreview } from "~/store/communications/preview.queries.server";
import { hashOfWords } from "~/store/communications/words-hash.server";
import { findWritten } from "~/store/communications/writing.queries.server";
import { database } from "~/store/database.server";
import { actFor, actOf, aPerson, aWorkspace, sharedDatabase, TEST_NOW } from "../../support/test-database";
import { refusal, value } from "../plans/a-program";

sharedDatabase();

let mara: Act;
let devin: Act;
let other: Act;

const ANSWERS = { benefit: "Fewer calls", change: "Ten minutes a visit", link: "You are the first voice" };
const words = (change: object = {}) => ({
  audienceId: "",
  audience: "Field service",
  subject: "",
  body: "",
  ...ANSWERS,
  ...change,
});

beforeAll(async () => {
  const workspace = await aWorkspace();
  mara = actOf(await aPerson(workspace, "leader", { name: "Mara" }));
  devin = actOf(await aPerson(workspace, "owner", { name: "Devin", locale: "de" }));
  other = await actFor("leader");
});

async function begun(kind: "progress" | "reportCard" = "progress") {
  const { code, versionIds } = value(
    await createMessage(mara, { kind, about: "", audience: "Field service", template: "" }),
  );
  return { code, versionId: versionIds[0] ?? "" };
}
const read = async (code: string) => {
  const facts = await findWritten(mara.viewer, code, TEST_NOW);
  if (!facts) throw new Error(`${code} is not there`);
  return facts;
};
/** As it would stand after review; the moves have tests of their own. */
const putTo = (id: string, status: MessageState) =>
  database().communicationAudience.update({
    where: { id },
    data: {
      status,
      version: { increment: 1 },
      ...(status === "scheduled" && { sendOn: "2026-10-28", sendTime: "14:00" }),
    },
  });
const versionNow = async (id: string) =>
  database().communicationAudience.findUniqueOrThrow({ where: { id } });

describe("writing a message", () => {
  test("begins from a template with the figures it shows, and only for those who may", async () => {
    const { code } = value(
      await createMessage(mara, { kind: "reportCard", audience: "Customers", template: "report-card" }),
    );
    const facts = await read(code);
    expect(facts.opening).toContain("{{sbi_q3}}");
    expect(facts.figures.map(({ name }) => name)).toContain("low_q3");
    expect(refusal(await createMessage(devin, { kind: "progress", audience: "All" })).kind).toBe(
      "not-permitted",
    );
    for (const wrong of [
      { template: "announcement" },
      { template: "nothing" },
      { template: "results-good" },
    ]) {
      expect(refusal(await createMessage(mara, { kind: "results", audience: "All", ...wrong })).kind).toBe(
        "invalid",
      );
    }
    expect(refusal(await createMessage(mara, { kind: "progress" })).kind).toBe("invalid");
    expect(refusal(await createMessage(mara, { kind: "announcement", audience: "All" })).kind).toBe(
      "invalid",
    );
    expect(
      refusal(await createMessage(mara, { kind: "progress", about: "PIL-Z", audience: "All" })).kind,
    ).toBe("not-found");
  });

  test("keeps one audience's words, and shows both to whoever comes second", async () => {
    const { code, versionId } = await begun();
    const saved = value(await saveVersion(mara, { code, versionId, version: 1, ...words() }));
    expect(saved).toMatchObject({ version: 2, putBack: [] });
    expect((await read(code)).versions[0]).toMatchObject({ status: "draft", words: ANSWERS });
    expect(
      refusal(await saveVersion(mara, { code, versionId, version: 1, ...words({ benefit: "Mine" }) })),
    ).toMatchObject({ kind: "stale", theirs: { benefit: "Fewer calls", version: 2 } });
    const [a, b] = await Promise.all(
      ["One", "Two"].map((benefit) =>
        saveVersion(mara, { code, versionId, version: 2, ...words({ benefit }) }),
      ),
    );
    expect([a?.ok, b?.ok].toSorted()).toEqual([false, true]);
    expect(refusal(await saveVersion(devin, { code, versionId, version: 3, ...words() })).kind).toBe(
      "not-permitted",
    );
    for (const [act, at] of [
      [other, code],
      [mara, "COM-999"],
    ] as const) {
      expect(refusal(await saveVersion(act, { code: at, versionId, version: 3, ...words() })).kind).toBe(
        "not-found",
      );
    }
    expect(
      refusal(await saveMessage(other, { code, version: 1, subject: "x", opening: "", event: null })).kind,
    ).toBe("not-found");
  });

  test("puts back to a draft what was submitted, approved or scheduled, and nothing that was told", async () => {
    const { code, versionId } = await begun();
    value(await saveVersion(mara, { code, versionId, version: 1, ...words() }));
    for (const status of ["inReview", "approved", "scheduled"] as const) {
      const { version } = await putTo(versionId, status);
      const same = value(
        await saveVersion(mara, {
          code,
          versionId,
          version,
          ...words({ benefit: (await versionNow(versionId)).benefit }),
        }),
      );
      expect(same.putBack, "saving the same words undoes nothing").toEqual([]);
      const saved = value(
        await saveVersion(mara, { code, versionId, version, ...words({ benefit: `For ${status}` }) }),
      );
      expect(saved.putBack).toEqual(["Field service"]);
      expect(await versionNow(versionId)).toMatchObject({
        status: "draft",
        benefit: `For ${status}`,
        sendOn: null,
        version: saved.version,
      });
    }
    await putTo(versionId, "approved");
    const before = await read(code);
    const whole = { code, version: before.version, subject: "Another", opening: "For *all*", event: null };
    expect(value(await saveMessage(mara, whole)).putBack).toEqual(["Field service"]);
    expect((await read(code)).status).toBe("draft");
    for (const status of ["sending", "sent", "closed", "cancelled"] as const) {
      const { version } = await putTo(versionId, status);
      expect(
        refusal(await saveVersion(mara, { code, versionId, version, ...words({ benefit: "Late" }) })).kind,
      ).toBe("not-allowed-now");
      const { version: now } = await read(code);
      expect(refusal(await saveMessage(mara, { ...whole, version: now, subject: "Late" })).kind).toBe(
        "not-allowed-now",
      );
    }
  });

  test("keeps a webcast's moment, and knows it again however the database orders it", async () => {
    const { code } = await begun();
    const event = {
      day: "2026-10-28",
      time: "14:00",
      timeZone: "Europe/Berlin",
      minutes: 45,
      place: "Hall 2",
    } as const;
    const input = { code, subject: "Join us", opening: "", event: { ...event, day: event.day as never } };
    const { version } = value(await saveMessage(mara, { ...input, version: 1 }));
    expect((await read(code)).event).toEqual(event);
    expect(value(await saveMessage(mara, { ...input, version })).version).toBe(version);
  });
});

describe("audiences of a message", () => {
  test("are added, put in order and removed while nobody judged them", async () => {
    const { code, versionId } = await begun();
    const register = await database().audience.create({
      data: {
        id: newId(),
        workspaceId: mara.viewer.workspaceId,
        name: "Onboarding",
        kind: "employees",
        createdById: mara.viewer.personId,
        createdAt: TEST_NOW,
      },
    });
    const added = value(await addAudience(mara, { code, audienceId: register.id, audience: "" }));
    expect(added.audience).toBe("Onboarding");
    for (const twice of [
      { audienceId: register.id, audience: "" },
      { audienceId: "", audience: "onboarding" },
    ]) {
      expect(refusal(await addAudience(mara, { code, ...twice })).kind).toBe("invalid");
    }
    expect(refusal(await addAudience(mara, { code, audienceId: "elsewhere", audience: "" })).kind).toBe(
      "invalid",
    );
    value(await placeAudience(mara, { code, versionId: added.versionId, to: "up" }));
    expect((await read(code)).versions.map(({ audience }) => audience)).toEqual([
      "Onboarding",
      "Field service",
    ]);
    expect(value(await placeAudience(mara, { code, versionId: added.versionId, to: "up" })).place).toBe(1);
    expect(refusal(await removeAudience(mara, { code, versionId, version: 9 })).kind).toBe("stale");
    value(await removeAudience(mara, { code, versionId, version: 1 }));
    expect(refusal(await removeAudience(mara, { code, versionId: added.versionId, version: 1 })).kind).toBe(
      "not-allowed-now",
    );
    const { versionId: third } = value(await addAudience(mara, { code, audienceId: "", audience: "Sales" }));
    await putTo(third, "inReview");
    expect(refusal(await removeAudience(mara, { code, versionId: third, version: 2 })).kind).toBe(
      "not-allowed-now",
    );
    expect(refusal(await addAudience(other, { code, audienceId: "", audience: "Ours" })).kind).toBe(
      "not-found",
    );
  });
});

describe("other languages", () => {
  test("are kept beside the words, tell when those change, and are emptied away", async () => {
    const { code, versionId } = await begun();
    value(await saveVersion(mara, { code, versionId, version: 1, ...words() }));
    const source = (await read(code)).versions[0]?.words;
    if (!source) throw new Error("no words");
    const german = {
      subject: "Was sich ändert",
      opening: "",
      ...ANSWERS,
      benefit: "Weniger Anrufe",
      body: "",
    };
    const input = { code, versionId, locale: "de", seen: "", madeFrom: hashOfWords(source), ...german };
    value(await saveTranslation(mara, input));
    expect((await read(code)).versions[0]?.translations).toMatchObject([
      { locale: "de", outOfDate: false, words: { benefit: "Weniger Anrufe" } },
    ]);
    expect(refusal(await saveTranslation(mara, { ...input, benefit: "Andere" }))).toMatchObject({
      kind: "stale",
      theirs: { benefit: "Weniger Anrufe" },
    });
    value(await saveVersion(mara, { code, versionId, version: 2, ...words({ benefit: "Other words" }) }));
    expect((await read(code)).versions[0]?.translations[0]?.outOfDate).toBe(true);
    const seen = TEST_NOW.toISOString();
    const nothing = { subject: "", opening: "", benefit: "", change: "", link: "", body: "" };
    expect(value(await saveTranslation(mara, { ...input, ...nothing, seen })).removed).toBe(true);
    expect(refusal(await saveTranslation(mara, { ...input, ...nothing })).kind).toBe("invalid");
    for (const locale of ["", "german", "../de", "xx_YY"]) {
      expect(refusal(await saveTranslation(mara, { ...input, locale })).kind, locale).toBe("not-found");
    }
    expect(refusal(await saveTranslation(devin, input)).kind).toBe("not-permitted");
  });

  test("are counted by those who read them", async () => {
    const { workspaceId, personId } = mara.viewer;
    const audience = await database().audience.create({
      data: {
        id: newId(),
        workspaceId,
        name: "The two of us",
        kind: "employees",
        createdById: personId,
        createdAt: TEST_NOW,
        members: {
          create: [mara, devin].map(({ viewer }) => ({
            id: newId(),
            workspaceId,
            personId: viewer.personId,
            email: `${viewer.personId}@x.example`.toLowerCase(),
            addedById: personId,
            createdAt: TEST_NOW,
          })),
        },
      },
    });
    const counted = await countLanguages(workspaceId, audience.id);
    expect(counted.find(({ locale }) => locale === "de")).toEqual({ locale: "de", count: 1 });
    expect(
      languagesOf("en", counted, []).map(({ locale, state, readers }) => [locale, state, readers]),
    ).toEqual([
      ["en", "main", 1],
      ["de", "missing", 1],
    ]);
  });
});

describe("pictures and files", () => {
  const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
  const picture = { name: "curve.png", mediaType: "image/png", bytes: PNG };

  test("are kept for their message, served to its workspace, taken away and brought back", async () => {
    const { code, versionId } = await begun();
    await putTo(versionId, "approved");
    const input = { code, place: "image" as const, alt: "Satisfaction rises", files: [picture] };
    const { ids, putBack } = value(await attachMessageFiles(mara, input));
    expect(putBack).toEqual(["Field service"]);
    const [id = ""] = ids;
    expect((await findMessageFileBytes(database(), mara.viewer, id))?.bytes.byteLength).toBe(PNG.byteLength);
    expect(await findMessageFileBytes(database(), other.viewer, id)).toBeNull();
    expect(await readFilesForLetter(database(), other.viewer.workspaceId, [id])).toEqual([]);
    const preview = await readPreview(
      mara.viewer,
      {
        code,
        versionId,
        locale: "",
        as: "",
        shape: "page",
        body: `![](file:${id}) <script>alert(1)</script> [[more]]`,
      },
      TEST_NOW,
    );
    expect(preview?.values.pictures[id]).toEqual({ src: `/files/${id}?shown`, alt: "Satisfaction rises" });
    expect(preview?.problems.map(({ kind, field }) => [kind, field])).toEqual([["html", "body"]]);
    expect(preview?.gaps).toEqual(["more"]);
    value(await withdrawMessageFile(mara, { code, fileId: id }));
    expect(await listMessageFiles(mara.viewer, (await read(code)).id)).toEqual([]);
    expect((await readFilesForLetter(database(), mara.viewer.workspaceId, [id])).length).toBe(1);
    value(await withdrawMessageFile(mara, { code, fileId: id, back: true }));
    expect(refusal(await withdrawMessageFile(other, { code, fileId: id })).kind).toBe("not-found");
    expect(refusal(await attachMessageFiles(devin, input)).kind).toBe("not-permitted");
    for (const wrong of [
      { alt: "" },
      { files: [] },
      { files: [{ ...picture, bytes: new Uint8Array([1, 2, 3]) }] },
      { files: [{ ...picture, bytes: Uint8Array.from([...PNG, ...new Uint8Array(2_200_000)]) }] },
      { place: "attachment" as const, files: [{ ...picture, name: "run.exe" }] },
      { place: "attachment" as const, files: [{ ...picture, bytes: new Uint8Array(10.6 * 1024 * 1024) }] },
    ]) {
      expect(refusal(await attachMessageFiles(mara, { ...input, ...wrong })).kind).toBe("invalid");
    }
  });
});
