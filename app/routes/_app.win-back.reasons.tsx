import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { casesFor, readWinBackAsk, reasonsOf, yearsOf } from "~/domain/win-back/win-back-board";
import { READERS_OF_WIN_BACK } from "~/http/require-win-back.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { listWinBacks } from "~/store/win-back/win-back-list.queries.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { ReasonsPage } from "~/ui/win-back/reasons-page";
import { boardCrumbs } from "~/ui/win-back/win-back-words";

export const handle: FrameHandle = { crumbs: boardCrumbs("Why customers leave") };
export const meta: MetaFunction = () => [{ title: "Why customers leave · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", READERS_OF_WIN_BACK);
  const ask = { ...readWinBackAsk(new URL(request.url).searchParams), reason: "", state: "" } as const;
  const rows = await listWinBacks(viewer);
  return {
    ask,
    lines: reasonsOf(casesFor(rows, ask, viewer.personId)),
    years: yearsOf(rows),
    all: rows.length,
  };
}

export default function Reasons() {
  return <ReasonsPage {...useLoaderData<typeof loader>()} />;
}
