import { describe, expect, test } from "vitest";
import { claimsOf } from "~/domain/communications/claims/claims-of";
import { verdictInGerman, verdictSentence } from "~/domain/communications/claims/result-shown";
import type { LiveFigure } from "~/domain/communications/figures/figure-source";
import type { DraftedMessage } from "~/domain/communications/results/drafted-message";
import { pilotResultMessage } from "~/domain/communications/results/pilot-result";
import { planResultMessage } from "~/domain/communications/results/plan-result";
import type { PilotReading } from "~/domain/pilots/pilot-reading";
import type { CaseReading } from "~/domain/roi/case-reading";
import type { ProofReading } from "~/domain/verification/proof";
import { VERDICT_WORDS, type VerdictWord } from "~/domain/verification/verdict-word";

const NO_WORDS = { subject: "", opening: "", benefit: "", change: "", link: "", body: "" };
const live = (figure: DraftedMessage["figures"][number]): LiveFigure => ({
  ...figure,
  text: "1",
  exact: "1",
  note: "",
  href: "",
});

const outcome = { diff: 0.17, meanBefore: 3.63, meanAfter: 3.79, lower: -0.37, upper: 0.7 };
const planMessage = (word: VerdictWord, reading: object | null = outcome) =>
  planResultMessage({
    plan: {
      code: "CAP-002",
      title: "Tier I first response",
      intended: "Tier I hears within two hours",
      hypothesis: "",
    },
    word,
    claim: reading ? "changedAfter" : null,
    reading: { outcome: reading as ProofReading["outcome"] },
    promise: { measure: "satisfaction", segment: { tier: "I" }, hasOutcome: true, metric: "sbi" },
    kpis: [
      {
        id: "k",
        name: "Answered within 2 h",
        type: "operational",
        primary: true,
        unit: "%",
        direction: "up",
        baseline: "62.0",
        target: "90",
        frequency: "monthly",
        readings: [{ id: "r", day: "2026-09-30", value: "91.1", n: 459 }],
      },
    ],
  });

describe("the message of a closed plan", () => {
  test("says the miss as plainly as a success, in live figures alone", () => {
    const message = planMessage("operationalOnly");
    expect(message.opening).toBe(
      [
        "## What we hoped\n\nTier I hears within two hours.",
        "## What came\n\nThe signed verdict is “{{verdict}}”. What we do reached its target; that customers notice it is not shown. Answered within 2 h went from {{kpi_before}} to {{kpi_now}}; {{kpi_target}} was promised. Satisfaction, tier I stood at {{outcome_before}} before and at {{outcome_after}} after: {{change}} ({{change_low}} to {{change_high}}).",
      ].join("\n\n"),
    );
    expect(message.badNews).toBe(true);
    expect(message.figures.map(({ name, decimals }) => [name, decimals])).toEqual([
      ["verdict", 0],
      ["kpi_before", 1],
      ["kpi_now", 1],
      ["kpi_target", 1],
      ["outcome_before", 2],
      ["outcome_after", 2],
      ["change", 2],
      ["change_low", 2],
      ["change_high", 2],
    ]);
  });

  test.each(Object.keys(VERDICT_WORDS) as VerdictWord[])("claims nothing that “%s” does not show", (word) => {
    for (const message of [planMessage(word), planMessage(word, null)]) {
      const found = claimsOf({
        kind: "results",
        locale: "en",
        words: { ...NO_WORDS, subject: message.subject, opening: message.opening },
        translations: [],
        figures: message.figures.map(live),
        about: "CAP-002",
        shown: [
          {
            code: "CAP-002",
            word,
            claim: "changedAfter",
            worked: word === "effective",
            says: verdictSentence("CAP-002", word, "changedAfter"),
            saysInGerman: verdictInGerman("CAP-002", word, "changedAfter"),
          },
        ],
      });
      expect(found).toEqual([]);
    }
    expect(planMessage(word).badNews).toBe(
      !["effective", "effectiveByAnotherCause", "partlyEffective"].includes(word),
    );
  });
});

const pilot = {
  code: "PIL-B",
  title: "AI triage bot",
  question: "Does a bot sort tickets as well?",
  hypothesis: "A bot sorts tickets, so that people answer sooner",
  treatment: "The triage bot",
  unitWords: "accounts",
};
const reading = (verdict: string, estimate: number | null = -2.9) =>
  ({
    phase: "final",
    sentence: "−2.9 tickets per account (−6.7 to 0.9)",
    primary: { name: "Tickets", estimate, lower: -6.74, upper: 0.94, verdict },
  }) as unknown as PilotReading;
const money = {
  costMinor: 1n,
  benefitMinor: 1n,
  roi: -0.768,
  roiLower: -1.075,
  roiUpper: -0.461,
  assumed: true,
  netMinor: null,
};

describe("the message of a decided pilot", () => {
  const told = (
    choice: "scale" | "iterate" | "stop",
    verdict = "undecided",
    estimate: number | null = -2.9,
  ) =>
    pilotResultMessage({
      pilot,
      said: { choice, rationale: "It costs more than it brings.", lessons: "Ask first." },
      reading: reading(verdict, estimate),
      money: estimate === null ? null : (money as unknown as CaseReading),
    });

  test("a stop tells what was hoped, what came, what was decided and what ends", () => {
    const { subject, opening, badNews } = told("stop");
    expect(subject).toBe("“AI triage bot” did not bring what we hoped, and ends");
    expect(opening).toBe(
      [
        "## What we hoped\n\nA bot sorts tickets, so that people answer sooner.",
        "## What came\n\nTickets: {{effect}} ({{effect_low}} to {{effect_high}}), those who had it less those who did not. It cost {{cost}} and brought an assumed {{benefit}}, a return of {{roi}} ({{roi_low}} to {{roi_high}}).",
        "## What was decided, and why\n\nIt costs more than it brings.",
        "## What changes\n\n“The triage bot” ends for the accounts that had it; nobody else will get it.",
        "## What we learned\n\nAsk first.",
      ].join("\n\n"),
    );
    expect(badNews).toBe(true);
  });

  test("only a result that shows it is said to have worked", () => {
    expect(told("scale", "worked").subject).toBe("“AI triage bot” worked and is rolled out");
    expect(told("scale").subject).toBe("“AI triage bot” is rolled out");
    expect(told("scale").badNews).toBe(false);
  });

  test("a next round begins without figures, so what this one showed is told as it stood", () => {
    const { opening, figures } = told("iterate");
    expect(figures).toEqual([]);
    expect(opening).toContain("## What came\n\n−2.9 tickets per account (−6.7 to 0.9).");
  });

  test("without a measurement nothing is told of one", () => {
    const { opening, figures } = told("stop", "cannotTell", null);
    expect(figures).toEqual([]);
    expect(opening).toContain("## What came\n\n−2.9 tickets per account");
  });
});
