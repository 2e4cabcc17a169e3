import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access";
import { curlExample, exampleBody, SHAPE_STEPS } from "~/domain/intake/example-body";
import { hasMapping } from "~/domain/intake/field-mapping";
import { keyState, SHAPE_LABELS } from "~/domain/intake/key";
import { MAY_NOT_KEYS } from "~/domain/intake/may-not-keys";
import { requireKey } from "~/http/require-key.server";
import { requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { env } from "~/shared/env.server";
import { listRequests } from "~/store/intake/intake-request.queries.server";
import { findMaker } from "~/store/intake/key.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { Pagination } from "~/ui/controls/pagination";
import { Banner } from "~/ui/feedback/banner";
import { InlineNote } from "~/ui/feedback/inline-note";
import { CodeBlock } from "~/ui/intake/code-block";
import { FieldList } from "~/ui/intake/field-list";
import { keyCrumbs } from "~/ui/intake/key-crumbs";
import { KeyFacts } from "~/ui/intake/key-facts";
import { KeyStatus } from "~/ui/intake/key-table";
import { RequestTable } from "~/ui/intake/request-table";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";
import { TwoColumns } from "~/ui/layout/two-columns";

export const handle: FrameHandle = { crumbs: keyCrumbs(), bearsReading: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.name ?? "Key"} · Capstan` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const key = await requireKey(viewer, params.keyId);
  const before = new URL(request.url).searchParams.get("before");
  const at = now();
  const [maker, requests] = await Promise.all([
    findMaker(viewer, key.createdById),
    listRequests(viewer, { tokenId: key.id, before }),
  ]);
  const brings = key.scopes.includes("responses.write");
  const address = new URL(brings ? "/api/v1/responses" : "/api/v1/index", env().CAPSTAN_URL).href;
  return {
    id: key.id,
    name: key.name,
    prefix: key.prefix,
    scopes: key.scopes,
    shape: key.shape,
    columns: key.mapping.columns,
    isMapped: hasMapping(key.mapping),
    survey: key.survey,
    system: key.system,
    state: keyState(key, at),
    createdAt: key.createdAt.toISOString(),
    // It ends with its day: the last moment before the end is the day that was chosen.
    expiresAt: key.expiresAt && new Date(key.expiresAt.getTime() - 1).toISOString(),
    lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
    revokedAt: key.revokedAt?.toISOString() ?? null,
    previousUntil: key.previousUntil && key.previousUntil > at ? key.previousUntil.toISOString() : null,
    maker,
    brings,
    address,
    body: brings ? exampleBody(key.shape, key.mapping) : "",
    requests: requests.lines.map((line) => ({ ...line, receivedAt: line.receivedAt.toISOString() })),
    next: requests.next,
    isFirst: before === null,
    mayManage: can(viewer, "integration.manage", { workspaceId: viewer.workspaceId }),
  };
}

export default function KeyRoute() {
  const page = useLoaderData<typeof loader>();
  const { id, brings, state, mayManage } = page;
  const isOpen = state === "active";
  const needsFields = brings && isOpen && !page.isMapped;
  return (
    <>
      <PageHeader
        eyebrow="Key"
        title={page.name}
        meta={
          <>
            <KeyStatus state={state} />
            <code className="text-xs">{page.prefix}…</code>
          </>
        }
        action={
          mayManage && isOpen ? (
            <>
              {brings && (
                <ButtonLink to={`/intake/${id}/fields`} variant={needsFields ? "primary" : "secondary"}>
                  Map the fields
                </ButtonLink>
              )}
              <ButtonLink to={`/intake/${id}/edit`}>Edit</ButtonLink>
            </>
          ) : undefined
        }
        menu={
          mayManage && state !== "revoked"
            ? [
                ...(isOpen ? [{ label: "Rotate the secret", href: `/intake/${id}/rotation` }] : []),
                { label: "Revoke", href: `/intake/${id}/revocation` },
              ]
            : undefined
        }
      />
      {needsFields && (
        <div className="mb-6">
          <Banner tone="warn" title="Nothing can come in yet">
            Nobody has said which field means what. Paste one body as the program sends it under “Map the
            fields” and choose.
          </Banner>
        </div>
      )}
      <TwoColumns
        main={
          <>
            {brings ? <Sending {...page} /> : <Reading address={page.address} />}
            <Section title="What came in" lead="The latest first. Bodies are not kept, reasons are.">
              {page.requests.length === 0 ? (
                <p className="text-sm text-ink-muted">
                  {brings
                    ? "Nothing has come in by this key yet."
                    : "This key brings nothing in; what it reads is not listed."}
                </p>
              ) : (
                <>
                  <RequestTable requests={page.requests} withKey={false} />
                  <Pagination
                    previousHref={page.isFirst ? null : `/intake/${id}`}
                    nextHref={page.next && `/intake/${id}?before=${page.next}`}
                    summary={page.isFirst ? "The newest first" : "Older requests"}
                  />
                </>
              )}
            </Section>
          </>
        }
        side={
          <>
            <KeyFacts page={page} />
            {!mayManage && <InlineNote>{MAY_NOT_KEYS.manage}</InlineNote>}
          </>
        }
      />
    </>
  );
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

function Sending({ shape, address, body, columns, isMapped }: Page) {
  return (
    <>
      <Section title="How to send">
        <div className="space-y-5">
          <p className="max-w-[70ch] text-sm">{SHAPE_STEPS[shape]}</p>
          <CodeBlock label="Address" text={address} />
          <CodeBlock
            label={`Example to try in a terminal (${SHAPE_LABELS[shape]})`}
            text={curlExample(address, body)}
          />
          <p className="max-w-[70ch] text-sm text-ink-muted">
            Put the secret into CAPSTAN_KEY before. A response that comes twice is taken once.{" "}
            <Link to="/help/api" className="link">
              Everything about the interface
            </Link>
          </p>
        </div>
      </Section>
      <Section title="What its fields mean">
        {isMapped ? (
          <FieldList columns={columns} />
        ) : (
          <p className="text-sm text-ink-muted">
            Not said yet: a response id, a date and a question are needed.
          </p>
        )}
      </Section>
    </>
  );
}

function Reading({ address }: { address: string }) {
  return (
    <Section title="How to read">
      <div className="space-y-5">
        <p className="max-w-[70ch] text-sm">
          It reads the figures of the index page by the very query string of that page, and answers, accounts
          and cases page by page.{" "}
          <Link to="/help/api" className="link">
            Everything about the interface
          </Link>
        </p>
        <CodeBlock
          label="Example to try in a terminal"
          text={`curl -H "Authorization: Bearer $CAPSTAN_KEY" "${address}"`}
        />
      </div>
    </Section>
  );
}
