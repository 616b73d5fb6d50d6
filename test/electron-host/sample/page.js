// The sample's page: shows news, and the paths of files that are dropped on it.
const status = document.querySelector('[role=status]');
window.sample.on((news) => {
  status.textContent = news;
});
const drop = document.querySelector('#drop');
drop.addEventListener('dragover', (event) => event.preventDefault());
drop.addEventListener('drop', async (event) => {
  event.preventDefault();
  const answers = await Promise.all([...event.dataTransfer.files].map(window.sample.path));
  status.textContent = answers.map(({ path }) => path).join(' ');
});
