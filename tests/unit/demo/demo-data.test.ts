import { readFileSync, statSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { demoAccounts } from "~/jobs/demo/data/accounts";
import { demoContacts } from "~/jobs/demo/data/contacts";
import { invitationsPerMonth } from "~/jobs/demo/data/invitations";
import { readAnswers } from "~/jobs/demo/data/read-answers.server";

const accountBySlug = new Map(demoAccounts.map((account) => [account.slug, account]));
const contactByEmail = new Map(demoContacts.map((contact) => [contact.email, contact]));

function must<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`unknown ${what}`);
  return value;
}

function placed<T extends { contactEmail: string }>(answer: T) {
  const contact = must(contactByEmail.get(answer.contactEmail), answer.contactEmail);
  const account = must(accountBySlug.get(contact.accounts[0]), contact.accounts[0]);
  return { ...answer, contact, account, tier: account.tier, level: contact.level };
}

const answers = readAnswers().map(placed);
type Answer = (typeof answers)[number];

function readShipped(month: string) {
  const text = readFileSync(`public/demo/${month}.csv`, "utf8");
  const rows: Record<string, string>[] = parse(text, { columns: true });
  return { header: text.split("\n")[0], rows };
}

/** Counts at level 5/4/3/2/1, as the tables print them. */
function counts(rows: Answer[], question: "satisfaction" | "loyalty" = "satisfaction") {
  return [5, 4, 3, 2, 1].map((level) => rows.filter((row) => row[question] === level).length).join("/");
}

/** First to last month, both counted. */
function between(from: string, to: string, where: (row: Answer) => boolean = () => true) {
  return answers.filter((row) => row.date >= from && row.date <= `${to}-31` && where(row));
}

const onboard = (row: Answer) => row.stage === "Onboard";
const own = (row: Answer) => row.stage === "Own";
const tierI = (row: Answer) => row.tier === "I";
const decisionMaker = (row: Answer) => row.level === "DM";

describe("accounts", () => {
  const current = demoAccounts.filter((account) => account.status !== "lost");

  it("has 30 current accounts whose revenue adds up by tier", () => {
    const byTier = (["I", "II", "III"] as const).map((tier) => {
      const accounts = current.filter((account) => account.tier === tier);
      return [accounts.length, accounts.reduce((sum, account) => sum + account.revenueMinor, 0)];
    });
    expect(byTier).toEqual([
      [6, 10_000_000_00],
      [9, 5_500_000_00],
      [15, 3_100_000_00],
    ]);
  });

  it("has three lost accounts and one that was won back", () => {
    const named = (status: string) =>
      demoAccounts.filter((account) => account.status === status).map((account) => account.name);
    expect(named("lost")).toEqual(["Dunmore Textiles", "Pellworth Marine", "Tamsin Labs"]);
    expect(named("wonBack")).toEqual(["Corvane Foods"]);
    expect(new Set(demoAccounts.map((account) => account.name)).size).toBe(33);
  });

  it("protects five key accounts and keeps the tier rule", () => {
    expect(demoAccounts.filter((account) => account.keyAccount).map((account) => account.name)).toEqual([
      "Norbeck Pharma",
      "Orvane Biologics",
      "Helmsway Diagnostics",
      "Castelline Foods",
      "Quillon Energy",
    ]);
    for (const account of current) {
      expect(account.tier === "I", account.name).toBe(
        account.strategic || account.revenueMinor >= 900_000_00,
      );
    }
  });
});

