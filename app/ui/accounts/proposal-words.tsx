import { proposalWords, type TierProposal, type TierRule } from "~/domain/accounts/tier.rules";
import { useReader } from "../controls/reader";
import { codeMoney } from "./code-money";

/** "The rule proposes tier II: revenue from … with growth or lifetime value to come." */
export function ProposalWords({ proposal, rule }: { proposal: TierProposal; rule: TierRule }) {
  const { currency, locale } = useReader();
  const why = proposalWords(proposal, rule, (minor) => codeMoney(minor, currency, locale));
  return proposal.tier === null ? (
    <>The rule cannot tell: {why}.</>
  ) : (
    <>
      The rule proposes <strong className="font-semibold">tier {proposal.tier}</strong>: {why}.
    </>
  );
}
