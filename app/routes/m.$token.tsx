import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { acknowledgeMessage } from "~/commands/communications/acknowledge-message.server";
import { askBack } from "~/commands/communications/ask-back.server";
import { raiseHandByLetter } from "~/commands/communications/raise-hand-by-letter.server";
import { refuseMessages } from "~/commands/communications/refuse-messages.server";
import { resumeMessages } from "~/commands/communications/resume-messages.server";
import type { Act } from "~/domain/act";
import { isReaderSaid, type ReaderInput, readerSchema } from "~/domain/communications/question.schema";
import { recipientAct } from "~/domain/communications/recipient-act";
import type { Result } from "~/domain/refusal";
import { LINK_HEADERS } from "~/http/link-limits.server";
import { parseForm } from "~/http/parse-form.server";
import { findReaderOf } from "~/http/reader-door.server";
import { statusOf } from "~/http/refusal.server";
import { now } from "~/shared/clock.server";
import type { FormAnswer } from "~/shared/form-answer";
import { newId } from "~/shared/id.server";
import { findRecipientPage } from "~/store/communications/recipient-page.queries.server";
import { ReaderEnded } from "~/ui/communications/reader/reader-ended";
import { ReaderPage } from "~/ui/communications/reader/reader-page";

/** The title tells nothing: it stands in histories and on shared screens. */
export const meta: MetaFunction = () => [
  { title: "A message for you" },
  { name: "robots", content: "noindex, nofollow" },
];
export const headers = () => LINK_HEADERS;

/** What was refused comes back beside what stands by now. */
export const shouldRevalidate = () => true;

/** Only looks: programs that look into letters follow every link, and say nothing in anybody's name. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const reader = await findReaderOf(request, params.token ?? "", now());
  if (!reader) return data({ page: null, said: null, once: "" }, { status: 404, headers: LINK_HEADERS });
  const query = new URL(request.url).searchParams;
  const page = await findRecipientPage(reader, query.get("in"));
  const said = query.get("said");
  return data({ page, said: isReaderSaid(said) ? said : null, once: newId() }, { headers: LINK_HEADERS });
}

type Answer = Pick<FormAnswer, "fieldErrors" | "formErrors" | "values">;
const refused = (answer: Answer, status: number) => data(answer, { status, headers: LINK_HEADERS });
const said = (words: string): Answer => ({ fieldErrors: {}, formErrors: [words], values: {} });

export async function action({ request, params }: ActionFunctionArgs) {
  const at = now();
  const token = params.token ?? "";
  if (request.method !== "POST") return refused(said("Press a button of the page."), 405);
  const reader = await findReaderOf(request, token, at);
  if (!reader) return refused(said("There is no message behind this link."), 404);
  const form = await parseForm(request, readerSchema);
  if (!form.ok) {
    const { fieldErrors, formErrors, values } = form;
    return refused({ fieldErrors, formErrors, values }, 422);
  }
  const act = recipientAct(reader, at);
  const result = await carryOut(act, reader.recipientId, form.data);
  if (!result.ok) {
    const { refusal } = result;
    const fieldErrors = refusal.kind === "invalid" ? refusal.fieldErrors : {};
    return refused({ fieldErrors, formErrors: [refusal.message], values: form.values }, statusOf(refusal));
  }
  // A mail program's own button shows no page.
  if (form.data.act === "refuse" && form.data.oneClick) {
    return new Response(null, { status: 204, headers: LINK_HEADERS });
  }
  const back = new URLSearchParams({ said: form.data.act });
  const language = new URL(request.url).searchParams.get("in");
  if (language) back.set("in", language);
  return redirect(`/m/${token}?${back}${PLACES[form.data.act]}`, { status: 303, headers: LINK_HEADERS });
}

/** Where on the page a reader sees what came of it. */
const PLACES: Record<ReaderInput["act"], string> = {
  acknowledge: "",
  ask: "#questions",
  refuse: "#stop",
  "take-back": "#stop",
  "raise-hand": "#hand",
};

function carryOut(act: Act, recipientId: string, input: ReaderInput): Promise<Result<unknown>> {
  switch (input.act) {
    case "acknowledge":
      return acknowledgeMessage(act, { recipientId });
    case "ask":
      return askBack(act, { recipientId, text: input.text, key: input.key });
    case "refuse":
      return refuseMessages(act, { recipientId, which: input.which });
    case "take-back":
      return resumeMessages(act, { recipientId });
    case "raise-hand":
      return raiseHandByLetter(act, { recipientId, offers: input.offers });
  }
}

export default function Message() {
  const { page, said, once } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (!page) return <ReaderEnded />;
  return <ReaderPage page={page} said={said} once={once} answer={answer ?? null} />;
}
