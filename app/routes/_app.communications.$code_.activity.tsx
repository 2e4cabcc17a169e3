import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { messageActivityPath, messagePath } from "~/domain/communications/message-places";
import { placeIn } from "~/http/page-place.server";
import { requireMessageFacts } from "~/http/require-message-facts.server";
import { listActivityLines } from "~/store/activity/activity-lines.queries.server";
import { ActivityList } from "~/ui/activity/activity-list";
import { messageCrumbs } from "~/ui/communications/message/message-crumbs";
import { ButtonLink } from "~/ui/controls/button";
import { Pagination } from "~/ui/controls/pagination";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = { crumbs: messageCrumbs("Activity") };
export const meta: MetaFunction = ({ params }) => [{ title: `Activity · ${params.code} · Capstan` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requireMessageFacts(request, params.code);
  const page = await listActivityLines(viewer, {
    recordId: facts.id,
    before: placeIn(request, "before"),
  });
  return { code: facts.code, subject: facts.subject, ...page };
}

export default function MessageActivity() {
  const { code, subject, lines, next } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        eyebrow={`${code} · ${subject}`}
        title="Everything that happened"
        action={<ButtonLink to={messagePath(code)}>Back to the message</ButtonLink>}
      />
      <ActivityList lines={lines} />
      {next !== null && (
        <Pagination
          previousHref={null}
          nextHref={`${messageActivityPath(code)}?before=${next}`}
          summary="Older lines follow"
        />
      )}
    </>
  );
}
