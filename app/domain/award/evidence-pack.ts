import { roundHalfUp } from "../measurement/exact-decimal";
import { poolCounts } from "../measurement/level-counts";
import type { AwardMeasure, YearReading } from "./award";
import { ruleText, yearSentence } from "./award-words";
import { RECOMPUTE_SCRIPT } from "./recompute-script";

/** One answer, with everything about a person replaced by a sign that means nothing outside this pack. */
export interface PackAnswer {
  response: string;
  day: string;
  survey: string;
  measure: AwardMeasure;
  value: number;
  account: string;
  tier: string;
  contact: string;
  level: string;
  stage: string;
  region: string;
  channel: string;
}

export interface PackSurvey {
  name: string;
  instrument: string;
  questions: { label: string; kind: string; from: number | null; to: number | null }[];
}

export interface PackInvited {
  survey: string;
  month: string;
  invited: number | null;
  responses: number;
}

/** A response that was set aside after it came in. */
export interface PackExclusion {
  response: string;
  day: string;
  reason: string;
}

/** Rows of a file that were never taken in. */
export interface PackRefusal {
  import: string;
  verdict: string;
  reason: string;
  rows: number;
}

export interface PackTyped {
  survey: string;
  month: string;
  measure: AwardMeasure;
  source: string;
  counts: Readonly<Record<number, number>>;
}

export interface PackContent {
  workspace: string;
  /** When the pack was made, ISO. */
  madeAt: string;
  madeBy: string;
  reading: YearReading;
  surveys: readonly PackSurvey[];
  invited: readonly PackInvited[];
  answers: readonly PackAnswer[];
  typed: readonly PackTyped[];
  exclusions: readonly PackExclusion[];
  refusals: readonly PackRefusal[];
}

export interface PackFile {
  name: string;
  text: string;
}

/** Whether the rows of the pack come to what its result says: read at two moments they might not. */
export function agrees({ reading, answers, typed }: PackContent): boolean {
  return reading.measures.every(({ measure, reading: { n, points } }) => {
    const counts = poolCounts([
      ...typed.filter((row) => row.measure === measure).map((row) => row.counts),
      ...answers.filter((row) => row.measure === measure).map((row) => ({ [row.value]: 1 })),
    ]);
    const rows = Object.entries(counts);
    return (
      rows.reduce((sum, [, count]) => sum + count, 0) === n &&
      rows.reduce((sum, [value, count]) => sum + Number(value) * count, 0) === points
    );
  });
}

/** Every file of the pack but the list of hashes, which is made over these. */
export function packFiles(content: PackContent): PackFile[] {
  return [
    { name: "READ-ME.txt", text: readMe(content) },
    { name: "rule.json", text: json(ruleOf(content)) },
    { name: "instrument.json", text: json(content.surveys) },
    {
      name: "invitations.csv",
      text: csv(
        ["survey", "month", "invited", "responses", "response_rate_percent"],
        content.invited.map((row) => [
          row.survey,
          row.month,
          row.invited ?? "unknown",
          row.responses,
          row.invited === null || row.invited === 0 ? "" : roundHalfUp(row.responses * 100, row.invited, 1),
        ]),
      ),
    },
    {
      name: "answers.csv",
      text: csv(
        [
          "response",
          "day",
          "survey",
          "measure",
          "value",
          "account",
          "tier",
          "contact",
          "contact_level",
          "stage",
          "region",
          "channel",
        ],
        content.answers.map((row) => [
          row.response,
          row.day,
          row.survey,
          row.measure,
          row.value,
          row.account,
          row.tier,
          row.contact,
          row.level,
          row.stage,
          row.region,
          row.channel,
        ]),
      ),
    },
    {
      name: "typed-figures.csv",
      text: csv(
        ["survey", "month", "measure", "source", "level_5", "level_4", "level_3", "level_2", "level_1"],
        content.typed.map((row) => [
          row.survey,
          row.month,
          row.measure,
          row.source,
          ...LEVELS.map((level) => row.counts[level] ?? 0),
        ]),
      ),
    },
    { name: "counts.csv", text: countsFile(content.reading) },
    {
      name: "set-aside.csv",
      text: csv(
        ["response", "day", "reason"],
        content.exclusions.map((row) => [row.response, row.day, row.reason]),
      ),
    },
    {
      name: "not-imported.csv",
      text: csv(
        ["import", "verdict", "reason", "rows"],
        content.refusals.map((row) => [row.import, row.verdict, row.reason, row.rows]),
      ),
    },
    { name: "result.json", text: json(resultOf(content.reading)) },
    { name: "recompute.mjs", text: RECOMPUTE_SCRIPT },
  ];
}

const LEVELS = [5, 4, 3, 2, 1] as const;

const ruleOf = ({ reading }: PackContent) => ({
  year: reading.year,
  judgedBy: reading.judged,
  threshold: "4.0",
  rounding: "none: points are compared with 4 times the answers, both whole numbers",
  inWords: ruleText(reading.judged),
});

const resultOf = (reading: YearReading) => ({
  year: reading.year,
  result: reading.result,
  inWords: yearSentence(reading),
  measures: reading.measures.map((each) => ({
    measure: each.measure,
    judged: each.judged,
    status: each.reading.status,
    answers: each.reading.n,
    points: each.reading.points,
    index: each.reading.n === 0 ? null : `${each.reading.points}/${each.reading.n}`,
    shown: each.reading.rounded,
    pointsShort: each.pointsShort,
    monthsWithoutAnswers: each.reading.missingMonths,
    oneSidedLowerBound: each.reading.lowerOneSided,
    established: each.reading.established,
    everyThreeMonthWindowReached: each.consistently,
  })),
});

const countsFile = (reading: YearReading): string =>
  csv(
    ["measure", "month", "level_5", "level_4", "level_3", "level_2", "level_1", "answers", "points"],
    reading.measures.flatMap(({ measure, months }) =>
      [...months, { month: "year", counts: poolCounts(months.map(({ counts }) => counts)) }].map(
        ({ month, counts }) => {
          const row = LEVELS.map((level) => counts[level] ?? 0);
          return [
            measure,
            month,
            ...row,
            row.reduce((sum, count) => sum + count, 0),
            row.reduce((sum, count, at) => sum + count * (5 - at), 0),
          ];
        },
      ),
    ),
  );

const readMe = ({ workspace, madeAt, madeBy, reading }: PackContent): string =>
  `${workspace}: evidence for the award year ${reading.year}
Made ${madeAt} by ${madeBy}

${yearSentence(reading)}.
${ruleText(reading.judged)}

What is in here
  rule.json           the rule as it was applied
  instrument.json     what was asked, with the version of the questionnaire
  invitations.csv     how many were asked and how many answered, by survey and month ("unknown" where nobody recorded it)
  answers.csv         every answer that counts, one a line
  typed-figures.csv   counts that came from elsewhere and count where a survey has no single answers of the month
  counts.csv          answers per level and month, added up from the two files above
  set-aside.csv       responses that came in and do not count, each with its reason
  not-imported.csv    rows of files that were never taken in, with the reason
  result.json         what was computed
  recompute.mjs       computes it anew from answers.csv and typed-figures.csv: node recompute.mjs
  SHA256SUMS          hashes of all of these

Nobody is named. Accounts, contacts and responses bear signs made for this pack alone: the same sign is the same
account within the pack and means nothing outside of it. Comments are left out, because people name people in them.
`;

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const csv = (header: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  `${[header, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;

const cell = (value: string | number): string => {
  const text = String(value);
  // What a spreadsheet would run as a formula is marked as text.
  const safe = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
