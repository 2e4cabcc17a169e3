import * as z from "zod";
import type { DigestLine } from "~/domain/reminders/reminders";
import type { Viewer } from "~/domain/viewer";
import type { Day } from "~/shared/calendar";
import { database } from "../database.server";

const keptLines = z.array(z.custom<DigestLine>((line) => typeof line === "object" && line !== null));

export interface DigestPage {
  day: Day;
  lines: DigestLine[];
  /** What did not fit, as it stands in the ledger. */
  beyond: { title: string; href: string; why: string }[];
  held: { title: string; href: string; why: string }[];
  madeAt: Date;
  byMail: boolean;
  previous: Day | null;
  next: Day | null;
}

/** One's own digest of a day, as it was said; null where there was none. */
export async function findDigest(viewer: Viewer, day: Day): Promise<DigestPage | null> {
  const db = database();
  const { workspaceId, personId } = viewer;
  const digest = await db.digest.findFirst({
    where: { workspaceId, personId, day },
    include: {
      entries: { where: { outcome: "more" }, select: { title: true, href: true, why: true } },
    },
  });
  if (!digest) return null;
  const neighbour = async (where: object, direction: "asc" | "desc") =>
    (
      await db.digest.findFirst({
        where: { workspaceId, personId, ...where },
        orderBy: { day: direction },
        select: { day: true },
      })
    )?.day as Day | undefined;
  const held = await db.reminderEntry.findMany({
    where: { workspaceId, personId, outcome: "held", saidAt: digest.createdAt },
    select: { title: true, href: true, why: true },
    orderBy: { id: "asc" },
  });
  return {
    day,
    lines: keptLines.parse(digest.lines),
    beyond: digest.entries,
    held,
    madeAt: digest.createdAt,
    byMail: digest.letterId !== null,
    previous: (await neighbour({ day: { lt: day } }, "desc")) ?? null,
    next: (await neighbour({ day: { gt: day } }, "asc")) ?? null,
  };
}

/** The latest of one's own digests, newest first. */
export async function listDigestDays(viewer: Viewer, take: number): Promise<Day[]> {
  const rows = await database().digest.findMany({
    where: { workspaceId: viewer.workspaceId, personId: viewer.personId },
    orderBy: { day: "desc" },
    select: { day: true },
    take,
  });
  return rows.map(({ day }) => day as Day);
}

/** Who of these was told already on a day: a dry run says so beside what it would say. */
export async function listToldOn(viewer: Viewer, day: Day): Promise<Map<string, Date>> {
  const rows = await database().digest.findMany({
    where: { workspaceId: viewer.workspaceId, day },
    select: { personId: true, createdAt: true },
  });
  return new Map(rows.map(({ personId, createdAt }) => [personId, createdAt]));
}
