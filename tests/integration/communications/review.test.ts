import { beforeAll, describe, expect, it } from "vitest";
import { deleteMessage } from "~/commands/bin/delete-message.server";
import { restoreRecord } from "~/commands/bin/restore-record.server";
import { answerRemark } from "~/commands/communications/answer-remark.server";
import { approveMessage } from "~/commands/communications/approve-message.server";
import { cancelMessage } from "~/commands/communications/cancel-message.server";
import { remarkOnMessage } from "~/commands/communications/remark-on-message.server";
import { returnMessage } from "~/commands/communications/return-message.server";
import { settleRemark } from "~/commands/communications/settle-remark.server";
import { submitMessage } from "~/commands/communications/submit-message.server";
import { compareWords } from "~/domain/communications/compare-words";
import { readMessageListAsk } from "~/domain/communications/message-list";
import type { Result } from "~/domain/refusal";
import { closeMessages } from "~/jobs/communications/close-messages.server";
import { registerHandlers } from "~/jobs/timetable.server";
import { toDay } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import { findLastSeen } from "~/store/communications/compared.queries.server";
import { findMessageFacts, listMessageFacts } from "~/store/communications/message-facts.queries.server";
import { listMessages } from "~/store/communications/message-list.queries.server";
import { database } from "~/store/database.server";
import { drainQueue } from "~/store/queue.server";
import { listMessageWork } from "~/store/work/message-work.queries.server";
import { anAudience, aPressOffice, granted, type PressOffice, WORDS } from "../../support/a-message";
import { actFor, actOf, aPerson, sharedDatabase, TEST_NOW } from "../../support/test-database";

sharedDatabase();

const EVERY_MESSAGE = readMessageListAsk(new URLSearchParams());
let office: PressOffice;
const audienceIds: Record<string, string> = {};
beforeAll(async () => {
  registerHandlers();
  office = await aPressOffice(TEST_NOW);
  for (const name of ["Onboarding", "Sales", "Field Service"]) {
    audienceIds[name] = await anAudience(office, [{ email: `one@${name.length}.example` }], { name });
  }
});

const refusalOf = (result: Result<unknown>) => {
  if (result.ok) throw new Error("It was not refused.");
  return result.refusal;
};

/** COM-n for the three, Field Service without its second answer. */
async function aDraft(over: { kind?: string; change?: string } = {}): Promise<string> {
  const { workspace, writer } = office;
  const code = `COM-${(await database().communication.count({ where: { workspaceId: workspace.id } })) + 1}`;
  await database().communication.create({
    data: {
      id: newId(),
      workspaceId: workspace.id,
      code,
      subject: "What came of it",
      opening: "It worked for **two** of three teams.",
      kind: over.kind ?? "results",
      createdById: writer.viewer.personId,
      createdAt: writer.now,
      updatedAt: writer.now,
      audiences: {
        create: Object.entries(audienceIds).map(([audience, audienceId], position) => ({
          id: newId(),
          workspaceId: workspace.id,
          audience,
          audienceId,
          position,
          ...WORDS,
          ...(over.change || audience === "Field Service" ? { change: over.change ?? "" } : {}),
        })),
      },
    },
  });
  return code;
}

const factsOf = async (code: string) => {
  const facts = await findMessageFacts(office.writer.viewer, code, TEST_NOW);
  if (!facts) throw new Error(`There is no ${code}.`);
  return facts;
};
const seen = async (code: string, ...audiences: string[]) =>
  (await factsOf(code)).versions
    .filter(({ audience }) => audiences.length === 0 || audiences.includes(audience))
    .map(({ id, version }) => ({ id, version }));
const statesOf = async (code: string) =>
  Object.fromEntries((await factsOf(code)).versions.map(({ audience, status }) => [audience, status]));

