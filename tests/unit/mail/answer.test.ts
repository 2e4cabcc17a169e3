import { describe, expect, test } from "vitest";
import { answerOf, type SmtpTrouble, type Stage } from "~/mail/smtp/answer";

const PLACE = "mail.example.com:587";
const answer = (trouble: Partial<SmtpTrouble>, stage: Stage = "letter") =>
  answerOf({ message: "It went wrong", ...trouble }, stage, PLACE);
const said = (responseCode: number, response: string, command = "RCPT TO") => ({
  responseCode,
  response: `${responseCode} ${response}`,
  command,
});

describe("what follows from an answer", () => {
  test.each([
    ["5xx to the recipient", said(550, "No such user"), "letter", "refused"],
    ["5xx to the words", said(554, "Spam", "DATA"), "answer", "refused"],
    ["5xx to the sender", said(553, "Sender not allowed", "MAIL FROM"), "letter", "later"],
    ["4xx", said(451, "Later"), "letter", "later"],
    ["4xx to the words", said(452, "Full", "DATA"), "answer", "later"],
    ["421", said(421, "Too many"), "letter", "later"],
    ["no word before the end", { code: "ECONNECTION" }, "letter", "later"],
    ["no word after the end", { code: "ETIMEDOUT" }, "answer", "unknown"],
    ["nobody there", { code: "ESOCKET", originalCode: "ECONNREFUSED" }, "connecting", "road"],
    ["turned away at the door", said(554, "Go away", "CONN"), "connecting", "road"],
    ["a name and password asked for", said(530, "Authentication required", "MAIL FROM"), "letter", "road"],
    ["an address that cannot be", { code: "EENVELOPE", command: "API" }, "letter", "refused"],
  ] as const)("%s: %o", (_name, trouble, stage, outcome) => {
    expect(answer(trouble, stage).outcome).toBe(outcome);
  });

  test("every reply is one line that a database keeps, and a sentence where nobody answered", () => {
    const reply = (trouble: Partial<SmtpTrouble>, stage: Stage = "letter") => {
      const handed = answer(trouble, stage);
      return "reply" in handed ? handed.reply : "";
    };
    expect(reply({ responseCode: 550, response: "550-first\r\n550 \u0000second" })).toBe(
      "550-first 550 second",
    );
    expect([...reply({ responseCode: 550, response: "😀".repeat(900) })]).toHaveLength(500);
    expect(reply({ code: "ESOCKET", originalCode: "ECONNREFUSED" }, "connecting")).toBe(
      "The mail server mail.example.com:587: nobody answers there.",
    );
    expect(reply({ code: "EAUTH", response: "535 No" }, "connecting")).toContain(
      "refuses the name or password: 535 No",
    );
    expect(reply({ code: "ECONNECTION", message: "Connection closed unexpectedly" })).toBe(
      "The mail server mail.example.com:587: Connection closed unexpectedly.",
    );
    expect(reply({ code: "ESOCKET", originalCode: "CERT_HAS_EXPIRED" }, "connecting")).toContain(
      "cannot be secured",
    );
    expect(reply({ code: "ETLS", message: "self-signed certificate" }, "connecting")).toContain(
      "cannot be secured: self-signed certificate",
    );
  });
});
