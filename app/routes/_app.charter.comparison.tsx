import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { CHARTER_LABELS, CHARTER_STATUS_LABELS, CHARTER_TEXTS } from "~/domain/governance/charter";
import { compareWords } from "~/domain/governance/compare-words";
import { notFound } from "~/domain/refusal";
import { throwRefusal } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { listCharters } from "~/store/governance/charter.queries.server";
import { Button } from "~/ui/controls/button";
import { Field } from "~/ui/form/field";
import { Select } from "~/ui/form/select";
import { Compared } from "~/ui/governance/compared";
import { GOVERNANCE_CRUMB } from "~/ui/governance/crumbs";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";

export const handle: FrameHandle = {
  crumbs: () => [GOVERNANCE_CRUMB, { label: "Charter", href: "/charter" }, { label: "Compare" }],
};
export const meta: MetaFunction = () => [{ title: "Compare versions of the charter · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "The charter is read by the people of the program.");
  const params = new URL(request.url).searchParams;
  const charters = await listCharters(viewer);
  const versionOf = (name: string, otherwise: number) =>
    charters.find((each) => each.number === Number(params.get(name) ?? otherwise));
  const to = versionOf("to", charters[0]?.number ?? 0);
  const from = versionOf("from", (to?.number ?? 1) - 1) ?? to;
  if (!from || !to) throwRefusal(notFound("version of the charter").refusal);
  const parts = [
    ...CHARTER_TEXTS.map((name) => ({
      label: CHARTER_LABELS[name].label,
      pieces: compareWords(from[name], to[name]),
    })),
    {
      label: CHARTER_LABELS.championId.label,
      pieces: compareWords(from.champion?.name ?? "", to.champion?.name ?? ""),
    },
  ];
  return {
    from: from.number,
    to: to.number,
    parts,
    versions: charters.map(({ number, status }) => ({
      value: String(number),
      label: `Version ${number} · ${CHARTER_STATUS_LABELS[status].toLowerCase()}`,
    })),
  };
}

export default function CompareCharters() {
  const { from, to, parts, versions } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={`Version ${to} beside version ${from}`}
        lead="What was taken out is struck through, what came in is underlined."
      />
      <Form method="get" className="no-print mb-6 flex flex-wrap items-end gap-3">
        <Field name="from" label="From" required>
          <Select options={versions} defaultValue={String(from)} />
        </Field>
        <Field name="to" label="To" required>
          <Select options={versions} defaultValue={String(to)} />
        </Field>
        <Button type="submit">Compare</Button>
      </Form>
      {parts.map((part) => (
        <Section key={part.label} title={part.label}>
          <Compared pieces={part.pieces} />
        </Section>
      ))}
    </>
  );
}
