export default definePageConfig({ navigationBarTitleText: '为值班签字', enablePullDownRefresh: true });
