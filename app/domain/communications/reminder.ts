/** What a reminder says before the three answers: drafted here, and written anew by whoever sends it. */
interface ReminderWords {
  subject: (subject: string) => string;
  lead: string;
}

const EN: ReminderWords = {
  subject: (subject) => `Once more: ${subject}`,
  lead: "A while ago we wrote to you about this and have not heard from you. Here is, in short, what it means for you. One press on “I have read it” is all we ask; if something is unclear, ask us.",
};

const OTHERS: Readonly<Record<string, ReminderWords>> = {
  de: {
    subject: (subject) => `Noch einmal: ${subject}`,
    lead: "Vor einiger Zeit haben wir Ihnen dazu geschrieben und nichts von Ihnen gehört. Hier in Kürze, was es für Sie bedeutet. Ein Druck auf „Ich habe es gelesen“ genügt uns; ist etwas unklar, fragen Sie uns.",
  },
  fr: {
    subject: (subject) => `Pour rappel : ${subject}`,
    lead: "Nous vous avons écrit à ce sujet il y a quelque temps et n’avons pas eu de nouvelles. Voici en bref ce que cela change pour vous. Un clic sur « Je l’ai lu » nous suffit ; si quelque chose n’est pas clair, posez-nous la question.",
  },
  es: {
    subject: (subject) => `Una vez más: ${subject}`,
    lead: "Hace un tiempo le escribimos sobre esto y no hemos sabido de usted. Esto es, en breve, lo que significa para usted. Nos basta con que pulse «Lo he leído»; si algo no está claro, pregúntenos.",
  },
};

const wordsFor = (locale: string): ReminderWords =>
  OTHERS[locale.toLowerCase().split(/[-_]/, 1)[0] ?? ""] ?? EN;

/** The first draft of what stands before the answers, in one language of the message. */
export const draftLead = (locale: string): string => wordsFor(locale).lead;
export const reminderSubject = (subject: string, locale: string): string => wordsFor(locale).subject(subject);

/** One audience's version as far as reminding goes. */
export interface RemindableVersion {
  id: string;
  audience: string;
  delivered: number;
  acknowledged: number;
  asked: number;
  /** Delivered, and neither acknowledged nor asked back. */
  silent: number;
  /** Of the silent, those who were never reminded and may be written to. */
  fresh: number;
  /** Of the silent, all who may be written to, reminded or not. */
  reachable: number;
  locales: readonly string[];
}

/** Who of the silent is left out of a reminder: they refused, left, or their letters come back. */
export const leftOutOf = ({ silent, reachable }: Pick<RemindableVersion, "silent" | "reachable">): number =>
  Math.max(0, silent - reachable);

export const remindPath = (code: string): string => `/communications/${code}/remind`;
