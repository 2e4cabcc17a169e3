import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readLedgerFilter } from "~/domain/revenue/ledger-filter";
import { canKeepLedger, READERS_OF_REVENUE, WHO_KEEPS_THE_LEDGER } from "~/domain/revenue/revenue.access";
import { requireRight, requireViewer } from "~/http/session.server";
import { tidyAddress } from "~/http/tidy-address.server";
import { now } from "~/shared/clock.server";
import { findAccount } from "~/store/accounts/account-record.queries.server";
import { countUnbegun, listBatches, listLedger, sumLedger } from "~/store/revenue/ledger.queries.server";
import { findLedgerGround } from "~/store/revenue/revenue-ledger.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { LedgerPage } from "~/ui/revenue/ledger-page";

export const handle: FrameHandle = { crumbs: () => [{ label: "Revenue ledger" }] };
export const meta: MetaFunction = () => [{ title: "Revenue ledger · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", READERS_OF_REVENUE);
  const params = new URL(request.url).searchParams;
  tidyAddress("/revenue", params);
  const filter = readLedgerFilter(params);
  const after = params.get("after");
  const [list, sums, ground, account, batches, unbegun] = await Promise.all([
    listLedger(viewer, filter, after),
    sumLedger(viewer, filter),
    findLedgerGround(viewer, now()),
    filter.account === null ? null : findAccount(viewer, filter.account),
    listBatches(viewer),
    countUnbegun(viewer),
  ]);
  const { begins, today, yearBegins, currency } = ground;
  return {
    ...list,
    sums,
    filter,
    isLater: after !== null,
    account: account && { id: account.id, name: account.name, revenueMinor: account.revenueMinor },
    batches,
    unbegun,
    begins,
    today,
    yearBegins,
    currency,
    mayKeep: canKeepLedger(viewer),
    who: WHO_KEEPS_THE_LEDGER,
  };
}

export default function Revenue() {
  return <LedgerPage {...useLoaderData<typeof loader>()} />;
}
