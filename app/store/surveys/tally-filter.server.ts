import { type IndexFilter, NOT_GIVEN } from "~/domain/indices/index-filter";
import type { Viewer } from "~/domain/viewer";
import { Prisma } from "~/generated/prisma/client";
import { kindCondition, part, questionsOf } from "./answer-filter.server";

/** What a reading keeps apart. */
export type Split = "tier" | "level" | "stage" | "region" | "channel" | "account" | "attribute";

export type Grain = "all" | "person" | "stage" | "region" | "channel" | "segment" | "account" | "attribute";
/** Where a reading is taken from: a grain of the table "Tally", or the finest table. */
export type TallySource = Grain | "fine";

const KEPT: Record<Grain, readonly Split[]> = {
  all: [],
  person: ["tier", "level"],
  stage: ["stage"],
  region: ["region"],
  channel: ["channel"],
  // An account's tier, segment and owner are looked up.
  account: ["account", "tier"],
  segment: ["tier", "level", "stage", "region", "channel"],
  attribute: ["attribute"],
};

/** The coarsest source that keeps apart what a filter narrows by and what a reading splits by. */
export function sourceOf(filter: IndexFilter, splits: readonly Split[] = []): TallySource {
  const needed = new Set<Split>(splits);
  for (const split of ["tier", "level", "stage", "region", "channel", "account"] as const) {
    if (filter[split] !== null) needed.add(split);
  }
  if (filter.segment !== null || filter.owner !== null) needed.add("account");
  if (filter.attribute !== null && filter.value !== null) {
    // Which answers do not bear an attribute only the finest table knows.
    if (filter.value === NOT_GIVEN) return "fine";
    needed.add("attribute");
  }
  const fits = (Object.keys(KEPT) as Grain[]).find((grain) =>
    [...needed].every((split) => KEPT[grain].includes(split)),
  );
  return fits ?? "fine";
}

/** "t" are the rows of either table, "a" the account where a row has one, "cut" the attributes of the finest rows. */
export const fromTallies = (source: TallySource): Prisma.Sql =>
  source === "fine"
    ? Prisma.sql`FROM "FineTally" t
        LEFT JOIN "Account" a ON a."id" = t."accountId"
        LEFT JOIN "Cut" cut ON cut."workspaceId" = t."workspaceId" AND cut."hash" = t."cut"`
    : source === "account"
      ? Prisma.sql`FROM "Tally" t LEFT JOIN "Account" a ON a."id" = t."accountId"`
      : Prisma.sql`FROM "Tally" t`;

/** The same filter as in answer-filter, said of tallies. */
export function tallyConditions(
  viewer: Viewer,
  filter: IndexFilter,
  source: TallySource,
  months: { from: string; to: string },
  everyKind = false,
): Prisma.Sql[] {
  const tier = source === "fine" || source === "account" ? Prisma.sql`a."tier"` : Prisma.sql`t."tier"`;
  return [
    Prisma.sql`t."workspaceId" = ${viewer.workspaceId}`,
    ...(source === "fine" ? [] : grainConditions(source, filter)),
    Prisma.sql`t."month" BETWEEN ${months.from} AND ${months.to}`,
    Prisma.sql`t."questionId" = ANY(${questionsOf(viewer, filter)})`,
    ...(everyKind ? [] : [kindCondition(Prisma.sql`t."kind"`, filter)]),
    ...part(tier, filter.tier),
    ...part(Prisma.sql`t."level"`, filter.level),
    ...part(Prisma.sql`t."stage"`, filter.stage),
    ...part(Prisma.sql`t."region"`, filter.region),
    ...part(Prisma.sql`t."channel"`, filter.channel),
    ...part(Prisma.sql`t."accountId"`, filter.account),
    ...part(Prisma.sql`a."segment"`, filter.segment),
    ...part(Prisma.sql`a."ownerId"`, filter.owner),
    ...valueConditions(filter, source),
  ];
}

/** The attribute is "" in every grain but its own, and part of the index that all grains are found by. */
const grainConditions = (grain: Grain, filter: IndexFilter): Prisma.Sql[] => [
  Prisma.sql`t."grain" = ${grain}`,
  Prisma.sql`t."attribute" = ${grain === "attribute" ? filter.attribute : ""}`,
];

function valueConditions(filter: IndexFilter, source: TallySource): Prisma.Sql[] {
  if (filter.attribute === null || filter.value === null) return [];
  return source === "attribute"
    ? [Prisma.sql`t."attributeValue" = ${filter.value}`]
    : part(Prisma.sql`(cut."attributes" ->> ${filter.attribute})`, filter.value);
}
