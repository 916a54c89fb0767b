export default definePageConfig({ navigationBarTitleText: '法律顾问工作', enablePullDownRefresh: true });
