package org.vitagraph.source.xml;

import net.sf.saxon.sxpath.XPathExpression;
import org.vitagraph.source.record.Reference;

/**
 * An XPath that was understood.
 *
 * @param text as it stands in the map
 * @param expression as compiled
 * @param plain whether it only steps down by names, so that nothing is read but what it finds
 */
record XPathReference(String text, XPathExpression expression, boolean plain) implements Reference {}
