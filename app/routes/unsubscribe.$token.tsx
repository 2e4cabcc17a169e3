import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { stopLetters } from "~/commands/reminders/stop-letters.server";
import { isStoppable, STOPPED_WORDS } from "~/domain/reminders/stoppable";
import { LINK_HEADERS, waitForUnknownLink } from "~/http/link-limits.server";
import { now } from "~/shared/clock.server";
import { readUnsubscribe } from "~/shared/unsubscribe.server";
import { findLetterReader } from "~/store/reminders/reader.queries.server";
import { SubmitButton } from "~/ui/form/submit-button";
import { PlainFrame } from "~/ui/layout/plain-frame";

export const meta: MetaFunction = () => [
  { title: "Stop letters · Capstan" },
  { name: "robots", content: "noindex, nofollow" },
];
export const headers = () => LINK_HEADERS;

/** A token of ours, and somebody who is still here. */
async function findReader(token: string) {
  const said = readUnsubscribe(token);
  const reader = said && isStoppable(said.kind) ? await findLetterReader(said.personId) : null;
  return reader && said && isStoppable(said.kind) ? { ...reader, kind: said.kind } : null;
}

async function requireReader(request: Request, token: string) {
  const reader = await findReader(token);
  if (reader) return reader;
  const seconds = await waitForUnknownLink(request, now());
  throw new Response("This link stops no letters: it is not complete, or its person has left.", {
    status: seconds === null ? 404 : 429,
    headers: { ...LINK_HEADERS, ...(seconds !== null && { "retry-after": String(seconds) }) },
  });
}

/** Opening it changes nothing: programs that look into letters follow every link. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { kind, workspace } = await requireReader(request, params.token ?? "");
  return data({ words: STOPPED_WORDS[kind], workspace }, { headers: LINK_HEADERS });
}

/** By the button of the page, or by the mail program's own (RFC 8058): the same, however often it is pressed. */
export async function action({ request, params }: ActionFunctionArgs) {
  if (request.method !== "POST")
    throw new Response("Press the button.", { status: 405, headers: LINK_HEADERS });
  const { viewer, kind } = await requireReader(request, params.token ?? "");
  const result = await stopLetters({ viewer, now: now(), door: "mail-link" }, kind);
  if (!result.ok) throw new Response(result.refusal.message, { status: 409, headers: LINK_HEADERS });
  return data({ stopped: true }, { headers: LINK_HEADERS });
}

export default function Unsubscribe() {
  const { words, workspace } = useLoaderData<typeof loader>();
  const stopped = useActionData<typeof action>()?.stopped;
  return stopped ? (
    <PlainFrame
      title={`No more ${words} by letter`}
      lead={`${workspace} sends you none from now on. What they would have said is read in Capstan.`}
    >
      <Link to="/profile#digest" className="link">
        Your preferences, where they are turned on again
      </Link>
    </PlainFrame>
  ) : (
    <PlainFrame
      title={`Stop ${words} by letter?`}
      lead={`${workspace} sends you none from then on. What they would have said is still read in Capstan, and you can turn them on again.`}
    >
      <Form method="post">
        <SubmitButton>{`Stop ${words}`}</SubmitButton>
      </Form>
    </PlainFrame>
  );
}
