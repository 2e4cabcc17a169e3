import { beforeEach, describe, expect, it } from "vitest";
import { acceptAccountFile } from "~/commands/accounts/accept-account-file.server";
import { discardAccountFile } from "~/commands/accounts/discard-account-file.server";
import { mapAccountFile } from "~/commands/accounts/map-account-file.server";
import { startAccountFile } from "~/commands/accounts/start-account-file.server";
import type { Act } from "~/domain/act";
import type { Result } from "~/domain/refusal";
import { findAccountFile, judgeFile } from "~/store/accounts/account-file.queries.server";
import { findAccountSettings } from "~/store/accounts/account-settings.server";
import { database } from "~/store/database.server";
import { actFor, aWorkspace, freshDatabase, TEST_NOW } from "../../support/test-database";

freshDatabase();

let act: Act;
let workspace: Awaited<ReturnType<typeof aWorkspace>>;
beforeEach(async () => {
  workspace = await aWorkspace();
  act = await actFor("leader", workspace);
});

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.refusal.message);
  return result.value;
};
const refusalOf = (result: Result<unknown>) => (result.ok ? "done" : result.refusal.kind);
const file = (content: string | Uint8Array, name = "list.csv") =>
  new File([typeof content === "string" ? content : new Uint8Array(content)], name);

async function look(fileId: string) {
  const record = await findAccountFile(act.viewer, fileId);
  if (!record) throw new Error("no file");
  const judged = await judgeFile(act.viewer, record, await findAccountSettings(act.viewer, TEST_NOW));
  if (!judged) throw new Error("nothing to judge");
  return { record, judged };
}
const start = async (content: string | Uint8Array) =>
  must(await startAccountFile(act, { file: file(content) })).fileId;
async function accept(fileId: string) {
  const { record, judged } = await look(fileId);
  return acceptAccountFile(act, { fileId, version: record.version, seal: judged.seal });
}
const take = async (content: string | Uint8Array) => must(await accept(await start(content)));

const ACCOUNTS =
  "\uFEFFNumber;Account;Revenue a year;Segment\r\nK-1;Müller & Söhne;1.250.000,00;Labs\r\nK-2;Orvane;abc;Labs\r\nK-3;Helmsway;;Food\r\n";
const CONTACTS =
  "Name,E-mail,Contact level,Account,Consent\nAstrid,astrid@m.example,DM,K-1,no\nBerta,berta@m.example,boss,K-1,no\n";

