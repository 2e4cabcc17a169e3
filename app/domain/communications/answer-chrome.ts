/** What stands around an answer, in the language of the message it belongs to. */
interface AnswerChrome {
  subject: (about: string) => string;
  hello: (name: string) => string;
  own: (about: string) => string;
  others: (about: string) => string;
  open: string;
  why: (about: string) => string;
}

/** A title may bear quotes of its own; within others they become single ones. */
const within = (title: string): string =>
  title.replace(/[“„«]\s?|\s?[”»]/g, (sign) => (/[“„«]/.test(sign) ? "‘" : "’"));

const EN: AnswerChrome = {
  subject: (about) => `Answered: ${about}`,
  hello: (name) => `Hello ${name},`,
  own: (about) => `You asked about “${within(about)}”:`,
  others: (about) => `Somebody who got “${within(about)}” as you did asked:`,
  open: "Read it again, or ask on",
  why: (about) => `You get this because you were told “${within(about)}”.`,
};

const OTHERS: Readonly<Record<string, AnswerChrome>> = {
  de: {
    subject: (about) => `Beantwortet: ${about}`,
    hello: (name) => `Guten Tag ${name},`,
    own: (about) => `Sie haben zu „${within(about)}“ gefragt:`,
    others: (about) => `Jemand, der wie Sie „${within(about)}“ bekommen hat, fragte:`,
    open: "Noch einmal lesen oder weiterfragen",
    why: (about) => `Sie erhalten dies, weil Ihnen „${within(about)}“ mitgeteilt wurde.`,
  },
  fr: {
    subject: (about) => `Réponse : ${about}`,
    hello: (name) => `Bonjour ${name},`,
    own: (about) => `Vous avez posé une question sur « ${within(about)} » :`,
    others: (about) => `Quelqu’un qui a reçu « ${within(about)} » comme vous a demandé :`,
    open: "Relire, ou poser une autre question",
    why: (about) => `Vous recevez ceci parce que « ${within(about)} » vous a été envoyé.`,
  },
  es: {
    subject: (about) => `Respuesta: ${about}`,
    hello: (name) => `Hola ${name}:`,
    own: (about) => `Usted preguntó sobre «${within(about)}»:`,
    others: (about) => `Alguien que recibió «${within(about)}» como usted preguntó:`,
    open: "Volver a leerlo o preguntar más",
    why: (about) => `Recibe esto porque se le comunicó «${within(about)}».`,
  },
};

/** In English where it is a language we do not speak. */
export const answerChromeFor = (locale: string): AnswerChrome =>
  OTHERS[locale.toLowerCase().split(/[-_]/, 1)[0] ?? ""] ?? EN;
