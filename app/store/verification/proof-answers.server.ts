import type { ProofAnswer } from "~/domain/verification/proof-answer";
import type { Measure, Segment } from "~/domain/verification/verification-plan";
import type { Day } from "~/shared/calendar";
import type { Tx } from "../database.server";

/** The answers a proof is read from, one row each: they are frozen with the verdict. */
export async function listProofAnswers(
  db: Tx,
  workspaceId: string,
  ask: { measure: Measure; segment: Segment; from: Day; to: Day },
): Promise<ProofAnswer[]> {
  const { tier = "", level = "", stage = "", region = "" } = ask.segment;
  const rows = await db.$queryRaw<
    { responseId: string; date: string; rating: number; accountId: string | null }[]
  >`
    select r.id as "responseId", a.day as date, a.value as rating, r."accountId"
    from "Answer" a
    join "Response" r on r.id = a."responseId"
    left join "Account" c on c.id = r."accountId"
    left join "Contact" p on p.id = r."contactId"
    where a."workspaceId" = ${workspaceId} and a.shelf = '' and a.kind = ${ask.measure}
      and a.value is not null and a.day between ${ask.from} and ${ask.to}
      and (${tier} = '' or c.tier = ${tier}) and (${level} = '' or p.level = ${level})
      and (${stage} = '' or r.stage = ${stage}) and (${region} = '' or r.region = ${region})
    order by a.day, r.id`;
  return rows.map((row) => ({ ...row, date: row.date as Day }));
}
