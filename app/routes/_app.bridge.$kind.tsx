import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound } from "~/domain/refusal";
import { accountsOf, isBarKind } from "~/domain/revenue/bridge";
import { READERS_OF_REVENUE } from "~/domain/revenue/revenue.access";
import { bridgeHref } from "~/domain/revenue/revenue-places";
import { throwRefusal } from "~/http/refusal.server";
import { readRevenuePeriod } from "~/http/revenue-period.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { readBridge } from "~/store/revenue/bridge.queries.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { BAR_TITLES, BarPage } from "~/ui/revenue/bar-page";

type BarId = keyof typeof BAR_TITLES;

export const handle: FrameHandle = {
  crumbs: (read) => {
    const { bar, period } = (read as { bar: BarId; period: { from: never; to: never } } | undefined) ?? {};
    return [
      { label: "Revenue bridge", href: bridgeHref(period) },
      { label: bar ? BAR_TITLES[bar] : "Accounts" },
    ];
  },
};
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? BAR_TITLES[data.bar] : "Accounts"} · Revenue bridge · Capstan` },
];

const PAGE = 100;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", READERS_OF_REVENUE);
  const kind = params.kind ?? "";
  if (!isBarKind(kind) && kind !== "opening" && kind !== "closing") throwRefusal(notFound("bar").refusal);
  const bar = kind as BarId;
  const { from, to, currency } = await readRevenuePeriod(request, viewer);
  const { bridge, begins } = await readBridge(viewer, { from, to });
  const rows = accountsOf(bridge.accounts, bar);
  const asked = Number(new URL(request.url).searchParams.get("after") ?? "0");
  const after = Number.isInteger(asked) && asked > 0 && asked < rows.length ? asked : 0;
  return {
    bar,
    period: { from, to },
    currency,
    begins,
    amountMinor:
      bar === "opening" ? bridge.openingMinor : bar === "closing" ? bridge.closingMinor : bridge.bars[bar],
    sumMinor: rows.reduce((sum, row) => sum + row.amountMinor, 0n),
    rows: rows.slice(after, after + PAGE),
    accounts: rows.length,
    after,
    next: after + PAGE < rows.length ? after + PAGE : null,
    before: after > 0 ? Math.max(0, after - PAGE) : null,
  };
}

export default function BarOfBridge() {
  return <BarPage {...useLoaderData<typeof loader>()} />;
}
