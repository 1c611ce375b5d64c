/** How a driving licence is called. */
export const DRIVING =
  /driv(?:ing|er'?s?) licen[cs]e|führerschein|fahrerlaubnis|permis (?:de conduire|b\b)|carn[eé]t? de conducir|rijbewijs/iu
