package org.vitagraph.source.xml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import net.sf.saxon.Configuration;
import net.sf.saxon.Controller;
import net.sf.saxon.om.Item;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.om.SequenceIterator;
import net.sf.saxon.sxpath.XPathDynamicContext;
import net.sf.saxon.trans.UncheckedXPathException;
import net.sf.saxon.trans.XPathException;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;

/**
 * The asking of references while one file is read. An XPath that fails for a record is a finding there; one that takes more
 * than {@value #MOST_STEPS} steps or gives more than {@value #MOST_VALUES} values is a finding too, and is asked no more.
 */
final class Asking {
    private static final int MOST_STEPS = 5_000_000;
    private static final int MOST_VALUES = 100_000;

    private final Configuration configuration;
    private final FindingSink findings;
    private final Controller controller;
    private final IdentityHashMap<XPathReference, XPathDynamicContext> contexts = new IdentityHashMap<>();
    private final Set<String> stopped = new HashSet<>();
    private int steps;

    Asking(XPathLanguage language, FindingSink findings) {
        this.configuration = language.configuration();
        this.findings = findings;
        this.controller = new Controller(configuration);
    }

    Configuration configuration() {
        return configuration;
    }

    /** Counts a step to a node. */
    void step() {
        steps++;
        if (steps > MOST_STEPS) {
            throw new TooLong("takes more than " + MOST_STEPS + " steps");
        }
    }

    /** Gives what an XPath finds from a node; nothing where it fails, with a finding. */
    List<Item> ask(XPathReference reference, NodeInfo from, Supplier<Locator> at) {
        if (stopped.contains(reference.text())) {
            return List.of();
        }
        steps = 0;
        try {
            return found(reference, from);
        } catch (XPathException e) {
            failed(reference, at.get(), e);
        } catch (UncheckedXPathException e) {
            failed(reference, at.get(), e.getXPathException());
        } catch (TooLong e) {
            stop(reference, at.get(), String.valueOf(e.getMessage()));
        } catch (StackOverflowError e) {
            stop(reference, at.get(), "nests too deeply");
        }
        return List.of();
    }

    private List<Item> found(XPathReference reference, NodeInfo from) throws XPathException {
        XPathDynamicContext context = contexts.get(reference);
        if (context == null) {
            context = reference.expression().createDynamicContext(controller, from);
            contexts.put(reference, context);
        } else {
            context.setContextItem(from);
        }
        List<Item> items = new ArrayList<>(4);
        try (SequenceIterator each = reference.expression().iterate(context)) {
            for (Item item = each.next(); item != null; item = each.next()) {
                if (items.size() == MOST_VALUES) {
                    throw new TooLong("gives more than " + MOST_VALUES + " values");
                }
                items.add(item);
            }
        }
        return items;
    }

    private void failed(XPathReference reference, Locator at, XPathException e) {
        String message =
                "'" + reference.text() + "' cannot be worked out here: " + sentence(String.valueOf(e.getMessage()));
        findings.finding(Finding.of(Code.VALUE_NOT_UNDERSTOOD, at, reference.text(), message));
    }

    private void stop(XPathReference reference, Locator at, String why) {
        stopped.add(reference.text());
        findings.finding(new Finding(
                Code.BAD_MAP,
                at,
                reference.text(),
                "'" + reference.text() + "' " + why + " in this record; it is asked of no other in this file.",
                "Write a path that goes straight to what is meant."));
    }

    private static String sentence(String message) {
        String plain = message.replaceAll("\\s+", " ").strip();
        return plain.endsWith(".") ? plain : plain + ".";
    }

    /** Says that an XPath went beyond its bounds. */
    private static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLong(String why) {
            super(why, null, false, false);
        }
    }
}
