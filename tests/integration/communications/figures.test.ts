import { beforeAll, describe, expect, test } from "vitest";
import { addFigure } from "~/commands/communications/add-figure.server";
import { approveMessage } from "~/commands/communications/approve-message.server";
import { beginCorrection } from "~/commands/communications/begin-correction.server";
import { changeFigure } from "~/commands/communications/change-figure.server";
import { removeFigure } from "~/commands/communications/remove-figure.server";
import { saveVersion } from "~/commands/communications/save-version.server";
import { submitMessage } from "~/commands/communications/submit-message.server";
import type { AudienceReader } from "~/domain/audiences/audience";
import { addFigureSchema } from "~/domain/communications/figures/figure.schema";
import type { FigureSource } from "~/domain/communications/figures/figure-source";
import { writeFigure } from "~/domain/communications/figures/write-figure";
import { checkApprovedFigures } from "~/jobs/communications/check-figures.server";
import { correctToldFigures } from "~/jobs/communications/correct-figures.server";
import { newId } from "~/shared/id.server";
import { readFigures } from "~/store/communications/figures/figure-values.server";
import { figuresChanged } from "~/store/communications/figures/figures-changed.server";
import { findMessageFacts } from "~/store/communications/message-facts.queries.server";
import { listOwedResults } from "~/store/communications/owed-results.queries.server";
import { readResultsShown } from "~/store/communications/results-shown.queries.server";
import { onlyThoseTold } from "~/store/communications/spread.server";
import { database } from "~/store/database.server";
import { findIndexPage } from "~/store/indices/index-page.queries.server";
import {
  anApprovedMessage,
  anAudience,
  aPressOffice,
  granted,
  type PressOffice,
  seenOf,
} from "../../support/a-message";
import { actOf, aPerson, aWorkspace, sharedDatabase } from "../../support/test-database";
import { anImport, aQuestion, seedAnswers } from "../indices/seed-answers";

sharedDatabase();

const AT = new Date("2026-10-15T14:00:00Z");
const Q3 = { from: "2026-07-01", to: "2026-09-30" } as const;
const SBI: FigureSource = { kind: "index", measure: "satisfaction", show: "value", ...Q3, filter: {} };

let office: PressOffice;
let audience: { id: string; name: string };
let survey: { importId: string; surveyId: string; questionId: string };

/** "20/10/3/0/0" on a day, as an import leaves them. */
async function answered(day: string, counts: string): Promise<void> {
  const values = counts
    .split("/")
    .flatMap((count, at) => Array.from({ length: Number(count) }, () => 5 - at));
  const { questionId, ...from } = survey;
  await seedAnswers(
    office.workspace,
    from,
    values.map((value) => ({ day, values: [{ questionId, kind: "satisfaction", value }] })),
  );
  await database().workspace.update({
    where: { id: office.workspace.id },
    data: { dataVersion: { increment: 1 } },
  });
}

const addSbi = (code: string, name = "sbi_q3", decimals = 2) =>
  addFigure(office.writer, { code, name, label: "Satisfaction index", decimals, source: SBI });

/** An approved message whose body shows the figure. */
async function aTold(): Promise<{ id: string; code: string; versionIds: string[] }> {
  // The figure has to be there before somebody approves words that show it.
  const message = await anApprovedMessage(office, [audience], { opening: "What customers say." });
  await database().communicationAudience.updateMany({
    where: { id: { in: message.versionIds } },
    data: { status: "draft", snapshotId: null, approvedById: null, body: "It stands at {{sbi_q3}}." },
  });
  granted(await addSbi(message.code));
  granted(
    await submitMessage(office.writer, { code: message.code, versions: await seenOf(message.versionIds) }),
  );
  granted(
    await approveMessage(office.approver, { code: message.code, versions: await seenOf(message.versionIds) }),
  );
  return message;
}

const factsOf = async (code: string) => {
  const facts = await findMessageFacts(office.writer.viewer, code, AT);
  if (!facts) throw new Error(`There is no ${code}.`);
  return facts;
};

