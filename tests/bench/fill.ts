import type { Viewer } from "~/domain/viewer";
import { newId } from "~/shared/id.server";
import { connection, database, transact } from "~/store/database.server";
import { hashPassword } from "~/store/people/password.server";
import { createSignIn } from "~/store/people/sign-in-user.server";
import { addTallies } from "~/store/surveys/tally.server";

export const BENCH_EMAIL = "reader@bench.example";
export const BENCH_PASSWORD = "no sample lost";

/** The bench lives on this day, whatever the machine's says; the last of 36 whole months is September 2026. */
export const BENCH_CLOCK = "2026-10-15T14:00:00Z";
const FIRST_DAY = "2023-10-01";
const DAYS = 1096;
/** Rows of the file that are counted in one transaction, as an import does it. */
const PORTION = 20_000;

export interface Filled {
  viewer: Viewer;
  surveyId: string;
  satisfaction: string;
  accounts: number;
  /** Seconds for the rows themselves and for the tallies of them. */
  insertSeconds: number;
  tallySeconds: number;
}

/** A company of the size: two questions, 36 months, accounts of very different sizes with four contacts each. */
export async function fill(answers: number): Promise<Filled> {
  const responses = Math.round(answers / 2);
  const accounts = Math.round(0.6 * responses ** 0.6);
  const at = new Date(BENCH_CLOCK);
  const [workspaceId, personId, surveyId, importId] = [newId(), newId(), newId(), newId()];
  const [satisfaction, loyalty] = [newId(), newId()];
  const db = database();
  await addReader(workspaceId, personId, at);
  await db.survey.create({ data: { id: surveyId, workspaceId, name: "Quarterly pulse", createdAt: at } });
  await db.question.createMany({
    data: [
      {
        id: satisfaction,
        workspaceId,
        surveyId,
        key: "satisfaction",
        label: "Satisfaction overall",
        kind: "satisfaction",
        notApplicable: [],
        position: 1,
      },
      {
        id: loyalty,
        workspaceId,
        surveyId,
        key: "loyalty",
        label: "Would recommend",
        kind: "loyalty",
        notApplicable: [],
        position: 2,
      },
    ],
  });
  await db.import.create({
    data: {
      id: importId,
      workspaceId,
      surveyId,
      number: 1,
      status: "done",
      fileName: "answers.csv",
      fileHash: "bench",
      encoding: "utf-8",
      delimiter: ",",
      mapping: {},
      createdById: personId,
      createdAt: at,
      rows: responses,
      valid: responses,
      added: responses,
    },
  });
  const started = performance.now();
  await connection().sql(
    rowsSql({ workspaceId, surveyId, importId, satisfaction, loyalty, personId, accounts, responses }),
  );
  const inserted = performance.now();
  for (let fromRow = 1; fromRow <= responses; fromRow += PORTION) {
    await transact((tx) => addTallies(tx, workspaceId, { importId, fromRow, toRow: fromRow + PORTION - 1 }), {
      timeout: 600_000,
    });
  }
  const tallied = performance.now();
  return {
    viewer: readerOf(workspaceId, personId),
    surveyId,
    satisfaction,
    accounts,
    insertSeconds: (inserted - started) / 1000,
    tallySeconds: (tallied - inserted) / 1000,
  };
}

/** A company with one leader who can sign in. */
export async function addReader(workspaceId: string, personId: string, at: Date): Promise<Viewer> {
  const db = database();
  await db.workspace.create({
    data: { id: workspaceId, name: "Bench", timeZone: "America/Chicago", createdAt: at },
  });
  const userId = await transact(async (tx) =>
    createSignIn(tx, {
      email: BENCH_EMAIL,
      name: "Reader",
      passwordHash: await hashPassword(BENCH_PASSWORD),
      at,
    }),
  );
  await db.person.create({
    data: {
      id: personId,
      workspaceId,
      userId,
      name: "Reader",
      email: BENCH_EMAIL,
      role: "leader",
      timeZone: "America/Chicago",
      createdAt: at,
    },
  });
  return readerOf(workspaceId, personId);
}

