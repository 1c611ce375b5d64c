/** The commonest words of each language that a posting of another hardly has. */
const words: Record<string, string> = {
  en: 'the and of to with for you our your we are is in on or will be as this that have from an by at who about what can not has more their they all up into which it when how must do would someone',
  de: 'und der die das mit für wir sie ihre dein deine du ist sind im den von zu ein eine bei auf nicht oder dem des als auch uns zum zur ab was wie nach einen einem einer eines unser unsere unserer suchen sucht haben werden über dich dir mehr um wird es er',
  fr: 'le la les et des une un pour vous nous votre vos dans avec est du de en sur au aux par qui notre nos ou sont ce que plus chez être son ses leur cette ces recherche recherchons il elle comme',
  es: 'el la los las y de en para con una un por que tu se del al como más nuestra nuestro es su buscamos años sus ser ofrecemos experiencia trabajo muy también sobre hasta',
  it: 'il di e per con una un che nel della delle dei del gli è la le si in sono come nostra nostro al da anche siamo alla allo dal dalla più nella tra cerchiamo offriamo esperienza',
  nl: 'de het een en van voor met je wij jij op is zijn bij ons onze jouw aan dat te in ook als om niet wat hebt we naar uit hun dit die of over tot zoeken jou',
  pt: 'o a os as e de do da em para com uma um que você por no na dos das é ao se nossa nosso mais são não seu sua também temos ser ter nós aos pelo pela',
  pl: 'i w z na do się że oraz dla jest nie od o po lub przez ze są za twoje nasz nasze jako co doświadczenie być nas nasza której który pracy szukamy oferujemy',
  sv: 'och att i en ett som för med på är av du vi till den det har om eller oss din vår inte kan dig våra hos arbetar söker från ha vara',
  da: 'og at i en et som for med på er af du vi til den det har om eller os din vores ikke kan dig de hos arbejder søger fra vil være',
  no: 'og å i en et som for med på er av du vi til den det har om eller oss din vår ikke kan deg våre',
}
const byWord = new Map<string, string[]>()
for (const [language, list] of Object.entries(words)) {
  for (const word of list.split(' ')) byWord.set(word, [...(byWord.get(word) ?? []), language])
}

/** Fewer known words say too little. */
const FEWEST = 6

/** The language of a text (ISO 639-1) by its commonest words; undefined where there are too few, or two are even. */
export function readLanguage(text: string): string | undefined {
  const counts = new Map<string, number>()
  for (const [word] of text
    .slice(0, 20_000)
    .toLowerCase()
    .matchAll(/\p{L}+/gu)) {
    const languages = byWord.get(word)
    for (const language of languages ?? []) counts.set(language, (counts.get(language) ?? 0) + 1)
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  if (first === undefined || first[1] < FEWEST || first[1] === second?.[1]) return undefined
  return first[0]
}
