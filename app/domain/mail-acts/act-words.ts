import type { MailAct } from "./mail-act";

interface ActWords {
  /** The page's question. */
  asks: string;
  /** On the one filled button. */
  button: string;
  /** Afterwards, in the second person. */
  did: string;
  /** What it means for others, before it is done. */
  means: string;
}

export const ACT_WORDS: Readonly<Record<MailAct, ActWords>> = {
  taskDone: {
    asks: "Set this task to done?",
    button: "Yes, it is done",
    did: "You set this task to done",
    means: "Everybody of the plan sees it at once.",
  },
  taskStarted: {
    asks: "Say that you are working on it?",
    button: "Yes, I am on it",
    did: "You set this task to in progress",
    means: "Everybody of the plan sees it at once.",
  },
  moreTime: {
    asks: "Ask for more time?",
    button: "Ask for it",
    did: "You asked for more time",
    means: "The old day stays until the new one is accepted, and the move stays on record.",
  },
  acknowledge: {
    asks: "Say that you know and are on it?",
    button: "Yes, I am on it",
    did: "You said that you know and are on it",
    means: "You are not reminded of it again until that day, and nobody above you is told before it.",
  },
  acceptTaskDate: {
    asks: "Accept the new day?",
    button: "Accept it",
    did: "You accepted the new day",
    means: "From then on it is the due date; the move stays on record.",
  },
  declineTaskDate: {
    asks: "Decline the new day?",
    button: "Decline it",
    did: "You declined the new day",
    means: "The old due date stays.",
  },
  approvePlan: {
    asks: "Approve this plan?",
    button: "Approve",
    did: "You approved this plan",
    means: "Its dates become promises, and it may start.",
  },
  acceptDate: {
    asks: "Accept the new end?",
    button: "Accept it",
    did: "You accepted the new end",
    means: "From then on it is the plan's end; the move stays on record.",
  },
  declineDate: {
    asks: "Decline the new end?",
    button: "Decline it",
    did: "You declined the new end",
    means: "The old end stays.",
  },
  makeMove: {
    asks: "Do what you are asked?",
    button: "Do it",
    did: "You did what you were asked",
    means: "Whoever asked is told.",
  },
  declineMove: {
    asks: "Decline what you are asked?",
    button: "Decline it",
    did: "You declined what you were asked",
    means: "Whoever asked is told.",
  },
  grantFunding: {
    asks: "Grant this money?",
    button: "Grant all of it",
    did: "You granted this money",
    means:
      "It is promised from the year's budget; a pilot that waits for it may start. To grant less, open it in Capstan.",
  },
  declineFunding: {
    asks: "Decline this request?",
    button: "Decline it",
    did: "You declined this request",
    means: "The pilot stays where it is and may ask again.",
  },
};
