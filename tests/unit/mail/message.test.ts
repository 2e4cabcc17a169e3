import { generateKeyPairSync } from "node:crypto";
import { simpleParser } from "mailparser";
import { describe, expect, test } from "vitest";
import { type Envelope, messageOf } from "~/mail/smtp/message.server";
import type { MailSettings } from "~/mail/smtp/settings.server";

const SETTINGS: MailSettings = {
  key: "",
  place: "mail.example.com:587",
  connection: {},
  credentials: null,
  from: "capstan@example.com",
  connections: 1,
  perMinute: null,
  dkim: null,
};
const LETTER: Envelope = {
  id: "01M",
  toEmail: "mara@example.com",
  toName: "Mara",
  at: new Date("2026-10-15T14:00:00Z"),
  repeat: null,
  subject: "Grüße",
  text: "Hello\n.\nthere",
  html: "<p>Hello</p>",
};
const sourceOf = async (change: Partial<Envelope> = {}, settings: Partial<MailSettings> = {}) =>
  (await messageOf({ ...LETTER, ...change }, { ...SETTINGS, ...settings })).toString();
/** The header as it travels, with its folded lines joined. */
const headerOf = (source: string) => (source.split("\r\n\r\n")[0] ?? "").replace(/\r\n[ \t]+/g, " ");

describe("a letter as it travels", () => {
  test("has an id of its own, the product's date, and says that a machine wrote it", async () => {
    const header = headerOf(await sourceOf());
    expect(header).toMatch(/^Message-ID: <01M@.+>$/im);
    expect(header).toContain("Date: Thu, 15 Oct 2026 14:00:00 +0000");
    expect(header).toContain("Auto-Submitted: auto-generated");
    expect(header).not.toContain("X-Capstan-Repeat");
    expect(headerOf(await sourceOf({ repeat: 2 }))).toContain("X-Capstan-Repeat: 2");
  });

  test("takes the headers that a letter brings, each on one line", async () => {
    const header = headerOf(
      await sourceOf({
        headers: {
          "List-Unsubscribe": "<https://capstan.example.com/unsubscribe/a.b>",
          "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
          "X-Plan": "CAP-003\r\nBcc: thief@example.com",
        },
      }),
    );
    expect(header).toContain("List-Unsubscribe: <https://capstan.example.com/unsubscribe/a.b>");
    expect(header).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    expect(header).not.toMatch(/^Bcc:/im);
  });

  test.each(["\r\nBcc: thief@example.com", "\nBcc: thief@example.com", "\u2028Bcc: x", "\u0000x"])(
    "keeps %j out of names and subjects",
    async (words) => {
      const source = await sourceOf({ toName: `Zoë${words}`, subject: `Hello${words}` });
      expect(headerOf(source)).not.toMatch(/^Bcc:/im);
      const read = await simpleParser(source);
      expect([read.to].flat()[0]?.value).toMatchObject([{ address: "mara@example.com" }]);
    },
  );

  test("keeps a subject of any length whole, on lines that every server takes", async () => {
    const subject = "Überprüfungsausschusssitzungsprotokoll ".repeat(200).trim();
    const source = await sourceOf({ subject });
    expect((await simpleParser(source)).subject).toBe(subject);
    expect(Math.max(...source.split("\r\n").map((line) => line.length))).toBeLessThan(998);
  });

  test("is signed where there is a key", async () => {
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const key = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
    const dkim = { domainName: "example.com", keySelector: "capstan", privateKey: key };
    const header = headerOf(await sourceOf({}, { dkim }));
    expect(header).toMatch(/^DKIM-Signature: v=1; a=rsa-sha256;.* d=example\.com;.* s=capstan;/);
  });
});
