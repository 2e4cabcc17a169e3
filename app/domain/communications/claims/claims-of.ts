import type { Claim } from "../../measurement/action-verdict";
import { VERDICT_WORDS } from "../../verification/verdict-word";
import { type CommunicationKind, PUBLIC_KINDS } from "../communication";
import type { LiveFigure } from "../figures/figure-source";
import { FIGURE_WORDS, verdictFigure } from "../figures/figure-words";
import { BRACES, readPlaceholder } from "../markdown/placeholders";
import type { ClaimFound } from "../message-facts";
import { type MessageWords, WORD_FIELDS, type WordField } from "../snapshot";
import { asRead } from "./as-read";
import { codesSpokenOf } from "./codes-spoken-of";
import { type FoundWord, wordsClaimed } from "./found-words";
import { looseNumbers } from "./loose-numbers";
import { type ResultShown, saysIn } from "./result-shown";
import { quoted, type Sentence, sentencesOf } from "./sentences";
import { typedOver } from "./typed-over";

export interface ClaimsAsked {
  kind: CommunicationKind;
  /** The language of `words`. */
  locale: string;
  words: MessageWords;
  translations: readonly { locale: string; words: MessageWords }[];
  figures: readonly LiveFigure[];
  /** What the message is about, by its code; null where it is about no plan and no pilot. */
  about: string | null;
  /** What is shown of it and of everything else that the words name (`codesSpokenOf`). */
  shown: readonly ResultShown[];
  /** Numbers whose source a reviewer has noted: a settled remark on the number that begins with “Source:”. */
  sourced?: readonly string[];
}

/** So many of a field are enough to begin with; the others show once these are mended. */
const MOST_FOUND = 50;

/** What is claimed in the words and not shown by the records, and numbers that ought to be live. */
export function claimsOf(asked: ClaimsAsked): ClaimFound[] {
  const texts = [{ locale: asked.locale, words: asked.words }, ...asked.translations];
  return texts.flatMap(({ locale, words }) => {
    const written = claimsOfWords(asked, words, locale);
    return [...written, ...onlyWhenRead(asked, words, locale, written)];
  });
}

function claimsOfWords(asked: ClaimsAsked, words: Partial<MessageWords>, locale: string): ClaimFound[] {
  const typed = typedOver(null, words, asked.figures, locale);
  return [
    ...WORD_FIELDS.flatMap((field) => {
      const own = new Set(typed.filter((each) => each.field === field).map(({ passage }) => passage));
      return claimsOfField(asked, words[field] ?? "", field, locale, own).slice(0, MOST_FOUND);
    }),
    ...typed.slice(0, MOST_FOUND),
  ];
}

/** What stands taken apart, as code or as words for lack of a value claims the same to whoever reads it. */
function onlyWhenRead(
  asked: ClaimsAsked,
  words: MessageWords,
  locale: string,
  written: readonly ClaimFound[],
): ClaimFound[] {
  const read: Partial<MessageWords> = {};
  for (const field of WORD_FIELDS) {
    const text = asRead(words[field], field);
    if (text !== null) Object.assign(read, { [field]: text });
  }
  if (Object.keys(read).length === 0) return [];
  const keyOf = ({ kind, field, passage }: ClaimFound) => `${kind} ${field} ${passage}`;
  const known = new Set(written.map(keyOf));
  // Its place in what was written is not known, so nothing is put there by a button.
  return claimsOfWords(asked, read, locale).flatMap(({ instead, at, ...claim }) =>
    known.has(keyOf(claim)) ? [] : [claim],
  );
}

function claimsOfField(
  asked: ClaimsAsked,
  text: string,
  field: WordField,
  locale: string,
  typed: ReadonlySet<string>,
): ClaimFound[] {
  if (text.trim() === "") return [];
  return [
    ...sentencesOf(text).flatMap((sentence) =>
      sentenceClaims(asked, sentence, locale).map((claim): ClaimFound => ({ ...claim, field, locale })),
    ),
    ...figuresMissing(asked, text, field, locale),
    ...(PUBLIC_KINDS.includes(asked.kind) ? numbersWithoutSource(asked, text, locale, typed) : []).map(
      (claim): ClaimFound => ({ ...claim, field, locale }),
    ),
  ];
}

