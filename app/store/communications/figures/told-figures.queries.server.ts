import {
  askedAgain,
  type Restated,
  restatedOf,
  type ToldVersion,
} from "~/domain/communications/corrections/restated";
import type { KeptFigure } from "~/domain/communications/snapshot";
import { type Day, dayIn } from "~/shared/calendar";
import type { Tx } from "../../database.server";
import { readFigures } from "./figure-values.server";

/** A message that told figures, and what came of them since. */
export interface ToldMessage {
  id: string;
  code: string;
  subject: string;
  toldOn: Day;
  versions: (ToldVersion & { restated: Restated[] })[];
  /** Corrections that have not left: it is in one of them that a restated figure is told. */
  open: { id: string; code: string; figureNames: string[]; isDraft: boolean }[];
}

interface Row {
  id: string;
  code: string;
  subject: string;
  correctsId: string | null;
  versionId: string;
  audience: string;
  audienceId: string | null;
  snapshotId: string;
  at: Date;
  figures: KeptFigure[];
}

/**
 * Messages that told figures, each with those that are restated today; one message or all of the workspace, with as
 * many statements as there are different sources.
 */
export async function listToldMessages(
  db: Tx,
  workspaceId: string,
  at: Date,
  only: string | null = null,
): Promise<ToldMessage[]> {
  const { timeZone } = await db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { timeZone: true },
  });
  const rows = await db.$queryRaw<Row[]>`
    SELECT c."id", c."code", c."subject", c."correctsId", a."id" AS "versionId", a."audience", a."audienceId",
      a."snapshotId", coalesce(a."firstSentAt", a."sentAt", a."approvedAt", c."updatedAt") AS "at",
      s."content"->'figures' AS "figures"
    FROM "CommunicationAudience" a
    JOIN "Communication" c ON c."id" = a."communicationId"
    JOIN "CommunicationSnapshot" s ON s."id" = a."snapshotId"
    WHERE a."workspaceId" = ${workspaceId} AND a."status" IN ('sent', 'closed')
      AND jsonb_array_length(s."content"->'figures') > 0
      AND (${only}::text IS NULL OR coalesce(c."correctsId", c."id") = ${only})
    ORDER BY 9, c."id", a."position"`;
  const told = rows.map((row) => ({ ...row, on: dayIn(row.at, timeZone) }));
  const originals = told.filter(({ correctsId }) => correctsId === null);
  if (originals.length === 0) return [];
  const live = await readAgain(db, workspaceId, originals, at);
  const open = await listOpenCorrections(db, workspaceId, only);
  const messages = new Map<string, ToldMessage>();
  for (const [place, row] of originals.entries()) {
    const { id, code, subject, on } = row;
    const message: ToldMessage = messages.get(id) ?? {
      id,
      code,
      subject,
      toldOn: on,
      versions: [],
      open: open.get(id) ?? [],
    };
    messages.set(id, message);
    const corrected = told.filter(
      ({ correctsId, audience }) => correctsId === id && audience === row.audience,
    );
    message.versions.push({ ...row, restated: restatedOf(row, corrected, live[place] ?? []) });
  }
  return [...messages.values()];
}

/** All figures of all versions in one reading, handed back to each version. */
async function readAgain(
  db: Tx,
  workspaceId: string,
  versions: readonly Pick<ToldVersion, "figures" | "on">[],
  at: Date,
) {
  const asked = versions.map(askedAgain);
  const live = await readFigures(db, { workspaceId }, asked.flat(), at);
  let from = 0;
  return asked.map(({ length }) => {
    const own = live.slice(from, from + length);
    from += length;
    return own;
  });
}

/** A correction has not left while it is in one of these. */
const NOT_LEFT = ["draft", "returned", "inReview", "approved", "scheduled"];

/** The correction of a message that has not left yet, whether it is about figures or words. */
export const findOpenCorrection = (
  db: Tx,
  workspaceId: string,
  id: string,
): Promise<{ code: string } | null> =>
  db.communication.findFirst({
    where: { workspaceId, correctsId: id, status: { in: NOT_LEFT } },
    select: { code: true },
    orderBy: { createdAt: "asc" },
  });

async function listOpenCorrections(
  db: Tx,
  workspaceId: string,
  only: string | null,
): Promise<Map<string, ToldMessage["open"]>> {
  const rows = await db.communication.findMany({
    where: {
      workspaceId,
      correctsId: only ?? { not: null },
      status: { in: NOT_LEFT },
    },
    select: {
      id: true,
      code: true,
      correctsId: true,
      figures: { select: { name: true } },
      audiences: { select: { status: true } },
    },
    orderBy: { createdAt: "asc" },
  });
  const open = new Map<string, ToldMessage["open"]>();
  for (const { id, code, correctsId, figures, audiences } of rows) {
    const known = open.get(correctsId ?? "") ?? [];
    known.push({
      id,
      code,
      figureNames: figures.map(({ name }) => name),
      isDraft: audiences.every(({ status }) => status === "draft" || status === "returned"),
    });
    open.set(correctsId ?? "", known);
  }
  return open;
}
