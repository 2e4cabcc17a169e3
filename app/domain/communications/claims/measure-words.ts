import { MEASURE_LABELS } from "../../indices/measure";
import type { LiveFigure } from "../figures/figure-source";

/** What people call what a figure measures, in English and German, beside its own label. */
const KINDRED: Record<string, RegExp> = {
  satisfaction:
    /\b(?:satisfaction|satisfied|sbi|scoreboard|index|score|rating|zufrieden\p{L}*|indexwert|note)\b/iu,
  loyalty: /\b(?:loyalty|loyal|recommend\p{L}*|sbi|scoreboard|index|score|loyalität|weiterempfehl\p{L}*)\b/iu,
  rating: /\b(?:rating|rated|sbi|scoreboard|index|score|bewert\p{L}*)\b/iu,
  nps: /\b(?:nps|promoters?|recommend\p{L}*|score|weiterempfehl\p{L}*)\b/iu,
  csat: /\b(?:csat|satisfied|satisfaction|share|zufrieden\p{L}*|anteil)\b/iu,
  effort: /\b(?:effort|easy|aufwand|score|index)\b/iu,
  scale: /\b(?:score|index|mean|mittel\p{L}*)\b/iu,
  plan: /\b(?:satisfaction|sbi|index|score|rose|fell|from|target|outcome|zufrieden\p{L}*|stieg|sank|von|ziel)\b/iu,
  pilot:
    /\b(?:effect|roi|return|cost|benefit|saved|hours|fewer|more|wirkung|rendite|kosten|nutzen|stunden)\b/iu,
  revenue: /\b(?:revenue|retention|nrr|customers|won|win-back|umsatz|bindung|kunden|zurückgewonnen)\b/iu,
};

/** Words of a label that say nothing about what is measured. */
const EMPTY_WORDS = new Set(
  "the and for with from into over after before today now value live figure quarter year month days day per was were has have our your all who july august september october november december january february march april may june".split(
    " ",
  ),
);

/** Whether a sentence speaks of what a figure measures: by a word of its label, or one of its kin. */
export function namesMeasure(sentence: string, { source, label }: LiveFigure): boolean {
  const kin = KINDRED[source.kind === "index" ? source.measure : source.kind];
  if (kin?.test(sentence)) return true;
  const named =
    source.kind === "index" ? MEASURE_LABELS[source.measure as keyof typeof MEASURE_LABELS] : undefined;
  const text = sentence.toLowerCase();
  return `${label} ${named ?? ""}`
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => word.length >= 3 && !EMPTY_WORDS.has(word) && text.includes(word));
}
