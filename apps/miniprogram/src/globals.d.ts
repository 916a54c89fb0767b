declare module '*.scss';

/** Where the server is, said when the package is built; empty on H5. */
declare const LINFA_API: string;
