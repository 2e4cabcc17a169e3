import { type CaseStatus, caseCode, dueOf } from "~/domain/cases/case";
import type { Viewer } from "~/domain/viewer";
import type { CaseItem } from "~/domain/work/work-item";
import { type Day, later } from "~/shared/calendar";
import { database } from "../database.server";
import { caseDay } from "./case.queries.server";

/** More than anybody can work through; whoever has more sees the most pressing. */
const MOST = 200;

/** Customers who wait for this very person. */
export async function listMyCases(viewer: Viewer, at: Date): Promise<CaseItem[]> {
  const [today, rows] = await Promise.all([
    caseDay(viewer, at),
    database().customerCase.findMany({
      where: {
        workspaceId: viewer.workspaceId,
        ownerId: viewer.personId,
        status: { in: ["new", "acknowledged", "inProgress", "resolved"] },
      },
      orderBy: [{ resolveBy: "asc" }, { number: "asc" }],
      take: MOST,
      select: {
        id: true,
        number: true,
        title: true,
        status: true,
        acknowledgeBy: true,
        resolveBy: true,
        account: { select: { name: true } },
      },
    }),
  ]);
  return rows.map((row) => {
    const resolveBy = row.resolveBy as Day;
    const promised = dueOf({
      status: row.status as CaseStatus,
      acknowledgeBy: row.acknowledgeBy as Day,
      resolveBy,
    });
    return {
      kind: "case",
      id: row.id,
      number: row.number,
      code: caseCode(row.number),
      title: row.title,
      status: row.status as CaseItem["status"],
      due: promised ?? later(resolveBy, today),
      account: row.account?.name ?? null,
    };
  });
}
