/**
 * Files of GEDCOM 5.5, 5.5.1 and 7.0, read as trees that are asked in XPath, and the dates that stand in them. The doors are
 * {@link org.vitagraph.source.gedcom.GedcomFormat} and {@link org.vitagraph.source.gedcom.GedcomDates}.
 */
@NullMarked
package org.vitagraph.source.gedcom;

import org.jspecify.annotations.NullMarked;
