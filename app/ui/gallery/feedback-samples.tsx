import { Button, ButtonLink } from "../controls/button";
import { Banner } from "../feedback/banner";
import { GateList } from "../feedback/gate-list";
import { InlineNote } from "../feedback/inline-note";
import { RefusalNotice } from "../feedback/refusal-notice";
import { useToast } from "../feedback/toast";
import { GATES, MET_GATES } from "./samples";
import { Specimen } from "./specimen";

export function FeedbackSamples({ prefix }: { prefix: string }) {
  const say = useToast();
  return (
    <>
      <Specimen name="GateList">
        <GateList gates={GATES} leadsTo="In review" />
      </Specimen>
      <Specimen name="GateList, all in place">
        <GateList gates={MET_GATES.slice(0, 3)} leadsTo="In review" />
      </Specimen>
      <Specimen name="Banner">
        <div className="space-y-2">
          <Banner title="September is not complete">Answers come in until 7 October.</Banner>
          <Banner tone="good">The plan is approved.</Banner>
          <Banner
            tone="warn"
            title="Mail is waiting"
            action={
              <ButtonLink to="#" size="sm">
                Open the outbox
              </ButtonLink>
            }
          >
            12 letters could not leave since 08:10; they are kept and tried again.
          </Banner>
          <Banner tone="bad" title="The import was refused">
            Row 31 has level 6, outside 1 to 5. Nothing was written.
          </Banner>
        </div>
      </Specimen>
      <Specimen name="InlineNote">
        <InlineNote>Too early: 4 of 8 readings.</InlineNote>
        <InlineNote tone="warn">Sam already has 2 open plans, his limit.</InlineNote>
        <InlineNote tone="bad">14 × 4 is 56, the file says 64.</InlineNote>
      </Specimen>
      <Specimen name="RefusalNotice">
        <div className="space-y-3">
          <RefusalNotice
            refusal={{ kind: "not-permitted", message: "Only a sponsor may approve this plan." }}
            request={<Button size="sm">Request it of Mara</Button>}
          />
          <RefusalNotice
            refusal={{
              kind: "incomplete",
              message: "The plan cannot be reviewed yet.",
              gaps: GATES.slice(1, 4),
            }}
            leadsTo="In review"
          />
          <RefusalNotice
            refusal={{ kind: "not-allowed-now", message: "A closed plan cannot be put on hold." }}
          />
          <RefusalNotice refusal={{ kind: "not-found", message: "There is no such plan here." }} />
          <RefusalNotice
            refusal={{ kind: "stale", message: "Somebody saved this plan meanwhile.", theirs: {} }}
            stale={{
              savedBy: "Devin Okafor",
              savedAt: "2026-10-15T13:40:00Z",
              keep: { version: "8" },
              fields: [
                {
                  name: `${prefix}-title`,
                  label: "Title",
                  yours: "Same-day call-back",
                  theirs: "Call back on the day of the call",
                },
                { name: `${prefix}-end`, label: "End", yours: "2027-01-29", theirs: "" },
              ],
            }}
          />
        </div>
      </Specimen>
      <Specimen name="Toast">
        <Button onClick={() => say({ text: "Task done", undo: { action: "/gallery", fields: {} } })}>
          Say something
        </Button>
      </Specimen>
    </>
  );
}
