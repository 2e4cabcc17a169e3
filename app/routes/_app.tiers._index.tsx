import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { setTierRule } from "~/commands/accounts/set-tier-rule.server";
import {
  canEditAccounts,
  MAY_NOT_EDIT_ACCOUNTS,
  READERS_OF_ACCOUNTS,
} from "~/domain/accounts/account.access";
import { tierRuleSchema } from "~/domain/accounts/tier.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { moneyText } from "~/shared/money";
import { reviewTiers } from "~/store/accounts/tier-review.queries.server";
import { findTierRule } from "~/store/accounts/tier-rule.queries.server";
import { TierReviewList } from "~/ui/accounts/tier-review-list";
import { TierRuleForm } from "~/ui/accounts/tier-rule-form";
import { TierRuleWords } from "~/ui/accounts/tier-rule-words";
import { ButtonLink } from "~/ui/controls/button";
import { Banner } from "~/ui/feedback/banner";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";

export const handle: FrameHandle = {
  crumbs: () => [
    { label: "Measure" },
    { label: "Account management", href: "/measure/accounts" },
    { label: "Tier rule" },
  ],
};
export const meta: MetaFunction = () => [{ title: "Tier rule · Capstan" }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", READERS_OF_ACCOUNTS);
  const rule = await findTierRule(viewer);
  const text = (minor: bigint | null) => (minor === null ? "" : moneyText(minor, rule.currency));
  return {
    rule,
    review: await reviewTiers(viewer, rule),
    values: { tierOneFrom: text(rule.tierOneFromMinor), tierTwoFrom: text(rule.tierTwoFromMinor) },
    mayEdit: canEditAccounts(viewer),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, tierRuleSchema);
  if (!form.ok) return formResponse(form);
  const result = await setTierRule(actOf(request, viewer), form.data);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast("/tiers", { message: "The rule is saved. No tier has changed by it." });
}

export default function TiersRoute() {
  const { rule, review, values, mayEdit } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const total = review.open.length + review.explained.length + review.unclear + review.asProposed;
  return (
    <>
      <PageHeader title="Tier rule" lead={<TierRuleWords rule={rule} linked={false} />} />
      {mayEdit ? (
        <TierRuleForm values={values} version={rule.version} answer={answer} />
      ) : (
        <Banner title="You can read the rule, not change it.">{MAY_NOT_EDIT_ACCOUNTS}</Banner>
      )}
      <Section
        title={
          review.open.length === 0
            ? "Every tier is as the rule proposes, or explained"
            : `${review.open.length.toLocaleString("en")} ${review.open.length === 1 ? "account differs" : "accounts differ"} from the rule`
        }
        lead={`${review.asProposed} of ${total} customers stand as proposed${review.explained.length > 0 ? `, ${review.explained.length} differ with a written reason` : ""}${review.unclear > 0 ? `; of ${review.unclear} the rule cannot tell` : ""}.`}
      >
        {total === 0 ? (
          <EmptyState
            title="No accounts yet"
            action={mayEdit ? <ButtonLink to="/accounts/import">Import accounts</ButtonLink> : undefined}
          >
            <p>Once there are accounts, those whose tier is not the proposed one stand here.</p>
          </EmptyState>
        ) : (
          <TierReviewList lines={review.open} rule={rule} mayEdit={mayEdit} />
        )}
      </Section>
      {review.explained.length > 0 && (
        <Section title="Decided against the rule" lead="They stay as they are while rule and account stay.">
          <TierReviewList lines={review.explained} rule={rule} mayEdit={false} withReason />
        </Section>
      )}
    </>
  );
}
