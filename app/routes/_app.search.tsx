import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { requireViewer } from "~/http/session.server";
import { searchEverything } from "~/store/search/search.queries.server";
import { Button } from "~/ui/controls/button";
import { Field } from "~/ui/form/field";
import { TextInput } from "~/ui/form/text-input";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";

export const handle: FrameHandle = { crumbs: () => [{ label: "Search" }] };
export const meta: MetaFunction = () => [{ title: "Search · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const q = (new URL(request.url).searchParams.get("q") ?? "").slice(0, 100);
  return { q, groups: await searchEverything(viewer, q) };
}

export default function Search() {
  const { q, groups } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Search"
        lead="Plans, pilots, messages, findings, tasks, accounts and people, by number or by words."
      />
      <Form method="get" role="search" className="mb-8 flex max-w-xl items-end gap-2">
        <div className="flex-1">
          <Field name="q" label="Look for">
            <TextInput type="search" defaultValue={q} key={q} />
          </Field>
        </div>
        <Button type="submit" variant="primary">
          Search
        </Button>
      </Form>
      {groups.map((group) => (
        <Section key={group.label} title={group.label}>
          <ul className="divide-y divide-line">
            {group.items.map((item) => (
              <li key={item.href}>
                <Link
                  to={item.href}
                  className="flex items-baseline gap-3 rounded-md px-2 py-2 text-sm hover:bg-hover"
                >
                  <span className="tabular w-24 shrink-0 text-xs text-ink-muted">{item.detail}</span>
                  <span className="min-w-0 break-words">{item.label}</span>
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      ))}
      {groups.length === 0 && q !== "" && (
        <EmptyState title={`Nothing here is called “${q}”`}>
          Try a part of a title, a number such as CAP-004, or the name of an account.
        </EmptyState>
      )}
    </>
  );
}
