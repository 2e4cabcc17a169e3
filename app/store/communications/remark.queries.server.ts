import { SYSTEM_ID, SYSTEM_NAME } from "~/domain/act";
import type { MessageFacts, VersionFacts } from "~/domain/communications/message-facts";
import type { WordField } from "~/domain/communications/snapshot";
import type { Tx } from "../database.server";

export interface FoundRemark {
  id: string;
  version: VersionFacts;
  versionId: string;
  field: WordField;
  text: string;
  byId: string;
}

/** One remark of a message; an answer is none. */
export async function findRemark(db: Tx, facts: MessageFacts, id: string): Promise<FoundRemark | null> {
  const row = await db.passageRemark.findFirst({
    where: {
      id,
      workspaceId: facts.workspaceId,
      answersId: null,
      communicationAudience: { communicationId: facts.id },
    },
  });
  const version = row && facts.versions.find((each) => each.id === row.communicationAudienceId);
  if (!row || !version) return null;
  const { field, text, byId } = row;
  return { id: row.id, version, versionId: version.id, field: field as WordField, text, byId };
}

export interface RemarkThread {
  id: string;
  version: number;
  versionId: string;
  audience: string;
  field: WordField;
  passage: string;
  text: string;
  byId: string;
  by: string;
  at: Date;
  settledAt: Date | null;
  settledBy: string | null;
  answers: { id: string; text: string; by: string; at: Date }[];
}

/** Every remark on a message with what was answered, open ones first, then as they came. */
export async function listRemarks(db: Tx, facts: MessageFacts): Promise<RemarkThread[]> {
  const rows = await db.passageRemark.findMany({
    where: { workspaceId: facts.workspaceId, communicationAudience: { communicationId: facts.id } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  if (rows.length === 0) return [];
  const ids = new Set(rows.flatMap(({ byId, settledById }) => (settledById ? [byId, settledById] : [byId])));
  const people = await db.person.findMany({
    where: { workspaceId: facts.workspaceId, id: { in: [...ids] } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) =>
    id === SYSTEM_ID ? SYSTEM_NAME : (names.get(id) ?? "somebody who has left");
  return rows
    .filter(({ answersId }) => answersId === null)
    .map(
      (row): RemarkThread => ({
        id: row.id,
        version: row.version,
        versionId: row.communicationAudienceId,
        audience: facts.versions.find(({ id }) => id === row.communicationAudienceId)?.audience ?? "",
        field: row.field as WordField,
        passage: row.passage,
        text: row.text,
        byId: row.byId,
        by: nameOf(row.byId),
        at: row.at,
        settledAt: row.settledAt,
        settledBy: row.settledById && nameOf(row.settledById),
        answers: rows
          .filter(({ answersId }) => answersId === row.id)
          .map(({ id, text, byId, at }) => ({ id, text, by: nameOf(byId), at })),
      }),
    )
    .toSorted((a, b) => Number(a.settledAt !== null) - Number(b.settledAt !== null));
}
