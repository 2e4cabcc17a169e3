import type { Workspace } from "~/generated/prisma/client";
import { demoAccounts } from "~/jobs/demo/data/accounts";
import { demoContacts } from "~/jobs/demo/data/contacts";
import { readAnswers } from "~/jobs/demo/data/read-answers.server";
import { newId } from "~/shared/id.server";
import { database, transact } from "~/store/database.server";
import { addTallies } from "~/store/surveys/tally.server";
import { TEST_NOW } from "../../support/test-database";

/** An empty import, because every response comes from one. */
export async function anImport(workspace: Pick<Workspace, "id">, surveyName: string) {
  const surveyId = newId();
  const importId = newId();
  const db = database();
  await db.survey.create({
    data: { id: surveyId, workspaceId: workspace.id, name: surveyName, createdAt: TEST_NOW },
  });
  await db.import.create({
    data: {
      id: importId,
      workspaceId: workspace.id,
      surveyId,
      number: (await db.import.count({ where: { workspaceId: workspace.id } })) + 1,
      status: "done",
      fileName: "answers.csv",
      fileHash: "none",
      encoding: "utf-8",
      delimiter: ",",
      mapping: {},
      createdById: "nobody",
      createdAt: TEST_NOW,
    },
  });
  return { surveyId, importId };
}

export async function aQuestion(
  workspace: Pick<Workspace, "id">,
  surveyId: string,
  kind: string,
  position: number,
): Promise<string> {
  const id = newId();
  await database().question.create({
    data: {
      id,
      workspaceId: workspace.id,
      surveyId,
      key: kind + position,
      label: kind,
      kind,
      notApplicable: [],
      position,
    },
  });
  return id;
}

export interface SeedAnswer {
  day: string;
  accountId?: string | null;
  contactId?: string | null;
  stage?: string;
  channel?: string;
  region?: string;
  attributes?: Record<string, string>;
  shelf?: string;
  values: { questionId: string; kind: string; value?: number; text?: string }[];
}

/** Rows as an import leaves them. */
export async function seedAnswers(
  workspace: Pick<Workspace, "id">,
  from: { surveyId: string; importId: string },
  answers: readonly SeedAnswer[],
): Promise<string[]> {
  const rows = answers.map((answer) => ({ answer, id: newId() }));
  const db = database();
  await db.response.createMany({
    data: rows.map(({ answer, id }, at) => ({
      id,
      workspaceId: workspace.id,
      ...from,
      externalId: id,
      shelf: answer.shelf ?? "",
      day: answer.day,
      accountId: answer.accountId ?? null,
      contactId: answer.contactId ?? null,
      stage: answer.stage ?? "",
      channel: answer.channel ?? "",
      region: answer.region ?? "",
      attributes: answer.attributes ?? {},
      rowNumber: at + 1,
    })),
  });
  await db.answer.createMany({
    data: rows.flatMap(({ answer, id }) =>
      answer.values.map((value) => ({
        id: newId(),
        workspaceId: workspace.id,
        responseId: id,
        questionId: value.questionId,
        kind: value.kind,
        day: answer.day,
        shelf: answer.shelf ?? "",
        value: value.value ?? null,
        text: value.text ?? null,
      })),
    ),
  });
  const ids = rows.map((row) => row.id);
  await transact((tx) => addTallies(tx, workspace.id, { responseIds: ids }));
  return ids;
}

/** Kestrelyn's accounts, contacts and 881 answers, straight into the tables. */
export async function seedKestrelyn(workspace: Pick<Workspace, "id">) {
  const db = database();
  const at = { workspaceId: workspace.id, createdAt: TEST_NOW };
  const accountIds = new Map(demoAccounts.map((account) => [account.slug, newId()]));
  await db.account.createMany({
    data: demoAccounts.map((account) => ({
      ...at,
      id: accountIds.get(account.slug) ?? "",
      name: account.name,
      tier: account.tier,
      revenueMinor: BigInt(account.revenueMinor),
      status: account.status,
      region: account.region,
    })),
  });
  const contacts = demoContacts.map((contact) => ({ ...contact, id: newId() }));
  await db.contact.createMany({
    data: contacts.map(({ id, name, email, level, consent }) => ({ ...at, id, name, email, level, consent })),
  });
  await db.contactLink.createMany({
    data: contacts.flatMap((contact) =>
      contact.accounts.map((slug) => ({ contactId: contact.id, accountId: accountIds.get(slug) ?? "" })),
    ),
  });
  const from = await anImport(workspace, "Quarterly pulse");
  const satisfaction = await aQuestion(workspace, from.surveyId, "satisfaction", 1);
  const loyalty = await aQuestion(workspace, from.surveyId, "loyalty", 2);
  const verbatim = await aQuestion(workspace, from.surveyId, "verbatim", 3);
  const byEmail = new Map(contacts.map((contact) => [contact.email, contact]));
  const responses = await seedAnswers(
    workspace,
    from,
    readAnswers().map((row) => {
      const contact = byEmail.get(row.contactEmail);
      return {
        day: row.date,
        accountId: accountIds.get(contact?.accounts[0] ?? "") ?? null,
        contactId: contact?.id ?? null,
        stage: row.stage,
        channel: row.channel,
        region: row.region,
        values: [
          { questionId: satisfaction, kind: "satisfaction", value: row.satisfaction },
          { questionId: loyalty, kind: "loyalty", value: row.loyalty },
          ...(row.comment ? [{ questionId: verbatim, kind: "verbatim", text: row.comment }] : []),
        ],
      };
    }),
  );
  return { ...from, accountIds, contacts, responses, questions: { satisfaction, loyalty, verbatim } };
}
