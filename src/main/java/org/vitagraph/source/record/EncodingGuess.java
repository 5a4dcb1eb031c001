package org.vitagraph.source.record;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which one-byte encoding some text is probably in: windows-1251, IBM866, KOI8-R or windows-1252, whichever gives the most plausible
 * letters. Where two are near each other, ICU's detector may decide between them; where it sees a fifth one, nobody decides.
 *
 * @param best the most plausible
 * @param doubt why it must not be taken; empty where it may
 */
record EncodingGuess(Charset best, String doubt) {
    /** More bytes than this change nothing. */
    private static final int MOST = 1 << 16;

    /** Below this, no reading looks like words. */
    private static final double PLAUSIBLE = -5.0;

    /** Two readings nearer than this are alike. */
    private static final double NEAR = 1.0;

    /** From this confidence on, of 100, ICU is listened to. */
    private static final int SURE = 30;

    private static final List<Charset> CANDIDATES = List.of(
            Charset.forName("windows-1251"),
            Charset.forName("IBM866"),
            Charset.forName("KOI8-R"),
            Charset.forName("windows-1252"));

    private record Reading(Charset charset, double score) {}

    /** Tells whether the best one may be taken. */
    boolean isClear() {
        return doubt.isEmpty();
    }

    /** Guesses from the begin of a file, in which some bytes are not ASCII. */
    static EncodingGuess of(byte[] sample) {
        byte[] telling = telling(sample);
        List<Reading> readings = new ArrayList<>();
        for (Charset charset : CANDIDATES) {
            decode(telling, charset).ifPresent(text -> readings.add(new Reading(charset, Plausibility.of(text))));
        }
        readings.sort(Comparator.comparingDouble(Reading::score).reversed());
        Optional<CharsetMatch> other = icu(telling);
        if (readings.isEmpty() || readings.getFirst().score() < PLAUSIBLE) {
            return new EncodingGuess(CANDIDATES.getLast(), noneFits(other));
        }
        Reading best = readings.getFirst();
        Reading second = readings.size() > 1 ? readings.get(1) : new Reading(best.charset(), -100);
        if (best.score() - second.score() < NEAR) {
            return other.flatMap(match -> decided(match, best, second))
                    .orElseGet(() -> new EncodingGuess(best.charset(), either(best.charset(), name(second.charset()))));
        }
        String foreign = other.filter(match -> isForeign(match, best.charset()))
                .map(match -> either(best.charset(), match.getName()))
                .orElse("");
        return new EncodingGuess(best.charset(), foreign.isEmpty() ? eastern(telling, best.charset()) : foreign);
    }

    /**
     * Turkish, Baltic and some other letters stand where windows-1252 has Eth and Thorn, which Western texts have not: Icelandic alone
     * has them, and many vowels with an acute too.
     */
    private static String eastern(byte[] bytes, Charset best) {
        String text = best.name().equals("windows-1252") ? decode(bytes, best).orElse("") : "";
        boolean icelandic = text.chars().anyMatch(c -> "áéíóú".indexOf(c) >= 0);
        boolean strange = text.chars().anyMatch(c -> "ðþÐÞ".indexOf(c) >= 0);
        return strange && !icelandic ? either(best, "windows-1254, windows-1250 or windows-1257") : "";
    }

    /** The lines that hold anything but ASCII, up to a bound. */
    private static byte[] telling(byte[] sample) {
        byte[] kept = new byte[Math.min(sample.length, MOST)];
        int n = 0;
        int begin = 0;
        boolean high = false;
        for (int i = 0; i < sample.length && n < kept.length; i++) {
            high |= sample[i] < 0;
            if (sample[i] == '\n' || sample[i] == '\r' || i == sample.length - 1) {
                int length = high ? Math.min(i + 1 - begin, kept.length - n) : 0;
                System.arraycopy(sample, begin, kept, n, length);
                n += length;
                begin = i + 1;
                high = false;
            }
        }
        return Arrays.copyOf(kept, n);
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<CharsetMatch> icu(byte[] bytes) {
        CharsetMatch[] matches = new CharsetDetector().setText(bytes).detectAll();
        for (CharsetMatch match : matches == null ? new CharsetMatch[0] : matches) {
            if (!match.getName().startsWith("UTF") && match.getConfidence() >= SURE) {
                return Optional.of(match);
            }
        }
        return Optional.empty();
    }

    private static Optional<EncodingGuess> decided(CharsetMatch match, Reading best, Reading second) {
        for (Reading reading : List.of(best, second)) {
            if (reading.charset().name().equalsIgnoreCase(match.getName())) {
                return Optional.of(new EncodingGuess(reading.charset(), ""));
            }
        }
        return Optional.empty();
    }

    /** ICU knows neither windows-1252 apart from ISO-8859-1, nor the two Turkish ones apart from it in short texts. */
    private static boolean isForeign(CharsetMatch match, Charset best) {
        String name = match.getName().toUpperCase(Locale.ROOT);
        boolean western = name.equals("ISO-8859-1") || name.equals("ISO-8859-9") || name.equals("WINDOWS-1254");
        if (name.equalsIgnoreCase(best.name())) {
            return false;
        }
        return best.name().equals("windows-1252")
                ? !western
                : !western && !best.name().equals("IBM866");
    }

    private static String name(Charset charset) {
        return Encoding.name(charset);
    }

    private static String either(Charset best, String other) {
        return "The file is not UTF-8, and could be " + name(best) + " as well as " + other + ".";
    }

    private static String noneFits(Optional<CharsetMatch> other) {
        return "The file is not UTF-8, and read as windows-1251, IBM866, KOI8-R or windows-1252 it makes no words"
                + other.map(match -> "; it may be " + match.getName()).orElse("") + ".";
    }
}
