// The mini-program is built by Taro on vite 4 and tested by vitest on vite 8: vitest brings its own vite instead of
// taking the one that lies beside it.
const ownVite = new Set(['vitest', '@vitest/mocker']);

export const hooks = {
  readPackage(manifest) {
    if (!ownVite.has(manifest.name)) return manifest;
    delete manifest.peerDependencies?.vite;
    delete manifest.peerDependenciesMeta?.vite;
    manifest.dependencies = { ...manifest.dependencies, vite: '8.3.8' };
    return manifest;
  },
};
