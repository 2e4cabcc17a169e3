import { Link } from "@remix-run/react";
import { PERCEPTION_LABELS } from "~/domain/accounts/account";
import { moneyText } from "~/shared/money";
import { DateText } from "../controls/date-text";
import { MoneyText } from "../controls/money-text";
import { useReader } from "../controls/reader";
import { Section } from "../layout/section";
import type { AccountView } from "./account-view";
import { CoverageList } from "./coverage-list";
import { FactList } from "./fact-list";
import { OwnerEdit } from "./owner-edit";
import { ProposalWords } from "./proposal-words";
import { TierHistory } from "./tier-history";

const day = (value: string | null) => (value === null ? null : <DateText value={value} />);

/** What is known about the account. */
export function AccountSide(view: AccountView) {
  const { account, mayEdit } = view;
  const { currency } = useReader();
  const money = (minor: bigint | null) =>
    minor === null ? null : <MoneyText amount={moneyText(minor, currency)} />;
  return (
    <>
      <Section
        title="Tier"
        aside={
          mayEdit && (
            <Link to={`/accounts/${account.id}/tier`} className="link">
              Decide
            </Link>
          )
        }
      >
        <p className="mb-2 text-sm">
          <strong className="font-semibold">
            {account.tier === null ? "No tier yet" : `Tier ${account.tier}`}
          </strong>
          . <ProposalWords proposal={view.proposal} rule={view.rule} />
        </p>
        {account.tierChanges.length > 0 ? (
          <TierHistory changes={account.tierChanges} />
        ) : (
          account.tier !== null && (
            <p className="text-sm text-ink-muted">It came in with this tier; nobody has changed it since.</p>
          )
        )}
      </Section>
      <Section title="Coverage">
        <CoverageList coverage={account.coverage} days={view.silentDays} />
      </Section>
      <Section title="Facts">
        <FactList
          facts={[
            [
              "Owner",
              mayEdit ? (
                <OwnerEdit key="owner" account={account} owners={view.owners} />
              ) : (
                (account.owner ?? null)
              ),
            ],
            ["Revenue a year", money(account.revenueMinor)],
            ["Contract value", money(account.contractMinor)],
            ["Contract ends", day(account.renewsOn)],
            ["Customer since", day(account.customerSince)],
            ...(account.atRiskOn === null ? [] : [["At risk since", day(account.atRiskOn)] as const]),
            ...(account.lostOn === null ? [] : [["Lost on", day(account.lostOn)] as const]),
            ...(account.wonBackOn === null ? [] : [["Won back on", day(account.wonBackOn)] as const]),
            ["Segment", account.segment || null],
            ["Region", account.region || null],
            ["Strategic value", account.strategic ? account.strategicNote || "yes" : "no"],
            ["Growth to come", account.potential ? "yes" : "no"],
          ]}
        />
      </Section>
      <Section
        title="How they see us"
        aside={
          (account.keyAccount || account.enrolment !== null) && (
            <Link to={`/key-accounts/${account.id}`} className="link">
              Key account
            </Link>
          )
        }
      >
        <FactList
          facts={[
            [
              "Perception",
              account.perceptionRead === null ? (
                <span key="none" className="text-ink-muted">
                  not read yet
                </span>
              ) : (
                <span key="perception">
                  {PERCEPTION_LABELS[account.perceptionRead.perception] ?? account.perceptionRead.perception},
                  read <DateText value={account.perceptionRead.day} />
                </span>
              ),
            ],
            [
              "Key account program",
              account.enrolment === null ? (
                <span key="not" className="text-ink-muted">
                  {account.keyAccount ? "marked, nobody enrolled it yet" : "not in it"}
                </span>
              ) : (
                <span key="in">
                  {account.enrolment.manager}, since{" "}
                  <DateText value={account.enrolment.enrolledOn} mode="day" />
                </span>
              ),
            ],
          ]}
        />
      </Section>
      <Section title="Notes">
        {account.notes === "" ? (
          <p className="text-sm text-ink-muted">Nothing written down.</p>
        ) : (
          <p className="text-sm break-words whitespace-pre-wrap">{account.notes}</p>
        )}
      </Section>
    </>
  );
}
