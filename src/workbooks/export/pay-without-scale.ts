/**
 * What the projection counts for a row whose pay is not filled in; no parameter says it.
 *
 * @see assumedScales
 */
export const payWithoutScale =
  'Wie geen schaal heeft, telt in de doorgerekende loonsom mee met de middelste schaal van de functiefamilie, en wie geen trede heeft met de hoogste trede van de schaal: een aanname zonder bron. Een stagiair zonder schaal telt zonder loon: de cao (art. 2.9) kent voor stagiairs alleen een onkostenvergoeding, zonder bedrag. Zet een stagevergoeding zelf in de begroting.';
