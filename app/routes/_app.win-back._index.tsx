import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { rateViewOf } from "~/domain/win-back/rate-view";
import {
  boardOf,
  casesFor,
  LIST_ROWS,
  readWinBackAsk,
  sumOf,
  yearsOf,
} from "~/domain/win-back/win-back-board";
import { READERS_OF_WIN_BACK } from "~/http/require-win-back.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { findAccountSettings } from "~/store/accounts/account-settings.server";
import { readLostAndWonBack } from "~/store/revenue/big4.queries.server";
import { listWinBackOwners, listWinBacks } from "~/store/win-back/win-back-list.queries.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { BoardPage } from "~/ui/win-back/board-page";
import { boardCrumbs } from "~/ui/win-back/win-back-words";

export const handle: FrameHandle = { crumbs: boardCrumbs(), wide: true };
export const meta: MetaFunction = () => [{ title: "Win-back · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", READERS_OF_WIN_BACK);
  const params = new URL(request.url).searchParams;
  const ask = readWinBackAsk(params);
  const { today } = await findAccountSettings(viewer, now());
  const [rows, owners, { lost, window }] = await Promise.all([
    listWinBacks(viewer),
    listWinBackOwners(viewer),
    readLostAndWonBack(viewer, today),
  ]);
  const shown = casesFor(rows, ask, viewer.personId);
  const asked = Number(params.get("after") ?? "0");
  const from = Number.isInteger(asked) && asked > 0 && asked < shown.length ? asked : 0;
  return {
    ask,
    all: rows.length,
    columns: ask.state === "" ? boardOf(shown) : [],
    list:
      ask.state === ""
        ? null
        : {
            rows: shown.slice(from, from + LIST_ROWS),
            sum: sumOf(shown),
            from,
            next: from + LIST_ROWS < shown.length ? from + LIST_ROWS : null,
          },
    owners,
    years: yearsOf(rows),
    rate: rateViewOf(lost, window),
  };
}

export default function WinBack() {
  return <BoardPage {...useLoaderData<typeof loader>()} />;
}
