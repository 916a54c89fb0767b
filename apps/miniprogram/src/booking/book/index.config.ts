export default definePageConfig({ navigationBarTitleText: '预约法律顾问', enablePullDownRefresh: true });
