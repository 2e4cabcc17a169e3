import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { newFigurePath } from "~/domain/communications/figures/figure-places";
import { mayWriteMessage } from "~/domain/communications/message.access";
import { messagePath } from "~/domain/communications/message-places";
import { requireWritten } from "~/http/require-written.server";
import { FigureList } from "~/ui/communications/figures/figure-list";
import { messageCrumbs } from "~/ui/communications/message/message-crumbs";
import { ButtonLink } from "~/ui/controls/button";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = { crumbs: messageCrumbs("Figures") };
export const meta: MetaFunction = ({ params }) => [{ title: `Figures · ${params.code} · Capstan` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requireWritten(request, params.code);
  const { code, subject, figures } = facts;
  return { code, subject, figures, mayWrite: mayWriteMessage(viewer, facts) };
}

export default function Figures() {
  const { code, subject, figures, mayWrite } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        eyebrow={`${code} ${subject}`}
        title="Live figures"
        lead="Each is read from the records whenever the message is read, and kept as it was once somebody approved it. Nobody types over it: its digits are the only thing to choose."
        action={
          <>
            <ButtonLink to={messagePath(code)}>Back to {code}</ButtonLink>
            {mayWrite && (
              <ButtonLink variant="primary" to={newFigurePath(code)}>
                Choose a figure
              </ButtonLink>
            )}
          </>
        }
      />
      <FigureList code={code} figures={figures} mayWrite={mayWrite} />
    </>
  );
}
