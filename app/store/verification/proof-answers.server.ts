import { groupsOf } from "~/domain/verification/control-group";
import type { ProofAnswer } from "~/domain/verification/proof-answer";
import type { Control, Measure, Segment } from "~/domain/verification/verification-plan";
import { Prisma } from "~/generated/prisma/client";
import type { Day, Month } from "~/shared/calendar";
import type { Tx } from "../database.server";

/** Whose answers: a segment, less or nothing but some accounts. */
export interface ProofGroup extends Segment {
  accountIds?: readonly string[];
  notAccountIds?: readonly string[];
}

interface Ask {
  measure: Measure;
  group: ProofGroup;
  from: Day;
  to: Day;
}

/** The answers a proof is read from, one row each: they are frozen with the verdict. */
export async function listProofAnswers(db: Tx, workspaceId: string, ask: Ask): Promise<ProofAnswer[]> {
  const rows = await db.$queryRaw<
    { responseId: string; date: string; rating: number; accountId: string | null }[]
  >`
    select r.id as "responseId", a.day as date, a.value as rating, r."accountId"
    ${answersOf(workspaceId, ask)}
    order by a.day, r.id`;
  return rows.map((row) => ({ ...row, date: row.date as Day }));
}

export interface MonthlyCount {
  month: Month;
  rating: number;
  n: number;
}

/** The same answers, counted by calendar month and rating: what planning looks at. */
export async function countMonthly(db: Tx, workspaceId: string, ask: Ask): Promise<MonthlyCount[]> {
  const rows = await db.$queryRaw<{ month: string; rating: number; n: number }[]>`
    select left(a.day, 7) as month, a.value as rating, count(*)::int as n
    ${answersOf(workspaceId, ask)}
    group by 1, 2 order by 1, 2`;
  return rows.map((row) => ({ ...row, month: row.month as Month }));
}

/** How many of them there are, one month left out. */
export async function countProofAnswers(
  db: Tx,
  workspaceId: string,
  ask: Ask,
  without: Month | null,
): Promise<number> {
  const rows = await db.$queryRaw<{ n: number }[]>`
    select count(*)::int as n ${answersOf(workspaceId, ask)} and left(a.day, 7) <> ${without ?? ""}`;
  return rows[0]?.n ?? 0;
}

/** Both groups of a promise: who gets the action, and who does not. */
export const askedGroups = (promise: {
  segment: Segment;
  control: Control;
  design: string;
}): { treated: ProofGroup; control: ProofGroup | null } =>
  promise.design === "controlled"
    ? groupsOf(promise.segment, promise.control)
    : { treated: promise.segment, control: null };

const answersOf = (workspaceId: string, { measure, group, from, to }: Ask): Prisma.Sql => {
  const { tier = "", level = "", stage = "", region = "", accountIds, notAccountIds } = group;
  return Prisma.sql`
    from "Answer" a
    join "Response" r on r.id = a."responseId"
    left join "Account" c on c.id = r."accountId"
    left join "Contact" p on p.id = r."contactId"
    where a."workspaceId" = ${workspaceId} and a.shelf = '' and a.kind = ${measure}
      and a.value is not null and a.day between ${from} and ${to}
      and (${tier} = '' or c.tier = ${tier}) and (${level} = '' or p.level = ${level})
      and (${stage} = '' or r.stage = ${stage}) and (${region} = '' or r.region = ${region})
      ${accountIds ? Prisma.sql`and r."accountId" = any(${[...accountIds]}::text[])` : Prisma.empty}
      ${
        notAccountIds
          ? Prisma.sql`and (r."accountId" is null or r."accountId" <> all(${[...notAccountIds]}::text[]))`
          : Prisma.empty
      }`;
};