describe("a file of accounts", () => {
  it("is judged row by row, saved only by acceptance, and adds nothing twice", async () => {
    const fileId = await start(ACCOUNTS);
    const { judged } = await look(fileId);
    expect(judged.counts).toEqual({ new: 2, changed: 0, unchanged: 0, invalid: 1 });
    expect(judged.rows[1]?.reasons.join()).toMatch(/“abc” is no amount/);
    expect(await database().account.count()).toBe(0);
    expect(must(await accept(fileId))).toMatchObject({ new: 2, invalid: 1 });
    expect(refusalOf(await acceptAccountFile(act, { fileId, version: 1, seal: "" }))).toBe("not-allowed-now");
    const stored = await findAccountFile(act.viewer, fileId);
    expect(stored).toMatchObject({
      status: "accepted",
      bytes: null,
      refused: { rows: [{ rowNumber: 2, cells: ["K-2", "Orvane", "abc", "Labs"] }] },
    });
    expect(await database().account.findFirst({ where: { externalId: "K-1" } })).toMatchObject({
      name: "Müller & Söhne",
      revenueMinor: 125_000_000n,
      tier: null,
    });

    const again = await start(ACCOUNTS);
    expect((await look(again)).judged.counts).toEqual({ new: 0, changed: 0, unchanged: 2, invalid: 1 });
    expect(refusalOf(await accept(again))).toBe("not-allowed-now");
  });

  it("finds an account again by its number when its name changed, in whatever encoding", async () => {
    await take(ACCOUNTS);
    const latin = new Uint8Array(
      [..."Number,Account\nK-1,M\xfcller AG\nK-1,Twice\n"].map((char) => char.charCodeAt(0)),
    );
    const { judged } = await look(await start(latin));
    expect(judged.counts).toEqual({ new: 0, changed: 1, unchanged: 0, invalid: 1 });
    expect(judged.rows[0]?.changes).toEqual([{ label: "name", from: "Müller & Söhne", to: "Müller AG" }]);
    expect(judged.rows[1]?.reasons.join()).toMatch(/Row 1 speaks of the same/);
  });

  it("is not accepted unseen when something changed since", async () => {
    await take(ACCOUNTS);
    const fileId = await start("Number,Account\nK-1,Renamed\n");
    const { record, judged } = await look(fileId);
    await database().account.updateMany({
      where: { externalId: "K-1" },
      data: { version: { increment: 1 } },
    });
    const result = await acceptAccountFile(act, { fileId, version: record.version, seal: judged.seal });
    expect(refusalOf(result)).toBe("not-allowed-now");
    expect(await database().account.count({ where: { name: "Renamed" } })).toBe(0);
    must(await accept(fileId));
  });

  it("is refused with what is wrong, and thrown away without a trace", async () => {
    const why = async (content: string | Uint8Array) => {
      const result = await startAccountFile(act, { file: file(content) });
      return !result.ok && result.refusal.kind === "invalid" ? result.refusal.fieldErrors.file?.[0] : "taken";
    };
    expect(await why("")).toMatch(/empty/);
    expect(await why("Name,Number\n")).toMatch(/no rows/);
    expect(await why(new Uint8Array([0x50, 0x4b, 3, 4, 120, 108, 47]))).toMatch(/Excel/);
    const owner = await actFor("owner", workspace);
    expect(refusalOf(await startAccountFile(owner, { file: file(ACCOUNTS) }))).toBe("not-permitted");
    const fileId = await start(ACCOUNTS);
    const stranger = await actFor("leader");
    expect(refusalOf(await discardAccountFile(stranger, { fileId, version: 1 }))).toBe("not-found");
    must(await discardAccountFile(act, { fileId, version: 1 }));
    expect(await findAccountFile(act.viewer, fileId)).toMatchObject({ status: "discarded", bytes: null });
    expect(refusalOf(await acceptAccountFile(act, { fileId, version: 2, seal: "" }))).toBe("not-allowed-now");
  });

  it("is read by other columns when somebody says so", async () => {
    const fileId = await start("Code,Was\nK-1,Alpha\n");
    const columns = [
      { header: "Code", role: "externalId" as const },
      { header: "Was", role: "name" as const },
    ];
    const given = { fileId, kind: "accounts" as const, dateOrder: null, version: 1 };
    expect(refusalOf(await mapAccountFile(act, { ...given, columns: columns.slice(1) }))).toBe("invalid");
    expect(
      refusalOf(
        await mapAccountFile(act, {
          ...given,
          columns: columns.map((one) => ({ ...one, role: "name" as const })),
        }),
      ),
    ).toBe("invalid");
    must(await mapAccountFile(act, { ...given, columns }));
    expect(refusalOf(await mapAccountFile(act, { ...given, columns }))).toBe("stale");
    expect(must(await accept(fileId)).new).toBe(1);
  });

  it("may have twenty thousand rows, and no more", async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => `K-${at},Account ${at},${at},Labs`);
    const counts = await take(["Number,Account,Revenue a year,Segment", ...rows.slice(0, 2_500)].join("\n"));
    expect(counts.new).toBe(2_500);
    expect(await startAccountFile(act, { file: file(["Number,Account", ...rows].join("\n")) })).toMatchObject(
      { ok: true },
    );
    const more = ["Number,Account", ...rows, "K-x,One more"].join("\n");
    const refused = await startAccountFile(act, { file: file(more) });
    expect(
      !refused.ok && refused.refusal.kind === "invalid" && refused.refusal.fieldErrors.file?.[0],
    ).toMatch(/20,000/);
  }, 60_000);
});

describe("a file of contacts", () => {
  it("links to accounts by number or name and keeps consent out where none is given", async () => {
    await take(ACCOUNTS);
    const fileId = await start(CONTACTS);
    const { record, judged } = await look(fileId);
    expect(record.kind).toBe("contacts");
    expect(judged.counts).toEqual({ new: 1, changed: 0, unchanged: 0, invalid: 1 });
    must(await accept(fileId));
    const contact = await database().contact.findFirst({ include: { links: true } });
    expect(contact).toMatchObject({ name: "Astrid", consent: false, level: "DM", links: [{}] });
    expect((await look(await start(CONTACTS))).judged.counts).toMatchObject({ unchanged: 1, invalid: 1 });
  });
});
