/** The words around a public page, in the language of what it shows. */
interface PublicPhrases {
  languages: string;
  asOf: (day: string) => string;
  asApproved: (workspace: string, day: string) => string;
  withdrawable: string;
  corrected: (day: string) => string;
  correctedFigure: (label: string, was: string, is: string | null) => string;
  definitions: string;
  files: string;
}

const EN: PublicPhrases = {
  languages: "Languages",
  asOf: (day) => `As of ${day}`,
  asApproved: (workspace, day) =>
    `Published by ${workspace}. Words and figures as they were approved on ${day}.`,
  withdrawable: "Made with Capstan, without cookies. The page can be withdrawn.",
  corrected: (day) => `Figures of this page were corrected on ${day}.`,
  correctedFigure: (label, was, is) =>
    is ? `${label}: ${is}, not ${was}` : `${label}: ${was} was said; there is no such figure any more`,
  definitions: "What the figures are",
  files: "Files",
};

const OTHERS: Readonly<Record<string, PublicPhrases>> = {
  de: {
    languages: "Sprachen",
    asOf: (day) => `Stand ${day}`,
    asApproved: (workspace, day) =>
      `Veröffentlicht von ${workspace}. Worte und Zahlen, wie sie am ${day} freigegeben wurden.`,
    withdrawable: "Mit Capstan gemacht, ohne Cookies. Die Seite kann zurückgezogen werden.",
    corrected: (day) => `Zahlen dieser Seite wurden am ${day} berichtigt.`,
    correctedFigure: (label, was, is) =>
      is ? `${label}: ${is}, nicht ${was}` : `${label}: ${was} wurde gesagt; diese Zahl gibt es nicht mehr`,
    definitions: "Was die Zahlen sind",
    files: "Dateien",
  },
  fr: {
    languages: "Langues",
    asOf: (day) => `Au ${day}`,
    asApproved: (workspace, day) =>
      `Publié par ${workspace}. Textes et chiffres tels qu’approuvés le ${day}.`,
    withdrawable: "Fait avec Capstan, sans cookies. La page peut être retirée.",
    corrected: (day) => `Des chiffres de cette page ont été corrigés le ${day}.`,
    correctedFigure: (label, was, is) =>
      is ? `${label} : ${is}, et non ${was}` : `${label} : ${was} annoncé ; ce chiffre n’existe plus`,
    definitions: "Ce que sont les chiffres",
    files: "Fichiers",
  },
  es: {
    languages: "Idiomas",
    asOf: (day) => `A ${day}`,
    asApproved: (workspace, day) =>
      `Publicado por ${workspace}. Textos y cifras tal como se aprobaron el ${day}.`,
    withdrawable: "Hecho con Capstan, sin cookies. La página puede retirarse.",
    corrected: (day) => `El ${day} se corrigieron cifras de esta página.`,
    correctedFigure: (label, was, is) =>
      is ? `${label}: ${is}, no ${was}` : `${label}: se dijo ${was}; esa cifra ya no existe`,
    definitions: "Qué son las cifras",
    files: "Archivos",
  },
};

export const publicPhrasesFor = (locale: string): PublicPhrases =>
  OTHERS[locale.toLowerCase().split(/[-_]/, 1)[0] ?? ""] ?? EN;
