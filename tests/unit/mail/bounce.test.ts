import { describe, expect, it } from "vitest";
import { letterIdOf, readBounceJson, readReport, smtpCodeOf } from "~/domain/letters/bounce";

const ID = "01KABCDEFGHJKMNPQRSTVWXYZ0";
const report = (fields: string) => `This is the mail system.\r\n\r\nReporting-MTA: dns; mx\r\n\r\n${fields}`;
const returned = `From: x\r\nMessage-ID: <${ID}@capstan.example>\r\nSubject: y\r\n`;

describe("a report of a mail server", () => {
  it("names the letter, its reader and the server's own words, also over several lines", () => {
    const text = report(
      "Final-Recipient: rfc822; Nobody@Kestrelyn.example\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 <nobody>: Recipient\r\n    address rejected\r\n",
    );
    expect(readReport(text, returned)).toEqual({
      ok: true,
      report: {
        letterId: ID,
        recipient: "nobody@kestrelyn.example",
        status: "5.1.1",
        text: "550 5.1.1 <nobody>: Recipient address rejected",
        outcome: "back",
      },
    });
  });
  it("that gave up after days says so whatever its first figure; one that still tries does not", () => {
    const gaveUp = report("Final-Recipient: rfc822; a@b.example\r\nAction: failed\r\nStatus: 4.4.7\r\n");
    const tries = report("Final-Recipient: rfc822; a@b.example\r\nAction: delayed\r\nStatus: 4.4.1\r\n");
    expect(readReport(gaveUp, "")).toMatchObject({ report: { outcome: "back", letterId: null } });
    expect(readReport(tries, "")).toMatchObject({ report: { outcome: "delayed" } });
  });
  it.each([
    [
      "a word that it arrived",
      report("Final-Recipient: rfc822; a@b.example\r\nAction: delivered\r\nStatus: 2.0.0"),
    ],
    ["somebody's holiday", "I am away until Monday. Call 550 12 34 in urgent cases."],
    ["nothing at all", ""],
    ["a status about nobody", report("Action: failed\r\nStatus: 5.0.0")],
  ])("is not read out of %s", (_what, text) => {
    expect(readReport(text, "")).toMatchObject({ ok: false });
  });
});

describe("the same as JSON", () => {
  it("needs a status and whom it is about", () => {
    expect(readBounceJson({ messageId: `<${ID}@x>`, status: "5.2.2", text: "552 full" })).toMatchObject({
      report: { letterId: ID, outcome: "back", text: "552 full" },
    });
    expect(readBounceJson({ recipient: "A@B.example", status: "4.2.2" })).toMatchObject({
      report: { recipient: "a@b.example", outcome: "delayed", text: "no words" },
    });
    // No database takes a NUL.
    expect(readBounceJson({ recipient: "a\0@b.example", status: "4.2.2" })).toMatchObject({
      report: { recipient: "a@b.example" },
    });
    for (const body of [
      null,
      [],
      "5.1.1",
      {},
      { status: "5.1.1" },
      { recipient: "a@b.example" },
      { recipient: "a@b.example", status: "2.0.0" },
      { recipient: "a@b.example", status: "550" },
      { messageId: "<news@elsewhere.example>", status: "5.1.1" },
    ])
      expect(readBounceJson(body), JSON.stringify(body)).toMatchObject({ ok: false });
  });
});

it("knows its own letters, and the code in a server's words", () => {
  expect(letterIdOf(`<${ID}@capstan.example>`)).toBe(ID);
  expect(letterIdOf("<CAF=abc@mail.gmail.com>")).toBeNull();
  expect(letterIdOf("")).toBeNull();
  expect(smtpCodeOf("smtp; 550 5.1.1 no such user")).toBe(550);
  expect(smtpCodeOf("no such user")).toBeNull();
});
