import type { IndexFilter } from "~/domain/indices/index-filter";
import type { IndexWindow } from "~/domain/indices/index-window";
import { isSbi } from "~/domain/indices/measure";
import { windowParts } from "~/domain/indices/window-parts";
import type { Viewer } from "~/domain/viewer";
import { Prisma } from "~/generated/prisma/client";
import { database, type Tx } from "../database.server";
import { ANSWERS, allOf, answerConditions } from "./answer-filter.server";
import { fromTallies, type Split, sourceOf, type TallySource, tallyConditions } from "./tally-filter.server";
import { SLOTS, VALUES_PER_ROW } from "./tally-sql.server";

export type CountColumn =
  | "month"
  | "question"
  | "tier"
  | "level"
  | "stage"
  | "region"
  | "channel"
  | "segment"
  | "owner"
  | "account"
  | "attribute";

/** One way to add answers up: its name stands in each row of the result. */
export interface Way {
  name: string;
  by: readonly CountColumn[];
}

export type CountRow = Record<CountColumn, string | null> & { way: string; value: number; count: number };

export interface CountQuestion {
  filter: IndexFilter;
  window: IndexWindow;
  ways: readonly Way[];
  /** Every kind of question instead of the measure's own. */
  everyKind?: boolean;
  /** These accounts alone. */
  accountIds?: readonly string[];
}

/**
 * How many answers of each value there are, added up in as many ways as asked, in one statement: whole months
 * from the coarsest tallies that can say it, days at the edges of a window from the answers themselves. A
 * month comes from one of the two, never from both. A way by attribute leaves out answers that bear none where
 * the tallies by attribute answer it.
 */
export async function countBy(
  viewer: Viewer,
  question: CountQuestion,
  db: Tx = database(),
): Promise<CountRow[]> {
  const counts = countsBy(viewer, question);
  return counts ? db.$queryRaw<CountRow[]>(counts) : [];
}

/** The same as a relation to ask more of; null for a window without a day. */
export function countsBy(viewer: Viewer, question: CountQuestion): Prisma.Sql | null {
  const { months, edges } = windowParts(question.window);
  const bySource = new Map<TallySource, Way[]>();
  for (const way of months ? question.ways : []) {
    const splits = way.by.flatMap((column) => SPLIT_OF[column] ?? []);
    const source = sourceOf(question.filter, question.accountIds ? [...splits, "account"] : splits);
    bySource.set(source, [...(bySource.get(source) ?? []), way]);
  }
  const columns = [...new Set(question.ways.flatMap((way) => way.by))];
  const parts = [
    ...[...bySource].map(([source, ways]) => {
      const from = tallied(viewer, question, source, columns, months as NonNullable<typeof months>);
      if (source === "fine") return addUp(from, ways, columns);
      return addUpPacked(from, ways, columns, isFiveLevels(question) ? FIVE : ALL);
    }),
    ...edges.map((edge) => addUp(answered(viewer, question, columns, edge), question.ways, columns)),
  ];
  return parts.length === 0 ? null : Prisma.join(parts, " UNION ALL ");
}

const SPLIT_OF: Partial<Record<CountColumn, Split>> = {
  tier: "tier",
  level: "level",
  stage: "stage",
  region: "region",
  channel: "channel",
  segment: "account",
  owner: "account",
  account: "account",
  attribute: "attribute",
};

const quoted = (column: string): Prisma.Sql => Prisma.raw(`"${column}"`);
const named = (of: (column: CountColumn) => Prisma.Sql, columns: readonly CountColumn[]): Prisma.Sql =>
  Prisma.join(columns.map((column) => Prisma.sql`${of(column)} AS ${quoted(column)}`));

/** Tallies of whole months that a filter lets through, with the columns asked for. */
function tallied(
  viewer: Viewer,
  { filter, everyKind, accountIds }: CountQuestion,
  source: TallySource,
  columns: readonly CountColumn[],
  months: { from: string; to: string },
): Prisma.Sql {
  const byAccount = source === "fine" || source === "account";
  const of = (column: CountColumn): Prisma.Sql => {
    if (column === "month") return Prisma.sql`t."month"`;
    if (column === "question") return Prisma.sql`t."questionId"`;
    if (column === "account") return Prisma.sql`t."accountId"`;
    if (column === "segment") return byAccount ? Prisma.sql`coalesce(a."segment", '')` : NONE;
    if (column === "owner") return byAccount ? Prisma.sql`coalesce(a."ownerId", '')` : NONE;
    if (column === "tier") return byAccount ? Prisma.sql`coalesce(a."tier", '')` : Prisma.sql`t."tier"`;
    if (column !== "attribute") return Prisma.sql`t.${quoted(column)}`;
    if (source === "attribute") return Prisma.sql`t."attributeValue"`;
    return source === "fine" ? Prisma.sql`coalesce(cut."attributes" ->> ${filter.attribute}, '')` : NONE;
  };
  const counts = Prisma.raw(source === "fine" ? `t."value", t."n"` : PACKED);
  const conditions = tallyConditions(viewer, filter, source, months, everyKind);
  if (accountIds) conditions.push(Prisma.sql`t."accountId" = ANY(${[...accountIds]})`);
  return Prisma.sql`SELECT ${named(of, columns)}, ${counts} ${fromTallies(source)} ${allOf(conditions)}`;
}

