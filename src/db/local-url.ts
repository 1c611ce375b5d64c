/** Whether a URL names this very machine, as in development. */
export function isLocalUrl(url: string): boolean {
  return URL.canParse(url) && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(url).hostname)
}
