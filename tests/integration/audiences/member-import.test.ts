import { beforeAll, describe, expect, it } from "vitest";
import { createAudience } from "~/commands/audiences/create-audience.server";
import { importMembers, lookAtMembers } from "~/commands/audiences/import-members.server";
import { leaveOut } from "~/commands/audiences/leave-out.server";
import { undoMemberImport } from "~/commands/audiences/undo-member-import.server";
import type { Act } from "~/domain/act";
import { newAudienceSchema } from "~/domain/audiences/audience.schema";
import { countMemberVerdicts } from "~/domain/audiences/member-file";
import type { Result } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { countReaders, readReaders } from "~/store/audiences/readers.queries.server";
import { database } from "~/store/database.server";
import { actFor, sharedDatabase, TEST_NOW } from "../../support/test-database";

sharedDatabase();

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.refusal.message);
  return result.value;
};

describe("a list of ten thousand", () => {
  let act: Act;
  let audienceId: string;
  beforeAll(async () => {
    act = await actFor("leader");
    const made = must(
      await createAudience(act, newAudienceSchema.parse({ name: "Fair", kind: "prospects" })),
    );
    audienceId = made.id;
    await database().contact.create({
      data: {
        id: newId(),
        workspaceId: act.viewer.workspaceId,
        name: "Known",
        email: "p00007@fair.test",
        consent: false,
        createdAt: TEST_NOW,
      },
    });
  });

  const text = [
    "Name;E-Mail;Consent;Language",
    ...Array.from(
      { length: 9_997 },
      (_, at) => `Person ${at};P${String(at).padStart(5, "0")}@Fair.test;${at % 2 ? "yes" : ""};de`,
    ),
    "Twice;p00000@fair.test;yes;de",
    "Bad;not an address;yes;de",
    "Klingon;k@fair.test;yes;tlh",
  ].join("\n");

  it("is looked at, taken in, read page by page and taken back as a whole", async () => {
    const input = { audienceId, text, fileName: "fair.csv" };
    const tried = must(await lookAtMembers(act, input));
    expect(countMemberVerdicts(tried.rows)).toEqual({ add: 9_997, there: 0, refused: 3 });
    expect(
      tried.rows.filter(({ verdict }) => verdict === "refused").map(({ row, why }) => [row, why]),
    ).toEqual([
      [9_998, "The same address stands in row 1."],
      [9_999, "“not an address” is no e-mail address."],
      [10_000, expect.stringContaining("is no language")],
    ]);
    expect(tried.rows[7]).toMatchObject({
      verdict: "add",
      why: expect.stringContaining("contact without consent"),
    });
    expect(await importMembers(act, { ...input, seen: "another look" })).toMatchObject({
      refusal: { kind: "not-allowed-now" },
    });
    const { batchId, counts } = must(await importMembers(act, { ...input, seen: tried.seen }));
    expect(counts).toEqual({ add: 9_997, there: 0, refused: 3 });
    // The same file again adds nothing.
    const again = { ...input, text: text.slice(0, 400).split("\n").slice(0, 5).join("\n"), seen: null };
    expect(must(await importMembers(act, again))).toMatchObject({ batchId: null, counts: { there: 4 } });

    const { workspaceId } = act.viewer;
    // Odd rows consented, 4998 of them, and one of those is a contact who did not.
    expect(await countReaders(database(), workspaceId, audienceId)).toEqual({
      reached: 4_997,
      leftOut: { noConsent: 5_000 },
    });
    const page = await readReaders(database(), workspaceId, audienceId, {
      after: "p04999@fair.test",
      take: 500,
    });
    expect(page).toHaveLength(500);
    expect(page[0]).toMatchObject({ email: "p05000@fair.test", locale: "de-DE", leftOut: "noConsent" });
    expect(page[1]).toMatchObject({ email: "p05001@fair.test", name: "Person 5001", leftOut: null });

    must(await leaveOut(act, { audienceId, email: "p00001@fair.test", reason: "Asked by phone" }));
    expect(must(await undoMemberImport(act, { audienceId, batchId: batchId ?? "" }))).toEqual({
      count: 9_996,
    });
    expect(await undoMemberImport(act, { audienceId, batchId: batchId ?? "" })).toMatchObject({
      refusal: { kind: "not-allowed-now" },
    });
    expect(
      await database().audienceMember.findMany({
        where: { audienceId },
        select: { email: true, excluded: true },
      }),
    ).toEqual([{ email: "p00001@fair.test", excluded: true }]);
    expect(await readReaders(database(), workspaceId, audienceId, { take: 5 })).toEqual([]);
  });

  it("belongs to its workspace and its leaders", async () => {
    const stranger = await actFor("leader");
    const owner = await actFor("owner", { id: act.viewer.workspaceId });
    const input = { audienceId, text: "a@b.test", fileName: "", seen: null };
    expect(await importMembers(stranger, input)).toMatchObject({ refusal: { kind: "not-found" } });
    expect(await importMembers(owner, input)).toMatchObject({ refusal: { kind: "not-permitted" } });
    expect(await readReaders(database(), stranger.viewer.workspaceId, audienceId, { take: 5 })).toEqual([]);
  });
});
