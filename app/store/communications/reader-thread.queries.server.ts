import type { ReaderQuestion, SharedAnswer } from "~/domain/communications/recipient-view";
import { database } from "../database.server";
import type { MessageReader } from "./reader.queries.server";

const MOST = 100;

/** What this reader asked, and what everybody who got the same was answered; nobody's name but of those who answer. */
export async function listReaderThread({
  workspaceId,
  recipientId,
  versionId,
}: Pick<MessageReader, "workspaceId" | "recipientId" | "versionId">): Promise<{
  questions: ReaderQuestion[];
  shared: SharedAnswer[];
}> {
  const own = await database().messageQuestion.findMany({
    where: { workspaceId, recipientId },
    include: { answers: { orderBy: [{ at: "asc" }, { id: "asc" }] } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    take: MOST,
  });
  const others = await database().messageAnswer.findMany({
    where: {
      toAll: true,
      question: { workspaceId, communicationAudienceId: versionId, recipientId: { not: recipientId } },
    },
    include: { question: { select: { text: true } } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    take: MOST,
  });
  const byIds = [...own.flatMap(({ answers }) => answers), ...others].map(({ byId }) => byId);
  const people = await database().person.findMany({
    where: { workspaceId, id: { in: [...new Set(byIds)] } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const nameOf = (byId: string): string => names.get(byId) ?? "";
  return {
    questions: own.map((question) => ({
      id: question.id,
      text: question.text,
      at: question.at.toISOString(),
      status: question.status as ReaderQuestion["status"],
      closedReason: question.closedReason,
      answers: question.answers.map(({ id, text, byId, at, toAll }) => ({
        id,
        text,
        by: nameOf(byId),
        at: at.toISOString(),
        toAll,
      })),
    })),
    shared: others.map(({ id, asked, question, text, byId, at }) => ({
      id,
      asked: asked || question.text,
      text,
      by: nameOf(byId),
      at: at.toISOString(),
    })),
  };
}
