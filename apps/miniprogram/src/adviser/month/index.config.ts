export default definePageConfig({ navigationBarTitleText: '我的一个月', enablePullDownRefresh: true });
