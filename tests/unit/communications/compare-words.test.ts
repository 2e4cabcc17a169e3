import { describe, expect, test } from "vitest";
import { compareWords } from "~/domain/communications/compare-words";
import { readMessageListAsk } from "~/domain/communications/message-list";
import { WORDS } from "./a-message";

const side = (over: Partial<typeof WORDS> = {}, text = "4.24") => ({
  words: { ...WORDS, ...over },
  figures: [{ name: "sbi_q3", text }],
});

describe("two texts beside each other", () => {
  test("say which words came in and which went", () => {
    const [change] = compareWords(
      side({ change: "10 minutes per visit" }),
      side({ change: "5 minutes per visit" }),
    ).filter(({ changed }) => changed);
    expect(change).toMatchObject({ field: "change", label: "What they do differently" });
    expect(change?.parts.filter(({ kind }) => kind !== "same")).toEqual([
      { kind: "removed", text: "10" },
      { kind: "added", text: "5" },
    ]);
  });

  test("compare figures as they are read", () => {
    const changed = compareWords(
      side({ body: "SBI is {{sbi_q3}}." }),
      side({ body: "SBI is {{sbi_q3}}." }, "4.31"),
    )
      .filter((field) => field.changed)
      .map(({ field, parts }) => [field, parts.find(({ kind }) => kind === "added")?.text]);
    expect(changed).toEqual([["body", "31"]]);
  });

  test("of two long texts with nothing in common each stands as a whole, in time", () => {
    const words = (seed: string) => Array.from({ length: 3000 }, (_, at) => `${seed}${at * 7}`).join(" ");
    const began = performance.now();
    const [body] = compareWords(side({ body: words("a") }), side({ body: words("b") })).filter(
      ({ field }) => field === "body",
    );
    expect(body?.changed).toBe(true);
    expect(performance.now() - began).toBeLessThan(3000);
  });
});

describe("the address of the list", () => {
  test("leaves out what it does not know", () => {
    const ask = readMessageListAsk(
      new URLSearchParams(
        "state=loud&kind=results&audience=%27--&about=cap-001&after=nonsense&owed=maybe&q=a%00b",
      ),
    );
    expect(ask).toEqual({
      q: "ab",
      state: "",
      kind: "results",
      audience: "",
      about: "CAP-001",
      owed: false,
      after: "",
    });
  });
});
