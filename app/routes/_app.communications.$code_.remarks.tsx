import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { remarkOnMessage } from "~/commands/communications/remark-on-message.server";
import { messagePath } from "~/domain/communications/message-places";
import { remarkSchema } from "~/domain/communications/message-review.schema";
import { mayRemark, maySettleRemark, WHO_REMARKS } from "~/domain/communications/remark.rules";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireMessageFacts } from "~/http/require-message-facts.server";
import { requireViewer } from "~/http/session.server";
import { listRemarks } from "~/store/communications/remark.queries.server";
import { database } from "~/store/database.server";
import { messageCrumbs } from "~/ui/communications/message/message-crumbs";
import { RemarkForm } from "~/ui/communications/message/remark-form";
import { RemarkList } from "~/ui/communications/message/remark-list";
import { ButtonLink } from "~/ui/controls/button";
import { Banner } from "~/ui/feedback/banner";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";

export const handle: FrameHandle = { crumbs: messageCrumbs("Remarks") };
export const meta: MetaFunction = ({ params }) => [{ title: `Remarks · ${params.code} · Capstan` }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requireMessageFacts(request, params.code);
  const remarks = await listRemarks(database(), facts);
  const asked = new URL(request.url).searchParams.get("version");
  return {
    code: facts.code,
    subject: facts.subject,
    may: mayRemark(viewer, facts),
    asked,
    versions: facts.versions.map(({ id, audience }) => ({ id, audience })),
    remarks: remarks.map((remark) => {
      const version = facts.versions.find(({ id }) => id === remark.versionId);
      return { ...remark, maySettle: version ? maySettleRemark(viewer, facts, version, remark) : false };
    }),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, remarkSchema);
  if (!form.ok) return formResponse(form);
  const result = await remarkOnMessage(actOf(request, viewer), { ...form.data, code: params.code ?? "" });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { code, id } = result.value;
  return redirectWithToast(`/communications/${code}/review?version=${form.data.versionId}#remark-${id}`, {
    message: "Your remark stands beside the words; their author reads it.",
  });
}

export default function Remarks() {
  const { code, subject, may, asked, versions, remarks } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const typed = [reply?.values.versionId ?? ""].flat()[0];
  const open = versions.find(({ id }) => id === (typed || asked)) ?? versions[0];
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        eyebrow={`${code} · ${subject}`}
        title="Remarks"
        lead={
          remarks.length === 0
            ? "Nobody has remarked on it yet."
            : `${remarks.filter(({ settledAt }) => settledAt === null).length} open of ${remarks.length}.`
        }
        action={<ButtonLink to={messagePath(code)}>Back to the message</ButtonLink>}
      />
      {remarks.length > 0 && <RemarkList code={code} remarks={remarks} mayAnswer={may} withAudience />}
      {open &&
        (may ? (
          <Section title={`A remark on the words for ${open.audience}`}>
            <RemarkForm code={code} versionId={open.id} audience={open.audience} reply={reply} />
          </Section>
        ) : (
          <Banner title="This is for somebody else to do">{WHO_REMARKS}</Banner>
        ))}
    </div>
  );
}
