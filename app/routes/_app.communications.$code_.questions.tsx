import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isQuestionState, questionsPath, questionWords } from "~/domain/communications/questions";
import { cursorIn } from "~/http/page-place.server";
import { requireMessage } from "~/http/require-message.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { countQuestions, listQuestions } from "~/store/communications/questions.queries.server";
import { messageCrumbs } from "~/ui/communications/message/message-crumbs";
import { QuestionList } from "~/ui/communications/questions/question-list";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = { crumbs: messageCrumbs("Questions") };
export const meta: MetaFunction = ({ params }) => [{ title: `Questions · ${params.code} · Capstan` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, message } = await requireMessage(request, params.code);
  const asked = new URL(request.url).searchParams.get("state");
  const state = isQuestionState(asked) ? asked : "open";
  const after = cursorIn(request, "after");
  const [list, counts] = await Promise.all([
    listQuestions(viewer, { messageId: message.id, state, after }),
    countQuestions(viewer, message.id),
  ]);
  const { code, subject } = message;
  return {
    ...list,
    message: { code, subject },
    state,
    counts,
    isFirst: after === null,
    today: dayIn(now(), viewer.timeZone),
  };
}

export default function MessageQuestions() {
  const { message, ...page } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        eyebrow={message.code}
        title="Questions"
        lead={`${message.subject}: ${questionWords(page.counts)}.`}
      />
      <QuestionList {...page} path={questionsPath(message.code)} />
    </>
  );
}
