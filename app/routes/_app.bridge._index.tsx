import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { netRetentionOf } from "~/domain/revenue/nrr";
import { usualPeriods } from "~/domain/revenue/period";
import { retentionOf } from "~/domain/revenue/retention";
import { canKeepLedger, READERS_OF_REVENUE, WHO_KEEPS_THE_LEDGER } from "~/domain/revenue/revenue.access";
import { percentOf } from "~/domain/revenue/share";
import { readRevenuePeriod } from "~/http/revenue-period.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { listDifferences, readBridge } from "~/store/revenue/bridge.queries.server";
import { countUnbegun } from "~/store/revenue/ledger.queries.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { BridgePage } from "~/ui/revenue/bridge-page";

export const handle: FrameHandle = { crumbs: () => [{ label: "Revenue bridge" }] };
export const meta: MetaFunction = () => [{ title: "Revenue bridge · Capstan" }];

/** Differences that stand on the page; mended ones make room for the next. */
const SHOWN = 50;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", READERS_OF_REVENUE);
  const { from, to, note, today, fiscalYearStart, yearBegins, currency } = await readRevenuePeriod(
    request,
    viewer,
  );
  const [{ bridge, begins, reconciles, accountsMinor }, differences, unbegun] = await Promise.all([
    readBridge(viewer, { from, to }),
    listDifferences(viewer, today),
    countUnbegun(viewer),
  ]);
  const { accounts, ...totals } = bridge;
  const { atStart, kept } = retentionOf(accounts);
  const growth = netRetentionOf(accounts);
  return {
    period: { from, to },
    note,
    today,
    yearBegins,
    currency,
    usual: usualPeriods(today, fiscalYearStart),
    bridge: totals,
    begins,
    reconciles,
    accountsMinor,
    accounts: accounts.length,
    beganMinor: accounts.reduce((sum, account) => sum + account.beganMinor, 0n),
    began: accounts.filter((account) => account.beganMinor !== 0n).length,
    retention: { kept: kept.length, atStart: atStart.length },
    growth: { ...growth, share: percentOf(growth.keptMinor, growth.openingMinor) },
    differences: differences.slice(0, SHOWN),
    differing: differences.length,
    unbegun,
    mayKeep: canKeepLedger(viewer),
    who: WHO_KEEPS_THE_LEDGER,
  };
}

export default function Bridge() {
  return <BridgePage {...useLoaderData<typeof loader>()} />;
}
