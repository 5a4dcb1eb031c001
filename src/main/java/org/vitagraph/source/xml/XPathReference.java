package org.vitagraph.source.xml;

import java.util.Optional;
import net.sf.saxon.sxpath.XPathExpression;
import org.vitagraph.source.record.Reference;

/**
 * An XPath that was understood.
 *
 * @param text as it stands in the map
 * @param expression as compiled
 * @param plain whether it only steps down, so that nothing is read but what it finds
 * @param down the same where it only steps down by names
 */
record XPathReference(String text, XPathExpression expression, boolean plain, Optional<StepsDown> down)
        implements Reference {}