beforeAll(async () => {
  office = await aPressOffice(AT);
  audience = { id: await anAudience(office, [{ email: "one@field.example" }]), name: "Field Service" };
  const from = await anImport(office.workspace, "Quarterly");
  survey = { ...from, questionId: await aQuestion(office.workspace, from.surveyId, "satisfaction", 1) };
  await answered("2026-07-10", "20/20/3/0/0");
  await answered("2026-08-10", "10/30/3/0/0");
  await answered("2026-09-10", "11/27/4/0/0");
});

describe("a live figure", () => {
  test("is what its own page says, to the sign", async () => {
    const params = new URLSearchParams({ from: "2026-07", to: "2026-09" });
    const { page } = await findIndexPage(office.writer.viewer, params, AT);
    const shows = ["value", "n", "low", "high"] as const;
    const [value, n, low, high] = await readFigures(
      database(),
      office.writer.viewer,
      shows.map((show) => ({
        name: show,
        label: "",
        source: { ...SBI, show } as FigureSource,
        decimals: show === "n" ? 0 : 2,
      })),
      AT,
    );
    expect(value).toMatchObject({
      text: page.overall.shown,
      exact: "4.2421875",
      note: "n 128, Jul–Sep 2026, 4.14 to 4.34",
      href: "/answers?from=2026-07&to=2026-09",
    });
    expect(value?.text).toBe("4.24");
    expect(n?.text).toBe(String(page.overall.n));
    expect(`${low?.text} to ${high?.text}`).toBe(page.overall.interval);
    expect(value && writeFigure(value, "de-DE")).toBe("4,24");
  });

  test("without a value says why, and every kind does so in its own words", async () => {
    const sources: FigureSource[] = [
      { ...SBI, from: "2020-01-01", to: "2020-03-31" } as FigureSource,
      { ...SBI, filter: { tier: "IX" } } as FigureSource,
      { kind: "plan", code: "CAP-404", show: "verdict" },
      { kind: "pilot", code: "PIL-Z", show: "roi" },
      { kind: "revenue", show: "nrr", ...Q3 },
    ];
    const found = await readFigures(
      database(),
      office.writer.viewer,
      sources.map((source, at) => ({ name: `f${at}`, label: "", source, decimals: 1 })),
      AT,
    );
    expect(found.map(({ text, note }) => [text, note])).toEqual([
      [null, "Nobody answered in this window (Jan–Mar 2020)."],
      [null, "“IX” is no tier, so all are shown."],
      [null, "There is no plan CAP-404."],
      [null, "There is no pilot PIL-Z."],
      [null, "Nothing is in the revenue ledger yet."],
    ]);
  });

  test("takes no value from anybody, and has one name in a message", async () => {
    const posted = { name: "sbi", label: "", decimals: "2", ...SBI, filter: undefined, text: "4.9" };
    expect(addFigureSchema.safeParse(posted).error?.issues[0]?.message).toContain("takes no value");
    const { code } = await anApprovedMessage(office, [audience]);
    expect(granted(await addSbi(code)).name).toBe("sbi_q3");
    expect(await addSbi(code)).toMatchObject({ ok: false, refusal: { kind: "invalid" } });
    const stranger = actOf(await aPerson(await aWorkspace({ name: "Other" }), "leader"), AT);
    expect(await removeFigure(stranger, { code, name: "sbi_q3" })).toMatchObject({
      refusal: { kind: "not-found" },
    });
    const viewer = actOf(await aPerson(office.workspace, "viewer"), AT);
    expect(await removeFigure(viewer, { code, name: "sbi_q3" })).toMatchObject({
      refusal: { kind: "not-permitted" },
    });
    granted(await removeFigure(office.writer, { code, name: "sbi_q3" }));
    expect((await factsOf(code)).figures).toEqual([]);
  });
});

