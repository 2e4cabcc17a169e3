import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isQuestionState, questionWords } from "~/domain/communications/questions";
import { cursorIn } from "~/http/page-place.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { countQuestions, listQuestions } from "~/store/communications/questions.queries.server";
import { QuestionList } from "~/ui/communications/questions/question-list";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Messages", href: "/communications" }, { label: "Questions" }],
};
export const meta: MetaFunction = () => [{ title: "Questions · Capstan" }];

/** What people ask back about all messages, whoever has waited longest first. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Questions are read by the people of the program.");
  const asked = new URL(request.url).searchParams.get("state");
  const state = isQuestionState(asked) ? asked : "open";
  const after = cursorIn(request, "after");
  const [list, counts] = await Promise.all([listQuestions(viewer, { state, after }), countQuestions(viewer)]);
  return { ...list, state, counts, isFirst: after === null, today: dayIn(now(), viewer.timeZone) };
}

export default function Questions() {
  const page = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Questions"
        lead={`What those who were told something ask back: ${questionWords(page.counts)}.`}
      />
      <QuestionList {...page} path="/questions" withMessage />
    </>
  );
}
