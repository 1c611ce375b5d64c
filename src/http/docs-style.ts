/** The style of the docs page: the reader's own fonts, light or dark as they have it. */
export const docsStyle = `
:root { color-scheme: light dark; --line: light-dark(#d8dee6, #333b46); --soft: light-dark(#f5f7fa, #191e25);
  --text: light-dark(#1b2430, #e3e9f0); --faint: light-dark(#5a6675, #98a5b4); --accent: light-dark(#0b5cad, #79b8ff) }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 60rem; padding: 2rem 1.25rem 6rem; color: var(--text);
  background: light-dark(#fff, #11151a); font: 16px/1.55 system-ui, sans-serif }
h1 { margin: 0; font-size: 1.9rem } h1 small { color: var(--faint); font-size: 1rem; font-weight: 400 }
h2 { margin: 2.75rem 0 .75rem; font-size: 1.2rem } h2::first-letter { text-transform: uppercase }
nav { display: flex; flex-wrap: wrap; gap: .25rem 1.1rem; margin-top: 1rem } nav a::first-letter { text-transform: uppercase } nav a { display: inline-block }
h3 { margin: 1.25rem 0 .35rem; font-size: .8rem; color: var(--faint); text-transform: uppercase; letter-spacing: .06em }
a { color: var(--accent) } p { margin: .5rem 0 }
code, pre { font: .86rem/1.5 ui-monospace, monospace }
pre { margin: .35rem 0; padding: .75rem 1rem; overflow-x: auto; background: var(--soft); border: 1px solid var(--line);
  border-radius: 6px }
details.operation { margin: .5rem 0; border: 1px solid var(--line); border-radius: 8px }
details.operation > summary { display: flex; flex-wrap: wrap; gap: .35rem .85rem; align-items: baseline;
  padding: .6rem .9rem; cursor: pointer; list-style: none }
details.operation[open] > summary { border-bottom: 1px solid var(--line); background: var(--soft);
  border-radius: 8px 8px 0 0 }
details.operation > div { padding: .25rem .9rem 1rem }
summary:focus-visible, a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
.method { min-width: 4.2rem; font: 700 .76rem/1.9 ui-monospace, monospace; text-align: center; border-radius: 4px;
  color: #fff; background: #46566b }
.get { background: #1d6f42 } .post { background: #0b5cad } .patch { background: #8a5a00 } .delete { background: #b3261e }
.path { font: 600 .95rem ui-monospace, monospace } .faint { color: var(--faint) }
table { width: 100%; border-collapse: collapse; font-size: .92rem } p code, td code, li code { overflow-wrap: anywhere }
td { padding: .4rem .75rem .4rem 0; border-top: 1px solid var(--line); vertical-align: top }
td:first-child { white-space: nowrap; width: 12rem } td:last-child { max-width: 0 } tr:target td { background: var(--soft) }
@media (max-width: 40rem) { table, tbody, tr { display: block } td { display: block; min-width: 0; border: 0; padding: .1rem 0 } td:first-child { border-top: 1px solid var(--line); padding-top: .5rem; width: auto } td:last-child { max-width: none } }
`
