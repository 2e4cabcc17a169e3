import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readLoggedReply } from "~/domain/intake/logged-reply";
import { requireKey } from "~/http/require-key.server";
import { requireViewer } from "~/http/session.server";
import { findRequest } from "~/store/intake/intake-request.queries.server";
import { DateText } from "~/ui/controls/date-text";
import { Banner } from "~/ui/feedback/banner";
import { keyCrumbs } from "~/ui/intake/key-crumbs";
import { OutcomeTable } from "~/ui/intake/outcome-table";
import { RequestMark } from "~/ui/intake/request-mark";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = { crumbs: keyCrumbs("Request") };
export const meta: MetaFunction = () => [{ title: "What came in · Capstan" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const key = await requireKey(viewer, params.keyId);
  const found = await findRequest(viewer, key.id, params.requestId ?? "");
  if (!found) throw new Response("There is no such request here.", { status: 404, statusText: "Not found" });
  const { reply, receivedAt, ...line } = found;
  return { name: key.name, ...line, receivedAt: receivedAt.toISOString(), ...readLoggedReply(reply) };
}

export default function RequestRoute() {
  const { name, receivedAt, status, refused, sentence, problem, outcomes } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        eyebrow={`Came in by ${name}`}
        title={sentence ?? problem?.title ?? "A request"}
        meta={
          <>
            <RequestMark status={status} refused={refused} />
            <DateText value={receivedAt} />
          </>
        }
      />
      {problem && (
        <div className="mb-6">
          <Banner tone="bad" title={problem.detail}>
            {problem.mend}
          </Banner>
        </div>
      )}
      {outcomes.length > 0 && <OutcomeTable outcomes={outcomes} />}
    </>
  );
}
