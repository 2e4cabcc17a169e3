import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import * as z from "zod";
import { publishPage } from "~/commands/communications/publish-page.server";
import { asMessageState } from "~/domain/communications/message-decision";
import { mayPublish, notPublishable, WHO_PUBLISHES } from "~/domain/communications/public-link";
import { actOf } from "~/http/act.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireMessage } from "~/http/require-message.server";
import { env } from "~/shared/env.server";
import { listPublicLinks, listPublishable } from "~/store/communications/public-link.queries.server";
import { messageCrumbs } from "~/ui/communications/message/message-crumbs";
import { LinkList } from "~/ui/communications/public/link-list";
import { NewLink } from "~/ui/communications/public/new-link";
import { InlineNote } from "~/ui/feedback/inline-note";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";

export const handle: FrameHandle = { crumbs: messageCrumbs("Public pages") };
export const meta: MetaFunction = ({ params }) => [{ title: `Public pages · ${params.code} · Capstan` }];

/** A page that was just made stands in the list under its address. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, message } = await requireMessage(request, params.code);
  const { id, code, subject, kind } = message;
  const [links, versions] = await Promise.all([listPublicLinks(viewer, id), listPublishable(viewer, id)]);
  return {
    message: { code, subject },
    mayPublish: mayPublish(viewer),
    links,
    versions: versions.map(({ id: versionId, audience, status, snapshotId }) => ({
      id: versionId,
      audience,
      why: notPublishable({ kind, status: asMessageState(status), snapshotId }),
    })),
  };
}

const publishSchema = z.object({ versionId: z.string().trim().min(1, "Choose an audience.").max(40) });

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer, message } = await requireMessage(request, params.code);
  const form = await parseForm(request, publishSchema);
  if (!form.ok) return formResponse(form);
  const { versionId } = form.data;
  const result = await publishPage(actOf(request, viewer), { code: message.code, versionId });
  if (!result.ok) return refusalResponse(result.refusal);
  const { token, audience } = result.value;
  return data({ link: `${env().CAPSTAN_URL}/r/${token}`, audience });
}

export default function PublicPages() {
  const { message, mayPublish, links, versions } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const made = answer && "link" in answer ? answer : null;
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  return (
    <>
      <PageHeader
        eyebrow={message.code}
        title="Public pages"
        lead="For everybody who has the address: approved words and figures, without names, until the page is withdrawn."
      />
      {refusal && (
        <div className="mb-6 max-w-2xl">
          <RefusalNotice refusal={refusal} />
        </div>
      )}
      <NewLink made={made} versions={versions} mayPublish={mayPublish} />
      <Section title="Pages of this message">
        {links.length === 0 ? (
          <EmptyState title="No public page yet">
            Whoever has the address of a page reads it without an account. It can be printed, shows the
            figures as they were approved, and is gone at once when you withdraw it.
          </EmptyState>
        ) : (
          <LinkList code={message.code} links={links} mayWithdraw={mayPublish} />
        )}
      </Section>
      {!mayPublish && (
        <div className="mt-4">
          <InlineNote>{WHO_PUBLISHES}</InlineNote>
        </div>
      )}
    </>
  );
}