describe("a message on its way through review", () => {
  it("goes part by part: two are submitted, returned, remarked on and approved while one waits for its answer", async () => {
    const { writer, approver } = office;
    const code = await aDraft();
    const all = refusalOf(await submitMessage(writer, { code, versions: await seen(code) }));
    expect(all).toMatchObject({ kind: "incomplete" });
    expect(all.kind === "incomplete" && all.gaps.map(({ id }) => id)).toEqual(["answer-change"]);

    const two = async () => seen(code, "Onboarding", "Sales");
    granted(await submitMessage(writer, { code, versions: await two() }));
    await drainQueue();
    expect(await statesOf(code)).toEqual({
      Onboarding: "inReview",
      Sales: "inReview",
      "Field Service": "draft",
    });
    const asked = await database().notice.findMany({ where: { about: { startsWith: "message:" } } });
    expect(asked.map(({ personId, kind }) => [personId, kind])).toEqual([
      [approver.viewer.personId, "approval"],
    ]);
    expect((await listMessageWork(approver.viewer)).decisions).toMatchObject([
      { kind: "approve", text: `Approve ${code} for Onboarding and Sales` },
    ]);
    expect((await listMessageWork(writer.viewer)).waiting).toMatchObject([
      { who: "a leader or an executive" },
    ]);
    expect(refusalOf(await approveMessage(writer, { code, versions: await two() }))).toMatchObject({
      kind: "incomplete",
      gaps: [{ id: "somebody-else" }],
    });

    const [onboarding] = await seen(code, "Onboarding");
    const versionId = onboarding?.id ?? "";
    const remark = { code, versionId, field: "opening" as const, text: "Which two?" };
    expect(
      refusalOf(await remarkOnMessage(approver, { ...remark, passage: "words that are not there" })),
    ).toMatchObject({ kind: "invalid" });
    const { id } = granted(await remarkOnMessage(approver, { ...remark, passage: "for two of three" }));
    granted(await answerRemark(writer, { code, remarkId: id, text: "Onboarding and Sales." }));
    expect(
      refusalOf(await settleRemark(writer, { code, remarkId: id, version: 1, settled: "yes" })),
    ).toMatchObject({ kind: "not-permitted" });
    expect(
      granted(await settleRemark(approver, { code, remarkId: id, version: 1, settled: "yes" })).left,
    ).toBe(0);

    // What was asked a minute ago is answered, and not what is asked in this moment.
    const later = { ...approver, now: new Date(TEST_NOW.getTime() + 60_000) };
    const versions = await seen(code, "Sales");
    granted(await returnMessage(later, { code, versions, reason: "Say who." }));
    expect(refusalOf(await approveMessage(later, { code, versions }))).toMatchObject({ kind: "stale" });
    expect((await listMessageWork(writer.viewer)).decisions).toMatchObject([
      { text: `${code} for Sales came back to you`, detail: "Say who." },
    ]);
    granted(await approveMessage(later, { code, versions: await seen(code, "Onboarding") }));
    await drainQueue();
    expect(await statesOf(code)).toEqual({
      Onboarding: "approved",
      Sales: "returned",
      "Field Service": "draft",
    });
    expect((await factsOf(code)).status).toBe("draft");
    const told = await database().notice.findMany({
      where: { personId: writer.viewer.personId, kind: "answer" },
      select: { title: true },
      orderBy: { id: "asc" },
    });
    expect(told.map(({ title }) => title)).toEqual([
      `returned ${code} for Sales: Say who.`,
      `approved ${code} for Onboarding`,
    ]);
    // Nothing of it waits any more, so nobody is asked any more.
    expect(
      await database().notice.count({
        where: { about: { startsWith: "message:" }, kind: "approval", readAt: null },
      }),
    ).toBe(0);

    // Written anew and submitted again, the approver sees what changed since they returned it.
    const [sales] = await seen(code, "Sales");
    await database().communicationAudience.update({
      where: { id: sales?.id },
      data: { benefit: "You drive to a customer twice only where Sales says so." },
    });
    granted(await submitMessage(writer, { code, versions: await seen(code, "Sales") }));
    const facts = await factsOf(code);
    const before = await findLastSeen(database(), approver.viewer, facts, sales?.id ?? "");
    const version = facts.versions.find(({ id: each }) => each === sales?.id);
    expect(before?.kept).toMatchObject({ number: 1, reason: "submitted" });
    const changed =
      before && version
        ? compareWords(before, { words: version.words, figures: facts.figures }).filter(
            (each) => each.changed,
          )
        : [];
    expect(changed.map(({ field }) => field)).toEqual(["benefit"]);
  });

  it("keeps what leaves the house until no remark is open", async () => {
    const { writer, approver } = office;
    const code = await aDraft({ kind: "pressRelease", change: "Nothing." });
    granted(await submitMessage(writer, { code, versions: await seen(code) }));
    const [first] = await seen(code);
    granted(
      await remarkOnMessage(approver, {
        code,
        versionId: first?.id ?? "",
        field: "link",
        passage: "",
        text: "Shorter.",
      }),
    );
    expect(refusalOf(await approveMessage(approver, { code, versions: await seen(code) }))).toMatchObject({
      gaps: [{ id: "remarks" }],
    });
    // All or none: the others were not approved either.
    expect(Object.values(await statesOf(code))).toEqual(["inReview", "inReview", "inReview"]);
    granted(
      await cancelMessage(writer, {
        code,
        versions: await seen(code),
        reason: "The figures are not settled.",
      }),
    );
    expect((await factsOf(code)).status).toBe("cancelled");
  });

  it("is nothing to another workspace, and to somebody without the right a reason", async () => {
    const code = await aDraft({ change: "Nothing." });
    const versions = await seen(code);
    const stranger = await actFor("leader");
    expect(refusalOf(await submitMessage(stranger, { code, versions })).kind).toBe("not-found");
    expect(await findMessageFacts(stranger.viewer, code, TEST_NOW)).toBeNull();
    const owner = actOf(await aPerson(office.workspace, "owner", { name: "Devin Park" }));
    expect(refusalOf(await submitMessage(owner, { code, versions })).kind).toBe("not-permitted");
    expect(refusalOf(await approveMessage(owner, { code, versions })).kind).toBe("not-permitted");
    expect((await listMessages(stranger.viewer, EVERY_MESSAGE, TEST_NOW)).rows).toEqual([]);
  });
});

