/** Words of the page's frame. */
export const shellIt = {
  'sheet.more': 'Mostra di più',
  'sheet.less': 'Mostra la mappa',
  'sheet.stop.peek': 'Il pannello è in basso: si vede la mappa.',
  'sheet.stop.half': 'Il pannello è a metà schermo.',
  'sheet.stop.full': 'Il pannello è a tutto schermo.',
};

export const shellEn: Readonly<Record<keyof typeof shellIt, string>> = {
  'sheet.more': 'Show more',
  'sheet.less': 'Show the map',
  'sheet.stop.peek': 'The panel is at the bottom: the map shows.',
  'sheet.stop.half': 'The panel fills half the screen.',
  'sheet.stop.full': 'The panel fills the screen.',
};
