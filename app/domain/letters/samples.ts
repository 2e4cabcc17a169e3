import { SAMPLE_SNAPSHOT_ID } from "../communications/sample-message";
import type { LetterContent, LetterKind } from "./letter";

type ContentOf<K extends LetterKind> = Extract<LetterContent, { kind: K }>;

/** One letter of every kind as it might be written, for whoever wants to know what people here are sent. */
export const LETTER_SAMPLES: { [K in LetterKind]: ContentOf<K> } = {
  "password-reset": {
    kind: "password-reset",
    name: "Devin Park",
    link: "https://capstan.example/reset?token=sample",
    minutes: 60,
  },
  invitation: {
    kind: "invitation",
    name: "Jo Lindqvist",
    inviter: "Olu Adeyemi",
    workspace: "Kestrelyn",
    role: "Owner",
    link: "https://capstan.example/join/sample",
    until: "22 October 2026",
  },
  "task-link": {
    kind: "task-link",
    name: "Brigitte Donaudampfschifffahrtsgesellschaft",
    from: "Devin Park",
    workspace: "Kestrelyn",
    due: "16 October 2026",
    link: "https://capstan.example/t/sample",
    until: "30 October 2026",
  },
  test: {
    kind: "test",
    name: "Olu Adeyemi",
    by: "Olu Adeyemi",
    asked: "15 October 2026 at 09:00",
  },
  message: {
    kind: "message",
    name: "Mara Voss",
    from: "Olu Adeyemi",
    subject: "Capstan rests on Saturday from 08:00 to 10:00",
    text: "On Saturday 17 October the server moves to a new machine. From 08:00 to 10:00 (Europe/Berlin) Capstan cannot be reached.\n\nNothing has to be done. What was typed and not saved by then is lost, so please save before.",
  },
  digest: {
    kind: "digest",
    name: "Devin Park",
    day: "2026-10-15",
    matters: "1 overdue, 1 due tomorrow",
    groups: [
      {
        title: "Overdue",
        lines: [
          {
            title: "CAP-003 overdue by 18 days",
            why: "as deputy, 18 days overdue",
            standsFor: "",
            href: "/plans/CAP-003",
            acts: [
              { label: "I know, I am on it", linkId: "sample" },
              { label: "Need more time", linkId: "sample" },
            ],
          },
        ],
      },
      {
        title: "Coming up",
        lines: [
          {
            title: "CAP-005: “Name CSM for 12 accounts” is due tomorrow",
            why: "as assignee, 1 day before",
            standsFor: "",
            href: "/work",
            acts: [
              { label: "Done", linkId: "sample" },
              { label: "In progress", linkId: "sample" },
            ],
          },
        ],
      },
    ],
    more: 0,
  },
  notices: {
    kind: "notices",
    name: "Ilse Brandt",
    lines: [
      {
        noticeId: "sample-1",
        by: "Mara Okafor",
        title: "sent CAP-007 for your approval",
        text: "Tell customers when a sensor fails",
        reason: "you are its sponsor",
        acts: [{ linkId: "sample-act", label: "Approve" }],
      },
      {
        noticeId: "sample-2",
        by: "Devin Park",
        title: "named you in a comment on CAP-003",
        text: "@Ilse Brandt may we have two more days of field service in October?",
        reason: "you were named",
        acts: [],
      },
    ],
    more: 0,
  },
  stakeholder: {
    kind: "stakeholder",
    name: "Jo Lindqvist",
    snapshotId: SAMPLE_SNAPSHOT_ID,
    recipientId: "sample",
    locale: "en",
    merge: { organisation: "Kestrelyn" },
    timeZone: "Europe/Berlin",
    outside: false,
  },
  "stakeholder-answer": {
    kind: "stakeholder-answer",
    name: "Jo Lindqvist",
    recipientId: "sample",
    locale: "en",
    about: "What came of “Every first visit prepared”",
    asked: "Do I fill in the checklist when the customer cancels at the door?",
    text: "No. A visit that does not take place needs no checklist; tick “cancelled” in the app and drive on.\n\nIf it happens more than twice a week, tell us: that is worth knowing.",
    by: "Mara Okafor",
    own: false,
    outside: false,
  },
};

/** What each kind is for, when it is written and to whom. */
export const LETTER_KIND_MEANINGS: Record<LetterKind, string> = {
  "password-reset": "To whoever asks for a new password on the sign-in page. Leaves at once.",
  invitation: "To somebody who is invited into the workspace. Leaves at once.",
  "task-link": "To a helper without a sign-in who is given one task. Leaves at once.",
  test: "To whoever presses “Send a test letter” under Mail. Leaves at once.",
  message: "From an administrator to people of the workspace, about the system itself.",
  digest: "Once a day at each person’s own hour, with everything that is due, late or new for them.",
  stakeholder:
    "What an audience is told, in the words that were approved. Leaves at the hour that was chosen for it, by each reader’s own clock.",
  "stakeholder-answer":
    "To whoever asked about a message, or to everybody who got the same, without the name of who asked. Leaves in the reader’s open hours.",
  notices:
    "To people of whom something is asked, who are named or to whom something is given; several within two minutes stand in one letter. Each chooses under Profile what comes by letter.",
};
