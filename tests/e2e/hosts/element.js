const map = document.querySelector('quindici-map');
map.addEventListener('quindici-answer', ({ detail }) => {
  document.getElementById('told').textContent = `${detail.minutes} ${detail.residents} ${detail.sentence}`;
});