const readerOf = (workspaceId: string, personId: string): Viewer => ({
  personId,
  workspaceId,
  name: "Reader",
  role: "leader",
  auditor: false,
  timeZone: "America/Chicago",
  locale: "en",
});

interface Ids {
  workspaceId: string;
  surveyId: string;
  importId: string;
  satisfaction: string;
  loyalty: string;
  personId: string;
  accounts: number;
  responses: number;
}

const words = (...list: string[]) => `(ARRAY[${list.map((word) => `'${word}'`).join(", ")}])`;

/** Straight into the tables: what is measured is reading, and the tallies are made by the product itself. */
const rowsSql = (id: Ids): string => `
SELECT setseed(0.42);
INSERT INTO "Account" ("id", "workspaceId", "name", "tier", "revenueMinor", "segment", "region", "ownerId", "createdAt")
SELECT 'A' || lpad(n::text, 25, '0'), '${id.workspaceId}', 'Account ' || lpad(n::text, 5, '0'),
  CASE WHEN n % 10 = 0 THEN 'I' WHEN n % 10 < 4 THEN 'II' ELSE 'III' END, 1000000 + (n * 7919) % 90000000,
  ${words("Makers", "Hospitals", "Universities", "Energy")}[1 + n % 4], ${words("North", "South", "East", "West", "Overseas")}[1 + n % 5],
  CASE WHEN n % 3 = 0 THEN '${id.personId}' END, now()
FROM generate_series(1, ${id.accounts}) n;
INSERT INTO "Contact" ("id", "workspaceId", "name", "email", "level", "createdAt")
SELECT 'C' || lpad(n::text, 25, '0'), '${id.workspaceId}', 'Contact ' || n, 'contact' || n || '@bench.example',
  ${words("DM", "RM", "IF")}[1 + n % 4], now()
FROM generate_series(4, ${id.accounts * 4 + 3}) n;
INSERT INTO "ContactLink" ("contactId", "accountId")
SELECT 'C' || lpad(n::text, 25, '0'), 'A' || lpad((n / 4)::text, 25, '0') FROM generate_series(4, ${id.accounts * 4 + 3}) n;
INSERT INTO "Response" ("id", "workspaceId", "surveyId", "importId", "externalId", "day", "accountId", "contactId", "stage", "channel",
  "region", "attributes", "rowNumber")
SELECT 'R' || lpad(n::text, 25, '0'), '${id.workspaceId}', '${id.surveyId}', '${id.importId}', n::text,
  to_char(date '${FIRST_DAY}' + (n::bigint * ${DAYS - 1} / ${id.responses})::int, 'YYYY-MM-DD'),
  'A' || lpad(account::text, 25, '0'), 'C' || lpad((account * 4 + floor(who * 4)::int)::text, 25, '0'),
  ${words("Order", "Delivery", "Onboarding", "Use", "Support", "Billing", "Renewal", "Complaint")}[1 + floor(stage * stage * 8)::int],
  ${words("e-mail", "phone", "web", "visit")}[1 + floor(channel * 4)::int],
  ${words("North", "South", "East", "West", "Overseas")}[1 + account % 5],
  jsonb_build_object('product', 'Product ' || floor(product * 6)::int, 'language', ${words("en", "de", "fr", "es")}[1 + floor(language * 4)::int]),
  n
FROM (
  SELECT n, 1 + floor(${id.accounts} * power(random(), 1.7))::int AS account, random() AS who, random() AS stage, random() AS channel,
    random() AS product, random() AS language
  FROM generate_series(1, ${id.responses}) n OFFSET 0
) drawn;
INSERT INTO "Answer" ("id", "workspaceId", "responseId", "questionId", "kind", "day", "value")
SELECT question.letter || substr(r."id", 2), r."workspaceId", r."id", question.id, question.kind, r."day",
  1 + floor(5 * power(random(), 0.45))::int
FROM "Response" r CROSS JOIN (VALUES ('S', '${id.satisfaction}', 'satisfaction'), ('L', '${id.loyalty}', 'loyalty')) AS question(letter, id, kind)
WHERE r."workspaceId" = '${id.workspaceId}';`;
