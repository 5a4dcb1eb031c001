package org.vitagraph.source.rdf;

import java.util.Locale;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.jspecify.annotations.Nullable;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator.Position;
import org.vitagraph.model.Severity;

/** Turns what the parser complains of into findings. Of each severity only the first {@value #MOST} are told, then a number. */
final class RdfFaults implements ErrorHandler {
    static final int MOST = 20;

    private final String file;
    private final FindingSink findings;
    private final @Nullable FindingSink illTyped;
    private int errors;
    private int warnings;
    private int wrong;

    /**
     * Begins a file.
     *
     * @param illTyped takes literals that are no values of their types, which are let through; null where they are errors
     */
    RdfFaults(String file, FindingSink findings, @Nullable FindingSink illTyped) {
        this.file = file;
        this.findings = findings;
        this.illTyped = illTyped;
    }

    /** Gives how many errors there were until now. */
    int errors() {
        return errors;
    }

    /** Gives how many literals there were until now that are no values of their types and were let through. */
    int illTyped() {
        return wrong;
    }

    /** Wrong languages are warnings to the parser and errors here; of odd IRIs the worst are refused elsewhere. */
    @Override
    public void warning(String message, long line, long column) {
        if (message.startsWith("Lexical form")) {
            illTyped(Finding.of(Code.RDF_REFUSED, place(line, column), "", sentence(message)));
        } else if (message.toLowerCase(Locale.ROOT).contains("language")) {
            error(message, line, column);
        } else if (++warnings <= MOST) {
            findings.finding(Finding.of(Code.RDF_REFUSED, place(line, column), "", sentence(message))
                    .with(Severity.WARNING));
        }
    }

    @Override
    public void error(String message, long line, long column) {
        add(Finding.of(Code.RDF_REFUSED, place(line, column), "", sentence(message)));
    }

    @Override
    public void fatal(String message, long line, long column) {
        throw new Fatal(Finding.of(Code.SYNTAX, place(line, column), "", sentence(message)));
    }

    /** Adds that a literal is no value of its type, which RDF 1.1 §5.3 accepts: an error only where nothing takes it. */
    void illTyped(Finding finding) {
        if (illTyped == null) {
            add(finding);
            return;
        }
        wrong++;
        if (++warnings <= MOST) {
            illTyped.finding(finding.with(Severity.WARNING));
        }
    }

    /** Adds an error and goes on, until there are too many. */
    void add(Finding finding) {
        errors++;
        findings.finding(finding);
        if (errors > MOST) {
            throw new Told();
        }
    }

    /** Tells how many warnings were left out. */
    void end() {
        if (warnings > MOST) {
            String message = "There are " + (warnings - MOST) + " more warnings of odd IRIs and values in this file.";
            findings.finding(Finding.of(Code.ALIKE_FINDINGS, new Position(file, 0, 0), "", message));
        }
    }

    private static String sentence(String message) {
        String line = message.lines().findFirst().orElse("The RDF cannot be read");
        return line.endsWith(".") ? line : line + ".";
    }

    private Position place(long line, long column) {
        return new Position(file, (int) Math.max(0, line), (int) Math.max(0, column));
    }

    /** Ends the reading; what is wrong is not told yet, since the stream may know better. */
    static final class Fatal extends RiotException {
        private static final long serialVersionUID = 1L;

        private final transient Finding finding;

        Fatal(Finding finding) {
            super(finding.message());
            this.finding = finding;
        }

        Finding finding() {
            return finding;
        }
    }

    /** Ends the reading; what is wrong is told already. */
    static final class Told extends RiotException {
        private static final long serialVersionUID = 1L;
    }
}