describe("a draft that nobody else has read", () => {
  it("goes into the bin with its audiences and comes back", async () => {
    const { writer } = office;
    const code = await aDraft();
    const { id, version } = granted(await deleteMessage(writer, { code, version: 1 }));
    expect(await findMessageFacts(writer.viewer, code, TEST_NOW)).toBeNull();
    expect(granted(await restoreRecord(writer, { id, version })).href).toBe(`/communications/${code}`);
    expect((await factsOf(code)).versions).toHaveLength(3);
    granted(await submitMessage(writer, { code, versions: await seen(code, "Sales") }));
    expect(refusalOf(await deleteMessage(writer, { code, version: 2 })).kind).toBe("not-allowed-now");
  });
});

describe("what was sent a month ago", () => {
  it("is closed by the clock, and what was sent lately is not", async () => {
    const code = await aDraft({ change: "Nothing." });
    const days = (count: number) => new Date(TEST_NOW.getTime() - count * 86_400_000);
    for (const [audience, sentAt] of [
      ["Sales", days(31)],
      ["Onboarding", days(29)],
    ] as const) {
      await database().communicationAudience.updateMany({
        where: { audience, communication: { code, workspaceId: office.workspace.id } },
        data: { status: "sent", sentAt },
      });
    }
    const turn = {
      workspaceId: office.workspace.id,
      timeZone: "UTC",
      day: toDay("2026-10-15"),
      at: TEST_NOW,
    };
    await closeMessages(turn);
    await closeMessages(turn);
    expect(await statesOf(code)).toEqual({ Sales: "closed", Onboarding: "sent", "Field Service": "draft" });
  });
});

describe("fifty messages", () => {
  it("are read with as many statements as two", async () => {
    const { workspace, writer } = office;
    const at = writer.now;
    const rows = Array.from({ length: 50 }, (_, number) => ({
      id: newId(),
      workspaceId: workspace.id,
      code: `COM-${number + 100}`,
      subject: `Message ${number}`,
      kind: "progress",
      createdById: writer.viewer.personId,
      createdAt: at,
      updatedAt: new Date(at.getTime() - number * 1000),
    }));
    await database().communication.createMany({ data: rows });
    await database().communicationAudience.createMany({
      data: rows.map(({ id }) => ({
        id: newId(),
        workspaceId: workspace.id,
        communicationId: id,
        audience: "Sales",
        audienceId: audienceIds.Sales ?? null,
        position: 0,
        ...WORDS,
      })),
    });
    const count = async (codes: readonly string[]) => {
      const { db, statements } = counting();
      const facts = await listMessageFacts(writer.viewer, { code: { in: [...codes] } }, TEST_NOW, db);
      return { found: facts.length, statements: statements() };
    };
    const few = await count(["COM-100", "COM-101"]);
    const many = await count(rows.map(({ code }) => code));
    expect([few.found, many.found]).toEqual([2, 50]);
    expect(many.statements).toBe(few.statements);

    const first = await listMessages(writer.viewer, { ...EVERY_MESSAGE, kind: "progress" }, TEST_NOW);
    expect([first.rows.length, first.total, first.counts.draft, first.next]).toEqual([50, 50, 50, null]);
    const some = await listMessages(
      writer.viewer,
      { ...EVERY_MESSAGE, audience: audienceIds.Sales ?? "", q: "message 1" },
      TEST_NOW,
    );
    expect(some.rows.length).toBe(some.total);
    expect(some.total).toBe(11);
  });
});

/** The database as it is, counting what is asked of it. */
function counting() {
  let asked = 0;
  const own = database();
  const db = new Proxy(own, {
    get(target, name) {
      const part = Reflect.get(target, name) as unknown;
      if (typeof part !== "object" || part === null) return part;
      return new Proxy(part, {
        get(model, method) {
          const run = Reflect.get(model, method) as unknown;
          if (typeof run !== "function") return run;
          return (...args: unknown[]) => {
            asked += 1;
            return (run as (...given: unknown[]) => unknown).apply(model, args);
          };
        },
      });
    },
  });
  return { db, statements: () => asked };
}
