import {
  type CommunicationKind,
  type MessageState,
  missingAnswers,
} from "~/domain/communications/communication";
import { asMessageState } from "~/domain/communications/message-decision";
import {
  MESSAGES_PER_PAGE,
  type MessageListAsk,
  type MessageRow,
  messageCursor,
  readMessageCursor,
} from "~/domain/communications/message-list";
import type { OwedResult } from "~/domain/communications/results/owed-result";
import { parsePilotCode, pilotCode } from "~/domain/pilots/pilot";
import { parsePlanCode, planCode } from "~/domain/plans/plan";
import type { Viewer } from "~/domain/viewer";
import type { Prisma } from "~/generated/prisma/client";
import { database } from "../database.server";
import { listOwedResults } from "./owed-results.queries.server";

export interface MessageList {
  rows: MessageRow[];
  /** Of what is asked for, by state; the states together are all of it. */
  counts: Partial<Record<MessageState, number>>;
  total: number;
  /** Results that nobody was told: with a message that waits, and without any. */
  owed: { begun: number; results: OwedResult[] };
  /** Messages there are at all. */
  all: number;
  next: string | null;
}

const PARTS = {
  audiences: {
    orderBy: { position: "asc" },
    select: {
      audience: true,
      status: true,
      benefit: true,
      change: true,
      link: true,
      sendOn: true,
      sendTime: true,
    },
  },
  plan: { select: { number: true, suffix: true } },
  pilot: { select: { number: true } },
} as const satisfies Prisma.CommunicationInclude;

/** One page of messages, the last changed first; as many statements for thousands as for ten. */
export async function listMessages(
  viewer: Pick<Viewer, "workspaceId" | "timeZone">,
  ask: MessageListAsk,
  at: Date,
): Promise<MessageList> {
  const owed = await listOwedResults(viewer, at);
  const codes = owed.flatMap(({ message }) => (message ? [message.code] : []));
  const narrowed = whereOf(viewer, { ...ask, state: "" }, codes);
  const where = whereOf(viewer, ask, codes);
  const cursor = readMessageCursor(ask.after);
  const db = database();
  const [rows, groups, all] = await Promise.all([
    db.communication.findMany({
      where: { AND: [where, cursor ? afterCursor(cursor) : {}] },
      include: PARTS,
      orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
      take: MESSAGES_PER_PAGE + 1,
    }),
    db.communication.groupBy({ by: ["status"], where: narrowed, _count: true }),
    db.communication.count({ where: { workspaceId: viewer.workspaceId } }),
  ]);
  const counts: Partial<Record<MessageState, number>> = {};
  for (const { status, _count } of groups) counts[asMessageState(status)] = _count;
  const page = rows.slice(0, MESSAGES_PER_PAGE).map(rowOf);
  const last = page.at(-1);
  return {
    rows: page,
    counts,
    total: ask.state === "" ? groups.reduce((sum, { _count }) => sum + _count, 0) : (counts[ask.state] ?? 0),
    owed: {
      begun: codes.length,
      results: owed,
    },
    all,
    next: rows.length > MESSAGES_PER_PAGE && last ? messageCursor(last) : null,
  };
}

/** All of what is asked for, page by page. */
export async function* readMessages(
  viewer: Pick<Viewer, "workspaceId" | "timeZone">,
  ask: MessageListAsk,
  at: Date,
): AsyncGenerator<MessageRow> {
  let after = "";
  do {
    const { rows, next } = await listMessages(viewer, { ...ask, after }, at);
    yield* rows;
    after = next ?? "";
  } while (after !== "");
}

const afterCursor = ({ at, id }: { at: Date; id: string }): Prisma.CommunicationWhereInput => ({
  OR: [{ updatedAt: { lt: at } }, { updatedAt: at, id: { lt: id } }],
});

function whereOf(
  { workspaceId }: Pick<Viewer, "workspaceId">,
  ask: MessageListAsk,
  owedCodes: readonly string[],
): Prisma.CommunicationWhereInput {
  const { q, state, kind, audience, about, owed } = ask;
  const contains = { contains: q, mode: "insensitive" } as const;
  return {
    workspaceId,
    AND: [
      state ? { status: state } : {},
      kind ? { kind } : {},
      audience ? { audiences: { some: { audienceId: audience } } } : {},
      about ? whereAbout(about) : {},
      owed ? { code: { in: [...owedCodes] } } : {},
      q
        ? {
            OR: [
              { code: contains },
              { subject: contains },
              { opening: contains },
              { audiences: { some: { OR: [{ audience: contains }, { body: contains }] } } },
            ],
          }
        : {},
    ],
  };
}

function whereAbout(code: string): Prisma.CommunicationWhereInput {
  const plan = parsePlanCode(code);
  if (plan) return { plan };
  const pilot = parsePilotCode(code);
  return pilot === null ? { id: "" } : { pilot: { number: pilot } };
}

function rowOf(row: Prisma.CommunicationGetPayload<{ include: typeof PARTS }>): MessageRow {
  const leaving = row.audiences
    .filter(({ status, sendOn, sendTime }) => status === "scheduled" && sendOn && sendTime)
    .map(({ sendOn, sendTime }) => ({ on: sendOn ?? "", time: sendTime ?? "" }))
    .toSorted((a, b) => (`${a.on} ${a.time}` < `${b.on} ${b.time}` ? -1 : 1));
  return {
    id: row.id,
    code: row.code,
    subject: row.subject,
    kind: row.kind as CommunicationKind,
    status: asMessageState(row.status),
    about: row.plan ? planCode(row.plan.number, row.plan.suffix) : row.pilot && pilotCode(row.pilot.number),
    badNews: row.badNews,
    audiences: row.audiences.map((version) => ({
      name: version.audience,
      status: asMessageState(version.status),
      complete: missingAnswers(version).length === 0,
    })),
    leaves: leaving[0] ?? null,
    updatedAt: row.updatedAt,
  };
}
