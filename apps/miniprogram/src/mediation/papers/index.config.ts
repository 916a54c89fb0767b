export default definePageConfig({ navigationBarTitleText: '笔录和协议' });
