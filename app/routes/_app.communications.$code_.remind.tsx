import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { remindSilent } from "~/commands/communications/remind-silent.server";
import { maySendMessage, WHO_SENDS_MESSAGES } from "~/domain/communications/message.access";
import { recipientsPath } from "~/domain/communications/recipient";
import { type RemindInput, remindSchema } from "~/domain/communications/remind.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { statusOf } from "~/http/refusal.server";
import { requireMessage } from "~/http/require-message.server";
import { countReachable, listReachable } from "~/store/communications/reachable.server";
import { listRemindable, listSentVersions } from "~/store/communications/reminder.queries.server";
import { reminderContent } from "~/store/communications/reminder-letters.server";
import { database } from "~/store/database.server";
import { composeLetter } from "~/store/letters/composer.server";
import { messageCrumbs } from "~/ui/communications/message/message-crumbs";
import { type ReminderLook, RemindForm } from "~/ui/communications/remind/remind-form";
import { ButtonLink } from "~/ui/controls/button";
import { InlineNote } from "~/ui/feedback/inline-note";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = { crumbs: messageCrumbs("Remind the silent") };
export const meta: MetaFunction = ({ params }) => [{ title: `Remind the silent · ${params.code} · Capstan` }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, message } = await requireMessage(request, params.code);
  const { code, subject, workspaceId, id } = message;
  const sent = await listSentVersions(database(), workspaceId, id);
  return {
    code,
    subject,
    mayRemind: maySendMessage(viewer, message),
    versions: await listRemindable(workspaceId, sent),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, message, workspace } = await requireMessage(request, params.code);
  const form = await parseForm(request, remindSchema);
  const { values } = form;
  if (!form.ok) {
    const { fieldErrors, formErrors } = form;
    return data({ answer: { fieldErrors, formErrors, values }, look: null }, { status: 422 });
  }
  const said = (words: string, status: number) =>
    data({ answer: { fieldErrors: {}, formErrors: [words], values }, look: null }, { status });
  if (form.data.intent === "look") {
    if (!maySendMessage(viewer, message)) return said(WHO_SENDS_MESSAGES, 403);
    const look = await lookAt(message, workspace, form.data);
    if (!look) {
      return said(
        "Nobody of these is silent and was not reminded yet. To write to the same people once more, tick it.",
        409,
      );
    }
    return data({ answer: { fieldErrors: {}, formErrors: [], values }, look });
  }
  const { versionIds, leads, again } = form.data;
  const { code } = message;
  const result = await remindSilent(actOf(request, viewer), { code, versionIds, leads, again });
  if (!result.ok) return said(result.refusal.message, statusOf(result.refusal));
  const { letters } = result.value;
  return redirectWithToast(recipientsPath(code, { state: "silent" }), {
    message: `${letters === 1 ? "1 reminder is" : `${letters} reminders are`} on the way.`,
  });
}

/** The letter of the first of them, as it would leave; nothing leaves by it. */
async function lookAt(
  { workspaceId, id }: { workspaceId: string; id: string },
  workspace: string,
  { versionIds, leads, again }: RemindInput,
): Promise<ReminderLook | null> {
  const versions = (await listSentVersions(database(), workspaceId, id)).filter((version) =>
    versionIds.includes(version.id),
  );
  const asked = {
    workspaceId,
    versionIds: versions.map((version) => version.id),
    silent: true,
    fresh: !again,
  };
  const [first] = await listReachable(database(), asked, 1);
  const version = versions.find((each) => each.id === first?.versionId);
  if (!first || !version) return null;
  const counts = await countReachable(database(), asked);
  const { subject, html } = await composeLetter(reminderContent(first, version, leads), {
    workspace,
    personId: null,
    acts: false,
  });
  return { letters: [...counts.values()].reduce((sum, count) => sum + count, 0), subject, html };
}

export default function RemindPage() {
  const { code, subject, versions, mayRemind } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const nobody = versions.every(({ reachable }) => reachable === 0);
  return (
    <>
      <PageHeader
        eyebrow={code}
        title="Remind the silent"
        lead={`Only those who have it and neither said that they have read it nor asked back. It says once more: ${subject}`}
      />
      {versions.length === 0 || nobody ? (
        <EmptyState
          title={versions.length === 0 ? "Nobody is waited for" : "Nobody is silent"}
          action={<ButtonLink to={`/communications/${code}`}>Back to {code}</ButtonLink>}
        >
          {versions.length === 0
            ? "A reminder goes to those who got the message and said nothing. It was not sent yet, or it is closed and nobody’s answer is waited for any more."
            : "Everybody who can be written to has answered."}
        </EmptyState>
      ) : mayRemind ? (
        <RemindForm
          code={code}
          versions={versions}
          answer={reply?.answer ?? null}
          look={reply?.look ?? null}
        />
      ) : (
        <InlineNote>{WHO_SENDS_MESSAGES}</InlineNote>
      )}
    </>
  );
}