const PACKED = `t."block", t."n", ${SLOTS.map((slot) => `t.${slot.text}`).join(", ")}`;
const NONE = Prisma.raw(`''`);

/** Single answers of the days at a window's edge, with the same columns. */
function answered(
  viewer: Viewer,
  { filter, everyKind, accountIds }: CountQuestion,
  columns: readonly CountColumn[],
  edge: IndexWindow,
): Prisma.Sql {
  const of = (column: CountColumn): Prisma.Sql => {
    if (column === "month") return Prisma.sql`left(v."day", 7)`;
    if (column === "question") return Prisma.sql`v."questionId"`;
    if (column === "account") return Prisma.sql`coalesce(r."accountId", '')`;
    if (column === "segment") return Prisma.sql`coalesce(a."segment", '')`;
    if (column === "owner") return Prisma.sql`coalesce(a."ownerId", '')`;
    if (column === "tier") return Prisma.sql`coalesce(a."tier", '')`;
    if (column === "level") return Prisma.sql`coalesce(c."level", '')`;
    if (column === "attribute") return Prisma.sql`coalesce(r."attributes" ->> ${filter.attribute}, '')`;
    return Prisma.sql`r.${quoted(column)}`;
  };
  const conditions = answerConditions(viewer, filter, edge, everyKind);
  if (accountIds) conditions.push(Prisma.sql`r."accountId" = ANY(${[...accountIds]})`);
  return Prisma.sql`SELECT ${named(of, columns)}, v."value", 1 AS "n" ${ANSWERS} ${allOf(conditions)}`;
}

/** Which columns a row keeps says which way it belongs to; those of other ways are null in it. */
function grouped(ways: readonly Way[], columns: readonly CountColumn[], last: string) {
  const sets = ways.map((way) => [...way.by, last].map((column) => `"${column}"`).join(", "));
  const kept = [...new Set(ways.flatMap((way) => way.by))];
  const cases = ways.map((way) => {
    const bits = kept.reduce((mask, column) => mask * 2 + (way.by.includes(column) ? 0 : 1), 0);
    return Prisma.sql`WHEN ${Prisma.raw(String(bits))} THEN ${way.name}`;
  });
  return {
    way:
      kept.length === 0 || ways.length === 1
        ? Prisma.sql`${ways[0]?.name ?? ""}::text`
        : Prisma.sql`CASE grouping(${Prisma.join(kept.map(quoted))}) ${Prisma.join(cases, " ")} END`,
    columns: Prisma.join(
      columns.map((column) =>
        kept.includes(column) ? quoted(column) : Prisma.sql`NULL::text AS ${quoted(column)}`,
      ),
    ),
    by: Prisma.raw(`GROUPING SETS (${sets.map((set) => `(${set})`).join(", ")})`),
  };
}

function addUp(from: Prisma.Sql, ways: readonly Way[], columns: readonly CountColumn[]): Prisma.Sql {
  const group = grouped(ways, columns, "value");
  return Prisma.sql`SELECT ${group.way} AS "way", ${group.columns}, "value", sum("n")::int AS "count"
    FROM (${from}) one GROUP BY ${group.by}`;
}

/** Which values are unpacked; all others together come as one value that no scale has. */
interface Unpacking {
  sums: Prisma.Sql;
  values: Prisma.Sql;
}

const unpacking = (slots: readonly number[]): Unpacking => ({
  sums: Prisma.raw(
    ["n", ...slots.map((at) => `n${at}`)].map((name) => `sum("${name}")::int AS "${name}"`).join(", "),
  ),
  values: Prisma.raw(
    [
      ...slots.map((at) => `("block" * ${VALUES_PER_ROW} + ${at}, "n${at}")`),
      ...(slots.length < VALUES_PER_ROW ? [`(-1, "n" - ${slots.map((at) => `"n${at}"`).join(" - ")})`] : []),
    ].join(", "),
  ),
});

const ALL = unpacking(SLOTS.map((_, at) => at));
const FIVE = unpacking([1, 2, 3, 4, 5]);

/** Answers of these kinds are 1 to 5; if one ever is not, its count shows as a value of -1, which every reading refuses. */
const isFiveLevels = ({ filter, everyKind }: CountQuestion): boolean =>
  !everyKind && (isSbi(filter.measure) || filter.measure === "csat");

function addUpPacked(
  from: Prisma.Sql,
  ways: readonly Way[],
  columns: readonly CountColumn[],
  { sums, values }: Unpacking,
): Prisma.Sql {
  const group = grouped(ways, columns, "block");
  const all = Prisma.join(columns.map(quoted));
  return Prisma.sql`SELECT "way", ${all}, each."value", each."count" FROM (
      SELECT ${group.way} AS "way", ${group.columns}, "block", ${sums} FROM (${from}) one GROUP BY ${group.by}
    ) packed CROSS JOIN LATERAL (VALUES ${values}) AS each("value", "count") WHERE each."count" <> 0`;
}
