import { describe, expect, it } from "vitest";
import { audienceNamed } from "~/domain/communications/audience-named";
import { MESSAGE_STATES } from "~/domain/communications/communication";
import { parseWords } from "~/domain/communications/markdown/parse";
import { MAX_MESSAGE_BYTES, pictureWords, refusedMessageFiles } from "~/domain/communications/message-file";
import { isLocale, languageName, languagesOf } from "~/domain/communications/message-languages";
import { messageWriting, putBackWords, versionWriting } from "~/domain/communications/message-writing";
import { saveMessageSchema } from "~/domain/communications/message-writing.schema";
import { toDay } from "~/shared/calendar";
import { aMessage, aVersion } from "./a-message";

describe("what can be written", () => {
  it("is said for every state, and what saving undoes", () => {
    expect(
      MESSAGE_STATES.map((status) => {
        const writing = versionWriting(
          aVersion({ status, audience: "Sales", sendOn: toDay("2026-10-28"), sendTime: "14:00" }),
        );
        return `${status}: ${writing.open ? (writing.undoes ?? "open") : `stays. ${writing.why}`}`;
      }),
    ).toMatchInlineSnapshot(`
      [
        "draft: open",
        "returned: open",
        "inReview: Sales: somebody is asked to approve these words. Saving other words makes it a draft again, which is submitted anew.",
        "approved: Sales: somebody approved these words. Saving other words makes it a draft again, and that approval holds no more.",
        "scheduled: Sales: it is to leave on 28 Oct 2026 at 14:00. Saving other words takes it off its hour and makes it a draft again.",
        "sending: stays. Sales has been told these words; they stay as they were read. Begin a correction to say something else.",
        "sent: stays. Sales has been told these words; they stay as they were read. Begin a correction to say something else.",
        "closed: stays. Sales has been told these words; they stay as they were read. Begin a correction to say something else.",
        "cancelled: stays. The version for Sales was cancelled; its words stay as they were.",
      ]
    `);
  });

  it("is for everybody only until somebody was told", () => {
    const two = (a: (typeof MESSAGE_STATES)[number], b: (typeof MESSAGE_STATES)[number]) =>
      messageWriting(
        aMessage([
          aVersion({ id: "v1", audience: "Sales", status: a }),
          aVersion({ id: "v2", audience: "Finance", status: b }),
        ]),
      );
    expect(two("draft", "returned")).toEqual({ open: true, undoes: null });
    expect(two("approved", "draft")).toMatchObject({ open: true, undoes: expect.stringContaining("Sales") });
    expect(two("sent", "draft")).toMatchObject({
      open: false,
      why: expect.stringContaining("Sales has been told"),
    });
    expect(two("cancelled", "cancelled")).toMatchObject({ open: false });
    expect(two("cancelled", "draft")).toMatchObject({ open: true });
    expect(putBackWords([])).toBe("");
    expect(putBackWords(["Sales", "Finance"])).toBe(
      " Sales and Finance are drafts again and have to be submitted anew.",
    );
  });

  it("is a moment that is whole, or none", () => {
    const read = (change: object) => saveMessageSchema.safeParse({ version: "1", subject: "x", ...change });
    expect(read({}).data).toMatchObject({ event: null, opening: "" });
    const whole = { eventDay: "2026-10-28", eventTime: "14:00", eventZone: "Europe/Berlin" };
    expect(read(whole).data?.event).toEqual({
      day: "2026-10-28",
      time: "14:00",
      timeZone: "Europe/Berlin",
      minutes: 60,
      place: "",
    });
    for (const wrong of [
      { eventDay: "2026-02-30" },
      { eventTime: "24:00" },
      { eventTime: "" },
      { eventZone: "Mars/Olympus" },
      { eventMinutes: "2" },
      { eventMinutes: "many" },
    ]) {
      const { success, error } = read({ ...whole, ...wrong });
      expect(success, JSON.stringify(wrong)).toBe(false);
      expect(error?.issues.map(({ path }) => path[0])).toEqual(Object.keys(wrong));
    }
  });
});

