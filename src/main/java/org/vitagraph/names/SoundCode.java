package org.vitagraph.names;

/**
 * How a folded word sounds, as one capital for each group of consonants that romanisations, spellings and transcriptions confuse, and small
 * letters for vowels: {@code S} sibilants, {@code K} and {@code G} gutturals, {@code H} breaths, {@code J} as in English and French,
 * {@code W} and {@code V}, the rest for itself. Щербаков, Shcherbakov, Ščerbakov, Schtscherbakow, Chtcherbakov and Szczerbakow sound alike.
 */
public final class SoundCode {

    private static final String SIBILANTS_AND_T = "szct";
    private static final double FAR = 9;

    private SoundCode() {}

    /** Gives the sounds of a folded word. */
    public static String of(String word) {
        StringBuilder code = new StringBuilder(word.length());
        int i = 0;
        while (i < word.length()) {
            int next = i + 1;
            char sound = word.charAt(i);
            int run = sibilants(word, i);
            if (run > 0) {
                next = i + run;
                sound = 'S';
            } else if (word.startsWith("dzh", i) || word.startsWith("dsch", i)) {
                next = i + (word.startsWith("dzh", i) ? 3 : 4);
                sound = 'J';
            } else if (word.startsWith("dj", i)
                    || word.startsWith("kh", i)
                    || word.startsWith("ph", i)
                    || word.startsWith("gh", i)) {
                next = i + 2;
                sound = switch (word.charAt(i)) {
                    case 'd' -> 'J';
                    case 'k' -> 'H';
                    case 'p' -> 'V';
                    default -> 'G';
                };
            } else {
                sound = single(word, i);
            }
            append(code, sound, word.charAt(i));
            i = next;
        }
        return code.toString();
    }

    private static void append(StringBuilder code, char sound, char letter) {
        if (letter == 'x') {
            append(code, 'K', 'k');
        }
        if (code.isEmpty() || code.charAt(code.length() - 1) != sound) {
            code.append(sound);
        }
    }

    /** Gives how many letters from here write one sibilant, or 0. */
    private static int sibilants(String word, int from) {
        int i = from;
        boolean sibilant = false;
        boolean more = true;
        while (more && i < word.length()) {
            char c = word.charAt(i);
            boolean hissing = c == 's' || c == 'z' || (c == 'c' && isSoft(word, i + 1));
            boolean before = c == 't'
                    && i + 1 < word.length()
                    && SIBILANTS_AND_T.indexOf(word.charAt(i + 1)) >= 0
                    && (sibilant || word.charAt(i + 1) != 't');
            boolean hush = c == 'h' && sibilant && "sczt".indexOf(word.charAt(i - 1)) >= 0 && word.charAt(i - 1) != 't';
            if (hissing || hush || (before && sibilants(word, i + 1) > 0)) {
                sibilant = true;
                i++;
            } else {
                more = false;
            }
        }
        return sibilant ? i - from : 0;
    }

    private static boolean isSoft(String word, int at) {
        return at < word.length() && "eiyhzs".indexOf(word.charAt(at)) >= 0;
    }

    private static char single(String word, int i) {
        return switch (word.charAt(i)) {
            case 'a', 'e', 'i', 'o', 'u' -> word.charAt(i);
            case 'y' -> i == 0 ? 'J' : 'i';
            case 'j' -> 'J';
            case 'w' -> 'W';
            case 'v', 'f' -> 'V';
            case 'k', 'c', 'q' -> 'K';
            case 'x' -> 'S';
            default -> Character.toUpperCase(word.charAt(i));
        };
    }

    /** Gives the consonants of a code that no transcription loses, voiced and voiceless being one. */
    public static String skeleton(String code) {
        StringBuilder skeleton = new StringBuilder(code.length());
        for (int i = 0; i < code.length(); i++) {
            char c =
                    switch (code.charAt(i)) {
                        case 'a', 'e', 'i', 'o', 'u', 'H' -> ' ';
                        case 'J' -> 'S';
                        case 'W' -> 'V';
                        case 'G' -> 'K';
                        case 'D' -> 'T';
                        case 'B' -> 'P';
                        default -> code.charAt(i);
                    };
            if (c != ' ' && (skeleton.isEmpty() || skeleton.charAt(skeleton.length() - 1) != c)) {
                skeleton.append(c);
            }
        }
        return skeleton.toString();
    }