function numbersWithoutSource(
  { sourced = [] }: ClaimsAsked,
  text: string,
  locale: string,
  typed: ReadonlySet<string>,
): Found[] {
  return looseNumbers(text, locale)
    .filter((passage) => !sourced.includes(passage) && !typed.has(passage))
    .map((passage) => ({
      kind: "number" as const,
      passage,
      why: "In a message that leaves the house every number is a live figure. Make it one, or let a reviewer note where it comes from: a remark on it that begins with “Source:” and is settled.",
      blocks: true,
    }));
}

type Found = Omit<ClaimFound, "field" | "locale">;

function sentenceClaims(asked: ClaimsAsked, sentence: Sentence, locale: string): Found[] {
  const { about, shown } = asked;
  const named = codesSpokenOf(null, [{ body: sentence.text }]);
  const spoken = named.length > 0 ? named : about ? [about] : [];
  const results = spoken.map((code) => shown.find((result) => result.code === code) ?? unknownResult(code));
  // A verdict that is quoted by its own words, whatever they are, is what was signed.
  const allowed = results.flatMap(({ word, claim, says, saysInGerman }) => [
    says,
    saysInGerman,
    ...(word ? [VERDICT_WORDS[word], germanWord(word, claim)] : []),
  ]);
  const own = results.some(({ worked }) => worked) ? [] : allowed;
  const showsFigure = /\{\{[^{}\n]+\}\}/.test(sentence.text);
  return wordsClaimed(sentence, locale, own, showsFigure).flatMap((word) =>
    judged(asked, sentence, word, { results, locale }),
  );
}

const unknownResult = (code: string): ResultShown => ({
  code,
  word: null,
  claim: null,
  worked: false,
  says: "",
  saysInGerman: "",
});

const germanWord = (word: NonNullable<ResultShown["word"]>, claim: ResultShown["claim"]): string =>
  FIGURE_WORDS[verdictFigure(word, claim as Claim | null)].de;

function judged(
  { kind }: ClaimsAsked,
  sentence: Sentence,
  { kind: claim, passage }: FoundWord,
  { results, locale }: { results: readonly ResultShown[]; locale: string },
): Found[] {
  const says = (result: ResultShown) => {
    const instead = saysIn(result, locale);
    return instead ? { instead } : {};
  };
  const common = { kind: claim, passage, ...quoted(sentence) };
  if (results.length === 0) {
    // Nobody can look it up: inside it is pointed out, outside it does not leave.
    return [
      {
        ...common,
        why:
          claim === "effective"
            ? "No plan or pilot is named whose result shows it. Name it by its number, or say what happened."
            : "No pilot with a control group is named that shows it. Say what came after what.",
        blocks: PUBLIC_KINDS.includes(kind),
      },
    ];
  }
  return results.flatMap((result): Found[] => {
    if (claim === "caused") {
      if (result.claim === "caused") return [];
      return [
        {
          ...common,
          ...says(result),
          why: `The records of ${result.code} do not show that one came of the other: say what came after what.`,
          blocks: true,
        },
      ];
    }
    if (!result.worked) return [{ ...common, ...says(result), why: whyNot(result), blocks: true }];
    return [];
  });
}

function whyNot({ code, word }: ResultShown): string {
  if (code.startsWith("PIL-")) return `The result of ${code} does not show that it worked.`;
  return word
    ? `The signed verdict on ${code} is “${VERDICT_WORDS[word]}”, and only “effective” may be called so.`
    : `No verdict on ${code} is signed that says so.`;
}

/** Placeholders that stand for nothing today: nothing may be sent with them. */
function figuresMissing(
  { figures }: ClaimsAsked,
  text: string,
  field: WordField,
  locale: string,
): ClaimFound[] {
  const names = new Set<string>();
  for (const [, inner = ""] of text.matchAll(BRACES)) {
    const found = readPlaceholder(inner);
    if (found?.type === "figure") names.add(found.name);
  }
  return [...names].flatMap((name): ClaimFound[] => {
    const figure = figures.find((each) => each.name === name);
    if (figure && figure.text !== null) return [];
    return [
      {
        kind: "figure",
        field,
        locale,
        passage: `{{${name}}}`,
        why: figure
          ? `This figure has no value today: ${figure.note}`
          : "This message has no figure of that name. Choose one under Figures, or take it out of the words.",
        blocks: true,
      },
    ];
  });
}
