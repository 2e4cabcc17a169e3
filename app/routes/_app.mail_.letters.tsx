import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access";
import { LETTER_KIND_LABELS, type LetterKind } from "~/domain/letters/letter";
import { LETTER_KIND_MEANINGS, LETTER_SAMPLES } from "~/domain/letters/samples";
import { requireRight, requireVisit } from "~/http/session.server";
import { composeLetter } from "~/store/letters/composer.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { KindList } from "~/ui/mail/kind-list";
import { readLook } from "~/ui/mail/letter-look";
import { LetterPreview } from "~/ui/mail/letter-preview";
import { MailTabs } from "~/ui/mail/mail-tabs";

export const meta: MetaFunction = () => [{ title: "Every kind of letter · Capstan" }];
export const handle: FrameHandle = {
  crumbs: () => [{ label: "Mail", href: "/mail" }, { label: "Every kind of letter" }],
  wide: true,
};

const KINDS = Object.keys(LETTER_SAMPLES) as LetterKind[];
const isKind = (value: string | null): value is LetterKind => KINDS.includes(value as LetterKind);

export async function loader({ request }: LoaderFunctionArgs) {
  const { viewer, workspace } = await requireVisit(request);
  requireRight(viewer, "mail.read", "Letters are open to administrators and CX leaders.");
  const params = new URL(request.url).searchParams;
  const asked = params.get("kind");
  const kind = isKind(asked) ? asked : (KINDS[0] ?? "test");
  return {
    mayWrite: can(viewer, "member.manage"),
    kind,
    look: readLook(params),
    letter: await composeLetter(LETTER_SAMPLES[kind], {
      workspace: workspace.name,
      personId: "sample",
      acts: true,
    }),
    kinds: KINDS.map((each) => ({
      kind: each,
      label: LETTER_KIND_LABELS[each],
      meaning: LETTER_KIND_MEANINGS[each],
    })),
  };
}

export default function LetterKinds() {
  const { mayWrite, kind, look, letter, kinds } = useLoaderData<typeof loader>();
  const href = (change: Partial<typeof look>) =>
    `/mail/letters?${new URLSearchParams({ kind, ...look, ...change })}`;
  return (
    <>
      <PageHeader
        title="Every kind of letter"
        lead="What people here may be sent, with invented words in it. The links of these samples lead nowhere."
      />
      <MailTabs mayWrite={mayWrite} />
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[18rem_minmax(0,1fr)]">
        <KindList kinds={kinds} current={kind} look={look} />
        <LetterPreview letter={letter} look={look} hrefOf={href} />
      </div>
    </>
  );
}
