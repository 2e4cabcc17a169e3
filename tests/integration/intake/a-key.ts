import { createKey } from "~/commands/intake/create-key.server";
import { mapFields } from "~/commands/intake/map-fields.server";
import type { Act } from "~/domain/act";
import { type FieldUse, readMapping } from "~/domain/intake/field-mapping";
import { guessFields } from "~/domain/intake/guess-fields";
import type { Scope, Shape } from "~/domain/intake/key";
import type { IntakeReply } from "~/domain/intake/reply";
import { unpack } from "~/domain/intake/unpack";
import type { Result } from "~/domain/refusal";
import type { Workspace } from "~/generated/prisma/client";
import { action, loader } from "~/routes/api.v1.responses";
import { newId } from "~/shared/id.server";
import { database } from "~/store/database.server";
import { findKey } from "~/store/intake/key.queries.server";
import { actFor, aWorkspace, TEST_NOW } from "../../support/test-database";

export function granted<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

export interface Intake {
  workspace: Workspace;
  admin: Act;
  surveyId: string;
  keyId: string;
  secret: string;
}

export async function aSurvey(workspace: Pick<Workspace, "id">, name = "Kestrel survey"): Promise<string> {
  const id = newId();
  await database().survey.create({ data: { id, workspaceId: workspace.id, name, createdAt: TEST_NOW } });
  return id;
}

/** A workspace with one customer, a survey and a key for it. */
export async function anIntake(
  change: { shape?: Shape; scopes?: Scope[]; expiresOn?: "" | `${number}-${number}-${number}` } = {},
): Promise<Intake> {
  const workspace = await aWorkspace();
  const admin = await actFor("admin", workspace);
  const surveyId = await aSurvey(workspace);
  const accountId = newId();
  const own = { workspaceId: workspace.id, createdAt: TEST_NOW };
  await database().account.create({ data: { ...own, id: accountId, name: "Norbeck Pharma", tier: "I" } });
  await database().contact.create({
    data: {
      ...own,
      id: newId(),
      name: "Dana Reyes",
      email: "dana.reyes@norbeck.example",
      level: "DM",
      links: { create: { accountId } },
    },
  });
  const made = granted(
    await createKey(admin, {
      name: "Survey tool",
      scopes: change.scopes ?? ["responses.write"],
      surveyId,
      systemId: "",
      shape: change.shape ?? "plain",
      expiresOn: change.expiresOn ?? "",
    }),
  );
  return { workspace, admin, surveyId, ...made };
}

/** Maps the fields as they are offered for a sample, changed where the test says. */
export async function mapped(
  intake: Intake,
  shape: Shape,
  sample: unknown,
  change: (field: FieldUse) => FieldUse = (field) => field,
): Promise<void> {
  const key = await findKey(intake.admin.viewer, intake.keyId);
  const unpacked = unpack(shape, sample);
  if (!key || !unpacked.ok) throw new Error("There is nothing to map.");
  const columns = guessFields(shape, unpacked.responses, [], readMapping(null)).map(change);
  granted(
    await mapFields(intake.admin, {
      keyId: key.id,
      version: key.version,
      mapping: { dateOrder: null, columns },
    }),
  );
}

const ADDRESS = "http://127.0.0.1:3000/api/v1/responses";
const context = { nonce: "", requestId: "test", clientIp: "" };

export interface Answer {
  status: number;
  headers: Headers;
  // What an API answers is whatever JSON says.
  body: IntakeReply & { type?: string; title?: string; detail?: string; mend?: string };
}

export async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === "" ? null : JSON.parse(text) };
}

/** A program sends something, as it would from outside. */
export async function send(
  secret: string | null,
  body: unknown,
  headers: Record<string, string> = {},
  method = "POST",
): Promise<Answer> {
  const request = new Request(ADDRESS, {
    method,
    headers: {
      "content-type": "application/json",
      ...(secret !== null && { authorization: `Bearer ${secret}` }),
      ...headers,
    },
    ...(method !== "GET" &&
      method !== "HEAD" && {
        body:
          typeof body === "string" || body instanceof Uint8Array ? (body as string) : JSON.stringify(body),
      }),
  });
  const door = method === "GET" || method === "HEAD" ? loader : action;
  return answerOf(await door({ request, params: {}, context }));
}
