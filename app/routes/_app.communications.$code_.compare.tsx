import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { compareWords } from "~/domain/communications/compare-words";
import { messagePath } from "~/domain/communications/message-places";
import { requireMessageFacts } from "~/http/require-message-facts.server";
import { findSide } from "~/store/communications/compared.queries.server";
import { findMessageAside } from "~/store/communications/message-page.queries.server";
import { database } from "~/store/database.server";
import { DiffText } from "~/ui/communications/message/diff-view";
import { messageCrumbs } from "~/ui/communications/message/message-crumbs";
import { ButtonLink } from "~/ui/controls/button";
import { RecordDate } from "~/ui/controls/record-date";
import { Field } from "~/ui/form/field";
import { Select } from "~/ui/form/select";
import { SubmitButton } from "~/ui/form/submit-button";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = { crumbs: messageCrumbs("Compared"), wide: true };
export const meta: MetaFunction = ({ params }) => [{ title: `Compared · ${params.code} · Capstan` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requireMessageFacts(request, params.code);
  const query = new URL(request.url).searchParams;
  const { kept } = await findMessageAside(viewer, facts);
  const choices = facts.versions.map(({ id, audience }) => ({
    audience,
    options: [
      { value: id, label: "as it stands", at: null as Date | null },
      ...(kept[id] ?? []).map((each) => ({
        value: `snapshot.${each.id}`,
        label: `${each.number}: ${each.reason} by ${each.by}`,
        at: each.at,
      })),
    ],
  }));
  const all = choices.flatMap(({ options }) => options.map(({ value }) => value));
  const known = (name: string) => all.find((value) => value === query.get(name));
  const left = known("left") ?? all[0] ?? null;
  // Two audiences as they stand come first, then one audience as it stood.
  const [, second] = facts.versions;
  const right = known("right") ?? [second?.id, ...all].find((value) => value && value !== left) ?? null;
  const db = database();
  const [one, other] = await Promise.all([
    left ? findSide(db, facts, left) : null,
    right ? findSide(db, facts, right) : null,
  ]);
  return {
    code: facts.code,
    subject: facts.subject,
    choices,
    left: one && { ref: one.ref, audience: one.audience, kept: one.kept },
    right: other && { ref: other.ref, audience: other.audience, kept: other.kept },
    fields: one && other ? compareWords(one, other) : [],
  };
}

interface SideHead {
  ref: string;
  audience: string;
  kept: { number: number; reason: string; at: Date | string; by: string } | null;
}

export default function Compare() {
  const { code, subject, choices, left, right, fields } = useLoaderData<typeof loader>();
  const changed = fields.filter((field) => field.changed).length;
  const groups = choices.map(({ audience, options }) => ({
    group: audience,
    options: options.map(({ value, label }) => ({ value, label: `${audience}, ${label}` })),
  }));
  return (
    <>
      <PageHeader
        eyebrow={`${code} · ${subject}`}
        title="Two versions beside each other"
        lead={
          !left || !right
            ? undefined
            : changed === 0
              ? "They are the same word for word."
              : `${changed} of ${fields.length} parts differ. What stands on the right alone is underlined, what stands on the left alone is struck through.`
        }
        action={<ButtonLink to={messagePath(code)}>Back to the message</ButtonLink>}
      />
      {!left || !right ? (
        <EmptyState title="There is nothing to compare it with yet">
          A second audience, or a version that was submitted, stands here beside the first.
        </EmptyState>
      ) : (
        <>
          <Form method="get" className="no-print mb-6 grid items-end gap-3 sm:grid-cols-[1fr_1fr_auto]">
            <Field name="left" label="Left" required>
              <Select key={left.ref} defaultValue={left.ref} options={groups} />
            </Field>
            <Field name="right" label="Right" required>
              <Select key={right.ref} defaultValue={right.ref} options={groups} />
            </Field>
            <SubmitButton variant="secondary">Compare</SubmitButton>
          </Form>
          <div className="space-y-6">
            {fields.map(({ field, label, parts, changed: differs }) => (
              <section key={field} aria-label={label} className="border-t border-line pt-4">
                <h2 className="mb-2 text-sm font-semibold">
                  {label}
                  {!differs && <span className="font-normal text-ink-muted"> · the same</span>}
                </h2>
                {differs ? (
                  <div className="grid gap-x-8 gap-y-4 md:grid-cols-2">
                    <div className="min-w-0">
                      <Head side={left} />
                      <DiffText parts={parts} side="left" />
                    </div>
                    <div className="min-w-0">
                      <Head side={right} />
                      <DiffText parts={parts} side="right" />
                    </div>
                  </div>
                ) : (
                  <DiffText parts={parts} />
                )}
              </section>
            ))}
          </div>
        </>
      )}
    </>
  );
}

function Head({ side: { audience, kept } }: { side: SideHead }) {
  return (
    <p className="mb-1 text-xs text-ink-muted">
      {audience}
      {kept ? (
        <>
          , {kept.reason} by {kept.by}{" "}
          <RecordDate value={typeof kept.at === "string" ? kept.at : kept.at.toISOString()} />
        </>
      ) : (
        ", as it stands"
      )}
    </p>
  );
}
