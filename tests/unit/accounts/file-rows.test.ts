import { describe, expect, it } from "vitest";
import { columnProblems, guessColumns, guessKind } from "~/domain/accounts/account-file";
import { EMPTY_ACCOUNT } from "~/domain/accounts/account-form";
import { judgeAccount, type KnownAccount } from "~/domain/accounts/account-row.rules";
import { consentProblems } from "~/domain/accounts/consent";
import { mergedContact } from "~/domain/accounts/contact-merge";
import { judgeContact } from "~/domain/accounts/contact-row.rules";
import { coverageOf, lacksDecisionMaker } from "~/domain/accounts/coverage";

const roles = (kind: "accounts" | "contacts", ...headers: string[]) =>
  guessColumns(kind, headers).map((column) => column.role);

describe("columns", () => {
  it("are guessed by their names, those of our own files all of them", () => {
    expect(
      roles(
        "accounts",
        "Number",
        "Account",
        "Tier",
        "Revenue a year",
        "Currency",
        "Segment",
        "Region",
        "Owner",
      ),
    ).toEqual(["externalId", "name", "none", "revenue", "none", "segment", "region", "owner"]);
    expect(roles("accounts", "Contract value", "Contract ends", "Customer since", "Strategic")).toEqual([
      "contract",
      "renewsOn",
      "customerSince",
      "strategic",
    ]);
    expect(
      roles("contacts", "Name", "E-mail", "Contact level", "Account", "Other accounts", "Consent"),
    ).toEqual(["name", "email", "level", "account", "otherAccounts", "consent"]);
    expect(roles("accounts", "Kundennummer", "Firma", "Umsatz", "Branche")).toEqual([
      "name",
      "none",
      "revenue",
      "segment",
    ]);
    expect([guessKind(["Firma", "E-Mail"]), guessKind(["Firma", "Umsatz"])]).toEqual([
      "contacts",
      "accounts",
    ]);
  });

  it("must name what a row is found by, and nothing twice", () => {
    expect(columnProblems("accounts", [{ header: "a", role: "revenue" }])).toHaveLength(1);
    expect(columnProblems("contacts", [{ header: "a", role: "name" }])).toHaveLength(1);
    const twice = [
      { header: "a", role: "name" as const },
      { header: "b", role: "name" as const },
    ];
    expect(columnProblems("accounts", twice)[0]).toMatch(/^Two columns/);
  });
});

const norbeck: KnownAccount = {
  ...EMPTY_ACCOUNT,
  id: "a1",
  version: 1,
  name: "Norbeck Pharma",
  externalId: "K-1",
  revenueMinor: 240_000_000n,
  segment: "Life sciences",
};
const helmsway: KnownAccount = {
  ...EMPTY_ACCOUNT,
  id: "a2",
  version: 1,
  name: "Helmsway",
  externalId: "K-2",
};
const around = {
  currency: "USD",
  dateOrder: null,
  byNumber: new Map([norbeck, helmsway].map((one) => [one.externalId, one])),
  byName: new Map([norbeck, helmsway].map((one) => [one.name.toLowerCase(), one])),
  owners: new Map<string, string | null>([
    ["leo marsh", "p1"],
    ["sam lee", null],
  ]),
  ownerName: () => "Leo Marsh",
};
const columns = guessColumns("accounts", [
  "Number",
  "Account",
  "Revenue a year",
  "Owner",
  "Contract ends",
  "Strategic",
]);
const account = (...cells: string[]) => {
  const { verdict, reasons, changes } = judgeAccount(2, cells, columns, around);
  return {
    verdict,
    reasons: reasons.join(" "),
    changes: changes.map((one) => `${one.label}: ${one.from} → ${one.to}`),
  };
};

describe("a row of accounts", () => {
  it("is new, changed with what changes, or unchanged", () => {
    expect(account("", "Marlowe Vet", "240,000", "", "", "").verdict).toBe("new");
    expect(account("K-1", "norbeck  pharma", "", "", "", "")).toMatchObject({
      verdict: "changed",
      changes: ["name: Norbeck Pharma → norbeck pharma"],
    });
    expect(account("K-1", "Norbeck Pharma", "2.500.000,00", "Leo Marsh", "2027-06-30", "yes")).toMatchObject({
      verdict: "changed",
      changes: [
        "revenue a year: 2400000.00 → 2500000.00",
        "owner: nothing → Leo Marsh",
        "contract ends: nothing → 2027-06-30",
        "strategic value: no → yes",
      ],
    });
    expect(account("K-1", "Norbeck Pharma", "2400000", "", "", "").verdict).toBe("unchanged");
    expect(account("", "Norbeck Pharma", "", "", "", "").verdict).toBe("unchanged");
  });

  it("says why it cannot be taken", () => {
    expect(account("", "", "1", "", "", "").reasons).toBe("It names no account.");
    expect(account("", "New", "much", "", "", "").reasons).toMatch(/is no amount/);
    expect(account("", "New", "", "Sam Lee", "", "").reasons).toMatch(/Two people/);
    expect(account("", "New", "", "Nobody", "", "").reasons).toMatch(/Nobody here/);
    expect(account("", "New", "", "", "03/04/2026", "").reasons).toMatch(/two ways/);
    expect(account("", "New", "", "", "2026-02-30", "").reasons).toMatch(/is no day/);
    expect(account("", "New", "", "", "", "perhaps").reasons).toMatch(/neither yes nor no/);
    expect(account("K-2", "Norbeck Pharma", "", "", "", "").reasons).toMatch(/belongs to Helmsway/);
    expect(account("K-9", "Norbeck Pharma", "", "", "", "").reasons).toMatch(/has the number K-1 already/);
    expect(account("", "x".repeat(201), "", "", "", "").verdict).toBe("invalid");
  });
});

