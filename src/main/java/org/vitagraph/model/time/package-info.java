/**
 * Dates as historians write them: EDTF (ISO 8601-2, Library of Congress profile, levels 0 to 2), the four bounds of a
 * CIDOC-CRM time-span, the Julian and Gregorian calendars, and the wordings people use in English, German, French and
 * Russian, and where a source is in it in nine languages more. The doors are
 * {@link org.vitagraph.model.time.TimeSpan#read}, {@link org.vitagraph.model.time.Edtf#parse} and {@link org.vitagraph.model.time.Duration#read};
 * all three answer a user's mistake with a value that carries a message and a column.
 */
@NullMarked
package org.vitagraph.model.time;

import org.jspecify.annotations.NullMarked;
