import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { READERS_OF_REVENUE } from "~/domain/revenue/revenue.access";
import { bridgeHref, LEDGER } from "~/domain/revenue/revenue-places";
import { requireRight, requireViewer } from "~/http/session.server";
import { type Day, formatDay } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { readBig4 } from "~/store/revenue/big4.queries.server";
import { useReader } from "~/ui/controls/reader";
import { InlineNote } from "~/ui/feedback/inline-note";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";
import { Big4Tiles } from "~/ui/revenue/big4-tiles";
import { periodWords } from "~/ui/revenue/revenue-words";

export const handle: FrameHandle = { crumbs: () => [{ label: "Big 4" }] };
export const meta: MetaFunction = () => [{ title: "Big 4 · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", READERS_OF_REVENUE);
  const { figures, currency, begins, from, to } = await readBig4(viewer, now());
  return { figures, currency, begins, period: { from, to } };
}

export default function Big4() {
  const { figures, currency, begins, period } = useLoaderData<typeof loader>();
  const { locale } = useReader();
  const isEmpty = begins === null;
  return (
    <>
      <PageHeader
        title="Big 4"
        lead="The four results the program is there for: new customers, retention, wallet share, win-back. Each figure opens the accounts it was counted from."
        meta={<span>Year to date: {periodWords(period, locale)}</span>}
        menu={[
          { label: "Revenue bridge", href: bridgeHref(period) },
          { label: "Revenue ledger", href: LEDGER },
        ]}
      />
      {isEmpty ? (
        <InlineNote>
          No revenue kept: the ledger is empty, so there is nothing to count.{" "}
          <Link to={LEDGER} className="link">
            Open the ledger
          </Link>
        </InlineNote>
      ) : (
        <Big4Tiles figures={figures} currency={currency} period={period} whole />
      )}
      {begins !== null && begins > figures.winBack.window.from && (
        <div className="mt-6">
          <InlineNote>
            The ledger begins on {formatDay(begins as Day, locale)}
            {begins > period.from
              ? ": of the days before it nothing is known."
              : ": who was lost before it is not in the 24 months of win-back."}
          </InlineNote>
        </div>
      )}
      <Section title="How they hang together">
        <p className="max-w-[75ch] text-sm text-ink-muted">
          Nothing is counted twice: a customer that was lost and came back within the year counts as lost
          under retention and as won back under win-back, and neither new nor won-back customers raise the
          wallet share. Accounts that keep no revenue are in none of the four.{" "}
          <Link to={bridgeHref(period)} className="link">
            The revenue bridge
          </Link>{" "}
          has every amount.
        </p>
      </Section>
    </>
  );
}
