/**
 * Files of XML, and the trees that XPaths are asked of. {@link org.vitagraph.source.xml.XmlFormat} reads a file in a stream and
 * builds nothing but the records its iterators find; a format that is no XML, such as GEDCOM, can build the same trees with a
 * {@link org.vitagraph.source.xml.RecordTreeBuilder} and so is asked in the same language.
 */
@NullMarked
package org.vitagraph.source.xml;

import org.jspecify.annotations.NullMarked;
