import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access";
import { MAY_NOT_KEYS } from "~/domain/intake/may-not-keys";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { listRequests } from "~/store/intake/intake-request.queries.server";
import { listKeys } from "~/store/intake/key.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { Pagination } from "~/ui/controls/pagination";
import { InlineNote } from "~/ui/feedback/inline-note";
import { KeyTable } from "~/ui/intake/key-table";
import { RequestTable } from "~/ui/intake/request-table";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Technologies", href: "/measure/technologies" }, { label: "Intake" }],
};
export const meta: MetaFunction = () => [{ title: "Intake · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "What comes in is read by the people of the program.");
  const before = new URL(request.url).searchParams.get("before");
  const [keys, requests] = await Promise.all([listKeys(viewer, now()), listRequests(viewer, { before })]);
  return {
    keys: keys.map((key) => ({
      ...key,
      lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
      expiresAt: key.expiresAt?.toISOString() ?? null,
    })),
    requests: requests.lines.map((line) => ({ ...line, receivedAt: line.receivedAt.toISOString() })),
    next: requests.next,
    isFirst: before === null,
    mayManage: can(viewer, "integration.manage", { workspaceId: viewer.workspaceId }),
  };
}

export default function IntakeRoute() {
  const { keys, requests, next, isFirst, mayManage } = useLoaderData<typeof loader>();
  const make = mayManage ? (
    <ButtonLink to="/intake/new" variant="primary">
      Make a key
    </ButtonLink>
  ) : undefined;
  return (
    <>
      <PageHeader
        title="Intake"
        lead="Survey programs send their answers here by themselves, each with a key of its own. Other programs read figures by keys too."
        action={
          <>
            <ButtonLink to="/help/api">How it works</ButtonLink>
            {keys.length > 0 && make}
          </>
        }
      />
      <Section title="Keys">
        {keys.length === 0 ? (
          <EmptyState title="No program has a key yet" action={make}>
            <p>
              With a key, Qualtrics, SurveyMonkey, Formbricks, Delighted or a program of your own brings
              answers in as they are given, and nobody carries files. {!mayManage && MAY_NOT_KEYS.manage}
            </p>
          </EmptyState>
        ) : (
          <KeyTable keys={keys} />
        )}
        {!mayManage && keys.length > 0 && (
          <div className="mt-3">
            <InlineNote>{MAY_NOT_KEYS.manage}</InlineNote>
          </div>
        )}
      </Section>
      {keys.length > 0 && (
        <Section
          title="What came in"
          lead="Each request with what was said to it. Open one to see every reason."
        >
          {requests.length === 0 ? (
            <p className="text-sm text-ink-muted">
              Nothing has come in yet. The page of a key shows an example to try; files come in by{" "}
              <Link to="/imports" className="link">
                Import
              </Link>
              .
            </p>
          ) : (
            <>
              <RequestTable requests={requests} withKey />
              <Pagination
                previousHref={isFirst ? null : "/intake"}
                nextHref={next && `/intake?before=${next}`}
                summary={isFirst ? "The newest first" : "Older requests"}
              />
            </>
          )}
        </Section>
      )}
    </>
  );
}
