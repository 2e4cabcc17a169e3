import { ANSWER_QUESTIONS, type AnswerField } from "./communication";

/** What a message's letter says beside the words that were written: in the language of those words. */
export interface LetterChrome {
  questions: Readonly<Record<AnswerField, string>>;
  read: string;
  ask: string;
  whenWhere: string;
  minutes: (count: number) => string;
  attached: string;
  figures: string;
  correction: (subject: string) => string;
  inside: (audience: string, workspace: string) => string;
  outside: (workspace: string, organisation: string) => string;
  refuse: string;
}

const EN: LetterChrome = {
  questions: ANSWER_QUESTIONS,
  read: "I have read it",
  ask: "Ask something",
  whenWhere: "When and where",
  minutes: (count) => `${count} minutes`,
  attached: "Attached",
  figures: "Where the figures come from",
  correction: (subject) =>
    `Correction. Figures in an earlier message, “${subject}”, were restated. What follows takes its place.`,
  inside: (audience, workspace) => `You get this as one of “${audience}” at ${workspace}.`,
  outside: (workspace, organisation) =>
    `${workspace} writes to you because you are known there as a contact${organisation ? ` of ${organisation}` : ""}.`,
  refuse: "I want no more messages like this",
};

const OTHERS: Readonly<Record<string, LetterChrome>> = {
  de: {
    questions: {
      benefit: "Was haben ich und mein Team davon?",
      change: "Was mache ich anders, und was kostet es mich an Zeit und Mühe?",
      link: "Was hat meine Rolle mit dem zu tun, was Kunden erleben?",
    },
    read: "Ich habe es gelesen",
    ask: "Etwas fragen",
    whenWhere: "Wann und wo",
    minutes: (count) => `${count} Minuten`,
    attached: "Angehängt",
    figures: "Woher die Zahlen kommen",
    correction: (subject) =>
      `Berichtigung. Zahlen einer früheren Nachricht, „${subject}“, haben sich geändert. Was folgt, tritt an ihre Stelle.`,
    inside: (audience, workspace) => `Sie erhalten dies als Teil von „${audience}“ bei ${workspace}.`,
    outside: (workspace, organisation) =>
      `${workspace} schreibt Ihnen, weil Sie dort als Kontakt${organisation ? ` von ${organisation}` : ""} bekannt sind.`,
    refuse: "Ich möchte keine solchen Nachrichten mehr",
  },
  fr: {
    questions: {
      benefit: "Qu’est-ce que cela apporte, à moi ou à mon équipe ?",
      change: "Que dois-je faire autrement, et combien de temps et d’effort cela me demande-t-il ?",
      link: "Quel lien entre mon rôle et ce que vivent les clients ?",
    },
    read: "Je l’ai lu",
    ask: "Poser une question",
    whenWhere: "Quand et où",
    minutes: (count) => `${count} minutes`,
    attached: "En pièce jointe",
    figures: "D’où viennent les chiffres",
    correction: (subject) =>
      `Rectification. Des chiffres d’un message précédent, « ${subject} », ont été corrigés. Ce qui suit le remplace.`,
    inside: (audience, workspace) =>
      `Vous recevez ce message comme membre de « ${audience} » chez ${workspace}.`,
    outside: (workspace, organisation) =>
      `${workspace} vous écrit parce que vous y êtes connu comme contact${organisation ? ` de ${organisation}` : ""}.`,
    refuse: "Je ne veux plus recevoir de tels messages",
  },
  es: {
    questions: {
      benefit: "¿Qué ganamos mi equipo o yo?",
      change: "¿Qué hago de otra manera y cuánto tiempo y esfuerzo me cuesta?",
      link: "¿Qué relación tiene mi trabajo con lo que viven los clientes?",
    },
    read: "Lo he leído",
    ask: "Preguntar algo",
    whenWhere: "Cuándo y dónde",
    minutes: (count) => `${count} minutos`,
    attached: "Adjunto",
    figures: "De dónde salen las cifras",
    correction: (subject) =>
      `Corrección. Se han rectificado cifras de un mensaje anterior, «${subject}». Lo que sigue lo sustituye.`,
    inside: (audience, workspace) => `Recibe este mensaje como parte de «${audience}» en ${workspace}.`,
    outside: (workspace, organisation) =>
      `${workspace} le escribe porque le conoce como contacto${organisation ? ` de ${organisation}` : ""}.`,
    refuse: "No quiero más mensajes como este",
  },
};

const languageOf = (locale: string): string => locale.toLowerCase().split(/[-_]/, 1)[0] ?? "";

/** In the language of the words; where it is none we speak, in English. */
export const chromeFor = (locale: string): LetterChrome => OTHERS[languageOf(locale)] ?? EN;
