import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access";
import { readLedgerFilter } from "~/domain/reminders/ledger-filter";
import { cursorIn } from "~/http/page-place.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { countLedger, listLedger, listLedgerPeople } from "~/store/reminders/ledger.queries.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { LedgerPage } from "~/ui/reminders/ledger-page";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Reminders", href: "/reminders" }, { label: "What was said" }],
};
export const meta: MetaFunction = () => [{ title: "What was said · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "What was said is read by the people of the program.");
  const filter = readLedgerFilter(new URL(request.url).searchParams);
  const before = cursorIn(request, "before");
  const [{ rows, next }, total, people] = await Promise.all([
    listLedger(viewer, filter, before),
    countLedger(viewer, filter),
    listLedgerPeople(viewer),
  ]);
  return {
    filter,
    rows: rows.map((row) => ({ ...row, saidAt: row.saidAt.toISOString() })),
    total,
    next,
    isFirst: before === null,
    people,
    mayReadMail: can(viewer, "mail.read"),
  };
}

export default function Ledger() {
  return <LedgerPage {...useLoaderData<typeof loader>()} />;
}
