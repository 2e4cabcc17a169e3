import { describe, expect, it } from "vitest";
import { ALL_LETTERS, letterListHref, letterQuery, readLetterFilter } from "~/domain/letters/letter-filter";
import { type LetterFacts, whyNotAgain, whyNotWithdraw } from "~/domain/letters/letter-moves";
import { type MailHealth, mailTrouble } from "~/domain/letters/mail-health";
import { messageSchema, readersOf, seenMark } from "~/domain/letters/message";
import { LETTER_SAMPLES } from "~/domain/letters/samples";
import { waitsWords } from "~/domain/letters/waits-words";

const NOW = new Date("2026-10-15T14:00:00Z");
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);

describe("what the outbox is asked for", () => {
  it("is read from an address and written into one", () => {
    const query = "state=failed&kind=test&person=p1&group=g1&text=%C3%84pfel";
    const filter = readLetterFilter(new URLSearchParams(query));
    expect(filter).toEqual({ state: "failed", kind: "test", personId: "p1", groupId: "g1", text: "Äpfel" });
    expect(letterQuery(filter)).toBe(query);
    expect(letterListHref(filter, "2026.x")).toBe(`/mail?${query}&before=2026.x`);
    expect(letterListHref(ALL_LETTERS)).toBe("/mail");
  });
  it("is everything where the address means nothing", () => {
    const params = new URLSearchParams("state=lost&kind=toString&text=%00");
    expect(readLetterFilter(params)).toEqual(ALL_LETTERS);
  });
});

describe("whether a letter can be put on its way again, or held back", () => {
  const facts = (change: Partial<LetterFacts>): LetterFacts => ({
    status: "failed",
    content: LETTER_SAMPLES.test,
    createdAt: ago(60),
    lastReply: "550 no",
    notBefore: null,
    ...change,
  });
  it.each([
    ["failed", {}, null],
    ["held back", { status: "withdrawn" }, null],
    ["come back", { status: "bounced" }, null],
    ["sent", { status: "sent" }, /sent already/],
    ["leaving", { status: "sending" }, /has not answered/],
    ["just written", { status: "waiting", lastReply: "", createdAt: ago(1) }, /on its way already/],
    [
      "waiting for its hour",
      { status: "waiting", lastReply: "", createdAt: ago(1), notBefore: ago(-60) },
      null,
    ],
    ["forgotten", { status: "waiting", lastReply: "" }, null],
    [
      "a key that came back",
      { status: "bounced", content: { ...LETTER_SAMPLES.invitation, link: "" } },
      /not kept/,
    ],
    ["an old reset", { content: LETTER_SAMPLES["password-reset"], createdAt: ago(61) }, /expired/],
  ] as [string, Partial<LetterFacts>, RegExp | null][])("%s", (_what, change, why) => {
    const said = whyNotAgain(facts(change), NOW);
    if (why === null) expect(said).toBeNull();
    else expect(said).toMatch(why);
  });
  it("holds back what has not left alone", () => {
    expect((["waiting", "failed"] as const).map(whyNotWithdraw)).toEqual([null, null]);
    for (const state of ["sending", "sent", "bounced", "withdrawn"] as const)
      expect(whyNotWithdraw(state)).not.toBeNull();
  });
});

describe("what is wrong with the mail", () => {
  const health = (change: Partial<MailHealth>): MailHealth => ({
    road: { state: "open", since: ago(90), checkedAt: ago(0), reply: "" },
    failed: 0,
    due: 0,
    dueSince: null,
    ...change,
  });
  const road = (state: MailHealth["road"]["state"]) => ({
    state,
    since: ago(3),
    checkedAt: ago(0),
    reply: "no route",
  });
  it("is the worst of it, and nothing without a mail server", () => {
    expect(mailTrouble(health({}), NOW)).toBeNull();
    expect(mailTrouble(health({ failed: 2 }), NOW)).toEqual({ kind: "failed", failed: 2 });
    expect(mailTrouble(health({ road: road("none"), due: 4, dueSince: ago(999) }), NOW)).toBeNull();
    expect(mailTrouble(health({ road: road("blocked"), due: 4, dueSince: ago(1), failed: 2 }), NOW)).toEqual({
      kind: "blocked",
      since: ago(3).toISOString(),
      reply: "no route",
      due: 4,
    });
    expect(mailTrouble(health({ due: 4, dueSince: ago(4) }), NOW)).toBeNull();
    expect(mailTrouble(health({ due: 4, dueSince: ago(6) }), NOW)).toMatchObject({ kind: "stuck", due: 4 });
    expect(mailTrouble(health({ road: road("stuck"), due: 4, dueSince: ago(2) }), NOW)).toMatchObject({
      kind: "stuck",
    });
  });
});

describe("a letter to people here", () => {
  const people = (["admin", "leader", "owner", "owner"] as const).map((role, at) => ({
    id: `p${at}`,
    name: `Person ${at}`,
    email: `p${at}@example.com`,
    role,
    timeZone: "UTC",
  }));
  it("goes to the chosen roles and people, each once, and the mark tells others apart", () => {
    const chosen = readersOf(people, { roles: ["owner"], people: ["p2", "p0", "elsewhere"] });
    expect(chosen.map(({ id }) => id)).toEqual(["p0", "p2", "p3"]);
    expect(seenMark(chosen)).not.toBe(seenMark(chosen.slice(1)));
    expect(seenMark(people.slice(0, 2))).not.toBe(seenMark(people.slice(1, 3)));
  });
  it("needs words and somebody to read them", () => {
    const read = messageSchema.safeParse({ subject: " ", text: "x".repeat(5001), roles: ["king"] });
    expect(read.error?.issues.map(({ path }) => path[0]).sort()).toEqual(["people", "subject", "text"]);
    const none = messageSchema.safeParse({ subject: "a", text: "b", roles: ["king"] });
    expect(none.error?.issues.map(({ path }) => path[0])).toEqual(["people"]);
    expect(messageSchema.parse({ subject: "a", text: "b\r\nc", roles: "owner", when: "now" })).toMatchObject({
      text: "b\nc",
      roles: ["owner"],
      people: [],
      step: "preview",
    });
  });
});

it("says of a letter that waits when it leaves, by its reader's clock", () => {
  const waiting = {
    notBefore: new Date("2026-10-19T05:00:00Z"),
    timeZone: "America/Chicago",
    locale: "en-GB",
  };
  expect(waitsWords({ ...waiting, reader: { timeZone: "Europe/Berlin" }, wasTried: false })).toBe(
    "Leaves at 07:00 on Monday 19 October, their time (Europe/Berlin).",
  );
  expect(waitsWords({ ...waiting, reader: null, wasTried: true })).toMatch(
    /^Is tried again at 00:00 on .*, your time \(America\/Chicago\)\.$/,
  );
});
