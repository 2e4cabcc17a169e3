import { findDateOrder } from "./answer-date";
import { readPerception, readPlea } from "./answer-words";
import type { ColumnProfile } from "./column-profile";
import type { ColumnRole, ColumnUse, Mapping } from "./column-role";
import { isQuestionRole } from "./column-role";
import { finishedNps } from "./finished-nps";
import { type ConvertsTo, hasOwnEnds, type LevelScale, type QuestionKind, type ScaleEnds } from "./survey";

/** What is known of a question of the survey already: a column of the same name is that question again. */
export interface KnownQuestion extends ScaleEnds {
  key: string;
  kind: QuestionKind;
  label: string;
  notApplicable: number[];
  reversed?: boolean;
  convertsTo?: ConvertsTo | "";
}

const ID =
  /^(?:(?:response|respondent|resp|record|case|interview|submission|answer|survey)[\s_-]*)?(?:id|num|number|no|nr|key|uuid|guid)\.?$/i;
const ONCE: readonly ColumnRole[] = [
  "responseId",
  "date",
  "account",
  "contact",
  "stage",
  "channel",
  "region",
  "source",
  "satisfaction",
  "loyalty",
  "nps",
  "perception",
  "plea",
];

/** An offer, never a decision: the person sees it beside the first rows and changes what is wrong. */
export function guessMapping(
  columns: readonly ColumnProfile[],
  remembered: Mapping | null,
  questions: readonly KnownQuestion[] = [],
): Mapping {
  const taken = new Set<ColumnRole>();
  const codes = sharedCodes(columns);
  const uses = columns.map((column): ColumnUse | null => known(column, remembered, questions));
  for (const use of uses) if (use) taken.add(use.role);
  const guessed = columns.map((column, index): ColumnUse => {
    const before = uses[index];
    if (before) return before;
    const role = candidates(column).find((offer) => !ONCE.includes(offer) || !taken.has(offer)) ?? "none";
    taken.add(role);
    const use = { header: column.name, role, label: "", notApplicable: codesFor(role, column, codes) };
    return isQuestionRole(role) && hasOwnEnds(role) ? { ...use, ...endsFor(role, column) } : use;
  });
  const date = columns.find((_, index) => guessed[index]?.role === "date");
  const finding = date ? findDateOrder(date.dates) : null;
  const dateOrder = finding?.kind === "decided" ? finding.order : null;
  return { dateOrder, columns: guessed };
}

function known(
  column: ColumnProfile,
  remembered: Mapping | null,
  questions: readonly KnownQuestion[],
): ColumnUse | null {
  const same = (name: string) => name.toLowerCase() === column.name.toLowerCase();
  const question = questions.find((one) => same(one.key));
  const use = remembered?.columns.find((one) => same(one.header));
  // Left out of the last file on purpose: a question from before does not come back by itself.
  if (use && !isQuestionRole(use.role)) return { ...use, header: column.name };
  if (question) {
    return {
      header: column.name,
      role: question.kind,
      label: question.label,
      notApplicable: question.notApplicable,
      ...(hasOwnEnds(question.kind) && {
        scaleMin: question.scaleMin,
        scaleMax: question.scaleMax,
        reversed: question.reversed,
        convertsTo: question.convertsTo,
      }),
    };
  }
  return use ? { ...use, header: column.name } : null;
}

/** What a column could be, best first. */
function candidates(column: ColumnProfile): ColumnRole[] {
  const name = column.name.trim();
  const offers: ColumnRole[] = [];
  const add = (isOffered: boolean, ...roles: ColumnRole[]) => {
    if (isOffered) offers.push(...roles);
  };
  if (column.filled === 0) return ["none"];
  const says = (pattern: RegExp) => pattern.test(name.replace(/[_-]+/g, " "));
  const isDate = column.dates.dates > 0.8 * column.filled;
  add(isDate && says(/date|day|time|submitted|completed|recorded|when/i), "date");
  add((ID.test(name) || /^respnum$/i.test(name)) && looksUnique(column), "responseId");
  add(isDate, "date");
  if (isDate) return [...offers, "none"];
  add(column.emails > 0.5 * column.filled, "contact");
  if (column.emails > 0.5 * column.filled) return [...offers, "none"];
  add(says(/\bip\b|ip ?addr|\bdevice ?id\b|\bsession ?id\b/i), "source");
  const words = wordRole(column, says);
  if (words) return [...offers, ...words];
  const level = levelRole(column, says);
  if (level) return [...offers, ...level];
  if (finishedNps(column)) return [...offers, "none"];
  add(
    says(/\b(account|company|customer|client|organi[sz]ation|firm)\b/i) && column.numeric < column.filled / 2,
    "account",
  );
  add(says(/\b(stage|journey)\b/i), "stage");
  add(says(/\b(channel|medium)\b/i), "channel");
  add(says(/\b(region|territory)\b/i), "region");
  const isWordy = column.longest > 100 && column.distinct > column.filled / 3;
  add(says(/comment|verbatim|remark|feedback|suggestion|why|in your (own )?words/i) || isWordy, "verbatim");
  const isSegment = column.longest <= 80 && column.distinct <= 60 && column.distinct < column.filled;
  add(isSegment && column.numeric <= column.wholeNumbers, "attribute");
  return [...offers, "none"];
}

/** A column that could hold answers of customers, whatever it is used for in the end. */
export const couldBeAnswers = (column: ColumnProfile): boolean =>
  candidates(column).some((role) => isQuestionRole(role));

/** Ids differ from row to row; a duplicate or two does not make them something else, in a short file either. */
function looksUnique(column: ColumnProfile): boolean {
  if (column.dates.dates > 0) return false;
  const repeats = column.filled - column.distinct;
  return (
    column.distinct >= Math.min(column.filled, 250) * 0.85 || (repeats <= 2 && column.distinct > 2 * repeats)
  );
}