const astrid = {
  id: "c1",
  version: 1,
  accountIds: ["a1"],
  name: "Astrid Nørgaard",
  email: "astrid@norbeck.example",
  jobTitle: "",
  phone: "",
  level: "DM",
  consent: true,
  consentPurpose: "Surveys",
  consentSource: "Contract",
  consentOn: "2025-01-02",
  quarantinedUntil: null,
  bouncedOn: null,
};
const people = {
  today: "2026-10-15",
  dateOrder: null,
  byEmail: new Map([[astrid.email, astrid]]),
  accounts: new Map([
    ["norbeck pharma", { id: "a1", name: "Norbeck Pharma" }],
    ["k-2", { id: "a2", name: "Helmsway" }],
  ]),
};
const contactColumns = guessColumns("contacts", [
  "Name",
  "E-mail",
  "Contact level",
  "Account",
  "Other accounts",
  "Consent",
]);
const contact = (...cells: string[]) => judgeContact(2, cells, contactColumns, people);

describe("a row of contacts", () => {
  it("links, changes and leaves alone", () => {
    expect(contact("Liv", "LIV@norbeck.example", "influencer", "Norbeck Pharma", "K-2", "no")).toMatchObject({
      verdict: "new",
      link: ["a1", "a2"],
      change: { email: "liv@norbeck.example", level: "IF", consent: false },
    });
    expect(contact("", astrid.email, "DM", "Norbeck Pharma", "", "yes").verdict).toBe("unchanged");
    expect(contact("", astrid.email, "RM", "", "K-2", "")).toMatchObject({
      verdict: "changed",
      link: ["a2"],
    });
  });

  it("dates a withdrawal and believes no consent without its source", () => {
    expect(contact("", astrid.email, "", "", "", "no").change).toMatchObject({
      consent: false,
      consentOn: "2026-10-15",
    });
    expect(contact("Liv", "liv@norbeck.example", "", "", "", "yes").verdict).toBe("invalid");
  });

  it("says why it cannot be taken", () => {
    const why = (...cells: string[]) => contact(...cells).reasons.join(" ");
    expect(why("Liv", "", "", "", "", "")).toBe("It has no e-mail address.");
    expect(why("", "liv@norbeck.example", "", "", "", "")).toBe("It names nobody.");
    expect(why("Liv", "liv at norbeck", "", "", "", "")).toMatch(/is no e-mail address/);
    expect(why("Liv", "liv@norbeck.example", "boss", "", "", "")).toMatch(/no contact level/);
    expect(why("Liv", "liv@norbeck.example", "", "Nowhere", "", "")).toMatch(/import the accounts first/);
  });
});

describe("consent", () => {
  it("names its purpose, source and day; a withdrawal its day", () => {
    const none = { consent: true, consentPurpose: "", consentSource: "", consentOn: null };
    expect(Object.keys(consentProblems(none, "2026-10-15")).sort()).toEqual([
      "consentOn",
      "consentPurpose",
      "consentSource",
    ]);
    expect(consentProblems({ ...none, consent: false, consentOn: "2026-10-14" }, "2026-10-15")).toEqual({});
    expect(
      consentProblems({ ...none, consent: false, consentOn: "2026-10-16" }, "2026-10-15"),
    ).toHaveProperty("consentOn");
  });

  it("stays withdrawn when two records of one person become one", () => {
    const withdrawn = { ...astrid, consent: false, consentOn: "2026-03-01", level: null, phone: "1" };
    expect(mergedContact(astrid, withdrawn)).toMatchObject({
      consent: false,
      consentOn: "2026-03-01",
      level: "DM",
      phone: "1",
    });
    expect(mergedContact(withdrawn, astrid)).toMatchObject({ consent: false, level: "DM" });
  });
});

describe("coverage", () => {
  const heard = (level: string, lastHeard: string | null, consent = true) => ({
    level,
    lastHeard,
    consent,
    name: "A",
  });
  it("counts who was heard lately and names only who agreed", () => {
    const coverage = coverageOf(
      [heard("DM", "2026-07-10"), heard("DM", "2026-03-01"), heard("RM", "2026-09-01", false)],
      "2026-07-17",
    );
    expect(coverage).toEqual([
      { level: "DM", contacts: 2, heardLately: 0, lastHeard: "2026-07-10", who: "A" },
      { level: "RM", contacts: 1, heardLately: 1, lastHeard: "2026-09-01", who: null },
      { level: "IF", contacts: 0, heardLately: 0, lastHeard: null, who: null },
    ]);
    expect(lacksDecisionMaker("I", "active", coverage)).toBe(true);
    expect([lacksDecisionMaker("II", "active", coverage), lacksDecisionMaker("I", "lost", coverage)]).toEqual(
      [false, false],
    );
  });
});
