import { describe, expect, test } from "vitest";
import {
  languageFor,
  languagesOf,
  linkEnd,
  READER_DAYS,
  readerParts,
  wordsIn,
} from "~/domain/communications/recipient-view";
import { SAMPLE_SNAPSHOT } from "~/domain/communications/sample-message";
import { readRecipientToken, recipientLink, recipientToken } from "~/shared/recipient-link.server";
import { signedToken } from "~/shared/signed.server";

const AT = new Date("2026-10-15T14:00:00Z");
const words = SAMPLE_SNAPSHOT.words;
const german = { ...words, subject: "Was daraus wurde" };
const content = { ...SAMPLE_SNAPSHOT, locale: "en-US", translations: { "de-DE": german, fr: words } };

describe("the language a reader begins with", () => {
  test.each([
    ["the one asked for", "fr", "de-DE", "fr"],
    ["their own", null, "de-DE", "de-DE"],
    ["one near their own", null, "de-AT", "de-DE"],
    ["the message's, where nothing is near", null, "ja-JP", "en-US"],
    ["their own again, where nobody knows what was asked for", "xx", "fr", "fr"],
  ])("%s", (_, asked, own, expected) => {
    expect(languageFor(content, asked, own)).toBe(expected);
  });

  test("its own stands first, and words come from where they are", () => {
    expect(languagesOf(content)).toEqual(["en-US", "de-DE", "fr"]);
    expect(wordsIn(content, "de-DE").subject).toBe("Was daraus wurde");
    expect(wordsIn(content, "xx").subject).toBe(words.subject);
  });
});

describe("a link", () => {
  const sent = { status: "sent", at: new Date("2026-10-01T10:00:00Z") };
  const open = { status: "handed", letter: sent, active: null };
  test("is open to whoever was written to", () => {
    expect(linkEnd(open, AT)).toBeNull();
    expect(linkEnd({ ...open, active: true }, AT)).toBeNull();
  });
  test.each([
    ["nobody was written to", { ...open, status: "queued", letter: null }, "stopped"],
    ["the letter was taken back", { ...open, letter: { ...sent, status: "withdrawn" } }, "stopped"],
    ["its person left the house", { ...open, active: false }, "gone"],
  ])("ends where %s", (_, row, expected) => {
    expect(linkEnd(row, AT)).toBe(expected);
  });
  test("runs out a year after the letter", () => {
    const late = new Date(sent.at.getTime() + READER_DAYS * 86_400_000 + 1);
    expect(linkEnd(open, late)).toBe("expired");
    expect(linkEnd(open, new Date(late.getTime() - 2))).toBeNull();
  });
});

describe("a token", () => {
  test("names its reader and nobody else", () => {
    const token = recipientToken("01HREADER");
    expect(readRecipientToken(token)).toBe("01HREADER");
    expect(recipientLink("01HREADER").endsWith(`/m/${token}`)).toBe(true);
  });
  test.each([
    ["another reader's id under the same seal", recipientToken("01HREADER").replace("READER", "WRITER")],
    ["a token that opens another door", signedToken("unsubscribe", "01HREADER")],
    ["a seal cut short", recipientToken("01HREADER").slice(0, -1)],
    ["no seal", "01HREADER"],
    ["nothing", ""],
    ["a dot", "."],
  ])("%s is none of ours", (_, token) => {
    expect(readRecipientToken(token)).toBeNull();
  });
});

test("what is empty is no part of the page", () => {
  const parts = readerParts({ ...words, body: "   ", link: "" });
  expect(parts.map(({ field }) => field)).toEqual(["opening", "benefit", "change"]);
});
