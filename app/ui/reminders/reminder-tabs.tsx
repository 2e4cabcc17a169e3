import { Tabs } from "../controls/tabs";

/** What would be sent, what was sent, and one's own digests. */
export const ReminderTabs = () => (
  <div className="mb-6">
    <Tabs
      label="Reminders"
      tabs={[
        { label: "What would be sent", href: "/reminders", end: true },
        { label: "What was said", href: "/reminders/ledger" },
        { label: "My digests", href: "/digests" },
      ]}
    />
  </div>
);
