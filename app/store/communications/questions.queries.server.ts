import { maySendMessage } from "~/domain/communications/message.access";
import {
  NO_QUESTIONS,
  type QuestionCounts,
  type QuestionState,
  type QuestionView,
} from "~/domain/communications/questions";
import type { Viewer } from "~/domain/viewer";
import type { Prisma } from "~/generated/prisma/client";
import { dayIn } from "~/shared/calendar";
import { database, type Tx } from "../database.server";
import { listMessageStandings, type MessageStanding } from "./message-standing.server";

export interface QuestionPlace {
  messageId?: string;
  state: QuestionState;
  /** Behind this question, in the order of the list. */
  after?: string | null;
  take?: number;
}

const TAKE = 50;

const PARTS = {
  recipient: { select: { name: true, personId: true, merge: true } },
  communicationAudience: { select: { audience: true, communicationId: true } },
  answers: { orderBy: [{ at: "asc" }, { id: "asc" }] },
} satisfies Prisma.MessageQuestionInclude;

type Row = Prisma.MessageQuestionGetPayload<{ include: typeof PARTS }>;

/** Questions of one state: open ones as they have waited longest, the others newest first. */
export async function listQuestions(
  viewer: Viewer,
  { messageId, state, after, take = TAKE }: QuestionPlace,
): Promise<{ questions: QuestionView[]; next: string | null }> {
  const order = state === "open" ? "asc" : "desc";
  const rows = await database().messageQuestion.findMany({
    where: {
      workspaceId: viewer.workspaceId,
      status: state,
      ...(messageId && { communicationAudience: { communicationId: messageId } }),
    },
    include: PARTS,
    orderBy: [{ at: order }, { id: order }],
    take: take + 1,
    ...(after && { cursor: { id: after }, skip: 1 }),
  });
  const shown = rows.slice(0, take);
  const last = rows.length > take ? shown[shown.length - 1] : undefined;
  return { questions: await asViews(viewer, shown), next: last?.id ?? null };
}

/** One question with everything that was said to it. */
export async function findQuestion(viewer: Viewer, code: string, id: string): Promise<QuestionView | null> {
  const row = await database().messageQuestion.findFirst({
    where: { id, workspaceId: viewer.workspaceId, communicationAudience: { communication: { code } } },
    include: PARTS,
  });
  return row ? ((await asViews(viewer, [row]))[0] ?? null) : null;
}

async function asViews(viewer: Viewer, rows: readonly Row[]): Promise<QuestionView[]> {
  if (rows.length === 0) return [];
  const { workspaceId } = viewer;
  const [messages, names] = await Promise.all([
    listMessageStandings(database(), workspaceId, {
      ids: [...new Set(rows.map(({ communicationAudience }) => communicationAudience.communicationId))],
    }),
    namesOf(workspaceId, rows),
  ]);
  const messageOf = new Map(messages.map((message) => [message.id, message]));
  return rows.flatMap((row) => {
    const message = messageOf.get(row.communicationAudience.communicationId);
    return message ? [viewOf(viewer, row, message, names)] : [];
  });
}

async function namesOf(workspaceId: string, rows: readonly Row[]): Promise<ReadonlyMap<string, string>> {
  const ids = rows.flatMap(({ answers, settledById }) => [
    ...answers.map(({ byId }) => byId),
    ...(settledById ? [settledById] : []),
  ]);
  const people = await database().person.findMany({
    where: { workspaceId, id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}

function viewOf(
  viewer: Viewer,
  row: Row,
  message: MessageStanding,
  names: ReadonlyMap<string, string>,
): QuestionView {
  const mayAnswer = maySendMessage(viewer, message);
  const nameOf = (id: string): string => names.get(id) ?? "somebody who left";
  return {
    id: row.id,
    version: row.version,
    text: row.text,
    at: row.at.toISOString(),
    askedOn: dayIn(row.at, viewer.timeZone),
    status: row.status as QuestionState,
    closedReason: row.closedReason,
    settledBy: row.settledById && nameOf(row.settledById),
    asker: mayAnswer
      ? {
          name: row.recipient.name,
          organisation: organisationIn(row.recipient.merge),
          outside: row.recipient.personId === null,
        }
      : null,
    message: { code: message.code, subject: message.subject },
    audience: row.communicationAudience.audience,
    versionId: row.communicationAudienceId,
    mayAnswer,
    answers: row.answers.map(({ id, text, byId, at, toAll, asked, groupId }) => ({
      id,
      text,
      by: nameOf(byId),
      at: at.toISOString(),
      toAll,
      asked,
      groupId,
    })),
  };
}

const organisationIn = (merge: unknown): string => {
  const found = typeof merge === "object" && merge !== null && Reflect.get(merge, "organisation");
  return typeof found === "string" ? found : "";
};

/** How many questions wait and were settled, of one message or of all. */
export async function countQuestions(
  viewer: Pick<Viewer, "workspaceId">,
  messageId?: string,
  db: Tx = database(),
): Promise<QuestionCounts> {
  const rows = await db.messageQuestion.groupBy({
    by: ["status"],
    where: {
      workspaceId: viewer.workspaceId,
      ...(messageId && { communicationAudience: { communicationId: messageId } }),
    },
    _count: true,
  });
  const counts = { ...NO_QUESTIONS };
  for (const row of rows) counts[row.status as QuestionState] = row._count;
  return counts;
}
