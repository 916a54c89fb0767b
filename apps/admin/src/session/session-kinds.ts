/** As whom somebody is signed in. */
export const sessionKinds = { staff: '工作人员', resident: '居民' } as const;
