import { type ActionFunctionArgs, data } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { shareScorecard } from "~/commands/partners/share-scorecard.server";
import { actOf } from "~/http/act.server";
import { onlyPosted } from "~/http/only-posted.server";
import { refusalResponse } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { env } from "~/shared/env.server";
import { ButtonLink } from "~/ui/controls/button";
import { DateText } from "~/ui/controls/date-text";
import { PageHeader } from "~/ui/layout/page-header";
import { MoveRefused } from "~/ui/surveys/move-refused";

export const loader = onlyPosted;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const result = await shareScorecard(actOf(request, viewer), { id: params.partnerId ?? "" });
  if (!result.ok) return refusalResponse(result.refusal);
  const { token, until } = result.value;
  return data({ link: `${env().CAPSTAN_URL}/partner/${token}`, until: until.toISOString() });
}

/** The link is shown this once: only its hash is kept. */
export default function ShareLink() {
  const answer = useActionData<typeof action>();
  const { partnerId } = useParams();
  if (!answer || !("link" in answer)) {
    return (
      <MoveRefused
        title="A link cannot be made now"
        refusal={answer?.refusal ?? null}
        backHref={`/partners/${partnerId}`}
        backLabel="Back to the partner"
      />
    );
  }
  return (
    <div className="max-w-160">
      <PageHeader
        title="The partner's link"
        lead="It is shown this once, because only a fingerprint of it is kept. Pass it on; a new one ends it."
      />
      <p className="rounded-md border border-line-strong bg-surface p-4 font-mono text-sm break-all select-all">
        {answer.link}
      </p>
      <p className="mt-3 text-sm text-ink-muted">
        It works until <DateText value={answer.until} mode="day" />.
      </p>
      <div className="mt-6">
        <ButtonLink to={`/partners/${partnerId}`} variant="secondary">
          Back to the partner
        </ButtonLink>
      </div>
    </div>
  );
}
