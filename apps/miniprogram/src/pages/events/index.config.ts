export default definePageConfig({ navigationBarTitleText: 'events' });
