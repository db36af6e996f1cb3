/** Makers and sellers that bear the full name of a person, as a note writes them: the first two words. */
export const brands: ReadonlySet<string> = new Set(
  [
    'Carl Zeiss, Karl Storz, Otto Bock, Georg Fischer, Robert Bosch, Adam Opel, Hugo Boss, Axel Springer',
    'Ernst Klett, Felix Schoeller, Peter Cremer, Hans Grohe, Fritz Winter, Karl Mayer, Jack Wolfskin',
    'Franz Haniel, Paul Hartmann, Wilhelm Geiger, Gebrüder Weiss, Max Bögl, Julius Meinl, Josef Manner',
    'John Deere, Philip Morris, Charles Schwab, Morgan Stanley, Thomas Cook, Tim Hortons, Eli Lilly, Levi Strauss',
    'Ralph Lauren, Calvin Klein, Tommy Hilfiger, Michael Kors, Walt Disney, Mary Kay, Johns Hopkins, Mercedes Benz',
    'Jack Daniels, Jones Lang, Marsh McLennan, Arthur Andersen, Edward Jones, Raymond James, Harley Davidson',
  ].flatMap((line) => line.split(', ')),
);
