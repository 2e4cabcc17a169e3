import { describe, expect, test } from "vitest";
import { type ClaimsAsked, claimsOf } from "~/domain/communications/claims/claims-of";
import { codesSpokenOf } from "~/domain/communications/claims/codes-spoken-of";
import {
  type ResultShown,
  verdictInGerman,
  verdictSentence,
} from "~/domain/communications/claims/result-shown";
import { findClaim, sayInstead } from "~/domain/communications/claims/say-instead";
import type { LiveFigure } from "~/domain/communications/figures/figure-source";
import { VERDICT_WORDS, type VerdictWord } from "~/domain/verification/verdict-word";

const shown: ResultShown[] = [
  {
    code: "CAP-001",
    word: "effective",
    claim: "changedAfter",
    worked: true,
    says: verdictSentence("CAP-001", "effective", "changedAfter"),
    saysInGerman: verdictInGerman("CAP-001", "effective", "changedAfter"),
  },
  {
    code: "CAP-002",
    word: "operationalOnly",
    claim: "changedAfter",
    worked: false,
    says: verdictSentence("CAP-002", "operationalOnly", "changedAfter"),
    saysInGerman: verdictInGerman("CAP-002", "operationalOnly", "changedAfter"),
  },
  { code: "CAP-011", word: "effective", claim: "caused", worked: true, says: "", saysInGerman: "" },
  { code: "PIL-A", word: null, claim: "caused", worked: true, says: "", saysInGerman: "" },
  { code: "PIL-B", word: null, claim: "open", worked: false, says: "", saysInGerman: "" },
];

const figure = (name: string, text: string | null): LiveFigure => ({
  name,
  label: "Satisfaction",
  source: {
    kind: "index",
    measure: "satisfaction",
    show: "value",
    from: "2026-07-01",
    to: "2026-09-30",
    filter: {},
  },
  decimals: 2,
  text,
  exact: text && "4.2421875",
  note: text ? "n 128" : "Nobody answered in this window.",
  href: "/answers",
});

const NO_WORDS = { subject: "", opening: "", benefit: "", change: "", link: "", body: "" };

const found = (body: string, asked: Partial<ClaimsAsked> = {}) =>
  claimsOf({
    kind: "results",
    locale: "en",
    words: { ...NO_WORDS, body },
    translations: [],
    figures: [figure("sbi", "4.24")],
    about: "CAP-002",
    shown,
    ...asked,
  });
const passages = (body: string, asked?: Partial<ClaimsAsked>) =>
  found(body, asked).map((each) => each.passage);

describe("what is not shown may not be claimed", () => {
  test.each([
    ["The plan was effective.", "effective"],
    ["Our plan worked well.", "worked"],
    ["It is proven that customers notice it.", "proven"],
    ["A successful change, all in all.", "successful"],
    ["With this the problem is solved.", "solved"],
    ["We fixed the first response.", "fixed"],
    ["It was a great success!", "a great success"],
    ["It was not cheap, but effective.", "effective"],
    ["Not only was it cheap, it was effective.", "effective"],
    ["Everybody says **it works**.", "it works"],
    ["Satisfaction rose because of the new rota.", "because of"],
    ["Thanks to the rota, satisfaction improved.", "Thanks to"],
    ["The rota led to a rise in satisfaction.", "led to"],
    ["The new rota caused {{sbi}}.", "caused"],
    ["The plan was 100% effective [see here](https://example.com/not-effective).", "effective"],
  ])("%s", (sentence, passage) => {
    expect(passages(sentence)).toEqual([passage]);
  });

  test("the reason names the verdict that was signed, and its own sentence may stand there instead", () => {
    expect(found("The plan was effective.")[0]).toMatchObject({
      kind: "effective",
      field: "body",
      why: "The signed verdict on CAP-002 is “operational only”, and only “effective” may be called so.",
      instead:
        "The signed verdict on CAP-002 is “operational only (changed after)”. What we do reached its target; that customers notice it is not shown.",
      sentence: "The plan was effective.",
      blocks: true,
    });
  });

  test.each([
    ["Der Plan war wirksam.", "wirksam"],
    ["Das Vorhaben war sehr erfolgreich.", "erfolgreich"],
    ["Damit ist das Problem behoben.", "behoben"],
    ["Es ist nachgewiesen, dass es hilft.", "nachgewiesen"],
    ["Dank der neuen Schichten ist die Zufriedenheit gestiegen.", "Dank"],
    ["Der Plan hat funktioniert.", "funktioniert"],
    // English words are known in every language of a company.
    ["Der Rollout war successful.", "successful"],
  ])("in German: %s", (sentence, passage) => {
    expect(passages(sentence, { locale: "de" })).toEqual([passage]);
    const translated = passages("Too early to tell.", {
      translations: [{ locale: "de-AT", words: { ...NO_WORDS, opening: sentence } }],
    });
    expect(translated).toEqual([passage]);
  });
});

