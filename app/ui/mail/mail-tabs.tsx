import { Tabs } from "../controls/tabs";

/** The places of the mail pages. */
export const MailTabs = ({ mayWrite }: { mayWrite: boolean }) => (
  <div className="mb-6">
    <Tabs
      label="Mail"
      tabs={[
        { label: "Outbox", href: "/mail", end: true },
        { label: "Letters to many", href: "/mail/groups" },
        { label: "Every kind of letter", href: "/mail/letters" },
        ...(mayWrite ? [{ label: "Write to people here", href: "/mail/new" }] : []),
      ]}
    />
  </div>
);
