import { describe, expect, it } from "vitest";
import { countMemberVerdicts, memberColumnsOf, readMemberRows } from "~/domain/audiences/member-file";

const read = (
  lines: string[][],
  known: Parameters<typeof readMemberRows>[2]["known"] = new Map(),
  isOutside = true,
) => {
  const found = memberColumnsOf(lines[0] ?? []);
  if (!found.ok) throw new Error(found.message);
  const rows = found.hasHeading ? lines.slice(1) : lines;
  return readMemberRows(rows, found.columns, { known, isOutside, source: "“fair.csv” of 15 Oct 2026" });
};

describe("a list from a file", () => {
  it("finds its columns by their names, or by the address alone", () => {
    expect(memberColumnsOf(["Firma", "E-Mail", "Sprache", "Einwilligung"])).toMatchObject({
      ok: true,
      hasHeading: true,
      columns: { email: 1, organisation: 0, locale: 2, consent: 3, name: -1, timeZone: -1 },
    });
    expect(memberColumnsOf(["Jo Lee", "jo@x.test"])).toMatchObject({
      hasHeading: false,
      columns: { email: 1, name: 0 },
    });
    expect(memberColumnsOf(["jo@x.test"])).toMatchObject({
      hasHeading: false,
      columns: { email: 0, name: -1 },
    });
    expect(memberColumnsOf(["a", "b", "jo@x.test"])).toMatchObject({ ok: false });
    expect(memberColumnsOf([""])).toMatchObject({ ok: false });
  });

  it("takes an address once in small letters, with its language, zone and consent", () => {
    const rows = read([
      ["email", "name", "language", "time zone", "consent"],
      ["JO@X.test", " Jo   Lee ", "German", "Europe/Berlin", "yes"],
      ["jo@x.test", "Again", "", "", ""],
      ["fr@x.test", "", "fr_CA", "", "newsletter of 3 March"],
      ["gb@x.test", "", "en", "", "no"],
      ["", "Nobody", "", "", ""],
      ["x", "", "", "", ""],
      ["k@x.test", "", "tlh", "", ""],
      ["z@x.test", "", "", "Mars/Olympus", ""],
      ["l@x.test", "x".repeat(121), "", "", ""],
      ["", "", "", "", ""],
    ]);
    expect(countMemberVerdicts(rows)).toEqual({ add: 3, there: 0, refused: 6 });
    expect(rows[0]?.member).toEqual({
      email: "jo@x.test",
      personId: null,
      contactId: null,
      name: "Jo Lee",
      organisation: "",
      locale: "de-DE",
      timeZone: "Europe/Berlin",
      consent: "“fair.csv” of 15 Oct 2026",
    });
    expect(rows[2]?.member).toMatchObject({ locale: "fr-CA", consent: "newsletter of 3 March" });
    expect(rows[3]).toMatchObject({
      why: "No consent is known; nothing is sent until it is.",
      member: { locale: "en" },
    });
    expect(rows.filter(({ verdict }) => verdict === "refused").map(({ why }) => why.slice(0, 36))).toEqual([
      "The same address stands in row 1.",
      "The row has no e-mail address.",
      "“x” is no e-mail address.",
      "“tlh” is no language we write in: wr",
      "“Mars/Olympus” is no time zone: writ",
      "The name is longer than 120 characte",
    ]);
  });

  it("knows people, contacts and those who are there or want no more", () => {
    const known = new Map([
      ["p@x.test", { person: { id: "P", name: "Pat", active: true } }],
      ["g@x.test", { person: { id: "G", name: "Gone", active: false } }],
      ["c@x.test", { contact: { id: "C", name: "Cy", consent: false } }],
      ["r@x.test", { refused: true }],
      ["t@x.test", { member: { excluded: false, reason: "" } }],
      ["o@x.test", { member: { excluded: true, reason: "Asked" } }],
    ]);
    const rows = read([["email"], ...[...known.keys()].map((email) => [email])], known, false);
    expect(rows.map(({ verdict, why }) => [verdict, why])).toEqual([
      ["add", ""],
      ["add", "Is no longer active here; nothing is sent."],
      ["add", "A contact without consent; nothing is sent until it is given."],
      ["add", "Wants no more messages; nothing is sent."],
      ["there", ""],
      ["there", "Left out by hand: “Asked”."],
    ]);
    expect(rows.slice(0, 3).map(({ member }) => [member?.personId, member?.contactId, member?.name])).toEqual(
      [
        ["P", null, "Pat"],
        [null, null, ""],
        [null, "C", "Cy"],
      ],
    );
  });
});
