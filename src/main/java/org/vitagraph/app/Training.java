package org.vitagraph.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the launcher runs once, so that the JVM may keep what it learns by it: conversions of a made table, in which the compiler sees
 * how the loop over the rows runs.
 */
final class Training {

    private static final int MANY = 4_000;
    private static final int FEW = 1_000;
    private static final String[] MONTHS = {"January", "March", "May", "June", "October", "December"};

    private Training() {}

    /** Converts, with and without claims; arguments are not looked at. */
    public static void main(String[] args) throws IOException {
        try (Workspace work = Workspace.temporary()) {
            convert(work.path(), MANY, "none");
            convert(work.path(), FEW, "statement");
        }
    }

    private static void convert(Path folder, int rows, String claims) throws IOException {
        Path table = folder.resolve(claims + ".csv");
        write(table, rows);
        Path out = folder.resolve(claims + ".nt");
        Main.run("convert", table.toString(), "--claims", claims, "--out", out.toString());
    }

    private static void write(Path table, int rows) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(table)) {
            out.write("id,name,name_ru,birth_date,birth_place,death_date,death_place,occupation\n");
            for (int i = 0; i < rows; i++) {
                int year = 1800 + i % 150;
                String born = 1 + i % 28 + " " + MONTHS[i % MONTHS.length] + " " + year;
                String died = i % 3 == 0 ? year + 60 + "" : MONTHS[i % MONTHS.length] + " " + (year + 60);
                out.write("p" + i + ",\"Author, Ann " + i + "\",Анна Автор " + i + "," + born + ",Town " + i % 500 + ","
                        + died + ",Town " + i % 300 + ",author " + i % 40 + "\n");
            }
        }
    }
}
