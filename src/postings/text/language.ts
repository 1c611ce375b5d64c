/** The commonest words of each language that a posting of another hardly has. */
const words: Record<string, string> = {
  en: 'the and of to with for you our your we are is in on or will be as this that have from an by at who',
  de: 'und der die das mit für wir sie ihre dein deine du ist sind im den von zu ein eine bei auf nicht oder dem des als auch uns zum zur',
  fr: 'le la les et des une un pour vous nous votre vos dans avec est du de en sur au aux par qui notre nos ou sont ce',
  es: 'el la los las y de en para con una un por que tu se del al como más nuestra nuestro es su buscamos años',
  it: 'il di e per con una un che nel della delle dei del gli è la le si in sono come nostra nostro al da anche siamo',
  nl: 'de het een en van voor met je wij jij op is zijn bij ons onze jouw aan dat te in ook als om niet wat hebt we',
  pt: 'o a os as e de do da em para com uma um que você por no na dos das é ao se nossa nosso mais são não',
  pl: 'i w z na do się że oraz dla jest nie od o po lub przez ze są za twoje nasz nasze jako co doświadczenie',
  sv: 'och att i en ett som för med på är av du vi till den det har om eller oss din vår inte kan dig våra',
  da: 'og at i en et som for med på er af du vi til den det har om eller os din vores ikke kan dig de',
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