    /** Says how alike two codes sound, from 0 to 1. */
    public static double likeness(String a, String b) {
        return likeness(a, b, 0);
    }

    /**
     * Says how alike two codes sound, from 0 to 1.
     *
     * @param least what is of interest; below it, 0 may be given for what is less alike
     */
    public static double likeness(String a, String b, double least) {
        int longest = Math.max(a.length(), b.length());
        if (longest == 0 || Math.abs(a.length() - b.length()) > longest / 2) {
            return 0;
        }
        float most = (float) ((1 - least) * longest) + 1e-4f;
        float[] row = new float[b.length() + 1];
        float[] extras = new float[b.length()];
        for (int j = 0; j < b.length(); j++) {
            extras[j] = extra(b, j);
            row[j + 1] = row[j] + extras[j];
        }
        for (int i = 0; i < a.length(); i++) {
            float diagonal = row[0];
            float gone = extra(a, i);
            float[] changes = Costs.CHANGES[a.charAt(i) & 0x7F];
            row[0] += gone;
            float nearest = row[0];
            for (int j = 0; j < b.length(); j++) {
                float above = row[j + 1];
                float cost =
                        Math.min(diagonal + changes[b.charAt(j) & 0x7F], Math.min(above + gone, row[j] + extras[j]));
                row[j + 1] = cost;
                nearest = Math.min(nearest, cost);
                diagonal = above;
            }
            if (nearest > most) {
                return 0;
            }
        }
        return Math.max(0, 1 - (double) row[b.length()] / longest);
    }

    /** What changing one sound into another costs, by their letters. */
    private static final class Costs {
        private static final float[][] CHANGES = new float[0x80][0x80];

        static {
            for (char a = 0; a < CHANGES.length; a++) {
                for (char b = 0; b < CHANGES.length; b++) {
                    CHANGES[a][b] = (float) change(a, b);
                }
            }
        }
    }

    private static float extra(String code, int at) {
        char c = code.charAt(at);
        float cost =
                switch (c) {
                    case 'a', 'e', 'i', 'o', 'u' -> 0.35f;
                    case 'H' -> 0.25f;
                    case 'J', 'W' -> 0.4f;
                    case 'G' -> 0.55f;
                    case 'R', 'L', 'N' -> 0.8f;
                    default -> 0.95f;
                };
        return at == code.length() - 1 && at > 1 && cost > 0.5f ? 0.55f : cost;
    }

    private static double change(char a, char b) {
        if (a == b) {
            return 0;
        }
        boolean vowelA = Character.isLowerCase(a);
        boolean vowelB = Character.isLowerCase(b);
        if (vowelA && vowelB) {
            return 0.25;
        }
        if (vowelA || vowelB) {
            char consonant = vowelA ? b : a;
            return consonant == 'W' || consonant == 'J'
                    ? 0.3
                    : consonant == 'H' ? 0.5 : consonant == 'L' || consonant == 'V' ? 0.65 : FAR;
        }
        return Math.min(pair(a, b), pair(b, a));
    }

    private static double pair(char a, char b) {
        return switch (a) {
            case 'J' -> b == 'S' || b == 'G' ? 0.3 : b == 'H' || b == 'L' ? 0.45 : b == 'D' || b == 'K' ? 0.6 : 1;
            case 'S' -> b == 'K' ? 0.5 : b == 'T' || b == 'H' ? 0.6 : 1;
            case 'K' -> b == 'G' ? 0.3 : b == 'H' ? 0.35 : 1;
            case 'G' -> b == 'H' ? 0.3 : b == 'D' ? 0.9 : 1;
            case 'T' -> b == 'D' ? 0.35 : 1;
            case 'P' -> b == 'B' ? 0.35 : b == 'V' ? 0.7 : 1;
            case 'V' -> b == 'W' ? 0.15 : b == 'B' || b == 'H' ? 0.6 : 1;
            case 'M' -> b == 'N' ? 0.5 : 1;
            case 'R' -> b == 'L' ? 0.8 : 1;
            default -> 1;
        };
    }
}
