/** Which of the two builds this is; the other one's branches are left out of it. */
export const onWechat = process.env.TARO_ENV === 'weapp';