type Says = (pattern: RegExp) => boolean;

/** Ladders and wishes are told by what stands in them, and by their name where that is numbers. */
function wordRole(column: ColumnProfile, says: Says): ColumnRole[] | null {
  if (column.distinct > 8 || column.samples.length === 0) return null;
  const every = (read: (text: string) => number | null) => column.samples.every((one) => read(one) !== null);
  if (every(readPerception)) return ["perception", "attribute"];
  const values = Object.keys(column.numbers).map(Number);
  const isThree = values.length > 0 && values.every((value) => value >= 1 && value <= 3);
  if (says(/perceiv|perception|see us|relationship (level|status)/i) && isThree)
    return ["perception", "attribute"];
  const asksForUs = says(
    /(contact|call|phone|reach) ?(me|back|us)|call ?back|follow ?up|contact (wish|request)|plea/i,
  );
  return asksForUs && every(readPlea) ? ["plea", "attribute"] : null;
}

const NOT_A_QUESTION =
  /\b(age|lang|language|gender|sex|country|weight|zip|postcode|year|month|times|purpose|purp\d*|income|count|size|id|number)\b|times|purp|\dage$/i;

function levelRole(column: ColumnProfile, says: Says): ColumnRole[] | null {
  if (column.wholeNumbers + column.blankWords < 0.95 * column.filled || column.wholeNumbers === 0)
    return null;
  if (says(NOT_A_QUESTION)) return null;
  const values = Object.keys(column.numbers).map(Number);
  const share = (from: number, to: number) =>
    values
      .filter((value) => value >= from && value <= to)
      .reduce((sum, value) => sum + (column.numbers[value] ?? 0), 0) / column.wholeNumbers;
  const foreign = (from: number, to: number) => values.filter((value) => value < from || value > to).length;
  // Mostly 1 to 5 under a name that says so, with a run of 0 to 10 among it: the quality check finds the run.
  const isMixed = says(/satisf|csat/i) && share(1, 5) >= 0.6 && foreign(0, 10) === 0;
  const isFive = isMixed || (foreign(1, 5) <= 3 && (share(6, 10) < 0.2 || foreign(0, 6) === 0));
  const isEleven =
    share(0, 10) >= 0.6 && foreign(0, 10) <= 2 && values.some((value) => value > 6 && value <= 10);
  const asksRecommend = says(/loyal|recommend|net ?pro|\bnps\b|promot/i);
  if (says(EFFORT) && (isFive || isEleven)) return ["effort", "attribute"];
  if (isEleven && asksRecommend) return ["nps", "attribute"];
  // Asked on another scale than 1 to 5: it stands alone, unless a person chooses a conversion.
  if (isEleven && !isFive) return ["scale", "attribute"];
  if (!isFive) return null;
  if (asksRecommend) return ["loyalty", "rating"];
  if (says(/satisf|overall|csat|\ball\b|\d+all$/i)) return ["satisfaction", "rating"];
  return ["rating"];
}

const EFFORT = /\beffort|\bces\b|\bease\b|\beasy\b|\bdifficult|\bhow hard\b/i;

/** The ends of a scale as the values suggest them: offered, to be looked at by a person. */
function endsFor(
  role: ColumnRole,
  column: ColumnProfile,
): Pick<ColumnUse, "scaleMin" | "scaleMax" | "reversed"> {
  const usual = Object.entries(column.numbers)
    // A single slip does not make a scale longer.
    .filter(([, count]) => count >= Math.max(2, 0.01 * column.wholeNumbers))
    .map(([value]) => Number(value));
  const highest = Math.max(...usual, role === "effort" ? 7 : 5);
  const [scaleMin, scaleMax]: LevelScale =
    highest <= 7 ? [1, role === "effort" ? 7 : highest] : [usual.includes(0) ? 0 : 1, Math.min(highest, 10)];
  const isHard = /difficult|how hard|how much effort/i.test(column.name.replace(/[_-]+/g, " "));
  return { scaleMin, scaleMax: scaleMax > 7 ? 10 : scaleMax, ...(role === "effort" && { reversed: isHard }) };
}

const MOST_CODES = 4;

/** Codes outside the scale that are too frequent to be slips: in one column they speak for all its sisters. */
function sharedCodes(columns: readonly ColumnProfile[]): Record<"five" | "eleven", Set<number>> {
  const found = { five: new Set<number>(), eleven: new Set<number>() };
  for (const column of columns) {
    const role = levelRole(column, (pattern) => pattern.test(column.name.replace(/[_-]+/g, " ")))?.[0];
    if (!role || role === "effort" || role === "scale") continue;
    const [from, to, into] =
      role === "nps" ? ([0, 10, found.eleven] as const) : ([1, 5, found.five] as const);
    const frequent = Object.entries(column.numbers)
      .filter(([text, count]) => {
        const value = Number(text);
        return (value < from || value > to) && count >= 10 && count >= 0.01 * column.wholeNumbers;
      })
      .map(([text]) => Number(text));
    // Half a scale of them is another scale, not a handful of codes.
    if (frequent.length < MOST_CODES) for (const value of frequent) into.add(value);
  }
  return found;
}

function codesFor(
  role: ColumnRole,
  column: ColumnProfile,
  codes: Record<"five" | "eleven", Set<number>>,
): number[] {
  if (role !== "nps" && role !== "satisfaction" && role !== "loyalty" && role !== "rating") return [];
  const shared = role === "nps" ? codes.eleven : codes.five;
  return [...shared].filter((code) => column.numbers[code] !== undefined).sort((a, b) => a - b);
}
