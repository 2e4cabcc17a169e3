import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { winBackActivityPath, winBackPath } from "~/domain/win-back/win-back-places";
import { placeIn } from "~/http/page-place.server";
import { requireWinBack } from "~/http/require-win-back.server";
import { listActivityLines } from "~/store/activity/activity-lines.queries.server";
import { ActivityList } from "~/ui/activity/activity-list";
import { ButtonLink } from "~/ui/controls/button";
import { Pagination } from "~/ui/controls/pagination";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { winBackCrumbs } from "~/ui/win-back/win-back-words";

export const handle: FrameHandle = { crumbs: winBackCrumbs("Activity") };
export const meta: MetaFunction = ({ params }) => [{ title: `Activity · ${params.code} · Capstan` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requireWinBack(request, params.code);
  const page = await listActivityLines(viewer, { recordId: facts.id, before: placeIn(request, "before") });
  return { code: facts.code, account: facts.account.name, ...page };
}

export default function WinBackActivity() {
  const { code, account, lines, next } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        eyebrow={`${code} · ${account}`}
        title="Everything that happened"
        action={<ButtonLink to={winBackPath(code)}>Back to the case</ButtonLink>}
      />
      <ActivityList lines={lines} />
      {next !== null && (
        <Pagination
          previousHref={null}
          nextHref={`${winBackActivityPath(code)}?before=${next}`}
          summary="Older lines follow"
        />
      )}
    </>
  );
}
