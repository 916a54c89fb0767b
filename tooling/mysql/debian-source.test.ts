import { expect, test } from 'vitest';
import { findDebianSource } from './debian-source.ts';

test('the archive is found in a .sources file, beside the security archive', () => {
  const text = `Types: deb
URIs: https://mirror.example/debian-security
Suites: bookworm-security
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg

Types: deb deb-src
URIs: https://mirror.example/debian
Suites: bookworm
Components: main
Signed-By: /etc/keys/debian.gpg
`;
  expect(findDebianSource(text)).toEqual({ uri: 'https://mirror.example/debian', signedBy: '/etc/keys/debian.gpg' });
});

test('the archive is found in a .list file, with the usual key when it names none', () => {
  const text = '# main\ndeb http://mirror.example/debian/ trixie main\n';
  expect(findDebianSource(text)).toEqual({
    uri: 'http://mirror.example/debian/',
    signedBy: '/usr/share/keyrings/debian-archive-keyring.gpg',
  });
});

test('another distribution, a source archive and a switched-off one are passed over', () => {
  expect(findDebianSource('deb http://mirror.example/ubuntu noble main\n')).toBeUndefined();
  expect(findDebianSource('deb-src http://mirror.example/debian sid main\n')).toBeUndefined();
  expect(findDebianSource('Types: deb\nURIs: http://mirror.example/debian\nEnabled: no\n')).toBeUndefined();
});
