import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { assessChannel } from "~/commands/channels/assess-channel.server";
import { CHANNEL_ASKS, CHANNEL_GRADES, CHANNEL_LABELS, isChannelForm } from "~/domain/channels/channel";
import { channelSchema } from "~/domain/channels/channel.schema";
import type { Viewer } from "~/domain/viewer";
import { actOf } from "~/http/act.server";
import { editRefused, unreadable } from "~/http/edit-answer.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { listChannels } from "~/store/channels/channel.queries.server";
import { listTaskPeople } from "~/store/tasks/task-choices.server";
import { type FieldSpec, RecordForm } from "~/ui/form/record-form";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Service channels", href: "/channels" }, { label: "Assess" }],
};
export const meta: MetaFunction = () => [{ title: "Assess a service channel · Capstan" }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

async function channelOf(viewer: Viewer, form: string | undefined) {
  if (!isChannelForm(form ?? "")) throw new Response("There is no such channel here.", { status: 404 });
  const found = (await listChannels(viewer, dayIn(now(), viewer.timeZone))).find(
    (each) => each.form === form,
  );
  if (!found) throw new Response("There is no such channel here.", { status: 404 });
  return {
    id: found.id ?? "",
    form: found.form,
    version: found.version,
    values: {
      ownerId: found.ownerId ?? "",
      grade: found.grade === null ? "" : String(found.grade),
      strengths: found.strengths,
      weaknesses: found.weaknesses,
    },
  };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "playbook.edit", "Service channels are assessed by CX leaders and administrators.");
  return { channel: await channelOf(viewer, params.form), people: await listTaskPeople(viewer) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const channel = await channelOf(viewer, params.form);
  const form = await parseForm(request, channelSchema);
  if (!form.ok) return unreadable(form);
  const result = await assessChannel(actOf(request, viewer), { ...form.data, form: channel.form });
  if (!result.ok) return editRefused(viewer, result.refusal, form.values, channel.id ? channel : null);
  return redirectWithToast("/channels", { message: `${CHANNEL_LABELS[channel.form]} is assessed.` });
}

export default function AssessChannelPage() {
  const { channel, people } = useLoaderData<typeof loader>();
  const fields: FieldSpec[] = [
    {
      kind: "radio",
      name: "grade",
      label: "How able are we?",
      required: true,
      options: CHANNEL_GRADES.map(({ grade, label }) => ({ value: String(grade), label })),
    },
    { kind: "words", name: "strengths", label: "What the grade rests on", rows: 4 },
    { kind: "words", name: "weaknesses", label: "What keeps it from a higher grade", rows: 4 },
    {
      kind: "choice",
      name: "ownerId",
      label: "Who answers for it",
      options: people.map(({ id, name }) => ({ value: id, label: name })),
      placeholder: "Nobody yet",
    },
  ];
  return (
    <>
      <PageHeader
        eyebrow="Service channels"
        title={CHANNEL_LABELS[channel.form]}
        lead={CHANNEL_ASKS[channel.form]}
      />
      <RecordForm
        fields={fields}
        values={channel.values}
        answer={useActionData<typeof action>()}
        hidden={{ version: String(channel.version) }}
        cancelHref="/channels"
        submit="Keep the assessment"
      />
    </>
  );
}