describe("no false alarm", () => {
  test.each([
    "It was not effective.",
    "There is no proof yet that it worked.",
    "CAP-002 did not move satisfaction.",
    "We hoped that it would be effective.",
    "Whether it is effective is known in January.",
    "Did it work? Is it proven?",
    "The plan takes effect; its effective date is 1 July, effective from Monday.",
    "We worked with the Tier I team and worked on the rota for three months.",
    "It was fixed before the start what would prove it, at a fixed price.",
    "The first-visit fix rate is what we watch, and success criteria are written down.",
    "Customer success answers within two hours.",
    "Thanks to everybody who took part.",
    "Because of the holidays the letter is late.",
    "The delays caused by late parts go on.",
    "Nothing here shows that it changed because of it, and nobody says that it improved because of us.",
    "Unsuccessful, unproven and ineffective: that is what we learned.",
    "What worked, and what did not",
    "Steps that improved the rota are listed in the plan.",
    "See https://example.com/effective and {{effective_rate}}",
    "It is partly effective at best, we hope.",
    "The verdict is “operational only (changed after)”.",
    verdictSentence("CAP-002", "operationalOnly", "changedAfter"),
    verdictSentence("CAP-002", "notDemonstrated", null),
    "Satisfaction stands at {{sbi}}, and what we do reached its target.",
  ])("%s", (sentence) => {
    expect(found(sentence).filter((each) => each.kind !== "figure")).toEqual([]);
  });

  test.each([
    "Der Plan war nicht wirksam.",
    "Es gibt noch keinen Nachweis, dass er gewirkt hat.",
    "Ob er wirksam ist, wissen wir im Januar.",
    "Wir hoffen, dass er wirksam wird.",
    "Wirksam ab 1. Juli.",
    "Wegen der Feiertage kommt der Brief später.",
    "Durch die Checkliste entfallen zwei Formulare.",
    "Was gewirkt hat und was nicht",
  ])("in German: %s", (sentence) => {
    expect(passages(sentence, { locale: "de" })).toEqual([]);
  });
});

describe("what is shown may be said", () => {
  test("an effective plan may be called so, and no cause of it where the design shows none", () => {
    expect(passages("The plan was effective and worked.", { about: "CAP-001" })).toEqual([]);
    expect(passages("Satisfaction rose because of the plan.", { about: "CAP-001" })).toEqual(["because of"]);
    expect(passages("Satisfaction rose because of the plan.", { about: "CAP-011" })).toEqual([]);
    expect(passages("Thanks to the concierge, hours dropped.", { about: "PIL-A" })).toEqual([]);
    expect(passages("Thanks to the bot, tickets dropped.", { about: "PIL-B" })).toEqual(["Thanks to"]);
  });

  test("a sentence that names a plan is judged by that plan, wherever it stands", () => {
    expect(passages("CAP-001 was effective.")).toEqual([]);
    expect(passages("CAP-001 was effective. CAP-002 was effective too.")).toEqual(["effective"]);
    expect(passages("CAP-001 and CAP-002 were effective.", { about: "CAP-001" })).toEqual(["effective"]);
    expect(passages("CAP-099 was effective.", { about: "CAP-001" })).toEqual(["effective"]);
    expect(codesSpokenOf("CAP-001", [{ body: "CAP-002R, PIL-AA and CAP-001", link: "PIL-B" }])).toEqual([
      "CAP-001",
      "CAP-002R",
      "PIL-AA",
      "PIL-B",
    ]);
  });

  test("without a plan it is pointed out inside the house and does not leave it", () => {
    const words = "Our program is proven and effective.";
    expect(found(words, { about: null }).map(({ blocks }) => blocks)).toEqual([false, false]);
    expect(found(words, { about: null, kind: "pressRelease" }).map(({ blocks }) => blocks)).toEqual([
      true,
      true,
    ]);
  });
});

describe("numbers of a message that leaves the house", () => {
  const loose = (body: string, asked: Partial<ClaimsAsked> = {}) =>
    found(body, { kind: "reportCard", about: null, ...asked })
      .filter(({ kind }) => kind === "number")
      .map(({ passage }) => passage);

  test("every other number needs its source", () => {
    expect(loose("93% of 4,500 customers stayed, up from 88.5 %.")).toEqual(["93%", "4,500", "88.5 %"]);
    expect(loose("We answer in 2 hours.")).toEqual(["2"]);
    expect(loose("Wir antworten in 2 Stunden.", { locale: "de" })).toEqual(["2"]);
    expect(loose("We answer in 2 hours.", { sourced: ["2"] })).toEqual([]);
    expect(loose("We answer in 2 hours.", { kind: "progress" })).toEqual([]);
  });

  test.each([
    "On 28 October 2026 at 14:00, or October 28, 2026, 2:30 pm.",
    "Am 28. Oktober um 14:00 Uhr, 28.10.2026.",
    "1. First\n2. Second",
    "CAP-001, PIL-A, COM-4 and A-001 stand in Q3 2026.",
    "Three of four customers answered.",
    "Satisfaction is {{sbi}}; the award asks for 4.0.",
    "On a scale of 1 to 5.",
    "Call +49 30 1234567 or see https://example.com/2026/5.",
    "Answer 2 and step 3 for tier 1, the 1st of its kind.",
  ])("is no number to prove: %s", (words) => {
    expect(loose(words)).toEqual([]);
  });
});

