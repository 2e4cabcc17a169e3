import { describe, expect, test } from "vitest";
import { claimsOf } from "~/domain/communications/claims/claims-of";
import {
  type ResultShown,
  unsignedSentence,
  verdictInGerman,
  verdictSentence,
} from "~/domain/communications/claims/result-shown";
import type { CommunicationKind } from "~/domain/communications/communication";
import type { AskedFigure } from "~/domain/communications/figures/asked-figure";
import type { LiveFigure } from "~/domain/communications/figures/figure-source";
import type { MessageWords } from "~/domain/communications/snapshot";
import { TEMPLATES } from "~/domain/communications/templates/templates";
import type { VerdictWord } from "~/domain/verification/verdict-word";
import { messagesOf } from "~/jobs/demo/data/messages";

const NO_WORDS: MessageWords = { subject: "", opening: "", benefit: "", change: "", link: "", body: "" };
const live = (figure: AskedFigure): LiveFigure => ({
  ...figure,
  text: "4.24",
  exact: "4.2421875",
  note: "",
  href: "",
});

const signed = (code: string, word: VerdictWord): ResultShown => ({
  code,
  word,
  claim: "changedAfter",
  worked: word === "effective",
  says: verdictSentence(code, word, "changedAfter"),
  saysInGerman: verdictInGerman(code, word, "changedAfter"),
});
const open = (code: string): ResultShown => ({
  code,
  word: null,
  claim: null,
  worked: false,
  says: unsignedSentence(code),
  saysInGerman: "",
});

const claims = (
  kind: CommunicationKind,
  about: string | null,
  shown: readonly ResultShown[],
  words: Partial<MessageWords>,
  figures: readonly AskedFigure[],
) =>
  claimsOf({
    kind,
    locale: "en",
    words: { ...NO_WORDS, ...words },
    translations: [],
    figures: figures.map(live),
    about,
    shown,
  }).map(({ passage, why }) => `${passage}: ${why}`);

describe("no false alarm on the words that come with the product", () => {
  test.each(TEMPLATES.map((template) => [template.id, template] as const))("template %s", (_, template) => {
    const subjects = [
      null,
      { kind: "plan" as const, code: "CAP-009", title: "Faster answers" },
      { kind: "pilot" as const, code: "PIL-C", title: "A named contact" },
    ];
    for (const subject of subjects) {
      if (template.needs !== null && template.needs !== "either" && subject?.kind !== template.needs)
        continue;
      if (template.needs === "either" && subject === null) continue;
      const begun = template.begin({ workspace: "Kestrelyn", today: "2026-10-15", subject });
      const found = claims(
        template.kind,
        subject?.code ?? null,
        subject ? [open(subject.code)] : [],
        { subject: begun.subject, opening: begun.opening, body: begun.body ?? "" },
        begun.figures ?? [],
      );
      expect(found).toEqual([]);
    }
  });

  const VERDICTS: Record<string, VerdictWord> = {
    "CAP-001": "effective",
    "CAP-002": "operationalOnly",
    "CAP-008": "notDemonstrated",
  };
  test.each(messagesOf(true).map((story) => [story.code, story] as const))("demo message %s", (_, story) => {
    const shown = ["CAP-001", "CAP-002", "CAP-003", "CAP-004", "CAP-005", "CAP-007", "CAP-008", "PIL-A"].map(
      (code) => {
        const word = VERDICTS[code];
        return word ? signed(code, word) : open(code);
      },
    );
    for (const audience of story.audiences ?? []) {
      const { benefit, change, link } = audience;
      const words = { subject: story.subject ?? "", opening: story.opening ?? "", benefit, change, link };
      const figures = (story.figures ?? []).map(({ name, label, decimals, source }) => ({
        name,
        label,
        decimals,
        source,
      }));
      expect(claims(story.kind, story.about ?? null, shown, words, figures)).toEqual([]);
    }
  });
});
