package org.vitagraph.link.match;

import java.util.Arrays;

/** Measures of likeness that the baselines use. */
final class Strings {

    private Strings() {}

    static String sorted(String words) {
        String[] parts = words.split(" ", -1);
        Arrays.sort(parts);
        return String.join(" ", parts);
    }

    /** One minus the insertions and deletions that it takes, by the length of both. */
    static double ratio(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = 0;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                row[j] = a.charAt(i - 1) == b.charAt(j - 1) ? diagonal + 1 : Math.max(above, row[j - 1]);
                diagonal = above;
            }
        }
        int both = a.length() + b.length();
        return both == 0 ? 1 : 2.0 * row[b.length()] / both;
    }

    static double jaroWinkler(String a, String b) {
        double jaro = jaro(a, b);
        int prefix = 0;
        while (prefix < Math.min(4, Math.min(a.length(), b.length())) && a.charAt(prefix) == b.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * 0.1 * (1 - jaro);
    }

    private static double jaro(String a, String b) {
        int window = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
        boolean[] ofA = new boolean[a.length()];
        boolean[] ofB = new boolean[b.length()];
        int common = 0;
        for (int i = 0; i < a.length(); i++) {
            for (int j = Math.max(0, i - window); j < Math.min(b.length(), i + window + 1) && !ofA[i]; j++) {
                if (!ofB[j] && a.charAt(i) == b.charAt(j)) {
                    ofA[i] = true;
                    ofB[j] = true;
                    common++;
                }
            }
        }
        if (common == 0) {
            return 0;
        }
        int moved = 0;
        int j = 0;
        for (int i = 0; i < a.length(); i++) {
            if (ofA[i]) {
                while (!ofB[j]) {
                    j++;
                }
                moved += a.charAt(i) == b.charAt(j) ? 0 : 1;
                j++;
            }
        }
        double c = common;
        return (c / a.length() + c / b.length() + (c - moved / 2.0) / c) / 3;
    }
}