describe("audiences of a message", () => {
  const register = [
    { id: "a1", name: "Field service", retired: false },
    { id: "a2", name: "Old ones", retired: true },
  ];
  const named = (
    audienceId: string,
    audience: string,
    others: { audience: string; audienceId: string | null }[] = [],
  ) => audienceNamed({ audienceId, audience }, register, others);

  it("are those of the register or a name, each once", () => {
    expect(named("a1", "whatever")).toEqual({
      ok: true,
      value: { audience: "Field service", audienceId: "a1" },
    });
    expect(named("", "Neighbours")).toEqual({
      ok: true,
      value: { audience: "Neighbours", audienceId: null },
    });
    for (const wrong of [
      named("", ""),
      named("a2", ""),
      named("gone", ""),
      named("a1", "", [{ audience: "Renamed since", audienceId: "a1" }]),
      named("", "field SERVICE", [{ audience: "Field service", audienceId: "a1" }]),
    ]) {
      expect(wrong).toMatchObject({ ok: false, refusal: { kind: "invalid" } });
    }
  });
});

describe("languages", () => {
  it("are counted to the translation that is read", () => {
    const readers = [
      { locale: "en-GB", count: 5 },
      { locale: "de", count: 3 },
      { locale: "de-CH", count: 2 },
      { locale: "fr", count: 1 },
    ];
    const shown = (translations: { locale: string; outOfDate: boolean }[]) =>
      languagesOf("en", readers, translations).map(
        ({ locale, readers: count, state }) => `${locale} ${count} ${state}`,
      );
    expect(shown([])).toEqual(["en 5 main", "de 5 missing", "fr 1 missing"]);
    expect(
      shown([
        { locale: "de", outOfDate: true },
        { locale: "de-CH", outOfDate: false },
        { locale: "it", outOfDate: false },
      ]),
    ).toEqual(["en 5 main", "de 3 outOfDate", "de-CH 2 current", "fr 1 missing", "it 0 current"]);
    expect(["de", "de-CH", "zh-Hant-TW", "es-419"].every(isLocale)).toBe(true);
    expect(["", "d", "de_CH", "de-ch", "../x", "german-language", "de\0"].some(isLocale)).toBe(false);
    expect([languageName("de"), languageName("??")]).toEqual(["German", "??"]);
  });
});

describe("files of a message", () => {
  const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const file = (name: string, bytes = PNG) => ({ name, mediaType: "", bytes });
  const why = (input: Partial<Parameters<typeof refusedMessageFiles>[0]>, has = { count: 0, bytes: 0 }) =>
    refusedMessageFiles({ place: "attachment", alt: "", files: [file("a.pdf")], ...input }, has);

  it("are few, small, of a kind that arrives, and pictures say what they show", () => {
    expect(why({})).toBeNull();
    expect(why({ place: "image", alt: "A curve", files: [file("a.png")] })).toBeNull();
    expect(why({ place: "image", files: [file("a.png")] })).toMatchObject({ field: "alt" });
    for (const wrong of [
      why({ files: [] }),
      why({ files: [file("run.EXE")] }),
      why({ files: [file("page.html")] }),
      why({ place: "image", alt: "x", files: [file("a.svg")] }),
      why({ place: "image", alt: "x", files: [file("a.png", new Uint8Array(4))] }),
      why({}, { count: 15, bytes: 0 }),
      why({}, { count: 1, bytes: MAX_MESSAGE_BYTES }),
    ]) {
      expect(wrong).toMatchObject({ field: "files", why: expect.any(String) });
    }
  });

  it("are named in the words so that they are read again, whatever they show", () => {
    const words = pictureWords({ id: "01ABC", alt: "A ] curve\n[up] \\" });
    expect(parseWords(words)).toMatchObject([{ children: [{ type: "image", fileId: "01ABC" }] }]);
  });
});