test("a figure without a value, or that nobody defined, keeps the message back", () => {
  const all = found("{{sbi}} {{gone}} {{never}} {{recipient.name}}", {
    figures: [figure("sbi", "4.24"), figure("gone", null)],
  });
  expect(all.map(({ passage, why, blocks }) => ({ passage, why, blocks }))).toEqual([
    {
      passage: "{{gone}}",
      why: "This figure has no value today: Nobody answered in this window.",
      blocks: true,
    },
    {
      passage: "{{never}}",
      why: "This message has no figure of that name. Choose one under Figures, or take it out of the words.",
      blocks: true,
    },
  ]);
});

describe("what the records show may stand there instead", () => {
  const says = shown[1]?.says ?? "";
  test.each([
    ["It came late. The plan was effective. Ask Sam.", `It came late. ${says} Ask Sam.`],
    ["- First\n- The plan was effective.\n", `- First\n- ${says}\n`],
    ["## The plan was effective", `## ${says}`],
  ])("%j", (text, after) => {
    const [claim] = found(text);
    expect(claim && sayInstead(text, claim)).toBe(after);
    expect(found(after)).toEqual([]);
  });

  test("in the language of the words, and in no other", () => {
    const [german] = found("Der Plan war wirksam.", { locale: "de" });
    expect(german?.instead).toBe(
      "Das unterzeichnete Urteil zu CAP-002 lautet „nur operativ erreicht (danach verändert)“. Was wir tun, hat sein Ziel erreicht; dass Kunden es merken, zeigen die Antworten nicht.",
    );
    expect(found("The plan was effective.", { locale: "fr" })[0]?.instead).toBeUndefined();
    for (const word of Object.keys(VERDICT_WORDS) as VerdictWord[]) {
      for (const claim of ["caused", "beyondTrend", "changedAfter", null] as const) {
        const says = verdictInGerman("CAP-002", word, claim);
        const result = {
          code: "CAP-002",
          word,
          claim,
          worked: word === "effective",
          says: "",
          saysInGerman: says,
        };
        expect(found(says, { locale: "de", shown: [result] })).toEqual([]);
      }
    }
  });

  test("a typed value gives way to its figure, and what is not there any more to nothing", () => {
    const text = "Satisfaction stands at 4.3.";
    const [claim] = found(text);
    expect(claim && sayInstead(text, claim)).toBe("Satisfaction stands at {{sbi}}.");
    expect(claim && sayInstead("Something else.", claim)).toBeNull();
    expect(
      findClaim(found(text), { locale: "de", field: "body", passage: "4.3", sentence: text }),
    ).toBeNull();
    expect(findClaim(found(text), { locale: "en", field: "body", passage: "4.3", sentence: text })).toEqual(
      claim,
    );
  });
});

test.each([
  ["one long sentence", "The plan was effective because of 4.24 and, so on ".repeat(400)],
  ["quotation marks alone", `${'"'.repeat(20_000)} x`],
  ["numbers alone", "1 ".repeat(10_000)],
  ["one word", "a".repeat(20_000)],
])("a text as long as a field holds is read at once: %s", (_, body) => {
  const begun = performance.now();
  const all = found(body, { kind: "pressRelease", locale: "de" });
  expect(performance.now() - begun).toBeLessThan(4_000);
  expect(JSON.stringify(all).length).toBeLessThan(200_000);
});

describe("what reads otherwise than it is written", () => {
  test.each([
    "CAP-002 was eff**ect**ive.",
    "CAP-002 was `effective`.",
    "CAP-002 was &#101;ffective.",
    "CAP-002 was effec\u200btive.",
    "CAP-002 was eff[ect](https://example.com)ive.",
    "CAP-002 was {{recipient.first_name|effective}}.",
    "CAP-002 was ｅｆｆｅｃｔｉｖｅ.",
  ])("claims the same: %s", (body) => {
    expect(found(body)).toMatchObject([{ kind: "effective", passage: "effective", blocks: true }]);
  });

  test("a live figure that is typed with an escape is typed over", () => {
    const asked = { figures: [figure("satisfaction_q3", "4.24")] };
    for (const body of ["Satisfaction is 4\\.24.", "Satisfaction is 4&#46;24.", "Satisfaction is `4.24`."]) {
      expect(found(body, asked)).toMatchObject([{ kind: "number", passage: "4.24", blocks: true }]);
    }
  });

  test("marks around whole words change nothing", () => {
    expect(found("CAP-001 was **effective**, and _that_ is [all](https://example.com).")).toEqual([]);
    expect(found("Dear {{recipient.first_name|reader}}, CAP-002 was not `effective`.")).toEqual([]);
  });
});
