import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { logIntervention } from "~/commands/forums/log-intervention.server";
import { can } from "~/domain/access";
import { approvalGates, FORUM_SECTIONS } from "~/domain/forums/forum";
import { canApproveForum, canEditForum } from "~/domain/forums/forum.access";
import { interventionSchema } from "~/domain/forums/forum.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { newId } from "~/shared/id.server";
import { findForum, listInterventions } from "~/store/forums/forum.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { DateText } from "~/ui/controls/date-text";
import { Disclosure } from "~/ui/controls/disclosure";
import { HealthPill } from "~/ui/controls/health-pill";
import { GateList } from "~/ui/feedback/gate-list";
import { type FieldSpec, RecordForm } from "~/ui/form/record-form";
import { SubmitButton } from "~/ui/form/submit-button";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";

export const handle: FrameHandle = {
  crumbs: (data) => [
    { label: "Forum governance", href: "/forums" },
    { label: (data as { forum?: { name: string } } | undefined)?.forum?.name ?? "Community" },
  ],
};
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.forum.name ?? "Community"} · Capstan` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(
    viewer,
    "program.read",
    "The agreements of communities are read by the people of the program.",
  );
  const forum = await findForum(viewer, params.forumId ?? "");
  if (!forum) throw new Response("There is no such community here.", { status: 404 });
  const before = new URL(request.url).searchParams.get("before");
  return {
    forum,
    log: await listInterventions(viewer, forum.id, before),
    gates: approvalGates(forum, `/forums/${forum.id}/edit`),
    mayEdit: canEditForum(viewer, forum),
    mayApprove: canApproveForum(viewer, forum),
    mayLog: can(viewer, "contact.log") || can(viewer, "playbook.edit"),
    key: newId(),
    today: dayIn(now(), viewer.timeZone),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const id = params.forumId ?? "";
  const form = await parseForm(request, interventionSchema);
  if (!form.ok) return formResponse(form);
  const result = await logIntervention(actOf(request, viewer), { ...form.data, id });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(`/forums/${id}`, { message: "The intervention is on record." });
}

const LOG_FIELDS: FieldSpec[] = [
  { kind: "day", name: "day", label: "Day", required: true },
  { kind: "words", name: "what", label: "What happened", required: true, rows: 3 },
  { kind: "words", name: "action", label: "What was done about it", required: true, rows: 3 },
];

export default function ForumPage() {
  const { forum, log, gates, mayEdit, mayApprove, mayLog, key, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const here = `/forums/${forum.id}`;
  const isApproved = forum.status === "approved";
  const ready = gates.every((gate) => gate.met);
  return (
    <>
      <PageHeader
        eyebrow="Forum governance"
        title={forum.name}
        meta={
          <>
            <HealthPill
              health={isApproved ? "good" : "warn"}
              label={isApproved ? "Approved" : `Draft, ${forum.complete} of ${FORUM_SECTIONS.length} written`}
            />
            <span>{forum.owner ? `Owned by ${forum.owner}` : "Nobody owns it"}</span>
            {isApproved && forum.approvedAt && (
              <span>
                approved by {forum.approvedBy} on <DateText value={forum.approvedAt} mode="day" />
              </span>
            )}
            {forum.nextReviewOn && (
              <span>
                looked at again <DateText value={forum.nextReviewOn} mode="plain" />
              </span>
            )}
          </>
        }
        action={
          <>
            {mayEdit && (
              <ButtonLink to={`${here}/edit`} variant={ready ? "secondary" : "primary"}>
                Edit the agreements
              </ButtonLink>
            )}
            {!isApproved && mayApprove && (
              <Form method="post" action={`${here}/approval`}>
                <input type="hidden" name="version" value={forum.version} />
                <SubmitButton action={`${here}/approval`} variant={ready ? "primary" : "secondary"}>
                  Approve
                </SubmitButton>
              </Form>
            )}
          </>
        }
      />
      {!isApproved && (
        <Section title="Until it can be approved">
          <GateList
            gates={mayEdit ? gates : gates.map((gate) => ({ ...gate, href: null }))}
            leadsTo="Approved"
          />
          {ready && !mayApprove && (
            <p className="mt-3 text-sm text-ink-muted">{forum.approver} approves it, nobody else.</p>
          )}
        </Section>
      )}
      {FORUM_SECTIONS.map(({ name, label, hint }) => (
        <Section key={name} title={label} lead={hint}>
          {forum[name].trim() === "" ? (
            <p className="text-sm text-ink-muted">Nothing is written yet.</p>
          ) : (
            <p className="max-w-[70ch] text-base break-words whitespace-pre-line">{forum[name]}</p>
          )}
        </Section>
      ))}
      <Section
        title="Interventions"
        lead="Every time somebody stepped in: what the protocol is judged by when it is looked at again."
      >
        {log.rows.length === 0 ? (
          <p className="text-sm text-ink-muted">Nobody has had to step in yet.</p>
        ) : (
          <ul className="divide-y divide-line">
            {log.rows.map((row) => (
              <li key={row.id} className="py-3 text-sm">
                <p className="break-words whitespace-pre-line">{row.what}</p>
                <p className="mt-1 break-words whitespace-pre-line text-ink-muted">{row.action}</p>
                <p className="mt-1 text-xs text-ink-muted">
                  <DateText value={row.day} mode="plain" />, {row.by}
                </p>
              </li>
            ))}
          </ul>
        )}
        {log.next && (
          <p className="mt-3 text-sm">
            <Link className="link" to={`?${new URLSearchParams({ before: log.next })}`}>
              Earlier interventions
            </Link>
          </p>
        )}
        {mayLog && (
          <div className="mt-4">
            <Disclosure summary="Log an intervention" open={answer !== undefined}>
              <RecordForm
                fields={LOG_FIELDS}
                values={{ day: today }}
                answer={answer}
                hidden={{ key }}
                cancelHref={here}
                submit="Put it on record"
              />
            </Disclosure>
          </div>
        )}
      </Section>
    </>
  );
}