describe("the words around it", () => {
  test("the number of a live figure cannot be typed, and nothing of it is saved", async () => {
    const { code, versionIds } = await aTold();
    const [seen] = await seenOf(versionIds);
    if (!seen) throw new Error("There is no version.");
    const facts = await factsOf(code);
    const words = facts.versions[0]?.words;
    const typed = await saveVersion(office.writer, {
      code,
      versionId: seen.id,
      version: seen.version,
      audience: audience.name,
      audienceId: audience.id,
      subject: "",
      benefit: words?.benefit ?? "",
      change: words?.change ?? "",
      link: words?.link ?? "",
      body: "It stands at 4.3.",
    } as Parameters<typeof saveVersion>[1]);
    expect(typed).toMatchObject({
      ok: false,
      refusal: {
        kind: "invalid",
        fieldErrors: { body: [expect.stringContaining("The live figure is 4.24")] },
      },
    });
    expect((await factsOf(code)).versions[0]).toMatchObject({ status: "approved" });
  });

  test("a figure that stands in words is not taken out, and another format asks for another approval", async () => {
    const { code } = await aTold();
    expect(await removeFigure(office.writer, { code, name: "sbi_q3" })).toMatchObject({
      refusal: { kind: "not-allowed-now", message: expect.stringContaining("Field Service") },
    });
    const changed = await changeFigure(office.writer, { code, name: "sbi_q3", label: "", decimals: 1 });
    expect(granted(changed).putBack).toEqual(["Field Service"]);
    expect((await factsOf(code)).versions[0]).toMatchObject({ status: "draft", approvedFigures: null });
  });
});

describe("an approval, and what was told", () => {
  test("falls when the figure is another one, tells why, and the told one gets its correction once", async () => {
    const fallen = await aTold();
    const told = await aTold();
    const [toldVersion = ""] = told.versionIds;
    await database().communicationAudience.update({
      where: { id: toldVersion },
      data: { status: "sent", firstSentAt: AT, sentAt: AT },
    });
    await database().communication.update({ where: { id: told.id }, data: { status: "sent" } });
    const daily = { workspaceId: office.workspace.id, timeZone: "UTC", day: "2026-10-16", at: AT } as const;
    await checkApprovedFigures(AT);
    await correctToldFigures(daily);
    expect(await figuresChanged(database(), fallen.versionIds[0] ?? "", AT)).toEqual([]);
    expect(await database().communication.count({ where: { correctsId: told.id } })).toBe(0);

    // Answers of September that came late.
    await answered("2026-09-20", "4/0/0/0/0");
    expect(await figuresChanged(database(), fallen.versionIds[0] ?? "", AT)).toEqual([
      { name: "sbi_q3", label: "Satisfaction index", was: "4.24", now: "4.27" },
    ]);
    await checkApprovedFigures(AT);
    const [version] = (await factsOf(fallen.code)).versions;
    expect(version).toMatchObject({ status: "returned", approvedBy: null });
    expect(version?.returnedReason).toBe(
      "4.24 became 4.27 (Satisfaction index) since Ilse Brandt approved it on 15 Oct 2026: look at it and approve again.",
    );
    const notices = await database().notice.findMany({ where: { href: `/communications/${fallen.code}` } });
    expect(notices.map(({ reason }) => reason).sort()).toEqual(["you approved it", "you submitted it"]);

    await correctToldFigures(daily);
    await correctToldFigures(daily);
    const corrections = await database().communication.findMany({
      where: { correctsId: told.id },
      include: { audiences: true, figures: { orderBy: { position: "asc" } } },
    });
    expect(corrections).toHaveLength(1);
    const [correction] = corrections;
    expect(correction).toMatchObject({ kind: "correction", status: "draft" });
    expect(correction?.audiences.map(({ audienceId }) => audienceId)).toEqual([audience.id]);
    expect(correction?.opening).toContain("- Satisfaction index: we said {{sbi_q3_was}}; it is {{sbi_q3}}.");
    const facts = await factsOf(correction?.code ?? "");
    expect(facts.figures.map(({ text }) => text)).toEqual(["4.24", "4.27"]);
    expect(facts.versions[0]?.claims).toEqual([]);
    // By hand it is the same one.
    expect(granted(await beginCorrection(office.writer, { code: told.code })).code).toBe(correction?.code);

    // The answers are taken back: nothing is wrong with what was told.
    await database().tally.deleteMany({ where: { workspaceId: office.workspace.id } });
    await database().answer.deleteMany({ where: { workspaceId: office.workspace.id } });
    await answered("2026-07-10", "20/20/3/0/0");
    await answered("2026-08-10", "10/30/3/0/0");
    await answered("2026-09-10", "11/27/4/0/0");
    await correctToldFigures(daily);
    expect((await factsOf(correction?.code ?? "")).status).toBe("cancelled");
  });
});

