package org.vitagraph.source.record;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import org.vitagraph.model.Code;
import org.vitagraph.model.Finding;
import org.vitagraph.model.FindingSink;
import org.vitagraph.model.Locator;
import org.vitagraph.model.Locator.Position;

/**
 * Decides in which encoding a file is read: by its byte order mark (Unicode 16, 23.8), else as the source says, else as UTF-16 if
 * half of it is NUL, else as UTF-8 if it is that, else by {@link EncodingGuess}. What is taken by guess is said; what could as well be
 * something else is refused.
 */
final class EncodingChoice {
    private static final String SAY = "Say 'encoding:' for the source, or save the file as UTF-8.";

    private final String file;
    private final byte[] sample;
    private final boolean whole;
    private final FindingSink findings;

    /**
     * Takes the begin of a file.
     *
     * @param whole whether it is all of the file
     */
    EncodingChoice(String file, byte[] sample, boolean whole, FindingSink findings) {
        this.file = file;
        this.sample = sample;
        this.whole = whole;
        this.findings = findings;
    }

    /**
     * Decides.
     *
     * @param declared the name of the encoding as the source says it, or nothing
     * @param said where it says so
     * @return the encoding; empty after a finding
     */
    Optional<Encoding> choose(String declared, Locator said) {
        Optional<Charset> wanted = Optional.empty();
        if (!declared.isBlank()) {
            wanted = charset(declared.strip());
            if (wanted.isEmpty()) {
                report(
                        Code.BAD_SETTING,
                        said,
                        declared,
                        "The encoding '" + declared + "' is not known here.",
                        "Name one such as UTF-8, UTF-16LE, windows-1251, IBM866, KOI8-R or windows-1252.");
                return Optional.empty();
            }
        }
        if (starts(0xFF, 0xFE, 0, 0) || starts(0, 0, 0xFE, 0xFF)) {
            report(Code.ENCODING, start(), "", "The file is saved as UTF-32.", "Save the file as UTF-8.");
            return Optional.empty();
        }
        Optional<Encoding> marked = marked();
        if (marked.isPresent()) {
            wanted.filter(w -> !w.name().startsWith("UTF")).ifPresent(w -> contradiction(w, marked.get()));
            return marked;
        }
        return wanted.isPresent() ? Optional.of(declared(wanted.get())) : detected();
    }

    private static Optional<Charset> charset(String name) {
        try {
            Charset charset = Charset.forName(name);
            return charset.canEncode() ? Optional.of(charset) : Optional.empty();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private Optional<Encoding> marked() {
        if (starts(0xEF, 0xBB, 0xBF)) {
            return Optional.of(new Encoding(UTF_8, 3));
        }
        if (starts(0xFE, 0xFF)) {
            return Optional.of(new Encoding(UTF_16BE, 2));
        }
        return starts(0xFF, 0xFE) ? Optional.of(new Encoding(UTF_16LE, 2)) : Optional.empty();
    }

    /** UTF-16 without saying which of the two: as the NULs are, else as the standard has it (RFC 2781, 4.3). */
    private Encoding declared(Charset charset) {
        return new Encoding(charset.name().equals("UTF-16") ? wide().orElse(UTF_16BE) : charset, 0);
    }

    private Optional<Encoding> detected() {
        Optional<Charset> wide = wide();
        if (wide.isPresent()) {
            guessed(wide.get());
            return Optional.of(new Encoding(wide.get(), 0));
        }
        if (isUtf8()) {
            return Optional.of(new Encoding(UTF_8, 0));
        }
        EncodingGuess guess = EncodingGuess.of(sample);
        if (guess.isClear()) {
            guessed(guess.best());
            return Optional.of(new Encoding(guess.best(), 0));
        }
        report(Code.ENCODING, start(), "", guess.doubt(), SAY);
        return Optional.empty();
    }

    /** Text in UTF-16 has a NUL in every ASCII character, always on the same side. */
    private Optional<Charset> wide() {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < sample.length; i++) {
            if (sample[i] == 0) {
                even += 1 - (i & 1);
                odd += i & 1;
            }
        }
        int enough = Math.max(2, sample.length / 40);
        if (odd >= enough && even <= odd / 20) {
            return Optional.of(UTF_16LE);
        }
        return even >= enough && odd <= even / 20 ? Optional.of(UTF_16BE) : Optional.empty();
    }

    private boolean isUtf8() {
        ByteBuffer in = ByteBuffer.wrap(sample);
        CharBuffer out = CharBuffer.allocate(Math.max(1, sample.length));
        return !UTF_8.newDecoder().decode(in, out, whole).isError();
    }

    private void guessed(Charset charset) {
        findings.finding(Finding.of(
                Code.ENCODING_GUESSED,
                start(),
                charset.name(),
                "The file does not say its encoding, and was taken for " + Encoding.name(charset) + "."));
    }

    private void contradiction(Charset wanted, Encoding marked) {
        findings.finding(Finding.of(
                Code.CHARACTERS_LIE,
                start(),
                wanted.name(),
                "The file begins with the mark of " + marked.charset().name() + " and is read as that, not as "
                        + wanted.name() + ", which the source says."));
    }

    private boolean starts(int... mark) {
        if (sample.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((sample[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private Locator start() {
        return new Position(file, 1, 1);
    }

    private void report(Code code, Locator where, String value, String message, String advice) {
        findings.finding(new Finding(code, where, value, message, advice));
    }
}
