export default function (config) {
  config.addPassthroughCopy({ public: '.' });
  config.addGlobalData('layout', 'page.njk');
  return { dir: { input: 'texts', includes: '../layouts', output: 'dist' }, markdownTemplateEngine: false };
}
