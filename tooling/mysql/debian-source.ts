/** Where this machine gets Debian packages from, and the key that signs their list. */
export interface DebianSource {
  readonly uri: string;
  readonly signedBy: string;
}

const usualKeyring = '/usr/share/keyrings/debian-archive-keyring.gpg';

/**
 * Finds the machine's own Debian archive in an apt sources file, of the `.list` or the `.sources` kind.
 * The security archive and other distributions do not carry the package and are passed over.
 */
export function findDebianSource(text: string): DebianSource | undefined {
  const sources = /^Types:/m.test(text) ? readStanzas(text) : readLines(text);
  return sources.find((source) => /\/debian\/?$/.test(source.uri));
}

function readStanzas(text: string): DebianSource[] {
  return text.split(/\n\s*\n/).flatMap((stanza) => {
    const uri = /^URIs:\s*(\S+)/m.exec(stanza)?.[1];
    if (!uri || !/^Types:.*\bdeb\b/m.test(stanza) || /^Enabled:\s*no/im.test(stanza)) return [];
    return [{ uri, signedBy: /^Signed-By:\s*(\/\S+)/m.exec(stanza)?.[1] ?? usualKeyring }];
  });
}

function readLines(text: string): DebianSource[] {
  return [...text.matchAll(/^deb\s+(?:\[([^\]]*)\]\s+)?(\S+)/gm)].map(([, options = '', uri = '']) => ({
    uri,
    signedBy: /signed-by=(\/[^\s,]+)/.exec(options)?.[1] ?? usualKeyring,
  }));
}
