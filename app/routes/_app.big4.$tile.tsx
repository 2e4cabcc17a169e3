import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound } from "~/domain/refusal";
import { isBig4Tile } from "~/domain/revenue/big4";
import { READERS_OF_REVENUE } from "~/domain/revenue/revenue.access";
import { BIG4 } from "~/domain/revenue/revenue-places";
import { rowsOfTile } from "~/domain/revenue/tile-rows";
import { throwRefusal } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { readBig4 } from "~/store/revenue/big4.queries.server";
import { listCasesOfAccounts } from "~/store/win-back/win-back-list.queries.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { TILE_TITLES, TilePage } from "~/ui/revenue/tile-page";

export const handle: FrameHandle = {
  crumbs: (read) => {
    const { tile } = (read as { tile: keyof typeof TILE_TITLES } | undefined) ?? {};
    return [{ label: "Big 4", href: BIG4 }, { label: tile ? TILE_TITLES[tile] : "Accounts" }];
  },
};
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? TILE_TITLES[data.tile] : "Accounts"} · Big 4 · Capstan` },
];

const PAGE = 100;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", READERS_OF_REVENUE);
  const tile = params.tile ?? "";
  if (!isBig4Tile(tile)) throwRefusal(notFound("figure").refusal);
  const { figures, currency, reading, lost, from, to } = await readBig4(viewer, now());
  const rows = rowsOfTile(tile, reading.bridge.accounts, lost);
  const asked = Number(new URL(request.url).searchParams.get("after") ?? "0");
  const after = Number.isInteger(asked) && asked > 0 && asked < rows.length ? asked : 0;
  const shown = rows.slice(after, after + PAGE);
  const cases =
    tile === "win-back"
      ? await listCasesOfAccounts(
          viewer,
          shown.map(({ accountId }) => accountId),
        )
      : new Map<string, string>();
  return {
    tile,
    cases: Object.fromEntries(cases),
    figures,
    currency,
    period: tile === "win-back" ? figures.winBack.window : { from, to },
    rows: shown,
    accounts: rows.length,
    after,
    next: after + PAGE < rows.length ? after + PAGE : null,
    before: after > 0 ? Math.max(0, after - PAGE) : null,
  };
}

export default function Big4Tile() {
  return <TilePage {...useLoaderData<typeof loader>()} />;
}
