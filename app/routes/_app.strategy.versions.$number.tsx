import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { compareWords } from "~/domain/governance/compare-words";
import { STRATEGY_LABELS, STRATEGY_NAMES } from "~/domain/governance/strategy";
import { notFound } from "~/domain/refusal";
import { throwRefusal } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { listStrategies } from "~/store/governance/strategy.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { Disclosure } from "~/ui/controls/disclosure";
import { Banner } from "~/ui/feedback/banner";
import { PrintButton } from "~/ui/governance/charter-page";
import { Compared } from "~/ui/governance/compared";
import { GOVERNANCE_CRUMB } from "~/ui/governance/crumbs";
import { Adopted, StrategyStatusPill, StrategyText } from "~/ui/governance/strategy-page";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";
import { TwoColumns } from "~/ui/layout/two-columns";

export const handle: FrameHandle = {
  crumbs: (_, params) => [
    GOVERNANCE_CRUMB,
    { label: "Strategy", href: "/strategy" },
    { label: `Version ${params.number ?? ""}` },
  ],
};
export const meta: MetaFunction = ({ params }) => [{ title: `Strategy, version ${params.number} · Capstan` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "The strategy is read by the people of the program.");
  const strategies = await listStrategies(viewer);
  const strategy = strategies.find((each) => String(each.number) === params.number);
  if (!strategy) throwRefusal(notFound("version of the strategy").refusal);
  const before = strategies.find((each) => each.number === strategy.number - 1) ?? null;
  const changes = before
    ? STRATEGY_NAMES.filter((name) => before.words[name] !== strategy.words[name]).map((name) => ({
        label: STRATEGY_LABELS[name],
        pieces: compareWords(before.words[name], strategy.words[name]),
      }))
    : [];
  return { strategy, before: before?.number ?? null, changes };
}

export default function StrategyVersion() {
  const { strategy, before, changes } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={`Service strategy, version ${strategy.number}`}
        meta={<StrategyStatusPill status={strategy.status} />}
        action={<PrintButton />}
      />
      {strategy.status === "past" && (
        <div className="mb-6">
          <Banner
            tone="warn"
            title="This version is past"
            action={
              <ButtonLink to="/strategy" size="sm">
                Read what holds now
              </ButtonLink>
            }
          />
        </div>
      )}
      <TwoColumns
        main={<StrategyText words={strategy.words} />}
        side={
          <>
            <Adopted strategy={strategy} />
            {before !== null && (
              <Section title={`Since version ${before}`}>
                {changes.length === 0 ? (
                  <p className="text-sm text-ink-muted">Word for word the same.</p>
                ) : (
                  <Disclosure
                    summary={changes.length === 1 ? "1 answer changed" : `${changes.length} answers changed`}
                  >
                    <div className="space-y-4">
                      {changes.map((change) => (
                        <div key={change.label}>
                          <h3 className="text-sm font-semibold">{change.label}</h3>
                          <Compared pieces={change.pieces} />
                        </div>
                      ))}
                    </div>
                  </Disclosure>
                )}
              </Section>
            )}
          </>
        }
      />
    </>
  );
}
