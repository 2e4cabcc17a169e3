import type { Act } from "~/domain/act";
import { editedSince, editedWords, type KeptAnswers } from "~/domain/intake/edited-response";
import { hasMapping } from "~/domain/intake/field-mapping";
import { type JudgedResponse, judgeSent } from "~/domain/intake/judge-sent";
import { type IntakeReply, isAllRefused, replyOf, replySentence, replyStatus } from "~/domain/intake/reply";
import type { SentResponse } from "~/domain/intake/sent-response";
import { done, incomplete, notAllowedNow, notPermitted, type Result } from "~/domain/refusal";
import { dayIn } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import { commit, type Unit } from "~/store/commit.server";
import { findRemembered, keepRefused } from "~/store/intake/intake-request.queries.server";
import { addWords, listKeptAnswers } from "~/store/intake/kept-answers.server";
import type { KeyRecord } from "~/store/intake/key.queries.server";
import { listTypedMonths } from "~/store/intake/typed-months.server";
import { accountKey, addResponses, listKnownPeople } from "~/store/surveys/import-rows.server";
import { keepQuestions } from "~/store/surveys/keep-questions.server";

export interface TakeResponses {
  key: KeyRecord;
  timeZone: string;
  responses: readonly SentResponse[];
  idempotencyKey: string;
  bodyHash: string;
}

/** The answer, and whether it was said before to the same idempotency key. */
export interface Taken {
  reply: IntakeReply;
  status: number;
  isRepeated: boolean;
}

/**
 * Takes the responses of one request in: all that can be taken, in one transaction, each of the others with its
 * reason. The same idempotency key is answered the same again and takes nothing twice, also by two requests at
 * the same moment; a request of which nothing could be taken is judged anew when it is sent again.
 */
export async function takeResponses(act: Act, input: TakeResponses): Promise<Result<Taken>> {
  const { key } = input;
  if (!key.scopes.includes("responses.write")) return notPermitted("This key does not bring in answers.");
  const { survey, mapping } = key;
  if (!survey || !hasMapping(mapping)) {
    return incomplete("Which field means what is not said yet.", [
      {
        id: "fields-mapped",
        label: "Fields mapped",
        met: false,
        detail: survey ? "response id, date and a question are needed" : "the key has no survey",
        href: `/intake/${key.id}`,
      },
    ]);
  }
  const before = await repeated(input);
  if (before) return before;
  const taken = await commit(act, (unit) => takeIn(act, unit, input, survey.id));
  if (taken.ok && isAllRefused(taken.value.reply)) await keepAside(act, input, taken.value.reply);
  return taken;
}

/** What was said to this idempotency key before; a refusal when it came with another body. */
async function repeated(input: TakeResponses, db?: Unit["db"]): Promise<Result<Taken> | null> {
  const before = await findRemembered(input.key.id, input.idempotencyKey, db);
  if (!before) return null;
  if (before.bodyHash !== input.bodyHash) {
    return notAllowedNow(
      "This idempotency key came with another body before. Nothing was taken; send other answers under another key.",
    );
  }
  return done({ reply: before.reply, status: before.status, isRepeated: true });
}

async function takeIn(act: Act, unit: Unit, input: TakeResponses, surveyId: string): Promise<Result<Taken>> {
  const { key } = input;
  // Asked again inside: of two requests at the same moment, the second finds what the first has said.
  const before = await repeated(input, unit.db);
  if (before) return before;
  const people = await listKnownPeople(act.viewer, unit.db);
  const today = dayIn(act.now, input.timeZone);
  const ids = idsOf(input);
  const kept = await listKeptAnswers(unit.db, surveyId, ids);
  const judged = judgeSent(
    input.responses,
    { mapping: key.mapping, timeZone: input.timeZone, today },
    {
      isThere: (id) => kept.has(id),
      isAccount: (name) => people.accounts.has(accountKey(name)),
      isContact: (email) => people.contacts.has(email),
    },
  );
  const questions = await questionsOf(unit, key, surveyId, judged);
  const outcomes = await besideTyped(unit, act, surveyId, judged);
  await follow(unit, act, outcomes, kept, questions);
  const added = outcomes.flatMap(({ verdict, number, row }) =>
    verdict === "added" && row ? [{ rowNumber: number, row }] : [],
  );
  const into = {
    workspaceId: act.viewer.workspaceId,
    surveyId,
    importId: null,
    tokenId: key.id,
    questions,
    people,
  };
  await addResponses(unit.db, into, added);
  const reply = replyOf(newId(), outcomes);
  const status = replyStatus(reply);
  if (!isAllRefused(reply)) await remember(unit, act, input, reply, status);
  if (reply.added > 0) follows(unit, act, key, surveyId, reply);
  return done({ reply, status, isRepeated: false });
}

