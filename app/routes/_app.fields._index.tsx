import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { FIELD_NOUNS, mayDefineFields } from "~/domain/fields/custom-field";
import { requireRight, requireViewer } from "~/http/session.server";
import { countFieldUse, listAllFields } from "~/store/fields/field.queries.server";
import { FieldsPage } from "~/ui/fields/fields-page";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

export const handle: FrameHandle = { crumbs: () => [{ label: "Fields of your own" }] };
export const meta: MetaFunction = () => [{ title: "Fields of your own · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Fields are read by the people of the program.");
  const lists = await Promise.all(
    FIELD_NOUNS.map(async (noun) => {
      const [fields, use] = await Promise.all([listAllFields(viewer, noun), countFieldUse(viewer, noun)]);
      return fields.map((field) => ({ ...field, used: use.get(field.id) ?? 0 }));
    }),
  );
  return { fields: lists.flat(), mayDefine: mayDefineFields(viewer) };
}

export default function Fields() {
  return <FieldsPage {...useLoaderData<typeof loader>()} />;
}
