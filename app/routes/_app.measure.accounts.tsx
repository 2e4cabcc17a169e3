import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { TIER_MEANINGS, type Tier } from "~/domain/accounts/account";
import { defaultWindow, windowLabel } from "~/domain/indices/index-window";
import { requireRight, requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { moneyText } from "~/shared/money";
import { listAccounts, listTierCounts } from "~/store/accounts/account.queries.server";
import { findIndexWorkspace } from "~/store/surveys/index.queries.server";
import { AccountsTable } from "~/ui/accounts/accounts-table";
import { Button, ButtonLink } from "~/ui/controls/button";
import { Chip } from "~/ui/controls/chip";
import { MoneyText } from "~/ui/controls/money-text";
import { Pagination } from "~/ui/controls/pagination";
import { useReader } from "~/ui/controls/reader";
import { Field } from "~/ui/form/field";
import { TextInput } from "~/ui/form/text-input";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Measure" }, { label: "Account management" }],
  wide: true,
};
export const meta: MetaFunction = () => [{ title: "Account management · Capstan" }];

const TIER_CHOICES = ["I", "II", "III", "none"];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Accounts are read by the people of the program.");
  const params = new URL(request.url).searchParams;
  const asked = params.get("tier");
  const question = {
    tier: asked !== null && TIER_CHOICES.includes(asked) ? asked : null,
    search: (params.get("q") ?? "").trim().slice(0, 200),
    cursor: params.get("after"),
  };
  const workspace = await findIndexWorkspace(viewer);
  const window = defaultWindow(dayIn(now(), workspace.timeZone));
  const [list, counts] = await Promise.all([listAccounts(viewer, question, window), listTierCounts(viewer)]);
  return { ...list, ...counts, question, window, floor: workspace.floor, locale: viewer.locale };
}

export default function AccountsRoute() {
  const { rows, next, tiers, lost, question, window, floor, locale } = useLoaderData<typeof loader>();
  const { currency } = useReader();
  const all = tiers.reduce((sum, tier) => sum + tier.accounts, 0);
  const tiered = tiers.reduce((sum, tier) => sum + (tier.tier === null ? 0 : tier.accounts), 0);
  const href = (change: Record<string, string | null>) => {
    const asked = { tier: question.tier, q: question.search || null, ...change };
    const params = new URLSearchParams(
      Object.entries(asked).flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
    );
    return params.size > 0 ? `/measure/accounts?${params}` : "/measure/accounts";
  };
  if (all + lost === 0) {
    return (
      <>
        <PageHeader title="Account management" />
        <EmptyState
          title="No accounts yet"
          action={
            <ButtonLink to="/imports/new" variant="primary">
              Import answers
            </ButtonLink>
          }
        >
          <p>
            Accounts come with the answers: map the column that names the customer, and every account stands
            here with its contacts. A tier says where effort counts most; an index per tier and contact level
            follows from it.
          </p>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title="Account management"
        lead={`${all} customers, ${tiered === all ? "all of them tiered" : `${tiered} of them tiered`}${lost > 0 ? `; ${lost} lost accounts are kept` : ""}.`}
        meta={<span>Answers and satisfaction of {windowLabel(window, locale)}</span>}
      />
      <dl className="grid gap-3 sm:grid-cols-3">
        {tiers.map((tier) => (
          <div key={tier.tier ?? "none"} className="rounded-lg border border-line bg-surface px-4 py-3">
            <dt className="text-xs text-ink-muted">
              {tier.tier === null
                ? "Without a tier"
                : `Tier ${tier.tier} · ${TIER_MEANINGS[tier.tier as Tier] ?? ""}`}
            </dt>
            <dd className="tabular mt-1 text-lg font-semibold">{tier.accounts}</dd>
            <dd className="text-sm text-ink-muted">
              <MoneyText
                amount={tier.revenueMinor === null ? null : moneyText(tier.revenueMinor, currency)}
                compact
              />{" "}
              a year
            </dd>
          </div>
        ))}
      </dl>
      <Form method="get" role="search" className="no-print my-5 flex flex-wrap items-end gap-3">
        {question.tier && <input type="hidden" name="tier" value={question.tier} />}
        <Field name="q" label="Search" required className="w-full sm:w-72">
          <TextInput type="search" required={false} defaultValue={question.search} placeholder="Name" />
        </Field>
        <Button type="submit" className="h-10">
          Show
        </Button>
        <nav aria-label="Tier" className="flex flex-wrap gap-2 sm:ml-auto">
          <Chip href={href({ tier: null })} selected={question.tier === null}>
            All tiers
          </Chip>
          {tiers.map((tier) => (
            <Chip
              key={tier.tier ?? "none"}
              href={href({ tier: tier.tier ?? "none" })}
              selected={question.tier === (tier.tier ?? "none")}
            >
              {tier.tier === null ? "Without a tier" : `Tier ${tier.tier}`}
            </Chip>
          ))}
        </nav>
      </Form>
      {rows.length === 0 ? (
        <EmptyState
          title="No account matches"
          action={<ButtonLink to="/measure/accounts">Show all accounts</ButtonLink>}
        >
          <p>Another name or another tier may find it.</p>
        </EmptyState>
      ) : (
        <>
          <AccountsTable rows={rows} window={window} floor={floor} />
          <Pagination
            previousHref={question.cursor === null ? null : href({})}
            nextHref={next === null ? null : href({ after: next })}
            summary={`${rows.length} shown`}
          />
        </>
      )}
    </>
  );
}
