import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { WIN_BACK_LABELS } from "~/domain/win-back/win-back";
import { winBackPath } from "~/domain/win-back/win-back-places";
import { requireWinBack } from "~/http/require-win-back.server";
import { ButtonLink } from "~/ui/controls/button";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";
import { StateChart } from "~/ui/lifecycle/state-chart";
import { winBackChart } from "~/ui/win-back/win-back-chart";
import { winBackCrumbs } from "~/ui/win-back/win-back-words";

export const handle: FrameHandle = { crumbs: winBackCrumbs("Every state and move") };
export const meta: MetaFunction = ({ params }) => [{ title: `States of ${params.code} · Capstan` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { facts } = await requireWinBack(request, params.code);
  return { code: facts.code, account: facts.account.name, status: facts.status, ...winBackChart() };
}

export default function Chart() {
  const { code, account, status, layout, moves } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        eyebrow={`${code} · ${account}`}
        title="Every state and move of the way back"
        lead={`Drawn from the rules that hold. ${code} is “${WIN_BACK_LABELS[status]}” now.`}
        action={<ButtonLink to={winBackPath(code)}>Back to the case</ButtonLink>}
      />
      <StateChart title="The way back of a lost customer" layout={layout} current={status} />
      <Section title="Each move in words">
        <dl className="grid gap-x-8 gap-y-3 text-sm sm:grid-cols-2">
          {moves.map(({ label, from, to }) => (
            <div key={label} className="min-w-0">
              <dt className="font-medium first-letter:uppercase">{label}</dt>
              <dd className="break-words text-ink-muted">
                from {from.join(", ")} to {to.join(", ")}
              </dd>
            </div>
          ))}
        </dl>
      </Section>
    </>
  );
}
