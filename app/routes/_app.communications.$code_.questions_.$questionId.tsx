import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerQuestion } from "~/commands/communications/answer-question.server";
import { type AnswerInput, answerSchema } from "~/domain/communications/answer.schema";
import { WHO_SENDS_MESSAGES } from "~/domain/communications/message.access";
import { questionsPath } from "~/domain/communications/questions";
import { notFound } from "~/domain/refusal";
import type { Viewer } from "~/domain/viewer";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { statusOf, throwRefusal } from "~/http/refusal.server";
import { requireMessage } from "~/http/require-message.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { newId } from "~/shared/id.server";
import { answerContent, findSentWords } from "~/store/communications/answer-letters.server";
import { findQuestionForMove } from "~/store/communications/question-move.server";
import { findQuestion } from "~/store/communications/questions.queries.server";
import { countReachable, listReachable } from "~/store/communications/reachable.server";
import { database } from "~/store/database.server";
import { composeLetter } from "~/store/letters/composer.server";
import { messageCrumbs } from "~/ui/communications/message/message-crumbs";
import { AnswerForm, type AnswerLook } from "~/ui/communications/questions/answer-form";
import { QuestionCard } from "~/ui/communications/questions/question-card";
import { InlineNote } from "~/ui/feedback/inline-note";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = { crumbs: messageCrumbs("Answer") };
export const meta: MetaFunction = ({ params }) => [{ title: `Answer · ${params.code} · Capstan` }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

async function requireQuestion(request: Request, params: { code?: string; questionId?: string }) {
  const { viewer, message, workspace } = await requireMessage(request, params.code);
  const question = await findQuestion(viewer, message.code, params.questionId ?? "");
  if (!question) return throwRefusal(notFound("question").refusal);
  return { viewer, message, question, workspace };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, message, question } = await requireQuestion(request, params);
  const { versionId } = question;
  const counts = await countReachable(database(), {
    workspaceId: message.workspaceId,
    versionIds: [versionId],
  });
  return {
    question,
    others: counts.get(versionId) ?? 0,
    once: newId(),
    today: dayIn(now(), viewer.timeZone),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, message, question, workspace } = await requireQuestion(request, params);
  const form = await parseForm(request, answerSchema);
  const { values } = form;
  if (!form.ok) {
    const { fieldErrors, formErrors } = form;
    return data({ answer: { fieldErrors, formErrors, values }, look: null }, { status: 422 });
  }
  if (form.data.intent === "look") {
    const look = await lookAt({ ...viewer, workspace }, question.id, form.data);
    return data({ answer: { fieldErrors: {}, formErrors: [], values }, look });
  }
  const result = await answerQuestion(actOf(request, viewer), { ...form.data, questionId: question.id });
  if (!result.ok) {
    const { refusal } = result;
    return data(
      { answer: { fieldErrors: {}, formErrors: [refusal.message], values }, look: null },
      { status: statusOf(refusal) },
    );
  }
  const { letters } = result.value;
  return redirectWithToast(`${questionsPath(message.code)}?state=answered`, {
    message: `The answer is on its way: ${letters === 1 ? "1 letter" : `${letters} letters`}.`,
  });
}

/** What would leave, as its reader sees it; nothing leaves by it. */
async function lookAt(
  viewer: Viewer & { workspace: string },
  questionId: string,
  input: AnswerInput,
): Promise<AnswerLook | null> {
  const db = database();
  const { workspaceId } = viewer;
  const question = await findQuestionForMove(db, workspaceId, questionId);
  if (!question) return null;
  const { asker, versionId, message, text: asked } = question;
  const toAll = input.to === "all";
  const place = { workspaceId, versionIds: [versionId] };
  // Of those who did not ask, one: they read the question as all read it.
  const other = toAll ? (await listReachable(db, place, 2)).find(({ id }) => id !== asker.id) : undefined;
  const count = toAll ? ((await countReachable(db, place)).get(versionId) ?? 0) : 1;
  const content = answerContent(other ? { ...other, own: false } : { ...asker, own: true }, {
    subject: message.subject,
    content: await findSentWords(db, workspaceId, versionId),
    asked,
    askedForAll: input.asked || asked,
    text: input.text,
    by: viewer.name,
  });
  const { subject, html } = await composeLetter(content, {
    workspace: viewer.workspace,
    personId: null,
    acts: false,
  });
  return { letters: Math.max(1, count), subject, html };
}

export default function AnswerQuestion() {
  const { question, others, once, today } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHeader eyebrow={question.message.code} title="Answer a question" />
      <div className="mb-6">
        <QuestionCard question={question} today={today} bare />
      </div>
      {question.mayAnswer ? (
        <AnswerForm
          question={question}
          once={once}
          others={others}
          answer={reply?.answer ?? null}
          look={reply?.look ?? null}
        />
      ) : (
        <InlineNote>{WHO_SENDS_MESSAGES}</InlineNote>
      )}
    </>
  );
}