function idsOf({ key, responses }: TakeResponses): string[] {
  const path = key.mapping.columns.find(({ role }) => role === "responseId")?.path;
  return responses.flatMap(({ fields }) => {
    const id = fields.find((field) => field.path === path)?.value.trim();
    return id ? [id] : [];
  });
}

/** Ids by key. A question that is answered for the first time comes to be. */
async function questionsOf(
  unit: Unit,
  key: KeyRecord,
  surveyId: string,
  judged: readonly JudgedResponse[],
): Promise<Map<string, string>> {
  const known = await unit.db.question.findMany({ where: { surveyId }, select: { id: true, key: true } });
  const ids = new Map(known.map((row) => [row.key, row.id]));
  const answered = new Set(judged.flatMap(({ row }) => row?.answers.map((answer) => answer.key) ?? []));
  const columns = key.mapping.columns.filter(({ header }) => answered.has(header) && !ids.has(header));
  if (columns.length === 0) return ids;
  await keepQuestions(unit.db, { workspaceId: key.workspaceId, surveyId, mapping: { columns } });
  const all = await unit.db.question.findMany({ where: { surveyId }, select: { id: true, key: true } });
  return new Map(all.map((row) => [row.key, row.id]));
}

/** Where counts of a month were typed in, the same answers would count twice; the typed ones go first. */
async function besideTyped(
  unit: Unit,
  act: Act,
  surveyId: string,
  judged: readonly JudgedResponse[],
): Promise<JudgedResponse[]> {
  const typed = await listTypedMonths(unit.db, act.viewer.workspaceId, surveyId);
  if (typed.size === 0) return [...judged];
  return judged.map((one) => {
    const { row } = one;
    const twice = row?.answers.find(({ kind }) => typed.has(`${kind} ${row.day.slice(0, 7)}`));
    if (one.verdict !== "added" || !row || !twice) return one;
    const reason = `this survey holds an aggregated figure of ${twice.kind} for ${row.day.slice(0, 7)}, so the answer would count twice; withdraw the figure first`;
    return { ...one, verdict: "refused", reasons: [...one.reasons, { field: "", reason }] };
  });
}

/** Responses that are there already: words that came later are added, other changes are told. */
async function follow(
  unit: Unit,
  act: Act,
  outcomes: JudgedResponse[],
  kept: ReadonlyMap<string, KeptAnswers>,
  questions: ReadonlyMap<string, string>,
): Promise<void> {
  for (const outcome of outcomes) {
    const { row } = outcome;
    const before = outcome.verdict === "alreadyPresent" && row ? kept.get(row.externalId) : undefined;
    if (!row || !before) continue;
    const edited = editedSince(before, row);
    const { responseId, day } = before;
    if (edited.words.length > 0) {
      await addWords(
        unit.db,
        { workspaceId: act.viewer.workspaceId, responseId, day, questions },
        edited.words,
      );
    }
    outcome.reasons = [...outcome.reasons, ...editedWords(edited).map((reason) => ({ field: "", reason }))];
  }
}

async function remember(
  unit: Unit,
  act: Act,
  input: TakeResponses,
  reply: IntakeReply,
  status: number,
): Promise<void> {
  await unit.db.intakeRequest.create({
    data: {
      id: reply.request,
      workspaceId: act.viewer.workspaceId,
      tokenId: input.key.id,
      idempotencyKey: input.idempotencyKey,
      bodyHash: input.bodyHash,
      status,
      reply: JSON.parse(JSON.stringify(reply)),
      added: reply.added,
      alreadyThere: reply.alreadyPresent,
      refused: reply.refused,
      receivedAt: act.now,
    },
  });
}

/** New answers may want a case, and may say how a customer sees us. */
function follows(unit: Unit, act: Act, key: KeyRecord, surveyId: string, reply: IntakeReply): void {
  const { workspaceId } = act.viewer;
  unit.effect({ kind: "cases.open", workspaceId, source: "token", sourceId: key.id, round: reply.request });
  unit.effect({ kind: "kpis.feed", workspaceId, cause: `token:${key.id}:${reply.request}` });
  if (key.mapping.columns.some(({ role }) => role === "perception")) {
    unit.effect({ kind: "perceptions.read", surveyId, cause: `token:${key.id}:${reply.request}` });
  }
  unit.log({
    noun: "intake",
    recordId: key.id,
    verb: "imported",
    summary: `took in answers by the key ${key.name}: ${replySentence(reply)}`,
    after: { request: reply.request, added: reply.added, survey: key.survey?.name ?? "" },
  });
}

async function keepAside(act: Act, input: TakeResponses, reply: IntakeReply): Promise<void> {
  await keepRefused({
    workspaceId: act.viewer.workspaceId,
    tokenId: input.key.id,
    bodyHash: input.bodyHash,
    status: replyStatus(reply),
    reply,
    refused: reply.refused,
    receivedAt: act.now,
  });
}
