import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sendMessage } from "~/commands/letters/send-message.server";
import { messageSchema, readersOf, seenMark } from "~/domain/letters/message";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, type RefusedForm, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer, requireVisit } from "~/http/session.server";
import { env } from "~/shared/env.server";
import { newId } from "~/shared/id.server";
import { database } from "~/store/database.server";
import { composeLetter } from "~/store/letters/composer.server";
import { listMessageReaders } from "~/store/letters/group.queries.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { MailTabs } from "~/ui/mail/mail-tabs";
import { MessageForm } from "~/ui/mail/message-form";
import { MessagePreview, type Preview } from "~/ui/mail/message-preview";

export const meta: MetaFunction = () => [{ title: "Write to people here · Capstan" }];
export const handle: FrameHandle = {
  crumbs: () => [{ label: "Mail", href: "/mail" }, { label: "Write to people here" }],
};

/** What was refused, or what would leave. */
type Answer = RefusedForm & { preview?: Preview };

const NOT_YOURS = "Only an administrator writes to everybody about the system.";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "member.manage", NOT_YOURS);
  const people = await listMessageReaders(database(), viewer);
  return { people: people.map(({ id, name, role }) => ({ id, name, role })) };
}

export async function action({ request }: ActionFunctionArgs) {
  const { viewer, workspace } = await requireVisit(request);
  requireRight(viewer, "member.manage", NOT_YOURS);
  const form = await parseForm(request, messageSchema);
  if (!form.ok) return formResponse(form);
  if (form.data.step === "send") {
    const result = await sendMessage(actOf(request, viewer), form.data);
    if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
    const { groupId, count } = result.value;
    const to = count === 1 ? "one person" : `${count} people`;
    return redirectWithToast(`/mail/groups/${groupId}`, {
      message: env().SMTP_URL
        ? `The letter to ${to} is on its way.`
        : `The letter stands in ${to}'s mailbox.`,
    });
  }
  const readers = readersOf(await listMessageReaders(database(), viewer), form.data);
  const { subject, text } = form.data;
  const content = {
    kind: "message" as const,
    name: readers[0]?.name ?? viewer.name,
    from: viewer.name,
    subject,
    text,
  };
  return data<Answer>({
    ok: false,
    refusal: null,
    fieldErrors: {},
    formErrors: [],
    values: form.values,
    preview: {
      letter: await composeLetter(content, { workspace: workspace.name, personId: null, acts: false }),
      readers: readers.map(({ id, name, email }) => ({ id, name, email })),
      seen: seenMark(readers),
      id: newId(),
    },
  });
}

export default function NewMessage() {
  const { people } = useLoaderData<typeof loader>();
  const answer: Answer | undefined = useActionData<typeof action>();
  const preview = answer?.preview;
  return (
    <>
      <PageHeader
        title="Write to people here"
        lead="About the system itself: when it rests, what changes in how it is used. For letters to customers, partners or staff about customer experience there are communications."
      />
      <MailTabs mayWrite />
      <div className="max-w-3xl">
        <MessageForm people={people} answer={answer} />
        {preview && <MessagePreview key={preview.seen} preview={preview} values={answer?.values ?? {}} />}
      </div>
    </>
  );
}
