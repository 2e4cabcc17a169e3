import type { ReadRow } from "~/domain/surveys/row-verdict";
import type { Viewer } from "~/domain/viewer";
import { newId } from "~/shared/id.server";
import { database, type Tx } from "../database.server";
import { EXCLUDED } from "./shelf.server";
import { addTallies } from "./tally.server";

/** Which of these response ids the survey holds already; those that were set aside are there too. */
export async function listKnownIds(
  surveyId: string,
  ids: readonly string[],
  db: Tx = database(),
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db.$queryRaw<{ externalId: string }[]>`
    SELECT "externalId" FROM "Response"
    WHERE "surveyId" = ${surveyId} AND "shelf" IN ('', ${EXCLUDED})
      AND "externalId" IN (SELECT jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`;
  return new Set(rows.map((row) => row.externalId));
}

export interface KnownContact {
  id: string;
  accountIds: string[];
}

/** Accounts by name and contacts by address, both in lower case. */
export interface KnownPeople {
  accounts: Map<string, string>;
  contacts: Map<string, KnownContact>;
}

export async function listKnownPeople(viewer: Viewer, db: Tx = database()): Promise<KnownPeople> {
  const { workspaceId } = viewer;
  const accounts = await db.account.findMany({ where: { workspaceId }, select: { id: true, name: true } });
  const contacts = await db.contact.findMany({
    where: { workspaceId },
    select: { id: true, email: true, links: { select: { accountId: true } } },
  });
  return {
    accounts: new Map(accounts.map((account) => [accountKey(account.name), account.id])),
    contacts: new Map(
      contacts.map((contact) => [
        contact.email.toLowerCase(),
        { id: contact.id, accountIds: contact.links.map((link) => link.accountId) },
      ]),
    ),
  };
}

/** Names differ in case and in doubled spaces more often than accounts do. */
export const accountKey = (name: string): string => name.trim().replace(/\s+/g, " ").toLowerCase();

export interface IncomingRow {
  rowNumber: number;
  row: ReadRow;
  /** Why it is set aside from the start; absent where it counts. */
  setAside?: string;
}

export interface Incoming {
  workspaceId: string;
  surveyId: string;
  /** Null where it came through the intake address. */
  importId: string | null;
  tokenId?: string | null;
  /** Question ids by their column. */
  questions: ReadonlyMap<string, string>;
  people: KnownPeople;
}

/** Adds responses with their answers and counts them: four statements, whatever the number of rows. Rows already there must be left out before. */
export async function addResponses(db: Tx, into: Incoming, rows: readonly IncomingRow[]): Promise<void> {
  if (rows.length === 0) return;
  const responses: ({ id: string } & Record<string, unknown>)[] = [];
  const answers: object[] = [];
  for (const { rowNumber, row, setAside = "" } of rows) {
    const id = newId();
    const shelf = setAside === "" ? "" : EXCLUDED;
    const contact = into.people.contacts.get(row.contact);
    // Who answers for one account only need not name it.
    const own = row.account === "" && contact?.accountIds.length === 1 ? contact.accountIds[0] : undefined;
    const accountId = into.people.accounts.get(accountKey(row.account)) ?? own ?? null;
    const { externalId, day, stage, channel, region, attributes } = row;
    responses.push({
      id,
      externalId,
      day,
      accountId,
      contactId: contact?.id ?? null,
      stage,
      channel,
      region,
      attributes,
      rowNumber,
      shelf,
      excludedReason: setAside,
    });
    for (const answer of row.answers) {
      const questionId = into.questions.get(answer.key);
      if (questionId)
        answers.push({
          id: newId(),
          responseId: id,
          questionId,
          kind: answer.kind,
          day,
          shelf,
          value: answer.value,
          text: answer.text,
        });
    }
  }
  await db.$executeRaw`
    INSERT INTO "Response" ("id", "workspaceId", "surveyId", "importId", "externalId", "day", "accountId", "contactId",
      "stage", "channel", "region", "attributes", "rowNumber", "shelf", "excludedReason", "tokenId")
    SELECT i."id", ${into.workspaceId}, ${into.surveyId}, ${into.importId}, i."externalId", i."day", i."accountId", i."contactId",
      i."stage", i."channel", i."region", i."attributes", i."rowNumber", i."shelf", i."excludedReason", ${into.tokenId ?? null}
    FROM jsonb_to_recordset(${JSON.stringify(responses)}::jsonb) AS i("id" text, "externalId" text, "day" text, "accountId" text,
      "contactId" text, "stage" text, "channel" text, "region" text, "attributes" jsonb, "rowNumber" int,
      "shelf" text, "excludedReason" text)`;
  await db.$executeRaw`
    INSERT INTO "Answer" ("id", "workspaceId", "responseId", "questionId", "kind", "day", "shelf", "value", "text")
    SELECT i."id", ${into.workspaceId}, i."responseId", i."questionId", i."kind", i."day", i."shelf", i."value", i."text"
    FROM jsonb_to_recordset(${JSON.stringify(answers)}::jsonb) AS i("id" text, "responseId" text, "questionId" text, "kind" text,
      "day" text, "shelf" text, "value" int, "text" text)`;
  await addTallies(db, into.workspaceId, { responseIds: responses.map(({ id }) => id) });
}

const VERDICTS_AT_ONCE = 2000;

/** A row that is named: by its verdict, or by the quality check that found it. */
export interface KeptVerdict {
  rowNumber: number;
  verdict: string;
  column: string;
  reason: string;
  responseId: string;
}

/**
 * Rows named by a dry run, in portions of their own: tens of thousands in one transaction would hold everybody
 * up. They are shown from the moment the check as a whole stands.
 */
export async function keepVerdicts(importId: string, named: readonly KeptVerdict[]): Promise<void> {
  for (let from = 0; from < named.length; from += VERDICTS_AT_ONCE) {
    const part = JSON.stringify(named.slice(from, from + VERDICTS_AT_ONCE));
    await database().$executeRaw`
      INSERT INTO "ImportVerdict" ("importId", "rowNumber", "verdict", "reason", "column", "responseId")
      SELECT ${importId}, i."rowNumber", i."verdict", i."reason", i."column", i."responseId"
      FROM jsonb_to_recordset(${part}::jsonb) AS i("rowNumber" int, "verdict" text, "reason" text, "column" text, "responseId" text)
      ON CONFLICT DO NOTHING`;
  }
}

/** Rows of a stretch of the file that the chosen checks found, with those checks. */
export async function listSuspectRows(
  importId: string,
  checks: readonly string[],
  stretch: { after: number; upTo: number },
): Promise<Map<number, string[]>> {
  const found = new Map<number, string[]>();
  if (checks.length === 0) return found;
  const rows = await database().importVerdict.findMany({
    where: { importId, verdict: { in: [...checks] }, rowNumber: { gt: stretch.after, lte: stretch.upTo } },
    select: { rowNumber: true, verdict: true },
  });
  for (const { rowNumber, verdict } of rows) found.set(rowNumber, [...(found.get(rowNumber) ?? []), verdict]);
  return found;
}
