/** What is said of a field in which nothing stands: something is to be written, or one of what is offered chosen. */
export const leftOut = { written: '请填写', chosen: '请选择' } as const;