describe("contacts", () => {
  it("has 117 people by level and tier", () => {
    const seen: Record<string, number> = {};
    for (const contact of demoContacts) {
      const tier = must(accountBySlug.get(contact.accounts[0]), contact.accounts[0]).tier;
      seen[`${tier} ${contact.level}`] = (seen[`${tier} ${contact.level}`] ?? 0) + 1;
    }
    expect(seen).toEqual({
      "I DM": 12,
      "I RM": 12,
      "I IF": 12,
      "II DM": 9,
      "II RM": 9,
      "II IF": 18,
      "III DM": 15,
      "III RM": 15,
      "III IF": 15,
    });
    for (const account of demoAccounts) {
      const people = demoContacts.filter((contact) => contact.accounts[0] === account.slug).length;
      const expected = account.status === "lost" ? 0 : { I: 6, II: 4, III: 3 }[account.tier];
      expect(people, account.name).toBe(expected);
    }
  });

  it("has names and addresses of their own", () => {
    expect(new Set(demoContacts.map((contact) => contact.name)).size).toBe(117);
    expect(contactByEmail.size).toBe(117);
    for (const contact of demoContacts) expect(contact.email).toMatch(/^[a-z.-]+@[a-z]+\.example$/);
  });

  it("has the edges that lists must bear", () => {
    expect(demoContacts.filter((contact) => !contact.consent)).toHaveLength(3);
    expect(
      demoContacts.filter((contact) => /'/.test(contact.name) && /[äöü]/.test(contact.name)),
    ).toHaveLength(1);
    const twice = demoContacts.filter((contact) => contact.accounts.length > 1);
    expect(twice.map((contact) => [contact.level, contact.accounts])).toEqual([
      ["RM", ["tarsk-logistics", "tamsin-labs"]],
    ]);
  });
});

describe("answers", () => {
  const table = `
    2025-01 18/13/5/3/1 17/13/6/3/1
    2025-02 16/13/6/3/2 15/13/7/3/2
    2025-03 13/12/8/4/3 13/11/9/4/3
    2025-04 10/11/9/5/3 10/10/9/6/3
    2025-05 10/12/8/5/3 10/11/9/5/3
    2025-06 13/13/8/4/2 12/13/8/5/2
    2025-07 15/13/7/3/2 14/13/8/3/2
    2025-08 18/14/4/2/2 17/14/5/2/2
    2025-09 18/14/3/3/2 18/14/3/3/2
    2025-10 23/16/4/2/1 22/16/5/2/1
    2025-11 25/17/4/1/1 24/17/5/1/1
    2025-12 27/17/4/1/0 26/17/5/1/0
    2026-01 20/15/4/1/1 19/15/5/1/1
    2026-02 19/15/5/2/1 19/14/6/2/1
    2026-03 21/15/4/2/0 20/15/5/2/0
    2026-04 20/14/5/2/2 19/14/6/2/2
    2026-05 18/14/6/3/2 17/14/7/3/2
    2026-06 19/15/5/3/1 18/15/6/3/1
    2026-07 21/15/5/2/1 20/15/6/2/1
    2026-08 22/15/4/2/1 21/15/5/2/1
    2026-09 18/16/5/1/0 18/16/5/1/0`;
  const months = table.trim().split(/\n\s*/);

  it.each(months)("shows the printed counts of %s", (line) => {
    const [month = "", satisfaction, loyalty] = line.split(" ");
    const rows = between(month, month);
    expect([counts(rows), counts(rows, "loyalty")]).toEqual([satisfaction, loyalty]);
    const rate = rows.length / invitationsPerMonth;
    expect(rate).toBeGreaterThan(0.31);
    expect(rate).toBeLessThan(0.415);
  });

  it("holds nothing besides these months", () => {
    expect(answers).toHaveLength(881);
    expect(invitationsPerMonth).toBe(120);
    expect([answers[0]?.date.slice(0, 7), answers.at(-1)?.date.slice(0, 7)]).toEqual(["2025-01", "2026-09"]);
    expect(answers.map((row) => row.date)).toEqual(answers.map((row) => row.date).sort());
    expect(new Set(answers.map((row) => row.responseId)).size).toBe(881);
  });

  it("shows the heat map of July to September 2026", () => {
    const cell = (tier: string, level: string) =>
      counts(between("2026-07", "2026-09", (row) => row.tier === tier && row.level === level));
    const map = ["I", "II", "III"].map((tier) => ["DM", "RM", "IF"].map((level) => cell(tier, level)));
    expect(map).toEqual([
      ["1/3/5/2/1", "4/4/2/1/0", "5/5/1/0/0"],
      ["3/4/1/1/0", "9/6/1/0/0", "12/7/1/0/0"],
      ["4/3/1/0/0", "9/6/1/0/0", "14/8/1/1/1"],
    ]);
    expect(counts(between("2026-07", "2026-09"))).toBe("61/46/14/5/2");
  });

  it("carries CAP-001 on the stage Onboard", () => {
    expect(counts(between("2025-03", "2025-05", onboard))).toBe("8/9/10/8/5");
    expect(counts(between("2025-10", "2025-12", onboard))).toBe("22/14/4/1/1");
    expect(counts(between("2026-04", "2026-06", onboard))).toBe("21/14/4/2/1");
    expect(answers.filter((row) => onboard(row) && row.date === "2025-06-01")).toEqual([]);
  });

  it("carries CAP-002 on tier I", () => {
    expect(counts(between("2026-01", "2026-03", tierI))).toBe("9/12/8/4/2");
    expect(counts(between("2026-07", "2026-09", tierI))).toBe("10/12/8/3/1");
    const gap = answers.filter(
      (row) =>
        tierI(row) &&
        (["2026-06-30", "2026-09-30"].includes(row.date) ||
          (row.date >= "2026-03-16" && row.date <= "2026-03-31")),
    );
    expect(gap).toEqual([]);
  });

  it("carries CAP-008 on the stage Own", () => {
    expect(counts(between("2025-09", "2025-11", own))).toBe("12/14/8/4/2");
    expect(counts(between("2026-05", "2026-07", own))).toBe("19/13/4/2/1");
    expect(answers.filter((row) => own(row) && row.date >= "2025-12-01" && row.date <= "2025-12-07")).toEqual(
      [],
    );
  });

  it("carries CAP-005 on the decision makers, 19 of 30 so far", () => {
    expect(counts(between("2026-01", "2026-04", decisionMaker))).toBe("9/14/10/4/1");
    expect(between("2026-07", "2026-07", decisionMaker)).toHaveLength(10);
    expect(between("2026-08", "2026-09", decisionMaker)).toHaveLength(19);
  });

  it("leaves Orvane Biologics alone among tier I without its decision makers' voice", () => {
    const last = new Map<string, string>();
    for (const row of answers) if (tierI(row) && decisionMaker(row)) last.set(row.account.name, row.date);
    const silent = [...last].filter(([, date]) => date < "2026-08-05");
    expect(silent).toEqual([["Orvane Biologics", "2026-07-10"]]);
    expect(last.size).toBe(6);
  });

  it("lets no level of any account fall silent on the day the demo starts", () => {
    const last = new Map<string, string>();
    for (const row of answers) last.set(`${row.account.name} ${row.level}`, row.date);
    // Ninety days before 2026-10-15, with a day to either side.
    expect([...last].filter(([, date]) => date >= "2026-07-16" && date <= "2026-07-18")).toEqual([]);
  });

  it("hears each contact once a month at most, and customers alone", () => {
    const turns = answers.map((row) => `${row.date.slice(0, 7)} ${row.contactEmail}`);
    expect(new Set(turns).size).toBe(turns.length);
    const of = (slug: string) => answers.filter((row) => row.account.slug === slug);
    expect(of("marlowe-vet").filter((row) => row.date < "2026")).toEqual([]);
    expect(of("corvane-foods").filter((row) => row.date >= "2025-11" && row.date < "2026-05")).toEqual([]);
    expect(of("marlowe-vet").length).toBeGreaterThan(0);
    expect(of("corvane-foods").some((row) => row.date >= "2026-05")).toBe(true);
    expect(answers.filter((row) => row.account.status === "lost")).toEqual([]);
  });

  it("hears at least ten accounts a quarter", () => {
    for (const [from, to] of [
      ["2025-01", "2025-03"],
      ["2025-04", "2025-06"],
      ["2025-07", "2025-09"],
      ["2025-10", "2025-12"],
      ["2026-01", "2026-03"],
      ["2026-04", "2026-06"],
      ["2026-07", "2026-09"],
    ] as const) {
      expect(new Set(between(from, to).map((row) => row.account.slug)).size, from).toBeGreaterThanOrEqual(10);
    }
  });

  it("comes from the account's region, mostly on weekdays", () => {
    expect(answers.filter((row) => row.region !== row.account.region)).toEqual([]);
    const weekend = answers.filter((row) => [0, 6].includes(new Date(`${row.date}T00:00:00Z`).getUTCDay()));
    expect(weekend.length / answers.length).toBeLessThan(0.1);
  });

  it("has words with about a third of the answers, hardly any of them twice", () => {
    const comments = answers.flatMap((row) => row.comment ?? []);
    expect(comments.length / answers.length).toBeGreaterThan(0.3);
    expect(comments.length / answers.length).toBeLessThan(0.4);
    expect(comments.length - new Set(comments).size).toBeLessThanOrEqual(12);
  });
});

describe("shipped files", () => {
  const header = "response_id,date,account,contact_email,satisfaction,loyalty,stage,channel,region,comment";
  const september = readShipped("2026-09");
  const october = readShipped("2026-10");

  it("has 42 rows for September: 40 valid, row 17 a repeat, row 31 a level 6", () => {
    expect(september.header).toBe(header);
    expect(september.rows).toHaveLength(42);
    const ids = september.rows.map((row) => row.response_id);
    expect(ids.flatMap((id, at) => (ids.indexOf(id) < at ? at + 1 : []))).toEqual([17]);
    const outside = september.rows.flatMap((row, at) =>
      /^[1-5]$/.test(row.satisfaction ?? "") ? [] : at + 1,
    );
    expect(outside).toEqual([31]);
    expect(september.rows[30]?.satisfaction).toBe("6");
    expect(answers.some((row) => row.responseId === ids[30])).toBe(false);
  });

  it("has the very September answers of the workspace", () => {
    const valid = september.rows.filter((_, at) => at !== 16 && at !== 30);
    const workspace = between("2026-09", "2026-09").map((row) => ({
      response_id: row.responseId,
      date: row.date,
      account: row.account.name,
      contact_email: row.contactEmail,
      satisfaction: String(row.satisfaction),
      loyalty: String(row.loyalty),
      stage: row.stage,
      channel: row.channel,
      region: row.region,
      comment: row.comment ?? "",
    }));
    expect(valid).toEqual(workspace);
    expect(workspace).toHaveLength(40);
  });

  it("has an October that completes CAP-005's window", () => {
    expect(october.header).toBe(header);
    expect(october.rows).toHaveLength(41);
    expect(new Set(october.rows.map((row) => row.response_id)).size).toBe(41);
    expect(new Set(october.rows.map((row) => row.contact_email)).size).toBe(41);
    const known = new Set(answers.map((row) => row.responseId));
    const levels: string[] = [];
    for (const row of october.rows) {
      const place = placed({ contactEmail: row.contact_email ?? "" });
      expect(known.has(row.response_id ?? "")).toBe(false);
      expect(row.date).toMatch(/^2026-10-(0[1-9]|[12]\d|30)$/);
      expect(row.account).toBe(place.account.name);
      expect(row.region).toBe(place.account.region);
      expect(row.satisfaction).toMatch(/^[1-5]$/);
      expect(row.loyalty).toMatch(/^[1-5]$/);
      expect(["Learn", "Shop", "Buy", "Onboard", "Use", "Own"]).toContain(row.stage);
      if (place.level === "DM") levels.push(row.satisfaction ?? "");
    }
    expect(levels.sort().join("")).toBe("34444455555555");
    const before = between("2026-08", "2026-09", decisionMaker);
    expect(counts(before)).toBe("7/8/3/1/0");
    expect(before.length + levels.length).toBeGreaterThanOrEqual(30);
  });

  it("stays small", () => {
    const files = [
      "app/jobs/demo/data/accounts.ts",
      "app/jobs/demo/data/contacts.ts",
      "app/jobs/demo/data/answers.csv",
      "public/demo/2026-09.csv",
      "public/demo/2026-10.csv",
    ];
    expect(files.reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThan(300_000);
  });
});
