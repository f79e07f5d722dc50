/** Division of words by Liang's patterns; the package has no types of its own. */
interface Hyphenation {
  /** Puts `hyphenChar` (default: soft hyphen) where words may be divided. */
  hyphenateSync(text: string, options?: { hyphenChar?: string; minWordLength?: number }): string;
}

declare module 'hyphen/en-gb/index.js' {
  const patterns: Hyphenation;
  export default patterns;
}
declare module 'hyphen/fr/index.js' {
  const patterns: Hyphenation;
  export default patterns;
}
declare module 'hyphen/es/index.js' {
  const patterns: Hyphenation;
  export default patterns;
}