test("a correction goes to those who were told, and to all where nobody's name was brought in", async () => {
  const { id, versionIds } = await anApprovedMessage(office, [audience]);
  const readers = ["one@field.example", "two@field.example"].map((email) => ({ email }) as AudienceReader);
  const correction = { correctsId: id, audience: audience.name };
  const told = async () => (await onlyThoseTold(database(), correction, readers)).map(({ email }) => email);
  expect(await told()).toHaveLength(2);
  await database().recipient.create({
    data: {
      id: newId(),
      workspaceId: office.workspace.id,
      communicationId: id,
      communicationAudienceId: versionIds[0] ?? "",
      email: "two@field.example",
      name: "Two",
      locale: "en",
      timeZone: "UTC",
      dueAt: AT,
      status: "handed",
      createdAt: AT,
    },
  });
  expect(await told()).toEqual(["two@field.example"]);
  expect(await onlyThoseTold(database(), { ...correction, correctsId: null }, readers)).toHaveLength(2);
});

describe("results owed", () => {
  test("a bad result runs against its clock until somebody has it; a cancelled message leaves it owed", async () => {
    const { workspace, writer } = office;
    const by = { createdById: writer.viewer.personId, createdAt: AT };
    const [planId, verificationPlanId] = [newId(), newId()];
    await database().plan.create({
      data: {
        ...by,
        id: planId,
        workspaceId: workspace.id,
        number: 2,
        kind: "corrective",
        title: "Tier I first response",
        status: "closed",
        closedOn: "2026-09-30",
        updatedAt: AT,
      },
    });
    await database().verificationPlan.create({ data: { id: verificationPlanId, planId, number: 1, ...by } });
    await database().verdict.create({
      data: {
        id: newId(),
        planId,
        verificationPlanId,
        word: "operationalOnly",
        reading: {},
        frozen: [],
        hash: "h",
        meaning: "",
        signedById: writer.viewer.personId,
        signedOn: "2026-09-30",
        signedAt: AT,
      },
    });
    const owed = () => listOwedResults(writer.viewer, AT);
    expect(await owed()).toMatchObject([
      {
        about: { code: "CAP-002" },
        dueOn: "2026-10-14",
        daysLeft: -1,
        says: "operational only",
        message: null,
      },
    ]);
    const message = await anApprovedMessage(office, [audience]);
    await database().communication.update({ where: { id: message.id }, data: { planId } });
    expect((await owed())[0]?.message).toEqual({ code: message.code, status: "approved" });
    await database().communication.update({ where: { id: message.id }, data: { status: "cancelled" } });
    expect((await owed())[0]?.message).toBeNull();
    await database().communicationAudience.updateMany({
      where: { communicationId: message.id },
      data: { status: "sent" },
    });
    expect(await owed()).toEqual([]);
  });
});

test("what is shown of plans and pilots is there in full, whichever of them are named", async () => {
  const { workspace, writer } = office;
  await database().pilot.create({
    data: {
      id: newId(),
      workspaceId: workspace.id,
      number: 2,
      title: "AI triage bot",
      status: "proposed",
      createdById: writer.viewer.personId,
      createdAt: AT,
      updatedAt: AT,
    },
  });
  const shown = await readResultsShown(database(), workspace.id, ["CAP-002", "PIL-B", "CAP-404"], AT);
  expect(shown.map(({ code, worked, says }) => [code, worked, says])).toEqual([
    ["CAP-002", false, expect.stringContaining("“operational only”")],
    ["PIL-B", false, "Whether PIL-B does what we want is not known yet: its verdict is still to come."],
  ]);
  for (const { saysInGerman } of shown) expect(saysInGerman).toMatch(/Urteil/);
});
